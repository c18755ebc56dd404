/** Claims all of whose support comes from one source. */
import { targetsOf } from '../numbers/links.ts';
import { numberIn } from '../numbers/element-numbers.ts';
import { placeOf } from '../words/names.ts';
import { citeElement, type Finding, type FindingSearch } from './finding.ts';
import { findGrounding } from './grounding.ts';
import { findSupportNetwork } from './support-network.ts';

/** Where a map has no second source there is nothing to tell. Of claims that support one another only the last is named: what is true of it is true of what is behind it. */
export const findSingleSources: FindingSearch = (graph) => {
  if (graph.sources.size < 2) return [];
  const { numberOf, behind, onward, components } = findSupportNetwork(graph);
  const { onlySource } = findGrounding(graph);
  const named = new Set<number>();
  const findings: Finding[] = [];
  for (const { id, kind } of graph.statements.values()) {
    const element = numberIn(numberOf, id);
    const circle = components.componentOf[element] ?? 0;
    const source = onlySource[element];
    if (kind !== 'claim' || source === undefined || source === null || named.has(circle)) continue;
    if (targetsOf(behind, element).length === 0) continue;
    const next = [...targetsOf(onward, element)].flatMap((step) => [...targetsOf(onward, step)]);
    if (next.some((each) => onlySource[each] === source && components.componentOf[each] !== circle)) continue;
    named.add(circle);
    const message = `All that supports ${citeElement(graph, id)} comes from one source: ${placeOf(graph, { source })}.`;
    findings.push({ code: 'single-source', severity: 'info', message, ids: [id] });
  }
  return findings;
};
