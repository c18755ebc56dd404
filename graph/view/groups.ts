/** Sections and the sections inside them. */
import { oncePerStructure } from '../model/once-per-graph.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';

const findInner = oncePerStructure((graph): ReadonlyMap<Id, readonly Id[]> => {
  const inner = new Map<Id, Id[]>();
  for (const { id, parent } of graph.groups.values()) {
    if (parent === undefined) continue;
    const known = inner.get(parent);
    if (known) known.push(id);
    else inner.set(parent, [id]);
  }
  return inner;
});

/** The section itself and every one inside it, at any depth; rings of sections come to an end. */
export function groupsInside(graph: ArgumentGraph, group: Id): ReadonlySet<Id> {
  const inside = new Set([group]);
  // The set grows while it is gone through.
  for (const id of inside) for (const inner of findInner(graph).get(id) ?? []) inside.add(inner);
  return inside;
}
