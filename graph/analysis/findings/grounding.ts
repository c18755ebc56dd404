/** What stands behind every statement: whether there is evidence or a citation, and from how many sources. */
import { findElement, type ArgumentGraph, type Id } from '../../model/types.ts';
import { oncePerStructure } from '../../model/once-per-graph.ts';
import { targetsOf } from '../numbers/links.ts';
import { findSupportNetwork } from './support-network.ts';

/** By element as numbered in the support network; what is behind an element is itself and all that supports it. */
export interface Grounding {
  /** Whether there is evidence or a citation behind it. */
  readonly isGrounded: readonly boolean[];
  /** The one source cited behind it, null where there are several, undefined where there is none. */
  readonly onlySource: readonly (Id | null | undefined)[];
}

/** Elements in a circle stand behind each other. Cost: O(elements + ends). */
export const findGrounding: (graph: ArgumentGraph) => Grounding = oncePerStructure((graph) => {
  const { ids, behind, components } = findSupportNetwork(graph);
  const isGrounded = new Array<boolean>(ids.length).fill(false);
  const onlySource = new Array<Id | null | undefined>(ids.length).fill(undefined);
  for (let component = 0; component < components.count; component++) {
    const members = components.members.subarray(components.from[component], components.from[component + 1]);
    let grounded = false;
    let source: Id | null | undefined;
    for (const element of members) {
      const id = ids[element] ?? '';
      const cites = findElement(graph, id)?.cites ?? [];
      grounded ||= cites.length > 0 || graph.statements.get(id)?.kind === 'evidence';
      for (const cite of cites) source = joinSources(source, cite.source);
      for (const reason of targetsOf(behind, element)) {
        grounded ||= isGrounded[reason] ?? false;
        source = joinSources(source, onlySource[reason]);
      }
    }
    for (const element of members) {
      isGrounded[element] = grounded;
      onlySource[element] = source;
    }
  }
  return { isGrounded, onlySource };
});

function joinSources(a: Id | null | undefined, b: Id | null | undefined): Id | null | undefined {
  if (a === undefined || a === b) return b;
  return b === undefined ? a : null;
}
