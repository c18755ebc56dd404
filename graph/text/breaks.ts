/** Where a text may or must be broken into lines: UAX 14, and words inside the scripts that put no spaces between them. */
import LineBreaker from 'linebreak';
import { graphemeEnd, isMarkAt } from './graphemes.ts';

/** What stays together, with the white space that follows it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** A line has to end behind it. */
  readonly endsLine: boolean;
}

/** The pieces of a text, one after another and without gaps. Lazy: who stops asking pays only for the pieces given. */
export function* findPieces(text: string): Generator<Piece> {
  const breaker = new LineBreaker(text);
  let start = 0;
  let grapheme = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const { position: end, required: endsLine } = next;
    // UAX 14 would part a mark from a space, and flags from their other half if marks are among them.
    while (grapheme < end) grapheme = graphemeEnd(text, grapheme);
    if (grapheme > end && !endsLine) continue;
    grapheme = end;
    for (const word of findWordStarts(text, start, end)) {
      yield { start, end: word, endsLine: false };
      start = word;
    }
    yield { start, end, endsLine };
    start = end;
  }
}

// Signs that repeat or shorten the word before them.
const TRAILING = /^[\u0e2f\u0e46\u0eaf\u0ec6\u17d7]/;

let words: Intl.Segmenter | null | undefined;

/** Where words begin inside runs of Thai, Lao, Khmer and Burmese, if the engine has the dictionaries. */
function* findWordStarts(text: string, start: number, end: number): Generator<number> {
  for (let at = start; at < end; at++) {
    if (!isUnspaced(text.charCodeAt(at))) continue;
    const run = at;
    while (at < end && isUnspaced(text.charCodeAt(at))) at++;
    words ??= 'Segmenter' in Intl ? new Intl.Segmenter('th', { granularity: 'word' }) : null;
    if (!words) return;
    for (const { index, segment } of words.segment(text.slice(run, at))) {
      if (index > 0 && !TRAILING.test(segment) && !isMarkAt(text, run + index)) yield run + index;
    }
  }
}

/** Letters and marks of the four scripts; the digits among them have UAX 14's rules for numbers. */
function isUnspaced(code: number): boolean {
  if (code < 0x0e01 || code > 0xaadf) return false;
  const character = String.fromCharCode(code);
  return (
    /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(character) &&
    /[\p{L}\p{M}]/u.test(character)
  );
}
