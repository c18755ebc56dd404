/**
 * Argdown's inline markup: texts in and out of it. A text with bold, italic, links or mentions keeps its markup beside it,
 * to be written again as long as it still says the same.
 */
import type { IRange } from '@argdown/core';

export interface MarkedText {
  /** Without markup, without tags at the end, trimmed. */
  readonly text: string;
  /** The same in Argdown, where it has markup that the text does not show. */
  readonly markup?: string;
  readonly links: readonly Link[];
}

/** A statement or heading of the library. */
interface WithText {
  readonly text?: string;
  readonly ranges?: readonly IRange[];
}

export interface Link {
  readonly title: string;
  readonly url: string;
}

/** Characters that mean something to Argdown wherever they stand in a text. */
const SPECIAL = /[\\[<{#*_]|\/(?=[/*])|=(?===)|\t| (?= )/g;

/** The text so that Argdown reads it as the same text. Line ends become spaces: Argdown has none within a statement. */
export function escapeText(text: string): string {
  return protectShortcodes(escapeSpecial(text.replace(/\s*[\r\n]\s*/g, ' ')));
}

/** The same for the names of inference rules, where commas separate names and two hyphens end the line. */
export function escapeRules(scheme: string): string {
  const flat = scheme.trim().replace(/\s*[\r\n]\s*/g, ' ');
  const names = flat.split(', ');
  const isList = names.every((name) => name !== '' && name === name.trim());
  const escape = (name: string) =>
    protectShortcodes(escapeSpecial(name).replace(/,|-(?=-)/g, (sign) => `\\${sign}`));
  return isList ? names.map(escape).join(', ') : escape(flat);
}

function escapeSpecial(text: string): string {
  return text.replace(SPECIAL, (character) => `\\${character}`);
}

/** The text that a markup written by this module stands for. */
export function plainTextOf(markup: string): string {
  return markup.replace(
    /\\([^])|(@\[[^\]]*\]|@<[^>]*>)|\[([^\]]*)\]\([^)]*\)|\*\*|__|\*|_/g,
    (_all, escaped?: string, mention?: string, link?: string) => escaped ?? mention ?? link ?? '',
  );
}

/** The links in a markup written by this module. */
export function linksOf(markup: string): readonly Link[] {
  const links: Link[] = [];
  for (const [, title, url] of markup.matchAll(/\\[^]|\[([^\]]*)\]\(([^)]*)\)/g)) {
    if (title !== undefined && url !== undefined) links.push({ title, url });
  }
  return links;
}

/** A text as the library gives it, with its ranges, as text and markup. O(length + ranges). */
export function readMarkedText(node: WithText | undefined): MarkedText {
  const whole = node?.text ?? '';
  const ranges = node?.ranges ?? [];
  if (ranges.length === 0) return { text: whole.trim(), links: [] };
  const [start, end] = boundsWithoutTags(whole, ranges);
  const text = whole.slice(start, end);
  const marks = ranges.filter((range) => MARKS.has(range.type) && range.start <= range.stop);
  const inside = marks.filter((range) => range.start >= start && range.stop < end);
  const links = marks.flatMap(({ url, start: from, stop }) =>
    url === undefined ? [] : [{ title: whole.slice(from, stop + 1), url }],
  );
  if (inside.length === 0) return { text, links };
  const markup = protectShortcodes(markUp(whole, start, end, inside));
  return plainTextOf(markup) === text ? { text, markup, links } : { text, links };
}

const MARKS: ReadonlySet<string> = new Set([
  'bold',
  'italic',
  'link',
  'statement-mention',
  'argument-mention',
]);

/** Tags at the end of a text are fields of the statement; those within a sentence are also words of it. */
function boundsWithoutTags(text: string, ranges: readonly IRange[]): [start: number, end: number] {
  let end = text.trimEnd().length;
  for (let index = ranges.length - 1; index >= 0; index--) {
    const range = ranges[index];
    if (range?.type !== 'tag' || range.stop + 1 < end || range.start >= end) break;
    end = text.slice(0, range.start).trimEnd().length;
  }
  const start = text.length - text.trimStart().length;
  return [Math.min(start, end), end];
}

/** Writes ranges, which lie inside each other or apart, around the pieces of a text. */
function markUp(text: string, start: number, end: number, ranges: readonly IRange[]): string {
  let markup = '';
  let at = start;
  const open: IRange[] = [];
  const advance = (to: number) => {
    markup += escapeSpecial(text.slice(at, to));
    at = Math.max(at, to);
  };
  const closeUntil = (offset: number) => {
    for (let last = open.at(-1); last && last.stop < offset; last = open.at(-1)) {
      advance(last.stop + 1);
      markup += SIGNS.get(last.type) ?? '';
      open.pop();
    }
  };
  for (const range of ranges) {
    closeUntil(range.start);
    if (range.start < at) continue;
    advance(range.start);
    const sign = SIGNS.get(range.type);
    if (sign === undefined) {
      const words = text.slice(range.start, range.stop + 1);
      markup += range.url === undefined ? words : `[${words}](${range.url})`;
      at = range.stop + 1;
    } else {
      markup += sign;
      open.push(range);
    }
  }
  closeUntil(end);
  advance(end);
  return markup;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['bold', '**'],
  ['italic', '_'],
]);

/**
 * The lexer takes `.x.` and `:x:` for one token, whatever is between the two signs: a smiley where it knows the name, and
 * else these very characters with any markup in them. Where that would change the text the first sign is escaped.
 */
function protectShortcodes(markup: string): string {
  if (!/[.:]\S+?[.:]/.test(markup)) return markup;
  let safe = '';
  for (let at = 0; at < markup.length;) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(markup)?.[0] ?? '';
    const name = /^([.:])(\S+)\1$/.exec(piece)?.[2];
    const isUnwanted = name !== undefined && (/[\\*_[@]/.test(name) || SHORTCODES.has(name));
    const taken = isUnwanted ? piece.slice(0, 1) : piece;
    safe += isUnwanted ? `\\${taken}` : taken;
    at += taken.length;
  }
  return safe;
}

/** An escaped character, a mention, a link, a possible shortcode, or anything else up to the next of these. */
const PIECE = /\\[^]|@\[[^\]]*\]|@<[^>]*>|\[[^\]]*\]\([^)]*\)|\.\S+?\.|:\S+?:|[^][^\\@[.:]*/y;

const SHORTCODES: ReadonlySet<string> = new Set(
  (
    'A E O P -> <-> ~ ^ v <> ? y n +1 -1 up down happy smile smiley laugh lol rofl joy heart question love wink ' +
    'shush meh eye-roll sad disappointed scream think star agree disagree'
  ).split(' '),
);
