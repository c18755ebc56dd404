/** A map with answers and reasons that nobody has given yet, for the sake of argument: new statements without a word of their own. */
import type { ArgumentGraph, Id, Relation, Statement } from '../../model/types.ts';
import { findElement } from '../../model/types.ts';

/** A new statement, to which nothing objects, that attacks or supports an element of the map. */
export interface Addition {
  readonly kind: 'attacks' | 'supports';
  readonly to: Id;
}

/** Tags what is supposed, so that it can be drawn as such. It is never saved. */
export const SUPPOSED_TAG = 'supposed';

export interface Supposed {
  readonly graph: ArgumentGraph;
  /** By place in the additions: the new statement and its step; undefined where what it aims at is not on the map. */
  readonly elements: readonly ({ readonly statement: Id; readonly relation: Id } | undefined)[];
}

/** The map with the additions at its end; the map itself stays as it is. Cost: O(elements). */
export function supposeAdditions(graph: ArgumentGraph, additions: readonly Addition[]): Supposed {
  const statements = new Map(graph.statements);
  const relations = new Map(graph.relations);
  const take = (wanted: Id): Id => {
    let id = wanted;
    while (statements.has(id) || relations.has(id)) id += "'";
    return id;
  };
  const elements = additions.map(({ kind, to }, place) => {
    if (!findElement(graph, to)) return undefined;
    const statement: Statement = {
      id: take(`supposed-${place + 1}`),
      kind: 'claim',
      text: kind === 'attacks' ? 'Supposed: an answer' : 'Supposed: a reason',
      tags: [SUPPOSED_TAG],
      implicit: true,
    };
    statements.set(statement.id, statement);
    const relation: Relation = {
      id: take(`${statement.id}-step`),
      kind,
      from: [statement.id],
      to,
      tags: [SUPPOSED_TAG],
    };
    relations.set(relation.id, relation);
    return { statement: statement.id, relation: relation.id };
  });
  return { graph: { ...graph, statements, relations }, elements };
}
