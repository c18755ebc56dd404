/** Keeps what is typed between a key that opens a box and the moment the box is there, so that no letter is lost. */
import { isBox } from '../fields.ts';

/** How long keys are held back at most, in ms. */
const MOST_MS = 4000;

export class KeysHeldBack {
  #typed = '';
  #isIgnoring = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #note = (event: KeyboardEvent) => {
    if (this.#isIgnoring && (!isTyping(event) || isBox(event.target))) {
      this.drop();
      return;
    }
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
    this.drop();
    this.#timer = setTimeout(() => this.drop(), MOST_MS);
    this.#listen();
  }

  /** No box comes: letters meant for it go nowhere, up to the next press that is none. */
  ignore(): void {
    this.drop();
    this.#isIgnoring = true;
    this.#listen();
    globalThis.addEventListener?.('pointerdown', this.#end, { capture: true });
  }

  readonly #end = () => this.drop();

  #listen(): void {
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
    this.#isIgnoring = false;
    globalThis.removeEventListener?.('pointerdown', this.#end, { capture: true });
    globalThis.removeEventListener?.('keydown', this.#note, { capture: true });
  }
}

/** Keys that are pressed among letters. */
const AMONG_LETTERS = ['Shift', 'CapsLock', 'AltGraph', 'Dead', 'Process', 'Compose', 'Backspace'];

function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return AMONG_LETTERS.includes(key) || (key.length === 1 && !ctrlKey && !metaKey && !altKey);
}
