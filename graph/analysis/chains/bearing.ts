/** How every element bears on one selected statement or relation: the signs of its chains, found without listing them. */
import { oncePerStructure } from '../../model/once-per-graph.ts';
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { searchBackward } from './backward-search.ts';
import { findLoopers } from './loops.ts';

/** How something bears on something else: for it, against it, or both by different chains. */
export type Bearing = 'for' | 'against' | 'both';

/** What leads to the target. Elements are statements and relations, nearest first; the target is not among them. */
export interface Bearings {
  readonly target: Id;
  /** The set of signs of all chains to the target. What leads there only by answering a question has none. */
  readonly of: ReadonlyMap<Id, Bearing>;
  /** The fewest relations from an element to the target; 1 for its direct neighbours, a relation counting itself. */
  readonly steps: ReadonlyMap<Id, number>;
  /**
   * Elements whose chains may pass a loop. There a sign may come from going round it, so that one half of `both` may have
   * no chain that repeats nothing. Everywhere else the bearing is exact.
   */
  readonly throughLoop: ReadonlySet<Id>;
}

/**
 * One backward search over (element, sign) that never re-enters the target. Linked premises each carry the sign of their
 * relation. On a relation bears what aims at it; its own premises are the step itself, and bear on it only by a chain of
 * their own. An unknown target has no bearings. Cost: O(ends), and O(1) for the targets asked about last.
 *
 * @example
 * ```ts
 * const { graph } = assembleGraph({
 *   statements: [
 *     { id: 'close', kind: 'claim', text: 'The bridge should be closed.' },
 *     { id: 'unsafe', kind: 'claim', text: 'The bridge is unsafe.' },
 *     { id: 'hold', kind: 'claim', text: 'The cables hold.' },
 *   ],
 *   relations: [
 *     { id: 'r1', kind: 'supports', from: ['unsafe'], to: 'close' },
 *     { id: 'r2', kind: 'attacks', from: ['hold'], to: 'unsafe' },
 *   ],
 * });
 * findBearings(graph, 'close').of.get('hold'); // 'against'
 * ```
 */
export function findBearings(graph: ArgumentGraph, target: Id): Bearings {
  const known = latest(graph);
  const bearings = known.get(target) ?? computeBearings(graph, target);
  // The one asked about last stands last.
  known.delete(target);
  known.set(target, bearings);
  for (const other of known.keys()) if (known.size > MOST_KEPT) known.delete(other);
  return bearings;
}

/** What is selected is asked about again and again, and so is its thesis: of so many targets the answers are kept. */
const MOST_KEPT = 3;
const latest = oncePerStructure(() => new Map<Id, Bearings>());

function computeBearings(graph: ArgumentGraph, target: Id): Bearings {
  const search = searchBackward(graph, [target]);
  const bearings = new Map<Id, Bearing>();
  const steps = new Map<Id, number>();
  for (const [id, reached] of search.reached) {
    const bearing = toBearing(reached);
    if (bearing) bearings.set(id, bearing);
    steps.set(id, reached.first.length);
  }
  return { target, of: bearings, steps, throughLoop: findLoopers(graph, target, search) };
}

/** The bearing made of the signs there are; undefined where there is neither. */
export function toBearing(signs: {
  readonly for?: unknown;
  readonly against?: unknown;
}): Bearing | undefined {
  if (signs.for) return signs.against ? 'both' : 'for';
  return signs.against ? 'against' : undefined;
}
