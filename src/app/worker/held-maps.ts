/** The maps that a worker keeps. Two at most: the one on the page, and one that is on its way there. */
import type { HeldMap } from './held-map.ts';

/** Page and worker call a map by a number: what is asked of one is never answered from another. */
export interface OfMap {
  readonly map: number;
}

export class HeldMaps {
  readonly #maps = new Map<number, Promise<HeldMap>>();

  keep(map: number, held: Promise<HeldMap>): void {
    this.#maps.set(map, held);
  }

  async find({ map }: OfMap): Promise<HeldMap> {
    // Whoever asks about a map has taken it over: earlier ones are gone.
    for (const other of this.#maps.keys()) if (other < map) this.#maps.delete(other);
    const held = await this.#maps.get(map);
    if (!held) throw new Error('The map is no longer there: open it again.');
    return held;
  }
}
