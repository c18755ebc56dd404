/** Puts a map together from the slices in which it comes from the worker. */
import {
  GrowingAdjacency,
  rememberFacts,
  rememberViewFacts,
  type ArgumentGraph,
  type Facts,
  type Id,
  type Relation,
  type Statement,
  type ViewFacts,
} from '../../../graph/index.ts';
import type { HeadFacts } from '../store/records.ts';
import type { Slice } from '../worker/tell-map.ts';
import type { MapPart } from '../worker/tasks.ts';
import { titleOf } from './source.ts';

export class GatheredMap {
  #frame: Omit<ArgumentGraph, 'statements' | 'relations' | 'extra'> | null = null;
  #count = 0;
  readonly #statements = new Map<Id, Statement>();
  readonly #relations = new Map<Id, Relation>();
  readonly #neighbours = new GrowingAdjacency();
  #facts: Partial<Facts & ViewFacts> = {};

  add(part: MapPart): void {
    if ('facts' in part) this.#facts = { ...this.#facts, ...part.facts };
    else if ('frame' in part) [this.#frame, this.#count] = [part.frame, part.count];
    else if ('statements' in part)
      for (const statement of unpack(part.statements)) this.#statements.set(statement.id, statement);
    else {
      const relations = unpack(part.relations);
      for (const relation of relations) this.#relations.set(relation.id, relation);
      this.#neighbours.add(relations);
    }
  }

  /** What the list of maps says of it, as soon as enough of it came for that; null before. */
  facts(fileName: string): HeadFacts | null {
    if (!this.#frame || (this.#count > 0 && this.#statements.size === 0)) return null;
    const title = titleOf({ ...this.#frame, statements: this.#statements }, fileName);
    return { title, statements: this.#count };
  }

  /** The map of everything that came; null where nothing did. */
  whole(): ArgumentGraph | null {
    if (!this.#frame) return null;
    const graph = { ...this.#frame, statements: this.#statements, relations: this.#relations };
    this.#neighbours.remember(graph);
    rememberFacts(graph, this.#facts);
    rememberViewFacts(graph, this.#facts);
    return graph;
  }
}

function unpack<T>(slice: Slice<T>): readonly T[] {
  return typeof slice === 'string' ? (JSON.parse(slice) as readonly T[]) : slice;
}
