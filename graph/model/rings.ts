/** Finds the rings in a walk where every element leads to at most one other, as relations to targets, sections to parents. */
import type { Id } from './types.ts';

/** The rings, each as its ids along the walk. Every element is passed once, whatever hangs on a ring: O(ids). */
export function findRings(
  ids: Iterable<Id>,
  next: (id: Id) => Id | undefined,
): readonly (readonly [Id, ...Id[]])[] {
  const rings: [Id, ...Id[]][] = [];
  const walkOf = new Map<Id, Id>();
  for (const start of ids) {
    let at: Id | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, start);
      at = next(at);
    }
    if (at === undefined || walkOf.get(at) !== start) continue;
    const ring: [Id, ...Id[]] = [at];
    for (let id = next(at); id !== undefined && id !== at; id = next(id)) ring.push(id);
    rings.push(ring);
  }
  return rings;
}
