/** Names for statements, steps, voices and places inside English sentences; the sentences themselves are made elsewhere. */
import {
  findElement,
  isRelation,
  type ArgumentGraph,
  type Citation,
  type Id,
  type Relation,
  type Source,
  type Statement,
} from '../../model/types.ts';
import { findPositions } from '../speakers/holders.ts';
import { shorten } from './shorten.ts';
import { shortNameOf } from './short-names.ts';

const SOURCE_LENGTH = 40;
const MOST_NAMES = 3;

/** The title, else up to 80 characters of the text that tell it from others; for a relation `the step from "A" to "B"`. No closing full stop. */
export function nameOf(graph: ArgumentGraph, id: Id): string {
  const element = findElement(graph, id);
  if (!element) return id;
  return isRelation(element) ? stepName(graph, element) : shortNameOf(graph, id);
}

/** The same for use inside a sentence: in quotation marks, but for a title that is written to stand in one ("talking"). */
export function inlineNameOf(graph: ArgumentGraph, id: Id): string {
  const statement = graph.statements.get(id);
  return statement && !fitsInSentence(statement) ? `"${shortNameOf(graph, id)}"` : nameOf(graph, id);
}

/** Names after a colon, up to three: `A; B; C; and 2 more`. */
export function listNames(graph: ArgumentGraph, ids: readonly Id[]): string {
  const names = ids.slice(0, MOST_NAMES).map((id) => nameOf(graph, id));
  if (ids.length > MOST_NAMES) names.push(`and ${ids.length - MOST_NAMES} more`);
  return names.join('; ');
}

/** A place in a source: `Fact-check, section 2 [5]`. */
export function placeOf(graph: ArgumentGraph, { source, locator, marker }: Citation): string {
  const known = graph.sources.get(source);
  const place = [known && sourceName(known), locator].filter(Boolean).join(', ');
  return [place, marker].filter(Boolean).join(' ');
}

/** Whether a voice is just the one who wrote the source. */
export function isAuthorVoice(voice: string): boolean {
  return /^(the )?(author|writer)$/i.test(voice.trim());
}

/** The family name of the one person who wrote a source, the names as they stand where there are more; undefined without. */
export function authorOf(graph: ArgumentGraph, source: Id): string | undefined {
  const author = graph.sources.get(source)?.author?.trim();
  if (!author) return undefined;
  const [family = '', ...given] = author.split(/\s*,\s*/);
  if (given.length === 1) return family;
  const words = author.split(/\s+/);
  const isPerson =
    given.length === 0 &&
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}/u.test(word));
  return isPerson ? words.at(-1) : author;
}

/** The labels of camps. */
export function listCamps(graph: ArgumentGraph, positions: readonly Id[]): string {
  const places = findPositions(graph);
  return nameSome(positions.map((id) => places.get(id)?.position.label ?? id));
}

/** `a, b and c`. */
function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** `a, b and c`, and past three `a, b, c and 2 more`. */
export function nameSome(names: readonly string[]): string {
  return names.length <= MOST_NAMES
    ? listWords(names)
    : listWords([...names.slice(0, MOST_NAMES), `${names.length - MOST_NAMES} more`]);
}

/** The verb for whoever is named: `critics object`, `the author objects`. A guess by the last letter. */
export function agree(who: string, verb: string): string {
  const words = who.replace(/ \([^)]*\)$/, '').split(' ');
  const last = words.at(-1) ?? '';
  const isName = words.length > 1 && /^\p{Lu}/u.test(last);
  const isPlural = words.includes('and') || (/[^s]s$/.test(last) && !isName);
  return isPlural ? verb : `${verb}s`;
}

/** Starts with a capital. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Starts with a capital and ends with a full stop, unless something else ends it. */
export function toSentence(text: string): string {
  const start = capitalise(text);
  return /[.!?…]$/.test(start) ? start : `${start}.`;
}

function titleOf({ title }: Statement): string | undefined {
  return title?.trim() || undefined;
}

/** A title that is written to stand inside a sentence, such as "talking". */
function fitsInSentence(statement: Statement): boolean {
  return /^\p{Ll}/u.test(titleOf(statement) ?? '');
}

/** Steps that aim at steps that aim at steps are named no deeper than a sentence can bear. */
function stepName(graph: ArgumentGraph, { from, to }: Relation): string {
  const target = graph.relations.get(to);
  if (!target) return `the step from ${premiseNames(graph, from)} to "${nameOf(graph, to)}"`;
  const aim = graph.relations.has(target.to)
    ? 'another step'
    : `the step from ${premiseNames(graph, target.from)} to "${nameOf(graph, target.to)}"`;
  return `the step from ${premiseNames(graph, from)} to ${aim}`;
}

function premiseNames(graph: ArgumentGraph, ids: readonly Id[]): string {
  return nameSome(ids.map((id) => `"${nameOf(graph, id)}"`));
}

/** A short title, its part before a colon, the publisher, or the start of the title. */
function sourceName({ title, publisher }: Source): string {
  if ([...title].length <= SOURCE_LENGTH && title.trim() !== '') return title;
  const head = title.split(/: | [|–—-] /, 1)[0] ?? '';
  if (head !== '' && head.length <= SOURCE_LENGTH) return head;
  return publisher ?? shorten(title, SOURCE_LENGTH);
}
