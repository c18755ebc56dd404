/** How much is read at most, and what is said of more: limits far above any map, which keep what is none from taking minutes. */
import type { Problem } from '../model/problems.ts';
import type { Input } from './input.ts';
import { endOfText } from './json-places.ts';

const MEGABYTE = 1024 * 1024;

/** The largest input taken in, in bytes. */
export const MAX_BYTES = 256 * MEGABYTE;

/** What is said of an input of more than `MAX_BYTES`, for those who know its size before they have its bytes. */
export function createSizeProblem(bytes: number): Problem {
  const message = `The file has ${Math.ceil(bytes / MEGABYTE)} MB; maps up to ${MAX_BYTES / MEGABYTE} MB are read: split it.`;
  return { severity: 'error', code: 'too-large', message };
}

/** The most characters of a map in a table or in XML, and of one in a notation that people write. */
const MAX_EXPORTED = 16_000_000;
const MAX_WRITTEN = 2_000_000;
const MAX_LINES = 250_000;

/** The most records and values of a JSON map: some eight times those of the largest corpus there is in AIF. */
export const MAX_ITEMS = 1_000_000;

/** JSON of so many characters is parsed whatever it holds: memory is no question yet. */
const HARMLESS = 32_000_000;

/** The problem of a text that is too long, or undefined. O(characters). */
export function findTextExcess(text: string, kind: 'exported' | 'written'): Problem | undefined {
  const most = kind === 'written' ? MAX_WRITTEN : MAX_EXPORTED;
  if (text.length > most) return tooLarge(text.length, 'characters', most);
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines > MAX_LINES ? tooLarge(lines, 'lines', MAX_LINES) : undefined;
}

/** The problem of a JSON text that holds too much, or undefined. O(characters) for very long ones, else next to nothing. */
export function findJsonExcess(input: Input): Problem | undefined {
  const { text } = input;
  const isLong = text.length > HARMLESS && /^\s*[[{]/.test(text);
  const items = isLong ? countItems(text) : countListed(input.json());
  return items > MAX_ITEMS ? tooLarge(items, 'records and values', MAX_ITEMS) : undefined;
}

const [QUOTE, COMMA] = [0x22, 0x2c];
const [OPEN_LIST, CLOSE_LIST] = [0x5b, 0x5d];
const [OPEN_RECORD, CLOSE_RECORD] = [0x7b, 0x7d];

/** Values in lists, and lists and records in records, of a text that may be no JSON; nesting too deep for any is passed over. */
function countItems(text: string): number {
  const isList: boolean[] = [];
  let items = 0;
  for (let at = 0; at < text.length && isList.length <= MAX_ITEMS; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfText(text, at);
    else if (code === COMMA) items += isList.at(-1) ? 1 : 0;
    else if (code === OPEN_LIST || code === OPEN_RECORD) {
      if (!isList.at(-1)) items++;
      isList.push(code === OPEN_LIST);
    } else if (code === CLOSE_LIST || code === CLOSE_RECORD) isList.pop();
  }
  return isList.length > MAX_ITEMS ? 0 : items;
}

/** What the lists of a document hold that stand where formats have theirs: at the top, or up to two records below it. */
function countListed(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > 2) return 0;
  if (Array.isArray(value)) return value.length;
  return Object.values(value).reduce((sum: number, inside) => sum + countListed(inside, depth + 1), 0);
}

function tooLarge(count: number, what: string, most: number): Problem {
  const message = `It has ${toMillions(count)} million ${what}; up to ${toMillions(most)} million are read: split it.`;
  return { severity: 'error', code: 'too-large', message };
}

const toMillions = (count: number) => Math.round(count / 1e5) / 10;
