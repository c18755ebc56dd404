/** Statements that take no part in any step. */
import { relationsInto, relationsOutOf } from '../../model/adjacency.ts';
import { citeSome, type FindingSearch } from './finding.ts';

export const findUnconnected: FindingSearch = (graph) => {
  const alone = [...graph.statements.keys()].filter(
    (id) => relationsInto(graph, id).length === 0 && relationsOutOf(graph, id).length === 0,
  );
  if (alone.length === 0) return [];
  const message =
    alone.length === 1
      ? `${citeSome(graph, alone)} is connected to nothing.`
      : `${alone.length} statements are connected to nothing: ${citeSome(graph, alone)}.`;
  return [{ code: 'unconnected', severity: 'info', message, ids: alone }];
};
