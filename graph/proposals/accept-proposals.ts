/** Proposals become part of the map, or are put away. Each is one edit, so that it is taken back as one. */
import type { Edit } from '../model/apply-edit.ts';
import { createIdGiver } from '../model/free-ids.ts';
import { findElement, type ArgumentGraph, type Id, type Relation, type Statement } from '../model/types.ts';
import { withPlace } from './check-proposals.ts';
import { keepProposals, proposalsOf, touches } from './proposals.ts';

/**
 * Puts the named statements on the map, and every proposed step that touches them whose ends are all there then; a step can be named by
 * itself. What is left stays proposed. Quotes get their places. Ids that are not proposed are passed over.
 */
export function acceptProposals(graph: ArgumentGraph, ids: Iterable<Id>): Edit {
  const { statements, relations, sources } = proposalsOf(graph);
  const wanted = new Set(ids);
  const renamed = new Map<Id, Id>();
  const isTaken = (id: Id) => findElement(graph, id) !== undefined;
  const taken = new Set([...statements, ...relations].map(({ id }) => id));
  const give = createIdGiver(graph, taken);
  for (const { id } of [...statements, ...relations]) {
    if (isTaken(id)) renamed.set(id, give('p'));
  }
  const nameOf = (id: Id) => renamed.get(id) ?? id;
  const accepted = statements.filter(({ id }) => wanted.has(id));
  const steps = findSteps(graph, accepted, relations, wanted);
  const stepSet = new Set(steps);
  const put = accepted.map((statement): Statement => {
    const cites = statement.cites?.map((cite) => withPlace(graph, cite));
    return { ...statement, id: nameOf(statement.id), ...(cites && { cites }) };
  });
  const cited = new Set(put.flatMap(({ cites = [] }) => cites.map(({ source }) => source)));
  const proposed = new Set(taken);
  const withNames = (relation: Relation): Relation => ({
    ...relation,
    id: nameOf(relation.id),
    from: relation.from.map((id) => (proposed.has(id) ? nameOf(id) : id)),
    to: proposed.has(relation.to) ? nameOf(relation.to) : relation.to,
  });
  const left = {
    statements: statements
      .filter(({ id }) => !wanted.has(id))
      .map((statement) => ({ ...statement, id: nameOf(statement.id) })),
    relations: relations.filter((relation) => !stepSet.has(relation)).map(withNames),
    sources: sources.filter(({ id }) => !cited.has(id)),
  };
  return {
    name: 'together',
    with: [
      [
        ...sources
          .filter(({ id }) => cited.has(id) && !graph.sources.has(id))
          .map((source): Edit => ({ name: 'putSource', with: [source] })),
        ...put.map((statement): Edit => ({ name: 'addStatement', with: [statement] })),
        ...steps.map((relation): Edit => ({ name: 'addRelation', with: [withNames(relation)] })),
        keepProposals(graph, left),
      ],
    ],
  };
}

/** Steps in an order in which each comes after what it aims at. */
function findSteps(
  graph: ArgumentGraph,
  accepted: readonly Statement[],
  relations: readonly Relation[],
  wanted: ReadonlySet<Id>,
): readonly Relation[] {
  const there = new Set(accepted.map(({ id }) => id));
  const isThere = (id: Id) => there.has(id) || findElement(graph, id) !== undefined;
  const found = new Set<Relation>();
  for (let before = -1; found.size > before;) {
    before = found.size;
    for (const relation of relations) {
      if (found.has(relation)) continue;
      if (!touches(relation, there) && !wanted.has(relation.id)) continue;
      if (!isThere(relation.to) || !relation.from.every(isThere)) continue;
      found.add(relation);
      there.add(relation.id);
    }
  }
  return [...found];
}

/** Puts proposals away, with the proposed steps that start from them or aim at them. */
export function discardProposals(graph: ArgumentGraph, ids: Iterable<Id>): Edit {
  const { statements, relations, sources } = proposalsOf(graph);
  const gone = new Set(ids);
  for (let before = -1; gone.size > before;) {
    before = gone.size;
    for (const relation of relations) if (touches(relation, gone)) gone.add(relation.id);
  }
  const left = statements.filter(({ id }) => !gone.has(id));
  const cited = new Set(left.flatMap(({ cites = [] }) => cites.map(({ source }) => source)));
  return keepProposals(graph, {
    statements: left,
    relations: relations.filter(({ id }) => !gone.has(id)),
    sources: sources.filter(({ id }) => cited.has(id)),
  });
}

/** Gives a proposed statement other words. */
export function rewordProposal(graph: ArgumentGraph, id: Id, text: string): Edit {
  const proposals = proposalsOf(graph);
  const statements = proposals.statements.map((each) => (each.id === id ? { ...each, text } : each));
  return keepProposals(graph, { ...proposals, statements });
}
