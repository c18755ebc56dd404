/** One map as the worker keeps it, with what was found of it, drawn of it and written of it so far. */
import {
  applyEdit,
  carryFacts,
  carryViewFacts,
  createStudy,
  keepsFacts,
  type ArgumentGraph,
  type Edit,
  type Id,
  type Study,
  type StudyOptions,
} from '../../../graph/index.ts';
import { withKeptNumbers } from './kept-numbers.ts';
import type { Placements } from './place-map.ts';
import type { TextMemory } from './text-tasks.ts';

export class HeldMap {
  #graph: ArgumentGraph;
  #revision: number;
  #previous: Placements | null;
  #study: { readonly key: string; readonly study: Study } | null = null;
  #text: TextMemory | null = null;
  /** From the first change on and until all is arranged anew: the numbers of cards stay while one writes. */
  #numbers: Map<Id, number> | null = null;

  /** `previous` is where it stands on the screen; null where nothing of it does. `revision` counts the edits that it holds already. */
  constructor(graph: ArgumentGraph, previous: Placements | null, revision = 0) {
    this.#graph = graph;
    this.#previous = previous;
    this.#revision = revision;
  }

  get graph(): ArgumentGraph {
    return this.#graph;
  }
  /** How many edits were done to it since it was opened: what is told by numbers is told of this state. */
  get revision(): number {
    return this.#revision;
  }
  /** What is on the screen: what stays moves as little as possible. */
  get previous(): Placements | null {
    return this.#previous;
  }

  /** What is asked from then on is asked of the changed map, and its study in the way that was asked for last. */
  change(edit: Edit): void {
    const before = this.#graph;
    this.#numbers ??= new Map(this.#previous?.placement.numbers);
    this.#graph = applyEdit(before, edit);
    this.#revision += 1;
    if (keepsFacts(edit)) {
      carryFacts(before, this.#graph);
      carryViewFacts(before, this.#graph);
    }
    if (this.#study) this.#begin(this.#study.key);
  }

  studyOf(options: StudyOptions): Study {
    const key = JSON.stringify(options);
    return this.#study?.key === key ? this.#study.study : this.#begin(key);
  }

  /** The study at hand, whatever it was asked for. */
  anyStudy(): Study {
    return this.#study?.study ?? createStudy(this.#graph);
  }

  /** Has cards numbered afresh, as where all is arranged anew. */
  forgetNumbers(): void {
    this.#numbers = null;
  }

  /** Takes down what comes on the screen, and gives it as it is shown: with the numbers that cards have by now. */
  show<Shown extends Placements>(drawn: Shown): Shown {
    const shown = this.#numbers ? withKeptNumbers(drawn, this.#numbers) : drawn;
    this.#previous = shown;
    return shown;
  }

  /** What is kept of its text between two questions; `create` makes it with the first of them. */
  textMemory(create: () => TextMemory): TextMemory {
    return (this.#text ??= create());
  }

  #begin(key: string): Study {
    const study = createStudy(this.#graph, JSON.parse(key) as StudyOptions);
    this.#study = { key, study };
    return study;
  }
}
