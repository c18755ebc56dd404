/**
 * The framework that a map is to solvers and their file formats. Where a map came from such a file it is the framework of
 * that file; any other map is flattened, with its relations as arguments.
 */
import { adjacencyOf } from '../../model/adjacency.ts';
import type { ArgumentGraph, Id, Relation } from '../../model/types.ts';
import { flattenGraph } from './flatten.ts';
import type { Framework } from '../frameworks/framework.ts';

/** A map as an abstract framework, and which argument stands for which element. */
export interface MapFramework {
  /** Its first arguments are the elements in the order of `ids`; any more are inner ones that stand for none. */
  readonly framework: Framework;
  /** Statements, then the relations that are arguments, in file order. */
  readonly ids: readonly Id[];
}

/** What an attack is called that has no name of its own, as in files that list attacks as pairs. */
export function nameAttack(source: Id, target: Id): Id {
  return `${source} -> ${target}`;
}

/**
 * Relations are arguments, but for attacks from one statement on another that are named for their ends and that nothing
 * aims at: nobody could ask about those, and they stand and fall with their premise. Cost: O(elements + ends).
 */
export function toFramework(graph: ArgumentGraph): MapFramework {
  const { into } = adjacencyOf(graph);
  const plain = new Set<Id>();
  for (const relation of graph.relations.values()) {
    if (isNamedForEnds(relation, graph) && !into.has(relation.id)) plain.add(relation.id);
  }
  const { framework, ids } = flattenGraph(graph, 'assumed', {}, plain);
  return { framework, ids };
}

/** A number may stand behind the name where another element had it already. */
function isNamedForEnds({ id, kind, from, to, symmetric }: Relation, graph: ArgumentGraph): boolean {
  const [source, ...others] = from;
  if (kind !== 'attacks' || symmetric || source === undefined || others.length > 0) return false;
  const name = nameAttack(source, to);
  return graph.statements.has(to) && (id === name || id.startsWith(`${name} (`));
}
