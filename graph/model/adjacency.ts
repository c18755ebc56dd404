/** Who aims at whom, made once per graph: the neighbourhood every search, analysis and drawing walks along. */
import { oncePerStructure, type OncePerGraph } from './once-per-graph.ts';
import type { ArgumentGraph, Id, Relation } from './types.ts';

export interface Adjacency {
  /** Relations that aim at a statement or relation, in file order. */
  readonly into: ReadonlyMap<Id, readonly Relation[]>;
  /** Relations that a statement is a premise of, in file order. */
  readonly outOf: ReadonlyMap<Id, readonly Relation[]>;
}

/** O(ends) the first time a graph is seen, O(1) after. */
export const adjacencyOf: OncePerGraph<Adjacency> = oncePerStructure((graph) => {
  const growing = new GrowingAdjacency();
  growing.add(graph.relations.values());
  return growing.remember(graph);
});

/** Relations that aim at the element. */
export function relationsInto(graph: ArgumentGraph, id: Id): readonly Relation[] {
  return adjacencyOf(graph).into.get(id) ?? [];
}

/** Relations that have the statement among their premises. */
export function relationsOutOf(graph: ArgumentGraph, id: Id): readonly Relation[] {
  return adjacencyOf(graph).outOf.get(id) ?? [];
}

/** The statement a relation finally bears on, through any relations it aims at. */
export function finalTarget(graph: ArgumentGraph, relation: Relation): Id {
  let to = relation.to;
  for (let next = graph.relations.get(to); next; next = graph.relations.get(to)) to = next.to;
  return to;
}

/** The neighbourhood of a map that comes piece by piece: nobody has to wait for all of it at once. */
export class GrowingAdjacency {
  readonly #into = new Map<Id, Relation[]>();
  readonly #outOf = new Map<Id, Relation[]>();

  /** The next relations, in file order. O(ends). */
  add(relations: Iterable<Relation>): void {
    for (const relation of relations) {
      put(this.#into, relation.to, relation);
      for (const id of relation.from) put(this.#outOf, id, relation);
    }
  }

  /** All of it was added: from now on it is the neighbourhood of this graph, which must have just these relations. */
  remember(graph: ArgumentGraph): Adjacency {
    const adjacency = { into: this.#into, outOf: this.#outOf };
    adjacencyOf.remember(graph, adjacency);
    return adjacency;
  }
}

function put(map: Map<Id, Relation[]>, id: Id, relation: Relation): void {
  const list = map.get(id);
  if (list) list.push(relation);
  else map.set(id, [relation]);
}
