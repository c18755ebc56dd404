/** How much a statement matters where not everything can be shown: what is disputed first, then what much bears on. */
import { findDisputes } from '../analysis/disputes/disputes.ts';
import { relationsInto, relationsOutOf } from '../model/adjacency.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';

const DISPUTED = 4;
const OBJECTS = 2;
const CHALLENGED = 1;

/**
 * Higher is weightier: a dispute over it or over a step it takes, an objection it makes to something disputed, an objection to
 * it, and a little for each doubling of what bears directly on it. O(relations out of it).
 */
export function matterOf(graph: ArgumentGraph, id: Id): number {
  const { disputed, objections, challenged } = findDisputes(graph);
  const steps = relationsOutOf(graph, id);
  const isDisputed = disputed.has(id) || steps.some((step) => disputed.has(step.id));
  return (
    (isDisputed ? DISPUTED : 0) +
    (objections.has(id) ? OBJECTS : 0) +
    (challenged.has(id) ? CHALLENGED : 0) +
    Math.log2(1 + relationsInto(graph, id).length) / 4
  );
}

/** The weightiest first; what weighs the same stays in its order. */
export function byMatter(graph: ArgumentGraph, ids: readonly Id[]): readonly Id[] {
  const weights = new Map(ids.map((id) => [id, matterOf(graph, id)]));
  return [...ids].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}
