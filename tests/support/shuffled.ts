/** The same map in another order of its file: for what may not depend on that order. */
import type { ArgumentGraph } from '../../graph/model/types.ts';

/** Statements and relations sorted by the next keys of a random stream; the premises of a relation turned round. */
export function shuffled(graph: ArgumentGraph, keys: Iterator<number>): ArgumentGraph {
  const reorder = <T>(elements: ReadonlyMap<string, T>) =>
    new Map(
      [...elements]
        .map((entry) => ({ entry, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ entry }) => entry),
    );
  const relations = new Map(
    [...reorder(graph.relations)].map(([id, relation]) => [
      id,
      { ...relation, from: [...relation.from].reverse() },
    ]),
  );
  return { ...graph, statements: reorder(graph.statements), relations };
}
