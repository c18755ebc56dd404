/** Tells the page the map that was opened, slice by slice, and what is known of it already. */
import {
  FACTS,
  VIEW_FACTS,
  type ArgumentGraph,
  type Facts,
  type Id,
  type Relation,
  type Statement,
  type ViewFacts,
} from '../../../graph/index.ts';
import type { Turn } from './protocol.ts';

/** What opening hands over ahead of its answer: the map, slice by slice. */
export type MapPart =
  | { readonly frame: Omit<ArgumentGraph, 'statements' | 'relations' | 'extra'> }
  | { readonly statements: readonly Statement[] }
  | { readonly relations: readonly Relation[] }
  | FactsPart;

/** What is known of a map already: the page need not find it again. */
export interface FactsPart {
  readonly facts: Partial<Facts & ViewFacts>;
}

export type FactName = keyof Facts | keyof ViewFacts;

/** Elements in one message: more of them would hold the page for too long. */
const SLICE = 4000;
/** The map as the page needs it: what only writing needs stays here. */
export async function tellMap(graph: ArgumentGraph, turn: Turn): Promise<void> {
  const { statements, relations, extra: _onlyForWriting, ...frame } = graph;
  turn.tell({ frame } satisfies MapPart);
  for (const slice of slicesOf(statements)) {
    turn.tell({ statements: slice } satisfies MapPart);
    await turn.pause();
  }
  for (const slice of slicesOf(relations)) {
    turn.tell({ relations: slice } satisfies MapPart);
    await turn.pause();
  }
}

/** What the page has to know of the map beside the map itself: all of it, or `only` some. */
export async function tellFacts(graph: ArgumentGraph, turn: Turn, only?: readonly FactName[]): Promise<void> {
  for (const [name, find] of Object.entries({ ...FACTS, ...VIEW_FACTS })) {
    if (only && !only.includes(name as FactName)) continue;
    turn.tell({ facts: { [name]: find(graph) } } satisfies FactsPart);
    await turn.pause();
  }
}

function* slicesOf<T>(records: ReadonlyMap<Id, T>): Iterable<readonly T[]> {
  let slice: T[] = [];
  for (const record of records.values()) {
    slice.push(record);
    if (slice.length < SLICE) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}
