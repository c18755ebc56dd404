/**
 * The analysed text as the tools of the field keep it: HTML in which `<span class="highlighted" id="node12">` marks the passage
 * a node stands for. Read into plain words with places, and given other marks without touching the rest.
 */
import type { Id } from '../../model/types.ts';
import { decodeEntities } from '../entities.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Words of one source. */
export interface TextPart {
  /** Of the element that holds them, without "data-"; null outside of any, where other tools write. */
  readonly source: Attributes | null;
  readonly text: string;
}

/** A passage that a node stands for. */
export interface Mark {
  readonly part: number;
  readonly node: Id;
  /** Without "data-". */
  readonly attributes: Attributes;
  /** UTF-16 units of its part's text, from inclusive to exclusive. */
  readonly start: number;
  readonly end: number;
  /** The tokens of its tags, and those between. */
  readonly tokens: readonly Piece[];
}

type Piece = readonly [open: number, close: number];

/** What is to be marked, in its part. */
export type NewMark = Omit<Mark, 'tokens'>;

export interface MarkedText {
  readonly parts: readonly TextPart[];
  readonly marks: readonly Mark[];
  readonly tokens: readonly Token[];
}

/** `sign`: a character reference or a line break; `tag`: anything that is no word. */
interface Token {
  readonly kind: 'text' | 'sign' | 'tag';
  readonly html: string;
  readonly part: number;
  /** Where its words begin in the text of its part, and how many units they are. */
  readonly at: number;
  readonly length: number;
}

/** Elements that begin a line of their own. */
const BLOCK =
  /^(?:address|article|blockquote|dd|div|dl|dt|footer|h[1-6]|header|hr|li|ol|p|pre|section|table|tr|ul)$/;
