/** A map with answers and reasons that nobody has given yet, for the sake of argument: new statements without a word of their own. */
import { relationsOutOf } from '../../model/adjacency.ts';
import {
  findElement,
  type ArgumentGraph,
  type Id,
  type Relation,
  type Statement,
} from '../../model/types.ts';

/** A new statement, to which nothing objects, that attacks or supports an element of the map. */
export interface Addition {
  readonly kind: 'attacks' | 'supports';
  readonly to: Id;
}

export interface Supposed {
  readonly graph: ArgumentGraph;
  /** What is new, in the order of the additions; those whose aim is not on the map are left out. */
  readonly added: readonly SupposedElement[];
}

/** A new statement with its step. Neither is ever saved. */
export interface SupposedElement extends Addition {
  readonly statement: Id;
  readonly relation: Id;
}

/** What an addition is called: an attack on what only objects is an answer. */
export function wordOfAddition(
  graph: ArgumentGraph,
  { kind, to }: Addition,
): 'reason' | 'answer' | 'objection' {
  if (kind === 'supports') return 'reason';
  const aim = graph.relations.get(to);
  const steps = aim ? [aim] : relationsOutOf(graph, to);
  return steps.length > 0 && steps.every((step) => step.kind === 'attacks') ? 'answer' : 'objection';
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
  const added = additions.flatMap((addition, place): readonly SupposedElement[] => {
    const { kind, to } = addition;
    if (!findElement(graph, to)) return [];
    const statement: Statement = {
      id: take(`supposed-${place + 1}`),
      kind: 'claim',
      title: `Supposed ${wordOfAddition(graph, addition)}`,
      text: 'Nobody on this map says it.',
    };
    statements.set(statement.id, statement);
    const relation: Relation = {
      id: take(`${statement.id}-step`),
      kind,
      from: [statement.id],
      to,
    };
    relations.set(relation.id, relation);
    return [{ ...addition, statement: statement.id, relation: relation.id }];
  });
  return { graph: { ...graph, statements, relations }, added };
}
