/** Which statements are unfolded: pure steps from one set to the next. */
import {
  finalTarget,
  foldableStatements,
  openingFolds,
  unfoldingTo,
  type ArgumentGraph,
  type Id,
} from '../../../graph/index.ts';

export type Unfolded = ReadonlySet<Id>;

/** With the way to a statement or relation unfolded, so that it is on the map. The same set if it already is. */
export function unfoldTo(graph: ArgumentGraph, unfolded: Unfolded, id: Id): Unfolded {
  const wanted = new Set(unfolded);
  for (const end of endsOf(graph, id)) for (const way of unfoldingTo(graph, end)) wanted.add(way);
  return wanted.size > unfolded.size ? wanted : unfolded;
}

/** The statements that must be on the map for a statement or relation to be seen. */
export function endsOf(graph: ArgumentGraph, id: Id): readonly Id[] {
  const relation = graph.relations.get(id);
  return relation ? [...relation.from, finalTarget(graph, relation)] : [id];
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
