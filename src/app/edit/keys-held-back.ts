/** Keeps what is typed between a key that opens a box and the moment the box is there, so that no letter is lost. */

/** How long keys are held back at most, in ms. */
const MOST_MS = 4000;

export class KeysHeldBack {
  #typed = '';
  #isHolding = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #note = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    // A box that comes late takes what ends it as a new line: nothing of it is lost.
    if (event.key === 'Enter') this.#typed += '\n';
    else if (event.key === 'Backspace') this.#typed = this.#typed.slice(0, -1);
    else if (event.key === 'Escape') {
      this.drop();
      return;
    } else if (event.key.length === 1) this.#typed += event.key;
    event.preventDefault();
    event.stopPropagation();
  };

  /** From the next key on, but not for long: should the box not come, the keys are the page's again. */
  hold(): void {
    this.#typed = '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.drop(), MOST_MS);
    if (this.#isHolding) return;
    this.#isHolding = true;
    globalThis.addEventListener?.('keydown', this.#note, { capture: true });
  }

  /** What was typed; the box takes the keys from now on. */
  release(): string {
    const typed = this.#typed;
    this.drop();
    return typed;
  }

  drop(): void {
    clearTimeout(this.#timer);
    this.#typed = '';
    this.#isHolding = false;
    globalThis.removeEventListener?.('keydown', this.#note, { capture: true });
  }
}
