/** What on the map is only proposed, for whoever marks it and leads to where it is decided about. Pure. */
import { showProposals, type ArgumentGraph, type Id } from '../../../graph/index.ts';

/** Statements and steps that are only proposed, each with the statement to decide about. O(elements) where something is. */
export function findProposed(graph: ArgumentGraph): ReadonlyMap<Id, Id> {
  const proposing = showProposals(graph);
  if (!proposing) return new Map();
  const steps = [...proposing.graph.relations.values()].filter(({ id }) => !graph.relations.has(id));
  const fresh = new Set(proposing.statements);
  return new Map([
    ...proposing.statements.map((id) => [id, id] as const),
    ...steps.flatMap(({ id, from, to }) => {
      const own = [...from, to].find((end) => fresh.has(end));
      return own === undefined ? [] : [[id, own] as const];
    }),
  ]);
}
