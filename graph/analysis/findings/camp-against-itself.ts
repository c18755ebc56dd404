/** Camps that hold a statement or step together with an objection to it. */
import { findElement, type ArgumentGraph, type Id } from '../../model/types.ts';
import { findPositions, holdersOf } from '../speakers/holders.ts';
import { agree, toSentence } from '../words/names.ts';
import { citeElement, citeSome, type Finding, type FindingSearch } from './finding.ts';

export const findCampsAgainstThemselves: FindingSearch = (graph) => {
  const positions = findPositions(graph);
  const findings: Finding[] = [];
  for (const { id, kind, from, to } of graph.relations.values()) {
    if (kind !== 'attacks') continue;
    const camps = holdersOf(graph, to).filter((camp) =>
      from.every((premise) => holdersOf(graph, premise).includes(camp)),
    );
    for (const camp of camps) {
      const label = positions.get(camp)?.position.label ?? camp;
      const objection =
        from.length === 1 ? 'the objection to it' : 'the objections to it that only work together';
      const placed = [to, ...from].some((each) => isInferred(graph, each, camp))
        ? ', as the mapper placed them'
        : '';
      const message = toSentence(
        `${label} ${agree(label, 'hold')} both ${citeElement(graph, to)} and ${objection}: ${citeSome(graph, from)}${placed}`,
      );
      findings.push({ code: 'camp-against-itself', severity: 'warning', message, ids: [to, id, ...from] });
    }
  }
  return findings;
};

function isInferred(graph: ArgumentGraph, id: Id, camp: Id): boolean {
  return (
    findElement(graph, id)?.heldBy?.some(({ position, inferred }) => position === camp && inferred) ?? false
  );
}
