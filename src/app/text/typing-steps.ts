/** Which letters typed in the text are one step of the history: those of one line, without a long pause or a jump between them. */
import type { Edit } from '../../../graph/index.ts';
import type { Made } from '../state/changed-map.ts';
import type { Session } from '../state/session.svelte.ts';

/** After so long a pause another step begins, in ms. */
const PAUSE = 1500;

export class TypingSteps {
  #now = 0;
  #at = -1;
  #when = 0;
  #made = -1;
  /** The number in the history of the step that may grow. */
  #number = -1;

  /** The step that what is typed now belongs to. */
  get now(): number {
    return this.#now;
  }

  /** Something was typed: `text` is all of it, `at` where the cursor stands now. */
  note(inserted: string, at: number, when = Date.now()): void {
    const isJump = Math.abs(at - this.#at) > inserted.length + 1;
    if (isJump || when - this.#when > PAUSE || /\n\s*\S/.test(inserted)) this.#now += 1;
    this.#at = at;
    this.#when = when;
    // The end of a line belongs to it, what comes then does not.
    if (/\n/.test(inserted)) this.#at = Number.NEGATIVE_INFINITY;
  }

  /** What comes next is a step of its own. */
  close(): void {
    this.#now += 1;
    this.#made = -1;
  }

  make(session: Session, label: string, step: number, edit: Edit): Made {
    const grows = step === this.#made && session.changes.last === this.#number;
    const made = session.changes.make(label, edit, { grows, held: true });
    this.#made = step;
    this.#number = session.changes.last;
    return made;
  }
}
