/** Fills lines with as much of a text as fits, one after another; cutting the text short is left to `break-lines.ts`. */
import { findPieces } from './breaks.ts';
import { graphemeEnd } from './graphemes.ts';
import { measureRange } from './measure.ts';
import type { TextStyle } from './style.ts';
import { skipWhite, skipWhiteBack } from './white-space.ts';

/** A line as a part of the text, without the white space around it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Where the paragraph starts that it belongs to. */
  readonly paragraph: number;
  /** Whether its paragraph goes on in the next line. */
  readonly goesOn: boolean;
}

/**
 * The lines of a text that neither begins nor ends with white space. A word that is wider than `limit` units is broken
 * between graphemes; so only a line of one grapheme is wider. Lazy: O(the lines asked for and the word behind them).
 */
export function* fillLines(text: string, limit: number, weight: TextStyle['weight']): Generator<Line> {
  // The line being filled: from its first ink to its last, and the width of what is between.
  let start = 0;
  let end = 0;
  let units = 0;
  let paragraph = 0;
  for (const piece of findPieces(text)) {
    const first = skipWhite(text, piece.start, piece.end);
    const last = skipWhiteBack(text, first, piece.end);
    if (first < last) {
      // White space counts only between two words of a line.
      const gap = start < end ? measureRange(text, end, first, weight, limit) : 0;
      const word = measureRange(text, first, last, weight, limit);
      const hyphen = isSoftHyphen(text, last - 1) ? measureRange('-', 0, 1, weight) : 0;
      if (units + gap > 0 && units + gap + word + hyphen > limit) {
        yield { start, end, paragraph, goesOn: true };
        end = start;
      }
      if (start === end) {
        start = first;
        units = 0;
      } else units += gap;
      if (word <= limit) units += word;
      else {
        for (let at = first; at < last;) {
          const next = Math.min(graphemeEnd(text, at), last);
          const width = measureRange(text, at, next, weight);
          // What has no width fits on any line.
          if (units > 0 && width > 0 && units + width > limit) {
            yield { start, end: at, paragraph, goesOn: true };
            start = at;
            units = 0;
          }
          units += width;
          at = next;
        }
      }
      end = last;
    }
    if (piece.endsLine) {
      yield { start, end, paragraph, goesOn: false };
      start = end = paragraph = piece.end;
      units = 0;
    }
  }
  if (start < end) yield { start, end, paragraph, goesOn: false };
}

/** A place to break a word, which shows only if the word is broken there. */
export function isSoftHyphen(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0xad;
}
