/** The pauses of somebody who types: what follows from letters waits for the next one of them. */

/** So long without a further letter is a pause, in ms. */
const PAUSE_MS = 220;
/** Who types on without one is not waited for longer than this, in ms. */
const LONGEST_MS = 600;

export class TypingPause {
  #waiting: { readonly since: number; readonly promise: Promise<void>; end(): void } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** A letter was typed: resolves with the next pause, for all letters before it alike. */
  wait(): Promise<void> {
    const now = performance.now();
    if (!this.#waiting) {
      let end: () => void = () => undefined;
      const promise = new Promise<void>((resolve) => (end = resolve));
      this.#waiting = { since: now, promise, end };
    }
    const left = this.#waiting.since + LONGEST_MS - now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(), Math.max(0, Math.min(PAUSE_MS, left)));
    return this.#waiting.promise;
  }

  /** Ends the waiting at once. */
  end(): void {
    clearTimeout(this.#timer);
    this.#waiting?.end();
    this.#waiting = null;
  }
}
