/** A text as quotes are compared with it: without case, and without what printing changes in white space, quotation marks and dashes. */

/** What is left of a text, and where in the text each unit of it stands. */
export interface FoldedText {
  readonly text: string;
  /** By unit of the folded text, the unit of the text where it comes from, and the one behind it. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Quotation marks and apostrophes, one like the other. */
const SINGLE = /['\u2018\u2019\u201a\u201b\u2032\u2039\u203a`\u00b4\uff07]/;
const DOUBLE = /["\u201c-\u201f\u2033\u00ab\u00bb\u300c-\u300f\uff02]/;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
/** What only says where a line may break. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/;
const MARK = /^\p{M}$/u;
const WORD = /^[\p{L}\p{N}\p{M}]$/u;
const FIRST_MARK = 0x300;

/** White space becomes one space, and none is left around. Letters are compared by what they are, not how they are coded. O(length). */
export function foldQuote(text: string): FoldedText {
  let room = text.length + 64;
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  let units = new Uint16Array(room);
  let length = 0;
  let isSpaced = false;
  const put = (unit: number, start: number, end: number) => {
    if (length === room) {
      room *= 2;
      starts = grow(starts, new Int32Array(room));
      ends = grow(ends, new Int32Array(room));
      units = grow(units, new Uint16Array(room));
    }
    units[length] = unit;
    starts[length] = start;
    ends[length++] = end;
  };
  for (let at = 0; at < text.length;) {
    const end = clusterEnd(text, at);
    const folded = foldCluster(text, at, end);
    if (folded === ' ') isSpaced = true;
    else if (folded !== '') {
      if (isSpaced && length > 0) put(0x20, at - 1, at);
      isSpaced = false;
      for (let unit = 0; unit < folded.length; unit++) put(folded.charCodeAt(unit), at, end);
    }
    at = end;
  }
  return {
    text: toText(units.subarray(0, length)),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

function grow<T extends Int32Array | Uint16Array>(old: T, more: T): T {
  more.set(old);
  return more;
}

/** A code point with the marks on it. */
function clusterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= FIRST_MARK) {
    const next = text.codePointAt(end) ?? 0;
    // A text of marks alone stays many clusters: what is normalised at once is short.
    if (end - at > 30 || !MARK.test(String.fromCodePoint(next))) break;
    end += next > 0xffff ? 2 : 1;
  }
  return end;
}

function foldCluster(text: string, at: number, end: number): string {
  const code = text.charCodeAt(at);
  if (end === at + 1 && code < 0x80) {
    if (code <= 0x20) return ' ';
    if (code === 0x22) return '';
    if (code === 0x27 || code === 0x60) return isInWord(text, at, end) ? "'" : '';
    return code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : (text[at] ?? '');
  }
  const cluster = text.slice(at, end);
  if (DOUBLE.test(cluster)) return '';
  if (SINGLE.test(cluster)) return isInWord(text, at, end) ? "'" : '';
  if (DASH.test(cluster)) return '-';
  if (UNSEEN.test(cluster)) return '';
  if (/^\s/.test(cluster)) return ' ';
  return cluster.normalize('NFKC').toLowerCase();
}

/** An apostrophe, not a quotation mark. */
function isInWord(text: string, at: number, end: number): boolean {
  return WORD.test(text[at - 1] ?? '') && WORD.test(text[end] ?? '');
}

function toText(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += 8192)
    parts.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  return parts.join('');
}
