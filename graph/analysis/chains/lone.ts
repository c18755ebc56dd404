/** Statements that take no part in any step: prose around an argument, remarks nobody answered. They are listed apart. */
import { relationsInto, relationsOutOf } from '../../model/adjacency.ts';
import type { Id } from '../../model/types.ts';
import { oncePerStructure, type OncePerGraph } from '../../model/once-per-graph.ts';

/** In file order. Nothing bears on them and they bear on nothing, not even by answering or rephrasing. O(statements). */
export const findLoneStatements: OncePerGraph<ReadonlySet<Id>> = oncePerStructure(
  (graph) =>
    new Set(
      [...graph.statements.keys()].filter(
        (id) => relationsInto(graph, id).length === 0 && relationsOutOf(graph, id).length === 0,
      ),
    ),
);
