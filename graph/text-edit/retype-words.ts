/** Letters typed into the words of one statement, without reading the whole text again: what people do most in a text. */
import type { Mark } from '../formats/marks.ts';
import { findSplice } from '../model/text-change.ts';
import type { ArgumentGraph, Id, Statement } from '../model/types.ts';
import type { BoundText } from './match.ts';

/** A text after such typing, and what the statement on the map says now. */
export interface Retyped {
  readonly bound: BoundText;
  /** Null where nothing changed but blanks. */
  readonly statement: Statement | null;
}

/** Indentation, sign and title of a line, and what stands behind them. */
const LINE = {
  argdown: /^([ \t]*(?:(?:<?[+\-_]>?|><)[ \t]+)?(?:\[[^\]\n]+\]:[ \t]+)?)(.*)$/,
  outline: /^([ \t]*(?:[+-][ \t]+)?)(.*)$/,
} as const;

/** Words in which no character means anything but itself, in either form. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} .,;!?'"%’‘“”„–—…-]*$/u;
/** Among these signs: what would be a symbol, a dash that ends a line, or blanks that become one. */
const MEANS_MORE = /\.\S+\.|--| {2}/;

/**
 * The text that reading all of it would give, or null where only that can tell. `before` must have been read without any problem.
 * O(text + statements), some hundredth of what reading costs.
 */
export function retypeWords(before: BoundText, text: string, graph: ArgumentGraph): Retyped | null {
  const { said, names } = before;
  const { form, marks } = said;
  const splice = findSplice(said.text, text);
  if (splice.inserted.includes('\n')) return null;
  const start = splice.at === 0 ? 0 : said.text.lastIndexOf('\n', splice.at - 1) + 1;
  const end = lineEnd(said.text, start);
  if (splice.at + splice.removed > end) return null;
  const line = said.text.slice(0, start).split('\n').length;
  const own = marks.filter((mark) => mark.line === line && mark.says === 'definition');
  const [mark] = own;
  if (!mark || own.length > 1) return null;
  // Words that a title was given before, and has no longer, are kept with it.
  const lines = said.text.split('\n');
  const isDefining = (other: Mark) =>
    // An outline refers to a statement by its words.
    other.says === 'reference' && (form === 'outline' || (lines[other.line - 1] ?? '').includes(']:'));
  if (marks.some((other) => other.id === mark.id && isDefining(other))) return null;

  const was = LINE[form].exec(said.text.slice(start, end));
  const is = LINE[form].exec(text.slice(start, lineEnd(text, start)));
  const statement = said.graph.statements.get(mark.id);
  if (!was || !is || !statement || was[1] !== is[1]) return null;
  const [old, now] = [(was[2] ?? '').trimEnd(), (is[2] ?? '').trimEnd()];
  if (old !== statement.text || statement.extra || !isPlain(old) || !isPlain(now)) return null;
  if (isSaidTwice(said.graph, mark.id, old, now)) return null;

  const id = names.elements.get(mark.id);
  const ours = id === undefined ? undefined : graph.statements.get(id);
  if (!ours) return null;
  const statements = new Map(said.graph.statements).set(mark.id, { ...statement, text: now });
  const bound = { names, said: { ...said, text, graph: { ...said.graph, statements } } };
  return { bound, statement: now === old || now === ours.text ? null : { ...ours, text: now } };
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

const isPlain = (words: string) => PLAIN.test(words) && !MEANS_MORE.test(words);

/** Where two statements have the same words, a line that names one of them by its words leads to the first. */
function isSaidTwice({ statements }: ArgumentGraph, own: Id, old: string, now: string): boolean {
  for (const { id, text } of statements.values())
    if (id !== own && (text === old || text === now)) return true;
  return false;
}
