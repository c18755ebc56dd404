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
import type { OfRevision } from './packed.ts';
import type { Turn } from './protocol.ts';

/** What opening hands over ahead of its answer: the map, slice by slice. */
export type MapPart =
  | {
      readonly frame: Omit<ArgumentGraph, 'statements' | 'relations' | 'extra'>;
      /** How many statements there are. */
      readonly count: number;
    }
  | { readonly statements: Slice<Statement> }
  | { readonly relations: Slice<Relation> }
  | FactsPart;

/** As JSON where that says all of it: a browser takes in a text far sooner than a list of records, and keeps equal words once. */
export type Slice<T> = string | readonly T[];

/** What is known of a map already: the page need not find it again. */
export interface FactsPart extends OfRevision {
  readonly facts: Partial<Facts & ViewFacts>;
}

export type FactName = keyof Facts | keyof ViewFacts;

/** Of a map with so few elements the page finds what it must know sooner than the worker can tell. */
const FEW_ELEMENTS = 2000;

export function isLarge({ statements, relations }: ArgumentGraph): boolean {
  return statements.size + relations.size > FEW_ELEMENTS;
}

/** What the first cards of a large map and the first rows of its outline cannot do without. */
export const FIRST_FACTS: readonly FactName[] = ['theses', 'roots', 'lone'];
/** What they can: the page asks for it once they are shown. */
export const LATER_FACTS: readonly FactName[] = [
  'order',
  'pieces',
  'disputes',
  'names',
  'headings',
  'roles',
  'ends',
];

/** Elements in one message: more of them would hold the page for too long. */
const SLICE = 4000;
/** The map as the page needs it: what only writing needs stays here. */
export async function tellMap(graph: ArgumentGraph, turn: Turn): Promise<void> {
  const { statements, relations, extra: _onlyForWriting, ...frame } = graph;
  turn.tell({ frame, count: statements.size } satisfies MapPart);
  for (const slice of slicesOf(statements)) {
    turn.tell({ statements: pack(slice) } satisfies MapPart);
    await turn.pause();
  }
  for (const slice of slicesOf(relations)) {
    turn.tell({ relations: pack(slice) } satisfies MapPart);
    await turn.pause();
  }
}

/** What the page has to know of the map beside the map itself: all of it, or `only` some. */
export async function tellFacts(
  graph: ArgumentGraph,
  revision: number,
  turn: Turn,
  only?: readonly FactName[],
): Promise<void> {
  const all = { ...FACTS, ...VIEW_FACTS };
  for (const name of only ?? (Object.keys(all) as FactName[])) {
    turn.tell({ revision, facts: { [name]: all[name](graph) } } satisfies FactsPart);
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

function pack<T extends object>(records: readonly T[]): Slice<T> {
  return saysAll(records) ? JSON.stringify(records) : records;
}

/** Deeper than this, and with numbers that JSON has no word for, foreign fields cross as they are. */
const DEEPEST = 40;

/** Whether nothing is lost where a value is written as JSON and read again. O(values). */
function saysAll(value: unknown, depth = 0): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || value === null) return true;
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((each) => saysAll(each, depth + 1));
  for (const key in value)
    if (!saysAll((value as Readonly<Record<string, unknown>>)[key], depth + 1)) return false;
  return true;
}
