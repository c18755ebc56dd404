/**
 * How much is read at most, and what is said of more. Limits count work and not characters: far above any map, they keep what is none
 * from taking minutes.
 */
import { quote, type Problem } from '../model/problems.ts';
import type { Format, Reading } from './format.ts';
import type { Input } from './input.ts';
import { endOfText } from './json-places.ts';

const MEGABYTE = 1024 * 1024;

export const LIMITS = {
  /** Bytes of a file. */
  bytes: 256 * MEGABYTE,
  /** Lines of a text that is read by lines: ten for each of 200,000 statements. */
  lines: 2_000_000,
  /** Characters of a paragraph; the longest statements of all corpora have 33,000. */
  paragraph: 1_000_000,
  /** Characters of a statement in any format: far more than anybody writes, for what was written has to open again. */
  statement: 16_000_000,
  /** Records and values of a JSON map: some thirty times those of the largest corpus there is in AIF. */
  items: 4_000_000,
  /** Elements of an XML document. */
  elements: 8_000_000,
  /** Elements of XML in each other. */
  depth: 200,
  /** Files in a zip; unpacking takes some of the square of their number. */
  entries: 200_000,
  /** How many times its size in a zip a file may have, above a harmless size in bytes; maps come to some 20 times. */
  swelling: 200,
  harmless: 16 * MEGABYTE,
  /** Lines that a text may differ in to be put together with another one; comparing costs their square. */
  edits: 2_000,
  /** Bytes of the maps that are joined into one. */
  joined: 1024 * MEGABYTE,
} as const;

/** The largest input taken in, in bytes. */
export const MAX_BYTES = LIMITS.bytes;

/** The most records and values of a JSON map. */
export const MAX_ITEMS = LIMITS.items;

/** What is said of an input of more than `MAX_BYTES`, for those who know its size before they have its bytes. */
export function createSizeProblem(bytes: number): Problem {
  const message = `The file has ${Math.ceil(bytes / MEGABYTE)} MB; maps up to ${MAX_BYTES / MEGABYTE} MB are read: split it.`;
  return { severity: 'error', code: 'too-large', message };
}

/** JSON of so many characters is parsed whatever it holds: memory is no question yet. */
const HARMLESS = 32_000_000;

/** The problem of a text that is read by lines and has too many, or one that nobody wrote. O(characters). */
export function findTextExcess(text: string): Problem | undefined {
  let lines = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (at - start > LIMITS.paragraph) return tooLong(lines, at - start);
    start = at + 1;
    lines++;
  }
  if (text.length - start > LIMITS.paragraph) return tooLong(lines, text.length - start);
  return lines > LIMITS.lines ? tooLarge(lines, 'lines', LIMITS.lines) : undefined;
}

/** The problem of a map with a statement that is none, at the place where its reader told of it. O(statements). */
export function findStatementExcess({ graph, problems }: Reading): Problem | undefined {
  for (const { id, text } of graph?.statements.values() ?? []) {
    if (text.length <= LIMITS.statement) continue;
    const name = `Statement ${quote(id)}`;
    const { line, column, path } = problems.find(({ message }) => message.startsWith(`${name} `)) ?? {};
    const message = `${name} has ${toMillions(text.length)} million characters, which is no statement: up to ${toMillions(LIMITS.statement)} million are read; break it.`;
    return {
      severity: 'error',
      code: 'too-large',
      message,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      ...(path !== undefined && { path }),
    };
  }
  return undefined;
}

function tooLong(line: number, length: number): Problem {
  const message = `This line has ${toMillions(length)} million characters, which is no statement: up to ${toMillions(LIMITS.paragraph)} million are read; break it.`;
  return { severity: 'error', code: 'too-large', message, line, column: 1 };
}

/** The problem of an XML text with too many elements. O(characters). */
export function findXmlExcess(text: string): Problem | undefined {
  if (text.length < LIMITS.elements) return undefined;
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags++;
  return tags > 2 * LIMITS.elements ? tooLarge(tags / 2, 'elements', LIMITS.elements) : undefined;
}

/** The problem of a JSON text that holds too much, or undefined. O(characters) for very long ones, else next to nothing. */
export function findJsonExcess(input: Input): Problem | undefined {
  const { text } = input;
  const isLong = text.length > HARMLESS && /^\s*[[{]/.test(text);
  const items = isLong ? countItems(text) : countListed(input.json());
  return items > MAX_ITEMS ? tooLarge(items, 'records and values', MAX_ITEMS) : undefined;
}

/** Formats whose readers count lines. */
const BY_LINES: ReadonlySet<string> = new Set(['argdown', 'markdown', 'csv', 'kialo', 'mermaid']);

/** What would be said of a text that was written in a format when it is read again. O(characters). */
export function findWrittenExcess(text: string, { id, mediaType }: Format): Problem | undefined {
  const bytes = 3 * text.length > MAX_BYTES ? countBytes(text) : 0;
  if (bytes > MAX_BYTES) return createSizeProblem(bytes);
  if (/xml|opml/.test(mediaType)) return findXmlExcess(text);
  if (BY_LINES.has(id)) return findTextExcess(text);
  const items = /json/.test(mediaType) && text.length > HARMLESS ? countItems(text) : 0;
  return items > MAX_ITEMS ? tooLarge(items, 'records and values', MAX_ITEMS) : undefined;
}

/** In UTF-8. */
function countBytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Half a pair of surrogates, which takes four bytes.
    const isHalf = code >= 0xd800 && code < 0xe000;
    bytes += code < 0x80 ? 1 : code < 0x800 || isHalf ? 2 : 3;
  }
  return bytes;
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
