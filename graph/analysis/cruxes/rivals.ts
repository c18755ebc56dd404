/** What stands against a thesis as its opposite: theses of other camps on the same question, contraries and its negation. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { isReadBothWays, stepsInto } from '../chains/steps.ts';

/** The theses of the other positions of its axes, then what a symmetric attack sets against it; each once. */
export function findRivals(graph: ArgumentGraph, thesis: Id): readonly Id[] {
  const rivals = new Set<Id>();
  for (const { positions } of graph.axes) {
    if (!positions.some((position) => position.thesis === thesis)) continue;
    for (const position of positions) {
      if (position.thesis !== undefined && graph.statements.has(position.thesis)) rivals.add(position.thesis);
    }
  }
  for (const { relation, premises } of stepsInto(graph, thesis)) {
    const known = graph.relations.get(relation);
    if (!known || !isReadBothWays(graph, known)) continue;
    // Of linked premises none stands against the thesis alone.
    if (premises.length === 1) for (const id of premises) rivals.add(id);
  }
  rivals.delete(thesis);
  return [...rivals];
}

/**
 * What is neither a crux of a thesis nor an answer to what would turn it: the thesis, its rivals, and the attacks between
 * them. That the one falls where the other stands is no discovery.
 */
export function findOpposites(graph: ArgumentGraph, thesis: Id): ReadonlySet<Id> {
  const rivals = new Set(findRivals(graph, thesis));
  const opposites = new Set([thesis, ...rivals]);
  for (const end of [thesis, ...rivals]) {
    for (const { relation, premises, sign } of stepsInto(graph, end)) {
      const known = graph.relations.get(relation);
      if (!known || sign !== -1) continue;
      const [only = end, ...others] = premises;
      const isBetween = others.length === 0 && only !== end && (only === thesis || rivals.has(only));
      if (isBetween || (isReadBothWays(graph, known) && (end === thesis || premises.includes(thesis))))
        opposites.add(relation);
    }
  }
  return opposites;
}
