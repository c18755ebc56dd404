/** What bears directly on a statement: the relations into it, and those that aim at these relations. */
import { relationsInto } from '../model/adjacency.ts';
import type { ArgumentGraph, Id, Relation } from '../model/types.ts';

/** Relations into the statement in file order, each followed by the relations that aim at it, at any depth. */
export function directRelations(graph: ArgumentGraph, id: Id): readonly Relation[] {
  const found: Relation[] = [];
  const waiting = [...relationsInto(graph, id)].reverse();
  for (let relation = waiting.pop(); relation; relation = waiting.pop()) {
    found.push(relation);
    waiting.push(...[...relationsInto(graph, relation.id)].reverse());
  }
  return found;
}

/** The premises of those relations, once each, without the statement itself. */
export function directPremises(graph: ArgumentGraph, id: Id): readonly Id[] {
  const premises = new Set<Id>();
  for (const relation of directRelations(graph, id)) for (const from of relation.from) premises.add(from);
  premises.delete(id);
  return [...premises];
}
