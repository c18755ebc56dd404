/** Which statements are unfolded: pure steps from one set to the next. */
import { foldableStatements, openingFolds, type ArgumentGraph, type Id } from '../../../graph/index.ts';
import type { Unfolded } from '../worker/look.ts';

export function withFold(unfolded: Unfolded, id: Id, folded: boolean): Unfolded {
  const next = new Set(unfolded);
  if (folded) next.delete(id);
  else next.add(id);
  return next;
}

/** Whether everything that can be unfolded is. */
export function isWholeUnfolded(graph: ArgumentGraph, unfolded: Unfolded): boolean {
  // Asked whenever the link is written.
  if (unfolded.size === 0 || !isFirstUnfolded(graph, unfolded)) return false;
  const foldable = foldableStatements(graph);
  if (foldable === unfolded) return foldable.size > 0;
  if (foldable.size === 0 || foldable.size > unfolded.size) return false;
  for (const id of foldable) if (!unfolded.has(id)) return false;
  return true;
}

/** Nearly always that says it already: a map that was opened is not looked through for what its link says. */
function isFirstUnfolded(graph: ArgumentGraph, unfolded: Unfolded): boolean {
  for (const { to } of graph.relations.values()) if (graph.statements.has(to)) return unfolded.has(to);
  return false;
}

/** The folds an address names; null stands for the way a map opens. */
export function foldsOf(graph: ArgumentGraph, named: readonly Id[] | 'all' | null): Unfolded {
  if (named === 'all') return foldableStatements(graph);
  return named ? new Set(named) : openingFolds(graph);
}

export function isSameSet(one: Unfolded, other: Unfolded): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  for (const id of one) if (!other.has(id)) return false;
  return true;
}
