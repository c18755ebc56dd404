/** Statements that take no part in any step. */
import { findLoneStatements } from '../chains/lone.ts';
import { citeSome, type FindingSearch } from './finding.ts';

export const findUnconnected: FindingSearch = (graph) => {
  const alone = [...findLoneStatements(graph)];
  if (alone.length === 0) return [];
  const message =
    alone.length === 1
      ? `${citeSome(graph, alone)} is connected to nothing.`
      : `${alone.length} statements are connected to nothing: ${citeSome(graph, alone)}.`;
  return [{ code: 'unconnected', severity: 'info', message, ids: alone }];
};
