/** Under which thesis an element belongs: the nearest it leads to, with the shortest chain there. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { findNearestTargets } from './nearest-target.ts';
import { numberElements } from '../numbers/element-numbers.ts';
import { findBearings, type Bearing } from './bearing.ts';
import { shortestChains, type Chain } from './chains.ts';
import { oncePerStructure, type OncePerGraph } from '../../model/once-per-graph.ts';
import { findAllTheses, findEnds } from './theses.ts';

/** The thesis that an element reaches in the fewest steps. */
export interface NearestThesis {
  readonly thesis: Id;
  /** Relations on the shortest chain; 0 for the thesis itself. */
  readonly steps: number;
  /** `none` for the thesis itself and for what only answers it. */
  readonly bearing: Bearing | 'none';
  readonly throughLoop: boolean;
  /** A shortest chain of each sign, the shortest of all first; none for the thesis itself. */
  readonly chains: readonly Chain[];
}

/**
 * For every statement and relation, the thesis fewest relations away, of equally near ones the first; for what leads to no
 * thesis, the root or closed loop it leads to. Missing is only what answers something that is no question. Cost: O(ends).
 */
export const findHeadings: OncePerGraph<ReadonlyMap<Id, Id>> = oncePerStructure((graph) => {
  const { ids } = numberElements(graph);
  const headings = new Map<Id, Id>();
  for (const targets of [findAllTheses(graph), findEnds(graph)]) {
    const { reached, targetOf } = findNearestTargets(graph, targets);
    for (const id of targets) if (!headings.has(id)) headings.set(id, id);
    for (const element of reached) {
      const id = ids[element] ?? '';
      if (!headings.has(id)) headings.set(id, ids[targetOf[element] ?? 0] ?? '');
    }
  }
  return headings;
});

/** How an element bears on its heading, or null where it has none. Cost: O(ends). */
export function findNearestThesis(graph: ArgumentGraph, id: Id): NearestThesis | null {
  const thesis = findHeadings(graph).get(id);
  if (thesis === undefined) return null;
  if (thesis === id) return { thesis, steps: 0, bearing: 'none', throughLoop: false, chains: [] };
  const bearings = findBearings(graph, thesis);
  return {
    thesis,
    steps: bearings.steps.get(id) ?? 0,
    bearing: bearings.of.get(id) ?? 'none',
    throughLoop: bearings.throughLoop.has(id),
    chains: shortestChains(graph, id, thesis),
  };
}
