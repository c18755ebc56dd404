/** Which statements are unfolded: pure steps from one set to the next. */
import {
  foldableStatements,
  openingFolds,
  unfoldingTo,
  type ArgumentGraph,
  type Id,
} from '../../../graph/index.ts';

export type Unfolded = ReadonlySet<Id>;

/** With the way to a statement or relation unfolded, so that it is on the map. The same set if it already is. */
export function unfoldTo(graph: ArgumentGraph, unfolded: Unfolded, id: Id): Unfolded {
  const relation = graph.relations.get(id);
  const ends = relation ? [...relation.from, relation.to] : [id];
  const wanted = new Set(unfolded);
  for (const end of ends) for (const way of unfoldingTo(graph, end)) wanted.add(way);
  return wanted.size > unfolded.size ? wanted : unfolded;
}

export function withFold(unfolded: Unfolded, id: Id, folded: boolean): Unfolded {
  const next = new Set(unfolded);
  if (folded) next.delete(id);
  else next.add(id);
  return next;
}

export function isWholeUnfolded(graph: ArgumentGraph, unfolded: Unfolded): boolean {
  const foldable = foldableStatements(graph);
  return foldable.size > 0 && [...foldable].every((id) => unfolded.has(id));
}

/** The folds an address names; null stands for the way a map opens. */
export function foldsOf(graph: ArgumentGraph, named: readonly Id[] | 'all' | null): Unfolded {
  if (named === 'all') return foldableStatements(graph);
  return named ? new Set(named) : openingFolds(graph);
}