/** Elements without words. */
const WORDLESS = /^(?:script|style|template|title)$/;
const ATTRIBUTE = /(?<![\w:-])([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

interface OpenMark {
  readonly node: Id;
  readonly attributes: Attributes;
  readonly token: number;
  start: number;
  part: number;
}

/** Nothing in it is run, and no tag that is out of place is an error. O(length). */
export function readMarkedText(html: string): MarkedText {
  const parts: {
    source: Attributes | null;
    words: string[];
    length: number;
    last: string;
    wanted: number;
  }[] = [];
  const tokens: Token[] = [];
  const marks: (Mark & { start: number; end: number; readonly tokens: Piece[] })[] = [];
  const known = new Map<string, number>();
  const spans: (OpenMark | null)[] = [];
  /** Marks that have no word yet. */
  const fresh = new Set<OpenMark>();
  const holders: { readonly part: number; readonly depth: number }[] = [];
  let depth = 0;
  let wordless = '';
  const createPart = (source: Attributes | null) =>
    parts.push({ source, words: [], length: 0, last: '', wanted: 0 }) - 1;
  let part = createPart(null);

  const addWords = (kind: 'text' | 'sign', raw: string, words: string) => {
    const current = parts[part];
    if (!current) return;
    if (current.wanted > 0 && current.length > 0) {
      const has = /\n*$/.exec(current.last)?.[0].length ?? 0;
      const breaks = '\n'.repeat(Math.max(0, current.wanted - has));
      current.words.push(breaks);
      current.length += breaks.length;
    }
    current.wanted = 0;
    for (const mark of fresh) [mark.start, mark.part] = [current.length, part];
    fresh.clear();
    tokens.push({ kind, html: raw, part, at: current.length, length: words.length });
    current.words.push(words);
    current.length += words.length;
    current.last = words.slice(-2).padStart(2, current.last.slice(-1) || ' ');
  };
  const addTag = (raw: string) =>
    tokens.push({ kind: 'tag', html: raw, part, at: parts[part]?.length ?? 0, length: 0 });
  const closeMark = (open: OpenMark | null) => {
    if (!open) return;
    const end = parts[part]?.length ?? 0;
    fresh.delete(open);
    if (open.part !== part || open.start < 0) [open.start, open.part] = [end, part];
    const piece: Piece = [open.token, tokens.length];
    const key = `${open.node}\n${open.part}\n${open.attributes['cite'] ?? ''}`;
    const other = marks[known.get(key) ?? -1];
    const isOn =
      other &&
      (open.attributes['cite'] !== undefined ||
        isBlank(parts[part]?.words ?? [], other.end, open.start, parts[part]?.length ?? 0));
    if (other && isOn) {
      other.tokens.push(piece);
      if (open.start === end) return;
      other.start = other.start === other.end ? open.start : Math.min(other.start, open.start);
      other.end = Math.max(other.end, end);
    } else {
      known.set(key, marks.length);
      const { node, attributes, start } = open;
      marks.push({ part: open.part, node, attributes, start, end, tokens: [piece] });
    }
  };

  for (let at = 0; at < html.length;) {
    const next = nextSign(html, at);
    const start = next?.start ?? html.length;
    if (start > at) {
      const raw = html.slice(at, start);
      if (wordless === '') addWords('text', raw, raw);
      else addTag(raw);
    }
    if (!next) break;
    at = next.end;
    const raw = html.slice(next.start, next.end);
    const name = next.name.toLowerCase();
    const isClosing = raw.startsWith('</');
    if (wordless !== '') {
      if (isClosing && name === wordless) wordless = '';
      addTag(raw);
    } else if (name === '') {
      const sign = decodeEntities(raw);
      if (raw.startsWith('<')) addTag(raw);
      else addWords(sign === raw ? 'text' : 'sign', raw, sign);
    } else if (name === 'br') {
      addWords('sign', raw, '\n');
    } else if (name === 'span') {
      if (isClosing) closeMark(spans.pop() ?? null);
      else {
        const attributes = readAttributes(raw);
        const node = /^node(.+)$/s.exec(attributes['id'] ?? '')?.[1];
        const mark = node === undefined ? null : { node, attributes, token: tokens.length, start: -1, part };
        spans.push(mark);
        if (mark) fresh.add(mark);
      }
      addTag(raw);
    } else {
      if (WORDLESS.test(name) && !isClosing) wordless = name;
      const current = parts[part];
      if (current && BLOCK.test(name)) current.wanted = Math.max(current.wanted, /^[ph]/.test(name) ? 2 : 1);
      if (name === 'div' && !isClosing) {
        depth++;
        const attributes = readAttributes(raw);
        // One without a name holds the text that nothing names.
        if ((attributes['source'] ?? '').trim() !== '') {
          holders.push({ part, depth });
          part = createPart(attributes);
        }
      } else if (name === 'div') {
        const holder = holders.at(-1);
        if (holder?.depth === depth) {
          part = holder.part;
          holders.pop();
        }
        depth = Math.max(0, depth - 1);
      }
      addTag(raw);
    }
  }
  return { parts: parts.map(({ source, words }) => ({ source, text: words.join('') })), marks, tokens };
}

/** Whether nothing but white space stands between two places near the end of a text. */
function isBlank(words: readonly string[], from: number, to: number, length: number): boolean {
  if (to <= from) return true;
  let start = length;
  const between: string[] = [];
  for (let index = words.length - 1; index >= 0 && start > from; index--) {
    const word = words[index] ?? '';
    const end = start;
    start -= word.length;
    if (start >= to) continue;
    const piece = word.slice(Math.max(0, from - start), Math.min(word.length, to - start));
    if (end > from && piece.trim() !== '') return false;
    between.push(piece);
  }
  return between.every((piece) => piece.trim() === '');
}

interface Sign {
  readonly start: number;
  readonly end: number;
  /** Of a tag; '' for references, comments and declarations. */
  readonly name: string;
}

/** An address in angle brackets is no tag. */
const SIGN =
  /<\/?([a-zA-Z](?:[\w:-]*[\w-])?)(?=[\s/>])[^<>]*>|&(?:#\w{1,8}|[a-zA-Z][a-zA-Z\d]{1,31});|<!--|<[!?][^<>]*>/g;

function nextSign(html: string, from: number): Sign | null {
  SIGN.lastIndex = from;
  const found = SIGN.exec(html);
  if (!found) return null;
  const start = found.index;
  if (found[0] !== '<!--') return { start, end: start + found[0].length, name: found[1] ?? '' };
  // A comment without an end goes to the end of the text, as in browsers.
  const end = html.indexOf('-->', start);
  return { start, end: end < 0 ? html.length : end + 3, name: '' };
}

function readAttributes(tag: string): Attributes {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, name = '', double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase().replace(/^data-/, '');
    attributes[key] ??= decodeEntities(double ?? single ?? bare ?? '');
  }
  return attributes;
}

/** The HTML with some marks taken out and others put in; all else stays as it is. O(length + marks · those around them). */
export function markText(
  { tokens, parts }: MarkedText,
  gone: readonly Mark[],
  added: readonly NewMark[],
): string {
  const left = new Set<number>();
  for (const { tokens: pieces, part } of gone) {
    // What is no text but a list of passages has no use for their words either.
    const isList = parts[part]?.source?.['passages'] !== undefined;
    for (const [open, close] of pieces)
      if (isList) for (let token = open; token <= close; token++) left.add(token);
      else left.add(open).add(close);
  }
  const waiting = new Map<number, NewMark[]>();
  for (const mark of [...added].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const list = waiting.get(mark.part);
    if (list) list.push(mark);
    else waiting.set(mark.part, [mark]);
  }
  const heads = new Map<number, number>();
  let open: NewMark[] = [];
  /** Ended before a tag, to go on with the next word, so that all elements nest. */
  let paused: NewMark[] = [];
  const out: string[] = [];
  const close = (isOver: (mark: NewMark) => boolean) => {
    const first = open.findIndex(isOver);
    if (first < 0) return;
    out.push('</span>'.repeat(open.length - first));
    const again = open.slice(first).filter((mark) => !isOver(mark));
    open = open.slice(0, first);
    for (const mark of again) begin(mark);
  };
  const begin = (mark: NewMark) => {
    out.push(toTag(mark));
    open.push(mark);
  };
  for (const [index, token] of tokens.entries()) {
    if (left.has(index)) continue;
    const list = waiting.get(token.part) ?? [];
    if (token.kind === 'tag') {
      out.push('</span>'.repeat(open.length), token.html);
      paused = paused.concat(open);
      open = [];
      continue;
    }
    if (paused.length > 0) {
      const again = paused.filter((mark) => mark.part === token.part);
      paused = paused.filter((mark) => mark.part !== token.part);
      for (const mark of again) begin(mark);
    }
    const end = token.at + token.length;
    let at = token.at;
    while (at < end || at === token.at) {
      const place = at;
      close((mark) => mark.end <= place);
      let head = heads.get(token.part) ?? 0;
      for (let mark = list[head]; mark && mark.start <= place; mark = list[++head])
        if (mark.end > place) begin(mark);
      heads.set(token.part, head);
      let stop = Math.min(end, list[head]?.start ?? end);
      for (const mark of open) stop = Math.min(stop, mark.end);
      out.push(token.kind === 'text' ? token.html.slice(at - token.at, stop - token.at) : token.html);
      at = token.kind === 'text' ? Math.max(stop, at + 1) : end;
      if (token.length === 0) break;
    }
    close((mark) => mark.end <= end);
  }
  out.push('</span>'.repeat(open.length));
  return out.join('');
}

function toTag({ node, attributes }: Pick<NewMark, 'node' | 'attributes'>): string {
  return `<span class="highlighted" id="node${escapeAttribute(node)}"${spellAttributes(attributes)}>`;
}

/** A marked passage by itself. */
export function spellPassage(node: Id, attributes: Attributes, words: string): string {
  return `<p>${toTag({ node, attributes })}${escapeText(words)}</span></p>`;
}

/** An element that holds a source's words or passages. */
export function spellPart(attributes: Attributes, inside: string): string {
  return `<div class="source"${spellAttributes(attributes)}>${inside}</div>`;
}

function spellAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` data-${name}="${escapeAttribute(value)}"`)
    .join('');
}

/** Plain words as HTML. */
export function escapeText(words: string): string {
  return escapeAttribute(words).replaceAll('\n', '<br>');
}

function escapeAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
