/** What the inspector says about a statement or relation, gathered from the analyses. */
import {
  directRelations,
  finalTarget,
  findBearings,
  relationsInto,
  relationsOutOf,
  shortestChains,
  type ArgumentGraph,
  type Chain,
  type Id,
  type Relation,
} from '../../../graph/index.ts';

/** A neighbour of the inspected element: the relation between them and the statement at its other end. */
export interface Neighbour {
  readonly relation: Relation;
  readonly statement: Id;
  /** Other premises that only work together with it. */
  readonly together: readonly Id[];
  /** True where it bears on the step of another relation, not on the statement. */
  readonly onStep: boolean;
}

/** What supports, attacks or otherwise aims at the element, and at the steps that lead to it. */
export function findNeighboursBelow(graph: ArgumentGraph, id: Id): readonly Neighbour[] {
  const relations = graph.relations.has(id) ? relationsInto(graph, id) : directRelations(graph, id);
  return relations.flatMap((relation) =>
    relation.from
      .filter((from) => from !== id)
      .map((statement) => ({
        relation,
        statement,
        together: relation.from.filter((from) => from !== statement),
        onStep: relation.to !== id,
      })),
  );
}

/** What the statement itself speaks to. */
export function findNeighboursAbove(graph: ArgumentGraph, id: Id): readonly Neighbour[] {
  return relationsOutOf(graph, id).map((relation) => ({
    relation,
    statement: finalTarget(graph, relation),
    together: relation.from.filter((from) => from !== id),
    onStep: graph.relations.has(relation.to),
  }));
}

/** One shortest chain from each piece of evidence for each sign, in the file's order. */
export function findEvidenceChains(graph: ArgumentGraph, id: Id): readonly Chain[] {
  const { of } = findBearings(graph, id);
  const chains: Chain[] = [];
  for (const statement of graph.statements.values()) {
    if (statement.kind !== 'evidence' || statement.id === id || !of.has(statement.id)) continue;
    chains.push(...shortestChains(graph, statement.id, id));
  }
  return chains;
}
