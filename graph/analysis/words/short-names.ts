/** Short names for statements: the title or, without one, the words that tell a statement from all others that begin alike. */
import { groupBy } from '../../model/group-by.ts';
import { oncePerGraph, type OncePerGraph } from '../../model/once-per-graph.ts';
import type { ArgumentGraph, Id, Statement } from '../../model/types.ts';
import { flatten, isWithin, shorten } from './shorten.ts';

/** How long a name may be, in characters: for sentences and lists, or for one line of a reference. */
export type NameLength = 'sentence' | 'line';

const LENGTHS: Readonly<Record<NameLength, number>> = { sentence: 80, line: 36 };
/** Texts are compared no further than this. */
const COMPARED = 1000;
/** A name shows at least so many characters of what differs, as far as there are any. */
const TELLING = 16;
/** What differs is shown from the start of its clause where that is no further back than this. */
const LEAD = 24;

/** Names that are more than the start of what they name, by id. With them a copy of a map names everything alike. */
export interface SpecialNames {
  readonly sentence: ReadonlyMap<Id, string>;
  readonly line: ReadonlyMap<Id, string>;
}

/**
 * No closing full stop; the id where there are no words. Different texts have different names, as long as they differ
 * within their first 1,000 characters. O(1) after the first of a graph and length, which costs a look at all texts.
 */
export function shortNameOf(graph: ArgumentGraph, id: Id, length: NameLength = 'sentence'): string {
  const special = expected.has(graph) ? undefined : SPECIAL[length](graph).get(id);
  if (special !== undefined) return special;
  const statement = graph.statements.get(id);
  if (!statement) return id;
  return isWordless(statement) && WORDS(graph).some ? WORDLESS : plainName(statement, LENGTHS[length]);
}

/** In a framework of bare ids they are the names; where others have words, an id says nothing to anyone. */
const WORDLESS = 'a statement without words';
const isWordless = ({ text, title = '' }: Statement) => text.trim() === '' && title.trim() === '';
const WORDS = oncePerGraph((graph) => ({
  some: [...graph.statements.values()].some((each) => !isWordless(each)),
}));

const SPECIAL: Readonly<Record<NameLength, OncePerGraph<ReadonlyMap<Id, string>>>> = {
  sentence: oncePerGraph((graph) => findSpecial(graph, LENGTHS.sentence)),
  line: oncePerGraph((graph) => findSpecial(graph, LENGTHS.line)),
};

/** Maps whose names are still to come. */
const expected = new WeakSet<ArgumentGraph>();

/** Until its names are found or told, what a large map says is named by its start: nobody waits for all of them to see a few. */
export function expectNames(graph: ArgumentGraph): void {
  expected.add(graph);
}

/** From now on the map has them. */
export function findSpecialNames(graph: ArgumentGraph): SpecialNames {
  expected.delete(graph);
  return { sentence: SPECIAL.sentence(graph), line: SPECIAL.line(graph) };
}

/** From now on a copy of the map knows them; they must be of the same map. */
export function rememberNames(graph: ArgumentGraph, { sentence, line }: SpecialNames): void {
  expected.delete(graph);
  SPECIAL.sentence.remember(graph, sentence);
  SPECIAL.line.remember(graph, line);
}

/**
 * For a map of which texts were changed, until its names are found: as before, and what was changed is named by its start.
 * O(special names).
 */
export function carryNames(from: ArgumentGraph, to: ArgumentGraph): void {
  if (expected.has(from)) expectNames(to);
  for (const names of Object.values(SPECIAL)) {
    if (!names.knows(from)) continue;
    const isSame = (id: Id) => from.statements.get(id) === to.statements.get(id);
    names.remember(to, new Map([...names(from)].filter(([id]) => isSame(id))));
  }
}

/** The statements without title, and how far each begins like another one. */
const findUntitled = oncePerGraph((graph) => {
  const untitled: Untitled[] = [];
  for (const statement of graph.statements.values())
    if (!titleOf(statement)) untitled.push({ statement, text: startOf(statement) });
  return { untitled, shared: findShared(untitled) };
});

/** The name of a statement that nothing else begins like. */
function plainName(statement: Statement, length: number): string {
  const title = titleOf(statement);
  return endName(title ? shorten(title, length) : nameText(startOf(statement), 0, length), statement.id);
}

function findSpecial(graph: ArgumentGraph, length: number): ReadonlyMap<Id, string> {
  const special = new Map<Id, string>();
  /** What a name stands for: whoever says the same may be called the same. */
  const taken = new Map<string, string>();
  for (const statement of graph.statements.values())
    if (titleOf(statement)) taken.set(plainName(statement, length), `title of ${statement.id}`);
  const { untitled, shared } = findUntitled(graph);
  const counts = new Map<string, number>();
  for (const { statement, text } of untitled) {
    const share = shared.get(statement.id) ?? 0;
    const name = endName(nameText(text, share, length), statement.id);
    const known = taken.get(name);
    if (known === undefined || known === text || name === text) {
      taken.set(name, text);
      if (share > length - TELLING) special.set(statement.id, name);
      continue;
    }
    let told = name;
    for (let count = counts.get(name) ?? 2; taken.has(told); count += 1) {
      told = `${name} (${count})`;
      counts.set(name, count + 1);
    }
    taken.set(told, text);
    special.set(statement.id, told);
  }
  return special;
}

interface Untitled {
  readonly statement: Statement;
  readonly text: string;
}

function titleOf({ title }: Statement): string | undefined {
  return title?.trim() || undefined;
}

function startOf({ text }: Statement): string {
  return flatten(text.length > COMPARED ? text.slice(0, COMPARED) : text);
}

function endName(name: string, id: Id): string {
  return name.replace(/\.$/, '') || id;
}

/** Texts that share no more than this have their names from their start, whatever else they share. */
const TOLD_AT_START = Math.min(...Object.values(LENGTHS)) - TELLING;

/**
 * How far each text begins like the one most like it, in characters: of sorted texts that is one of its neighbours. Only
 * texts that share more than `TOLD_AT_START` are compared at all, and listed.
 */
function findShared(texts: readonly Untitled[]): ReadonlyMap<Id, number> {
  const shared = new Map<Id, number>();
  for (const group of groupBy(texts, ({ text }) => text.slice(0, TOLD_AT_START + 1)).values()) {
    if (group.length === 1) continue;
    const alike = groupBy(group, ({ text }) => text);
    const sorted = [...alike.keys()].sort();
    sorted.forEach((text, index) => {
      const before = countShared(sorted[index - 1] ?? '', text);
      const length = Math.max(before, countShared(text, sorted[index + 1] ?? ''));
      for (const { statement } of alike.get(text) ?? []) shared.set(statement.id, length);
    });
  }
  return shared;
}

function countShared(one: string, other: string): number {
  const end = Math.min(one.length, other.length);
  let at = 0;
  while (at < end && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

function nameText(text: string, shared: number, length: number): string {
  if (isWithin(text, length)) return text;
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
  if (isWithin(text, length)) return text;
  const head = text.slice(0, length + 1);
  const sentence = head.search(/[.!?](?:\s|$)/);
  if (sentence > length / 3 && sentence < length) return head.slice(0, sentence + 1);
  const clause = Math.max(...[';', ':', ' –', ' —', ','].map((mark) => head.lastIndexOf(`${mark} `)));
  return clause > length * 0.75 && clause < length ? `${head.slice(0, clause)}…` : shorten(text, length);
}
