/** Statements that take no part in any step: prose around an argument, remarks nobody answered. They are listed apart. */
import { adjacencyOf } from '../../model/adjacency.ts';
import type { Id } from '../../model/types.ts';
import { oncePerStructure, type OncePerGraph } from '../../model/once-per-graph.ts';

/** In file order. Nothing bears on them and they bear on nothing, not even by answering or rephrasing. O(statements). */
export const findLoneStatements: OncePerGraph<ReadonlySet<Id>> = oncePerStructure((graph) => {
  const { into, outOf } = adjacencyOf(graph);
  const lone = new Set<Id>();
  for (const id of graph.statements.keys()) if (!into.has(id) && !outOf.has(id)) lone.add(id);
  return lone;
});
