/** Which statements cannot stand beside each other: theses of one axis, and contraries. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { oncePerStructure } from '../../model/once-per-graph.ts';
import { isReadBothWays, type Step } from '../chains/steps.ts';
import { attacksOn } from './sides.ts';

/** Empty for a statement that has no rival. Cost: O(1), and O(ends) the first time a graph is asked about. */
export function rivalsOf(graph: ArgumentGraph, id: Id): ReadonlySet<Id> {
  return findRivals(graph).get(id) ?? NONE;
}

/** Whether an attack on a statement says no more than that it and a rival of it exclude each other. */
export function isRivalry(graph: ArgumentGraph, attack: Step): boolean {
  const rivals = rivalsOf(graph, attack.to);
  return attack.premises.every((id) => rivals.has(id));
}

/** Attacks on a statement that are more than rivalry. */
export function objectionsBesidesRivals(graph: ArgumentGraph, id: Id): readonly Step[] {
  return attacksOn(graph, id).filter((attack) => !isRivalry(graph, attack));
}

const NONE: ReadonlySet<Id> = new Set();

const findRivals = oncePerStructure((graph): ReadonlyMap<Id, ReadonlySet<Id>> => {
  const rivals = new Map<Id, Set<Id>>();
  const add = (one: Id, other: Id) => {
    if (one === other) return;
    const known = rivals.get(one);
    if (known) known.add(other);
    else rivals.set(one, new Set([other]));
  };
  for (const { positions } of graph.axes) {
    const theses = new Set(positions.flatMap(({ thesis }) => thesis ?? []));
    for (const one of theses) for (const other of theses) add(one, other);
  }
  for (const relation of graph.relations.values()) {
    const [from, ...others] = relation.from;
    // Of linked premises none alone is contrary to what they attack together.
    if (from === undefined || others.length > 0 || !isReadBothWays(graph, relation)) continue;
    add(from, relation.to);
    add(relation.to, from);
  }
  return rivals;
});
