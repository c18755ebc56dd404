/** Long chains of reasons with no evidence and no citation anywhere behind them. */
import type { Id } from '../../model/types.ts';
import { numberIn } from '../numbers/element-numbers.ts';
import { targetsOf } from '../numbers/links.ts';
import { citeElement, type Finding, type FindingSearch } from './finding.ts';
import { findGrounding } from './grounding.ts';
import { findSupportNetwork, type SupportNetwork } from './support-network.ts';

/** Statements in a chain, its end among them, from which on it is worth a word. */
export const LONG_CHAIN = 5;

/**
 * The longest chain to each statement where such chains end; of what two have in common the first shows all, the second
 * the nearest statement. Circles count as one statement.
 */
export const findLongChains: FindingSearch = (graph) => {
  const network = findSupportNetwork(graph);
  const { isGrounded } = findGrounding(graph);
  const { lengths, previous } = measureChains(network, graph.statements.size, isGrounded);
  const shown = new Set<number>();
  const findings: Finding[] = [];
  for (const { id, kind } of graph.statements.values()) {
    const element = numberIn(network.numberOf, id);
    const length = lengths[element] ?? 0;
    if (kind !== 'claim' || length < LONG_CHAIN) continue;
    const next = [...targetsOf(network.onward, element)].flatMap((step) => [
      ...targetsOf(network.onward, step),
    ]);
    if (next.some((each) => (lengths[each] ?? 0) > length)) continue;
    const ids: Id[] = [];
    for (let at = element; at >= 0; at = previous[at] ?? -1) {
      ids.push(network.ids[at] ?? '');
      if (shown.has(at)) break;
      shown.add(at);
    }
    const message = `${length} statements in a row lead to ${citeElement(graph, id)}, and none of them has evidence or a source.`;
    findings.push({ code: 'long-chain-without-evidence', severity: 'info', message, ids: ids.reverse() });
  }
  return findings;
};

/** By element: the statements on the longest groundless chain to it, 0 where it is grounded, and the element before it. */
function measureChains(
  { ids, behind, components }: SupportNetwork,
  statementCount: number,
  isGrounded: readonly boolean[],
) {
  const lengths = new Int32Array(ids.length);
  const previous = new Int32Array(ids.length).fill(-1);
  for (let component = 0; component < components.count; component++) {
    for (const element of components.members.subarray(
      components.from[component],
      components.from[component + 1],
    )) {
      if (isGrounded[element]) continue;
      let longest = 0;
      for (const reason of targetsOf(behind, element)) {
        const isOutside = components.componentOf[reason] !== component;
        if (!isOutside || (lengths[reason] ?? 0) <= longest) continue;
        longest = lengths[reason] ?? 0;
        previous[element] = reason;
      }
      lengths[element] = longest + (element < statementCount ? 1 : 0);
    }
  }
  return { lengths, previous };
}
