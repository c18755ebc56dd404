/** Statements that are reasons for each other, so that in part they rest on nothing but themselves. */
import { citeElement, citeSome, type Finding, type FindingSearch } from './finding.ts';
import { findSupportNetwork } from './support-network.ts';

export const findCircularSupport: FindingSearch = (graph) => {
  const { ids, components } = findSupportNetwork(graph);
  const circles: Int32Array[] = [];
  components.cyclic.forEach((isCyclic, component) => {
    const from = components.from[component];
    if (isCyclic) circles.push(components.members.subarray(from, components.from[component + 1]));
  });
  circles.sort(([a = 0], [b = 0]) => a - b);
  return circles.map((members): Finding => {
    const inCircle = Array.from(members, (element) => ids[element] ?? '');
    const statements = inCircle.filter((id) => graph.statements.has(id));
    const message =
      statements.length === 1
        ? `${citeElement(graph, statements[0] ?? '')} is given as a reason for itself.`
        : `${citeSome(graph, statements)} support each other in a circle.`;
    return { code: 'circular-support', severity: 'warning', message, ids: inCircle };
  });
};
