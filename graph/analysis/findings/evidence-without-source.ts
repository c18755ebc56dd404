/** Evidence of which the map does not say where it can be checked. */
import { citeElement, type FindingSearch } from './finding.ts';

export const findEvidenceWithoutSource: FindingSearch = (graph) =>
  [...graph.statements.values()]
    .filter(({ kind, cites }) => kind === 'evidence' && (cites ?? []).length === 0)
    .map(({ id }) => ({
      code: 'evidence-without-source',
      severity: 'warning',
      message: `The evidence ${citeElement(graph, id)} names no source.`,
      ids: [id],
    }));
