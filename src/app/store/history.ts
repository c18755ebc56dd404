/** The steps that were made on a map and can be taken back and made again, in the order in which they were made. */
import {
  diffGraphs,
  isNoChange,
  type ArgumentGraph,
  type GraphChange,
  type Id,
} from '../../../graph/index.ts';
import type { StepRecord } from './records.ts';

/** What a button says it takes back or makes again, and how. */
export interface Step {
  readonly label: string;
  readonly change: GraphChange;
  readonly back: GraphChange;
}

/** What is to be kept of a step, apart from whose it is and when it was made. */
export type StepEntry = Omit<StepRecord, 'map' | 'at'>;

export class History {
  readonly #done: Step[] = [];
  #undone: Step[] = [];
  /** What could be made again before the last step was made. */
  #undoneBefore: Step[] = [];
  #last = 0;
  /** All steps as they are known here, by number. */
  readonly #entries = new Map<number, StepEntry>();
  /** The map before the step that may still grow. */
  #before: ArgumentGraph | null = null;

  /** The same history again from what was kept of it; `last` is the number of the last step, of which nothing else may be known. */
  constructor(records: readonly StepEntry[] = [], last = 0) {
    for (const record of records) this.follow(record);
    this.#last = Math.max(this.#last, last);
  }

  /** The number of the last step. */
  get last(): number {
    return this.#last;
  }
  /** What would be taken back; undefined where there is nothing. */
  get toUndo(): Step | undefined {
    return this.#done.findLast(isSomething);
  }
  /** What would be made again. */
  get toRedo(): Step | undefined {
    return this.#undone.findLast(isSomething);
  }

  /** The step of this number as it is known here: elsewhere it may have grown. */
  entryAt(number: number): StepEntry | undefined {
    return this.#entries.get(number);
  }

  /** Takes over a step that was made elsewhere. */
  follow(entry: StepEntry): void {
    const { kind, label, change, back, number } = entry;
    this.#entries.set(number, entry);
    if (kind === 'do') {
      // The same number again is the same step, grown.
      if (number === this.#last && this.#done.length > 0) this.#done.pop();
      else this.#undoneBefore = this.#undone;
      this.#done.push({ label, change, back });
      this.#undone = isNoChange(change) ? this.#undoneBefore : [];
    } else if (kind === 'undo') {
      this.#undone.push(this.#done.pop() ?? { label, change: back, back: change });
    } else {
      this.#done.push(this.#undone.pop() ?? { label, change, back });
    }
    this.#last = Math.max(this.#last, number);
    this.#before = null;
  }

  /** Notes a step. With `grows` it is one with the step before, under that one's name, as long as nothing has come between. */
  do(label: string, before: ArgumentGraph, after: ArgumentGraph, grows = false): StepEntry {
    const start = grows ? this.#before : null;
    const grown = start ? this.#done.pop() : undefined;
    if (!start) this.#last += 1;
    this.#before = start ?? before;
    const step = {
      label: grown?.label ?? label,
      change: diffGraphs(this.#before, after),
      back: diffGraphs(after, this.#before),
    };
    this.#done.push(step);
    if (!start) this.#undoneBefore = this.#undone;
    // Nothing that is made leaves what could be made again.
    this.#undone = isSomething(step) ? [] : this.#undoneBefore;
    return this.#note({ kind: 'do', number: this.#last, ...step });
  }

  /** The step before cannot grow any more. */
  close(): void {
    this.#before = null;
  }

  /** Forgets the step that was made last, as though it had never been: what leads back from it. Only while it can still grow. */
  withdraw(): GraphChange | null {
    const step = this.#before ? this.#done.pop() : undefined;
    this.close();
    if (!step) return null;
    this.#entries.delete(this.#last);
    this.#last -= 1;
    this.#undone = this.#undoneBefore;
    return step.back;
  }

  /**
   * Makes nothing of the step that was made last, though it may be kept already: what it is to be kept as, and what leads back
   * from it. Only while it can still grow.
   */
  abandon(): { readonly entry: StepEntry; readonly back: GraphChange } | null {
    const step = this.#before ? this.#done.pop() : undefined;
    this.close();
    if (!step) return null;
    const nothing = { label: step.label, change: {}, back: {} };
    this.#done.push(nothing);
    this.#undone = this.#undoneBefore;
    return { entry: this.#note({ kind: 'do', number: this.#last, ...nothing }), back: step.back };
  }

  /** Takes back the last step that changed anything; what is to be done for it. Empty where there is none. */
  undo(): readonly StepEntry[] {
    return this.#step('undo', this.#done, this.#undone);
  }

  /** Makes again what was taken back last. */
  redo(): readonly StepEntry[] {
    return this.#step('redo', this.#undone, this.#done);
  }

  #step(kind: 'undo' | 'redo', from: Step[], to: Step[]): readonly StepEntry[] {
    this.close();
    if (!from.some(isSomething)) return [];
    const entries: StepEntry[] = [];
    for (let step = from.pop(); step; step = from.pop()) {
      to.push(step);
      this.#last += 1;
      const { label, change, back } = step;
      const [change_, back_] = kind === 'undo' ? [back, change] : [change, back];
      entries.push(this.#note({ kind, number: this.#last, label, change: change_, back: back_ }));
      if (isSomething(step)) break;
    }
    return entries;
  }

  #note(entry: StepEntry): StepEntry {
    this.#entries.set(entry.number, entry);
    return entry;
  }
}

function isSomething({ change }: Step): boolean {
  return !isNoChange(change);
}

/** Whether a step is as it was, and has not grown. */
export function isSameStep(one: StepEntry | undefined, { change }: StepEntry): boolean {
  return JSON.stringify(one?.change) === JSON.stringify(change);
}

/** The statements and relations that steps add or change. */
export function touchedBy(steps: readonly StepEntry[]): readonly Id[] {
  return steps.flatMap(({ change }) => [
    ...(change.statements?.put ?? []).map(({ record }) => record.id),
    ...(change.relations?.put ?? []).map(({ record }) => record.id),
  ]);
}
