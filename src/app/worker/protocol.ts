/** What passes between page and worker: what is asked, answers and parts of answers, and that something is given up. */

/** From the page. Numbers tell requests apart. */
export type Request =
  | { readonly type: 'ask'; readonly id: number; readonly task: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number };

/** From the worker. */
export type Report =
  /** It runs; who gets the lock of this name knows that it has ended. */
  | { readonly type: 'ready'; readonly lock: string | null }
  | { readonly type: 'part'; readonly id: number; readonly part: unknown }
  | { readonly type: 'done'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
  | { readonly type: 'cancelled'; readonly id: number };

/** Thrown where a task was given up, on either side. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  /** The person gave it up, or a newer request took its place. */
  readonly by: 'person' | 'newer';

  constructor(by: 'person' | 'newer' = 'person') {
    super('Given up.');
    this.by = by;
  }
}

/** What a running task may do besides working. */
export interface Turn {
  /** Lets others have their turn. Throws `Cancelled` once the task was given up: call it between slices of long work. */
  pause(): Promise<void>;
  /** Hands over a part of the answer, ahead of the rest. */
  tell(part: unknown): void;
}

export type Task<Input, Answer> = (input: Input, turn: Turn) => Answer | Promise<Answer>;
