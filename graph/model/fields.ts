/** Every field of the records of a map, with what it holds: the one list of them, which the compiler keeps complete. */
import type { ArgumentGraph, GraphParts, Relation, Statement } from './types.ts';

/** `text` and `texts` say something to whoever reads a record, and nothing of what it does on the map. */
export type FieldSort =
  'id' | 'kind' | 'text' | 'texts' | 'number' | 'flag' | 'reference' | 'references' | 'records' | 'extra';

/** One sort for each field of a record: a field that is left out doesn't compile. */
export type FieldsOf<T> = Readonly<Record<keyof T, FieldSort>>;

export const STATEMENT_FIELDS: FieldsOf<Statement> = {
  id: 'id',
  kind: 'kind',
  text: 'text',
  title: 'text',
  tags: 'texts',
  heldBy: 'records',
  cites: 'records',
  weight: 'number',
  date: 'text',
  note: 'text',
  group: 'reference',
  implicit: 'flag',
  extra: 'extra',
};

export const RELATION_FIELDS: FieldsOf<Relation> = {
  id: 'id',
  kind: 'kind',
  from: 'references',
  to: 'reference',
  scheme: 'kind',
  title: 'text',
  tags: 'texts',
  heldBy: 'records',
  cites: 'records',
  weight: 'number',
  note: 'text',
  group: 'reference',
  symmetric: 'flag',
  extra: 'extra',
};

/** What a map is made of. */
export const MAP_PARTS: FieldsOf<ArgumentGraph> & FieldsOf<GraphParts> = {
  meta: 'records',
  statements: 'records',
  relations: 'records',
  sources: 'records',
  axes: 'records',
  groups: 'records',
  views: 'records',
  text: 'records',
  extra: 'extra',
};

/** The names of all fields of a statement or a relation that hold one of these. */
export function elementFields(...sorts: readonly FieldSort[]): readonly string[] {
  const all = { ...RELATION_FIELDS, ...STATEMENT_FIELDS };
  return Object.entries(all).flatMap(([name, sort]) => (sorts.includes(sort) ? [name] : []));
}

/** A record with each of its fields named, undefined where it hasn't it: none is forgotten where one is made field by field. */
export type EveryField<T> = { readonly [Name in keyof T]-?: T[Name] | undefined };

/** The record without the fields that are undefined. */
export function dropAbsent<T extends object>(fields: EveryField<T>): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
