/** The order of the file, for sets that were found in another one. */
import { oncePerStructure } from '../model/once-per-graph.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';

const findPlaces = oncePerStructure((graph): ReadonlyMap<Id, number> => {
  let next = 0;
  const places = new Map<Id, number>();
  for (const id of graph.statements.keys()) places.set(id, next++);
  for (const id of graph.relations.keys()) places.set(id, next++);
  return places;
});

/** Statements first, then relations. O(n log n) in what is given, O(map) the first time. */
export function inFileOrder(graph: ArgumentGraph, ids: Iterable<Id>): readonly Id[] {
  const places = findPlaces(graph);
  return [...ids].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}
