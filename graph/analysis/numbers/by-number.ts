/**
 * What is known of the elements of a map, by their numbers in place of their ids: small to send, and told of a copy of the map
 * without a list of its ids for each answer.
 */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { numberElements, type ElementNumbers } from './element-numbers.ts';

/** Elements as their numbers: statements, then relations, in file order. */
export type PackedIds = Int32Array;

/** A value for some elements of a map. */
export interface PackedValues<Value> {
  /** By number: a place in `words`, or the number itself. -1 and NaN where there is none. */
  readonly values: Int8Array | Float64Array;
  readonly words?: readonly Value[];
  /** Of what is on no map, but supposed to be said. */
  readonly others: readonly (readonly [Id, Value])[];
}

/** Of elements of the map. O(ids). */
export function packIds(graph: ArgumentGraph, ids: Iterable<Id>): PackedIds {
  const { numberOf } = numberElements(graph);
  return Int32Array.from(ids, (id) => numberOf.get(id) ?? -1);
}

/** The inverse of `packIds`, on the same map or a copy of it. O(ids). */
export function unpackIds(graph: ArgumentGraph, packed: PackedIds): readonly Id[] {
  const { ids } = numberElements(graph);
  return Array.from(packed, (number) => ids[number] ?? '');
}

/** For elements of a map others of its elements, by number; -1 where there is none. O(1), like each look-up. */
export function unpackTargets(graph: ArgumentGraph, targets: PackedIds): ReadonlyMap<Id, Id> {
  const numbers = numberElements(graph);
  return new ByNumber(numbers, (number) => numbers.ids[targets[number] ?? -1], new Map());
}

/** Of up to 127 words. O(elements). */
export function packWords<Word extends string>(
  graph: ArgumentGraph,
  words: ReadonlyMap<Id, Word>,
): PackedValues<Word> {
  const codes = new Map<Word, number>();
  const values = new Int8Array(sizeOf(graph)).fill(-1);
  const others = fill(graph, words, (number, word) => {
    const code = codes.get(word) ?? codes.size;
    codes.set(word, code);
    values[number] = code;
  });
  return { values, words: [...codes.keys()], others };
}

/** Of numbers that are numbers. O(elements). */
export function packNumbers(graph: ArgumentGraph, numbers: ReadonlyMap<Id, number>): PackedValues<number> {
  const values = new Float64Array(sizeOf(graph)).fill(NaN);
  return { values, others: fill(graph, numbers, (number, value) => (values[number] = value)) };
}

/** The inverse of both, on the same map or a copy of it; of another map there is nothing known. O(1), like each look-up. */
export function unpackValues<Value>(
  graph: ArgumentGraph,
  { values, words, others }: PackedValues<Value>,
): ReadonlyMap<Id, Value> {
  if (values.length !== sizeOf(graph)) return new Map();
  const find = (number: number): Value | undefined => {
    const value = values[number] ?? NaN;
    if (words) return words[value];
    return Number.isNaN(value) ? undefined : (value as Value);
  };
  return new ByNumber(numberElements(graph), find, new Map(others));
}

function sizeOf({ statements, relations }: ArgumentGraph): number {
  return statements.size + relations.size;
}

function fill<Value>(
  graph: ArgumentGraph,
  all: ReadonlyMap<Id, Value>,
  put: (number: number, value: Value) => void,
): PackedValues<Value>['others'] {
  const { numberOf } = numberElements(graph);
  const others: (readonly [Id, Value])[] = [];
  for (const [id, value] of all) {
    const number = numberOf.get(id);
    if (number === undefined) others.push([id, value]);
    else put(number, value);
  }
  return others;
}

/** Answers by id and is read in file order, as the map would be that it stands for. `new Map` of it crosses between threads. */
class ByNumber<Value> implements ReadonlyMap<Id, Value> {
  /** Copied to another thread this would answer nothing there, without a word: what has a function of its own can't be copied. */
  readonly uncopied = (): void => undefined;
  readonly #numbers: ElementNumbers;
  readonly #find: (number: number) => Value | undefined;
  readonly #others: ReadonlyMap<Id, Value>;
  #size = -1;

  constructor(
    numbers: ElementNumbers,
    find: (number: number) => Value | undefined,
    others: ReadonlyMap<Id, Value>,
  ) {
    this.#numbers = numbers;
    this.#find = find;
    this.#others = others;
  }

  get size(): number {
    if (this.#size < 0) this.#size = [...this].length;
    return this.#size;
  }

  get(id: Id): Value | undefined {
    const number = this.#numbers.numberOf.get(id);
    return number === undefined ? this.#others.get(id) : this.#find(number);
  }

  has(id: Id): boolean {
    return this.get(id) !== undefined;
  }

  *entries(): MapIterator<[Id, Value]> {
    for (const [number, id] of this.#numbers.ids.entries()) {
      const value = this.#find(number);
      if (value !== undefined) yield [id, value];
    }
    yield* this.#others;
  }

  *keys(): MapIterator<Id> {
    for (const [id] of this) yield id;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this) yield value;
  }

  forEach(act: (value: Value, id: Id, map: ReadonlyMap<Id, Value>) => void): void {
    for (const [id, value] of this) act(value, id, this);
  }

  [Symbol.iterator](): MapIterator<[Id, Value]> {
    return this.entries();
  }
}
