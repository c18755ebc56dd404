/** Counterarguments that nothing on the map replies to. A reply that has the last word is none. */
import { rolesOf } from '../chains/roles.ts';
import { isAnswered } from '../speakers/sides.ts';
import { stepsThrough } from '../chains/steps.ts';
import { citeElement, citeSome, type Finding, type FindingSearch } from './finding.ts';

export const findUnansweredCounterarguments: FindingSearch = (graph) => {
  const roles = rolesOf(graph);
  const findings: Finding[] = [];
  for (const { id, kind, from, to } of graph.relations.values()) {
    if (kind !== 'attacks' || !from.some((premise) => roles.get(premise) === 'counterargument')) continue;
    if (stepsThrough(graph, id).some((step) => isAnswered(graph, step))) continue;
    const objects = from.length === 1 ? 'which objects' : 'which only together object';
    const message = `Nothing answers ${citeSome(graph, from)}, ${objects} to ${citeElement(graph, to)}.`;
    findings.push({ code: 'unanswered-counterargument', severity: 'info', message, ids: [...from, id, to] });
  }
  return findings;
};
