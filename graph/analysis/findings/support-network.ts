/** Who supports what, as numbered arrows in an order in which reasons come before what they are reasons for. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { findComponents, type Components } from '../numbers/components.ts';
import { numberElements, numberIn } from '../numbers/element-numbers.ts';
import { createLinks, reverseLinks, type Links } from '../numbers/links.ts';
import { oncePerStructure } from '../../model/once-per-graph.ts';

export interface SupportNetwork {
  /** Statements, then relations, in file order. */
  readonly ids: readonly Id[];
  readonly numberOf: ReadonlyMap<Id, number>;
  /** From each premise to the supports it is part of, and from each support to what it aims at. */
  readonly onward: Links;
  /** The same turned round. */
  readonly behind: Links;
  readonly components: Components;
}

/** Cost: O(elements + ends). */
export const findSupportNetwork: (graph: ArgumentGraph) => SupportNetwork = oncePerStructure((graph) => {
  const { ids, numberOf } = numberElements(graph);
  const at = (id: Id) => numberIn(numberOf, id);
  const sources: number[] = [];
  const targets: number[] = [];
  for (const { id, kind, from, to } of graph.relations.values()) {
    if (kind !== 'supports') continue;
    for (const premise of from) {
      sources.push(at(premise));
      targets.push(at(id));
    }
    sources.push(at(id));
    targets.push(at(to));
  }
  const onward = createLinks(ids.length, sources, targets);
  const components = findComponents(onward);
  return { ids, numberOf, onward, behind: reverseLinks(onward), components };
});
