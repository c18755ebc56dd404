/** Which steps there are already, whoever drew them: none is proposed twice. */
import { relationsOutOf } from '../model/adjacency.ts';
import type { ArgumentGraph, Id, Relation } from '../model/types.ts';

/** The steps on a map and among its proposals. O(1) for each, and for each first premise O(its steps) once. */
export class Steps {
  readonly #graph: ArgumentGraph;
  readonly #byEnds = new Map<string, Id>();
  /** Statements whose steps on the map are in. */
  readonly #looked = new Set<Id>();

  constructor(graph: ArgumentGraph, proposed: readonly Relation[]) {
    this.#graph = graph;
    for (const relation of proposed) this.add(relation);
  }

  add(relation: Relation): void {
    this.#byEnds.set(keyOf(relation), relation.id);
  }

  /** The step of the same kind between the same. */
  find(ends: Pick<Relation, 'kind' | 'from' | 'to'>): Id | undefined {
    const [first = ''] = ends.from;
    if (!this.#looked.has(first)) for (const each of relationsOutOf(this.#graph, first)) this.add(each);
    this.#looked.add(first);
    return this.#byEnds.get(keyOf(ends));
  }
}

function keyOf({ kind, from, to }: Pick<Relation, 'kind' | 'from' | 'to'>): string {
  return JSON.stringify([kind, to, ...[...from].sort()]);
}
