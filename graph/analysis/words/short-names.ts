/** Short names for statements: the title or, without one, the words that tell a statement from all others that begin alike. */
import { oncePerGraph } from '../../model/once-per-graph.ts';
import type { ArgumentGraph, Id, Statement } from '../../model/types.ts';
import { shorten } from './shorten.ts';

/** How long a name may be, in characters: for sentences and lists, or for one line of a reference. */
export type NameLength = 'sentence' | 'line';

const LENGTHS: Readonly<Record<NameLength, number>> = { sentence: 80, line: 36 };
/** Texts are compared no further than this. */
const COMPARED = 1000;
/** A name shows at least so many characters of what differs, as far as there are any. */
const TELLING = 16;
/** What differs is shown from the start of its clause where that is no further back than this. */
const LEAD = 24;

/**
 * No closing full stop; the id where there are no words. Different texts have different names, as long as they differ
 * within their first 1,000 characters. O(1) after the first of a graph and length, which costs a sort of all texts.
 */
export function shortNameOf(graph: ArgumentGraph, id: Id, length: NameLength = 'sentence'): string {
  const names = length === 'line' ? lineNames(graph) : sentenceNames(graph);
  return names.get(id) ?? id;
}

const sentenceNames = oncePerGraph((graph) => nameAll(graph, LENGTHS.sentence));
const lineNames = oncePerGraph((graph) => nameAll(graph, LENGTHS.line));

/** The statements without title, and how far each begins like another one. */
const findUntitled = oncePerGraph((graph) => {
  const untitled: Untitled[] = [];
  for (const statement of graph.statements.values())
    if (!titleOf(statement)) untitled.push({ statement, text: flatten(statement.text) });
  return { untitled, shared: findShared(untitled) };
});

function nameAll(graph: ArgumentGraph, length: number): ReadonlyMap<Id, string> {
  const names = new Map<Id, string>();
  for (const statement of graph.statements.values()) {
    const title = titleOf(statement);
    if (title) names.set(statement.id, endName(shorten(title, length), statement.id));
  }
  const { untitled, shared } = findUntitled(graph);
  /** What a name stands for: whoever says the same may be called the same. */
  const taken = new Map<string, string>([...names].map(([id, name]) => [name, `title of ${id}`]));
  const counts = new Map<string, number>();
  for (const { statement, text } of untitled) {
    const name = endName(nameText(text, shared.get(statement.id) ?? 0, length), statement.id);
    const known = taken.get(name);
    if (known === undefined || known === text || name === text) {
      taken.set(name, text);
      names.set(statement.id, name);
      continue;
    }
    let told = name;
    for (let count = counts.get(name) ?? 2; taken.has(told); count += 1) {
      told = `${name} (${count})`;
      counts.set(name, count + 1);
    }
    taken.set(told, text);
    names.set(statement.id, told);
  }
  return names;
}

interface Untitled {
  readonly statement: Statement;
  readonly text: string;
}

function titleOf({ title }: Statement): string | undefined {
  return title?.trim() || undefined;
}

function flatten(text: string): string {
  return text.slice(0, COMPARED).replace(/\s+/g, ' ').trim();
}

function endName(name: string, id: Id): string {
  return name.replace(/\.$/, '') || id;
}

/** How far each text begins like the one most like it, in characters: of sorted texts that is one of its neighbours. */
function findShared(texts: readonly Untitled[]): ReadonlyMap<Id, number> {
  const alike = new Map<string, Id[]>();
  for (const { statement, text } of texts) {
    const ids = alike.get(text);
    if (ids) ids.push(statement.id);
    else alike.set(text, [statement.id]);
  }
  const sorted = [...alike.keys()].sort();
  const shared = new Map<Id, number>();
  sorted.forEach((text, index) => {
    const before = countShared(sorted[index - 1] ?? '', text);
    const length = Math.max(before, countShared(text, sorted[index + 1] ?? ''));
    for (const id of alike.get(text) ?? []) shared.set(id, length);
  });
  return shared;
}

function countShared(one: string, other: string): number {
  const end = Math.min(one.length, other.length);
  let at = 0;
  while (at < end && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

function nameText(text: string, shared: number, length: number): string {
  if ([...text.slice(0, length * 2)].length <= length) return text;
  if (shared <= length - TELLING) return cutAtClause(text, length);
  const start = findStart(text, Math.min(shared, text.length - 1));
  return start === 0 ? cutAtClause(text, length) : `…${cutAtClause(text.slice(start), length - 1)}`;
}

const CLAUSE = /[.;:!?–—,]\s|\s(?:because|that|if|when|while|which|who|and|but|or|since|so|than|as)\s/gi;

/** The start of the clause in which a text differs, or of the word before. */
function findStart(text: string, differs: number): number {
  const from = Math.max(0, differs - LEAD);
  let start = -1;
  for (const match of text.slice(from, differs).matchAll(CLAUSE)) {
    // "because it rains" tells more with its first word, "that it rains" less.
    const gap = /^\s(?!that)/i.test(match[0]) ? 1 : match[0].length;
    start = from + match.index + gap;
  }
  if (start >= 0) return start;
  const word = text.lastIndexOf(' ', Math.max(0, differs - 1)) + 1;
  if (word === 0 || differs - word > LEAD) return toCharacter(text, differs);
  const before = text.lastIndexOf(' ', Math.max(0, word - 2)) + 1;
  return differs - before <= LEAD && before > 0 ? before : word;
}

/** Never between the halves of one character. */
function toCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** Ends with a sentence or clause where one ends late in the room, else between words. */
function cutAtClause(text: string, length: number): string {
  if ([...text.slice(0, length * 2)].length <= length) return text;
  const head = text.slice(0, length + 1);
  const sentence = head.search(/[.!?](?:\s|$)/);
  if (sentence > length / 3 && sentence < length) return head.slice(0, sentence + 1);
  const clause = Math.max(...[';', ':', ' –', ' —', ','].map((mark) => head.lastIndexOf(`${mark} `)));
  return clause > length * 0.75 && clause < length ? `${head.slice(0, clause)}…` : shorten(text, length);
}
