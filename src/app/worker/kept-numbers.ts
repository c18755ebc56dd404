/** The numbers of cards while a map is being written: each keeps its own, and what is new takes the next free one. Pure. */
import type { Id, Placement } from '../../../graph/index.ts';
import type { Placements } from './place-map.ts';

/** The same places with the numbers that were given before. What is given anew is noted in `given`. O(cards). */
export function withKeptNumbers<T extends Placements>(placed: T, given: Map<Id, number>): T {
  let next = 1 + Math.max(0, ...given.values());
  const keep = (placement: Placement): Placement => {
    const numbers = new Map<Id, number>();
    // In the order in which they stand, so that what is new is counted as one reads.
    for (const id of placement.numbers.keys()) {
      const number = given.get(id) ?? next++;
      given.set(id, number);
      numbers.set(id, number);
    }
    return { ...placement, numbers };
  };
  const { placement, names } = placed;
  return { ...placed, placement: keep(placement), ...(names && { names: keep(names) }) };
}
