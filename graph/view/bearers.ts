/** What bears directly on a statement: the relations into it, and those that aim at these relations. */
import { relationsInto } from '../model/adjacency.ts';
import { oncePerStructure } from '../model/once-per-graph.ts';
import type { ArgumentGraph, Id, Relation } from '../model/types.ts';

interface Direct {
  readonly relations: readonly Relation[];
  readonly premises: readonly Id[];
}

/** What bears directly on the statements that were asked about: the same few are asked about again and again. */
const known = oncePerStructure(() => new Map<Id, Direct>());

/** Relations into the statement in file order, each followed by the relations that aim at it, at any depth. */
export function directRelations(graph: ArgumentGraph, id: Id): readonly Relation[] {
  return directOf(graph, id).relations;
}

/** The premises of those relations, once each, without the statement itself. */
export function directPremises(graph: ArgumentGraph, id: Id): readonly Id[] {
  return directOf(graph, id).premises;
}

/** What nothing bears on, as most statements of large maps: there is nothing to remember of each. */
const NOTHING: Direct = { relations: [], premises: [] };

function directOf(graph: ArgumentGraph, id: Id): Direct {
  if (relationsInto(graph, id).length === 0) return NOTHING;
  let direct = known(graph).get(id);
  if (!direct) {
    direct = findDirect(graph, id);
    known(graph).set(id, direct);
  }
  return direct;
}

function findDirect(graph: ArgumentGraph, id: Id): Direct {
  const relations: Relation[] = [];
  const premises = new Set<Id>();
  const waiting = [...relationsInto(graph, id)].reverse();
  for (let relation = waiting.pop(); relation; relation = waiting.pop()) {
    relations.push(relation);
    for (const from of relation.from) premises.add(from);
    const aiming = relationsInto(graph, relation.id);
    for (let at = aiming.length - 1; at >= 0; at -= 1) {
      const next = aiming[at];
      if (next) waiting.push(next);
    }
  }
  premises.delete(id);
  return { relations, premises: [...premises] };
}
