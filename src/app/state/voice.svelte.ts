/** What the page says besides what it shows: to those who hear it, and to everyone for a moment. */
import { givenUp } from '../worker/client.svelte.ts';

export class Voice {
  #announcement = $state('');
  #notice = $state('');

  /** What a screen reader is told. */
  get announcement(): string {
    return this.#announcement;
  }
  /** What is shown for a moment over the page. */
  get notice(): string {
    return this.#notice;
  }

  announce(text: string): void {
    this.#announcement = text;
  }

  /** Tells everyone, where nothing else on the page shows it. */
  notify(text: string): void {
    this.#notice = text;
    this.announce(text);
  }

  closeNotice(): void {
    this.#notice = '';
  }

  /** Says that something went wrong which nobody has answered for. */
  tellFailure(event: Event): void {
    const reason: unknown =
      event instanceof PromiseRejectionEvent
        ? event.reason
        : event instanceof ErrorEvent
          ? event.error
          : null;
    // Where a request was given up, the person knows. That sizes are told a frame later is no failure.
    if (givenUp(reason) || isSizeNotice(event)) return;
    const said = reason instanceof Error && reason.message !== '' ? ` (${reason.message})` : '';
    this.notify(
      `Something went wrong here${said}. What is open is still open; where something is missing, reload the page.`,
    );
  }
}

/** What browsers report as an error where an observer of sizes changes sizes: they are told in the next frame. */
function isSizeNotice(event: Event): boolean {
  return 'message' in event && String(event.message).startsWith('ResizeObserver loop');
}
