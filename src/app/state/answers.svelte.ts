/** What was found for one thesis after another: each is asked for once, and told apart from what comes too late. */
import type { Id, StudyOptions } from '../../../graph/index.ts';
import { givenUp, type WorkClient } from '../worker/client.svelte.ts';
import type { Tasks } from '../worker/tasks.ts';

/** Tasks that answer a question about a thesis. */
export type ThesisTask = 'cruxes' | 'additions' | 'shapleyValues';
type AnswerOf<Name extends ThesisTask> = NonNullable<Awaited<ReturnType<Tasks[Name]>>>;

/** The map that is asked about, and how it is studied. */
export interface Asking {
  readonly map: number;
  /** The state of the map, after so many edits. */
  readonly revision: number;
  readonly options: StudyOptions;
  /** Whether an answer still is one, or the map or the options have changed. */
  isStill(): boolean;
}

export class Answers<Name extends ThesisTask> {
  #found = $state.raw<ReadonlyMap<Id, AnswerOf<Name>>>(new Map());
  #givenUp = $state.raw<ReadonlySet<Id>>(new Set());
  /** On their way, or there. */
  readonly #asked = new Set<Id>();

  readonly #work: WorkClient;
  readonly #task: Name;
  readonly #label: string;
  readonly #asking: () => Asking | null;

  /** `asking` gives null as long as there is nothing to ask about. */
  constructor(work: WorkClient, task: Name, label: string, asking: () => Asking | null) {
    this.#work = work;
    this.#task = task;
    this.#label = label;
    this.#asking = asking;
  }

  get found(): ReadonlyMap<Id, AnswerOf<Name>> {
    return this.#found;
  }
  /** Theses whose answer was given up: it can be asked for again. */
  get givenUp(): ReadonlySet<Id> {
    return this.#givenUp;
  }

  /** Asks about a thesis, once. Rejects where the worker fails. */
  async ask(thesis: Id): Promise<void> {
    const asking = this.#asking();
    if (!asking || this.#asked.has(thesis)) return;
    this.#asked.add(thesis);
    this.#setGivenUp(thesis, false);
    const { map, options } = asking;
    try {
      const answer: unknown = await this.#work.ask(
        this.#task,
        { map, options, thesis },
        { label: this.#label, aside: true },
      );
      if (answer && asking.isStill())
        this.#found = new Map(this.#found).set(thesis, answer as AnswerOf<Name>);
    } catch (error) {
      if (asking.isStill()) {
        this.#asked.delete(thesis);
        this.#setGivenUp(thesis, true);
      }
      if (!givenUp(error)) throw error;
    }
  }

  forget(): void {
    this.#asked.clear();
    this.#found = new Map();
    this.#givenUp = new Set();
  }

  #setGivenUp(thesis: Id, is: boolean): void {
    if (this.#givenUp.has(thesis) === is) return;
    const next = new Set(this.#givenUp);
    if (is) next.add(thesis);
    else next.delete(thesis);
    this.#givenUp = next;
  }
}
