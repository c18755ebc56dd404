/** The maps that a worker keeps, each with what was found of it. Two at most: the one on the page, and one that is on its way there. */
import {
  createStudy,
  type ArgumentGraph,
  type Id,
  type Study,
  type StudyOptions,
} from '../../../graph/index.ts';
import type { Placements } from './place-map.ts';
import type { TextMemory } from './text-tasks.ts';

/** Page and worker call a map by a number: what is asked of one is never answered from another. */
export interface OfMap {
  readonly map: number;
}

export interface Held {
  graph: ArgumentGraph;
  studies: Map<string, Study>;
  /** Of the screen, so that what stays moves as little as possible. */
  previous: Placements | null;
  /** Once the map was shown as a text. */
  text?: TextMemory;
  /** The numbers of cards, from the first change on and until all is arranged anew: they stay while one writes. */
  numbers?: Map<Id, number> | undefined;
}

export class HeldMaps {
  readonly #maps = new Map<number, Promise<Held>>();

  keep(map: number, held: Promise<Held>): void {
    this.#maps.set(map, held);
  }

  async find({ map }: OfMap): Promise<Held> {
    // Whoever asks about a map has taken it over: earlier ones are gone.
    for (const other of this.#maps.keys()) if (other < map) this.#maps.delete(other);
    const held = await this.#maps.get(map);
    if (!held) throw new Error('The map is no longer there: open it again.');
    return held;
  }

  async studyOf(request: OfMap & { readonly options: StudyOptions }): Promise<Study> {
    const held = await this.find(request);
    const key = JSON.stringify(request.options);
    let study = held.studies.get(key);
    if (!study) {
      study = createStudy(held.graph, request.options);
      held.studies = new Map([[key, study]]);
    }
    return study;
  }

  /** After a change everything is found anew, in the way that was asked for. */
  renewStudies(held: Held): void {
    const keys = [...held.studies.keys()];
    held.studies = new Map(
      keys.map((key) => [key, createStudy(held.graph, JSON.parse(key) as StudyOptions)]),
    );
  }
}
