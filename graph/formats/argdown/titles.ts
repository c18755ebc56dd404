/** Titles for what is written: unique, legal in Argdown, and as close to the map's own titles and ids as can be. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { createIdGiver, type IdGiver } from '../ids.ts';
import type { Plan } from './plan.ts';

export interface Titles {
  /** Of statements, of relations that are arguments, and of sections that are arguments. */
  readonly of: ReadonlyMap<Id, string>;
  /** Of the statements that stand for the missing conclusions of relations. */
  readonly ofConclusion: ReadonlyMap<Id, string>;
}

/**
 * What the library calls a statement without a title, and numbers, which stand in for one where other formats number their
 * statements: they tell a reader nothing, so they are none in the map.
 */
export const UNTITLED = /^(?:Untitled )?\d+$/;

/** Statements have one space of titles and arguments another. O(elements). */
export function chooseTitles(graph: ArgumentGraph, plan: Plan): Titles {
  const statements = createIdGiver();
  const args = createIdGiver();
  const of = new Map<Id, string>();
  const ofConclusion = new Map<Id, string>();
  const choose = (key: Id, wanted: readonly (string | undefined)[], giver: IdGiver, isLegal: Legality) => {
    const free = wanted.find((title) => title !== undefined && isLegal(title) && !giver.has(title));
    of.set(key, giver.claim(free ?? toLegal(wanted.at(-1) ?? '')));
  };
  for (const id of plan.reconstructions.keys()) {
    choose(groupKey(id), [graph.groups.get(id)?.title], args, isArgumentTitle);
  }
  for (const { id, title } of graph.statements.values()) {
    if (plan.sketches.has(id)) choose(id, [title, id], args, isArgumentTitle);
    else choose(id, [title, id], statements, isStatementTitle);
  }
  for (const id of plan.singles) choose(id, [graph.relations.get(id)?.title, id], args, isArgumentTitle);
  for (const id of plan.singles) {
    ofConclusion.set(id, statements.claim(toLegal(`${of.get(id) ?? id}: so`)));
  }
  return { of, ofConclusion };
}

/** Sections have ids of their own, which may be those of elements as well. */
export const groupKey = (id: Id): string => `section ${JSON.stringify(id)}`;

type Legality = (title: string) => boolean;

/** A title ends with its bracket, and must not be taken for a sign of relation, a comment or another dialect. */
export const isStatementTitle: Legality = (title) =>
  /^[^\]\s#-](?:[^\]\r\n\u2028\u2029]*[^\]\s])?$/.test(title);
export const isArgumentTitle: Legality = (title) =>
  /^[^>\s!+_-](?:[^>\r\n\u2028\u2029]*[^>\s])?$/.test(title);

/** The title without what Argdown doesn't take in one. */
export function toLegal(title: string): string {
  const plain = title
    .replace(/[[\]<>\s]+/g, ' ')
    .replace(/^[\s#!+_-]+/, '')
    .trim();
  return plain === '' ? 'Untitled' : plain;
}
