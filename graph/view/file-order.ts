/** The order of the file, for sets that were found in another one. */
import { numberElements } from '../analysis/numbers/element-numbers.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';

/** Statements first, then relations. O(n log n) in what is given, O(map) the first time. */
export function inFileOrder(graph: ArgumentGraph, ids: Iterable<Id>): readonly Id[] {
  const { numberOf: places } = numberElements(graph);
  return [...ids].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}
