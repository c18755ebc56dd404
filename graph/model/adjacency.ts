/** Who aims at whom, made once per graph: the neighbourhood every search, analysis and drawing walks along. */
import type { ArgumentGraph, Id, Relation } from './types.ts';

export interface Adjacency {
  /** Relations that aim at a statement or relation, in file order. */
  readonly into: ReadonlyMap<Id, readonly Relation[]>;
  /** Relations that a statement is a premise of, in file order. */
  readonly outOf: ReadonlyMap<Id, readonly Relation[]>;
}

const made = new WeakMap<ArgumentGraph, Adjacency>();

/** O(ends) the first time a graph is seen, O(1) after. */
export function adjacencyOf(graph: ArgumentGraph): Adjacency {
  let adjacency = made.get(graph);
  if (!adjacency) {
    adjacency = createAdjacency(graph);
    made.set(graph, adjacency);
  }
  return adjacency;
}

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

function createAdjacency(graph: ArgumentGraph): Adjacency {
  const into = new Map<Id, Relation[]>();
  const outOf = new Map<Id, Relation[]>();
  const put = (map: Map<Id, Relation[]>, id: Id, relation: Relation) => {
    const list = map.get(id);
    if (list) list.push(relation);
    else map.set(id, [relation]);
  };
  for (const relation of graph.relations.values()) {
    put(into, relation.to, relation);
    for (const id of relation.from) put(outOf, id, relation);
  }
  return { into, outOf };
}
