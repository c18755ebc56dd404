/** Which statements a finding is about, for the badges on their cards and the words beside them. */
import type { Finding } from '../analysis/findings/finding.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';

/** The statements it is about; of an objection that nothing answers only the objection, not what it objects to. */
export function subjectsOf(graph: ArgumentGraph, { code, ids }: Finding): readonly Id[] {
  const end = code === 'unanswered-counterargument' ? ids.findIndex((id) => graph.relations.has(id)) : -1;
  const about = end > 0 ? ids.slice(0, end) : ids;
  return [...new Set(about)].filter((id) => graph.statements.has(id));
}

/** The findings about one statement, in their order, and those in which a step stands. O(findings), without a group for each. */
export function findingsAbout(
  graph: ArgumentGraph,
  findings: readonly Finding[],
  id: Id,
): readonly Finding[] {
  const isAbout = (finding: Finding) => graph.relations.has(id) || subjectsOf(graph, finding).includes(id);
  return findings.filter((finding) => finding.ids.includes(id) && isAbout(finding));
}

/** The findings about each statement that has any, in their order. O(findings). */
export function groupFindings(
  graph: ArgumentGraph,
  findings: readonly Finding[],
): ReadonlyMap<Id, readonly Finding[]> {
  const groups = new Map<Id, Finding[]>();
  for (const finding of findings) {
    for (const id of subjectsOf(graph, finding)) {
      const group = groups.get(id);
      if (group) group.push(finding);
      else groups.set(id, [finding]);
    }
  }
  return groups;
}
