/**
 * The part of a text whose words are most like those of a quote. A window of the quote's length slides over the text and counts
 * words in common; where it counts most, the words are aligned in order (Smith and Waterman 1981).
 */

/** Words from inclusive to exclusive, and how many of them are the quote's, in its order. */
export interface Fit {
  readonly from: number;
  readonly to: number;
  readonly equal: number;
}

/** Windows that are looked at closely. */
const MOST_WINDOWS = 6;
/** Cells of one alignment. A longer quote is judged by the words in common alone. */
const MOST_CELLS = 4_000_000;

/** `quote` holds the numbers the words have in the text, -1 for one it doesn't have. O(text + quote²), bounded by `MOST_CELLS`. */
export function findBestFit(text: Int32Array, quote: Int32Array): Fit | undefined {
  const size = quote.length;
  if (size === 0 || text.length === 0) return undefined;
  let best: Fit | undefined;
  for (const { at, common } of findWindows(text, quote)) {
    const from = Math.max(0, at - (size >> 1) - 2);
    const to = Math.min(text.length, at + size + (size >> 1) + 2);
    const fit =
      (to - from) * size > MOST_CELLS
        ? { from: at, to: Math.min(text.length, at + size), equal: common }
        : alignWords(text.subarray(from, to), quote, from);
    if (fit && (!best || shareOf(fit, size) > shareOf(best, size))) best = fit;
  }
  return best;
}

/** Equal words as a share of the longer of the two, in [0,1]. */
export function shareOf({ from, to, equal }: Fit, quoteLength: number): number {
  return equal / Math.max(quoteLength, to - from);
}

interface Window {
  readonly at: number;
  readonly common: number;
}

/** The windows with most words in common, at most one for each stretch of the quote's length. */
function findWindows(text: Int32Array, quote: Int32Array): readonly Window[] {
  const wanted = new Map<number, number>();
  for (const word of quote) if (word >= 0) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  const have = new Map<number, number>();
  const size = quote.length;
  const windows: Window[] = [];
  let common = 0;
  let best: Window = { at: 0, common: 0 };
  for (let end = 0; end < text.length; end++) {
    const entering = text[end] ?? -1;
    const most = wanted.get(entering);
    if (most !== undefined) {
      const count = (have.get(entering) ?? 0) + 1;
      have.set(entering, count);
      if (count <= most) common++;
    }
    const leaving = text[end - size] ?? -1;
    const mostOut = end >= size ? wanted.get(leaving) : undefined;
    if (mostOut !== undefined) {
      const count = have.get(leaving) ?? 0;
      have.set(leaving, count - 1);
      if (count <= mostOut) common--;
    }
    if (common > best.common) best = { at: Math.max(0, end - size + 1), common };
    if (end % size !== size - 1 && end !== text.length - 1) continue;
    if (best.common > 0) windows.push(best);
    if (windows.length > 1000) keepBest(windows);
    best = { at: 0, common: 0 };
  }
  keepBest(windows);
  return windows;
}

function keepBest(windows: Window[]): void {
  windows.sort((a, b) => b.common - a.common || a.at - b.at);
  windows.length = Math.min(windows.length, MOST_WINDOWS);
}

const [STOP, BOTH, TEXT_ONLY, QUOTE_ONLY] = [0, 1, 2, 3];
const [EQUAL, OTHER, GAP] = [2, -1, -1];

/** The best local alignment, as a place in the whole text. */
function alignWords(text: Int32Array, quote: Int32Array, offset: number): Fit | undefined {
  const width = quote.length + 1;
  const ways = new Uint8Array((text.length + 1) * width);
  let above = new Int32Array(width);
  let [bestScore, bestRow, bestColumn] = [0, 0, 0];
  for (let row = 1; row <= text.length; row++) {
    const scores = new Int32Array(width);
    for (let column = 1; column < width; column++) {
      const isEqual = text[row - 1] === quote[column - 1];
      const both = (above[column - 1] ?? 0) + (isEqual ? EQUAL : OTHER);
      const textOnly = (above[column] ?? 0) + GAP;
      const quoteOnly = (scores[column - 1] ?? 0) + GAP;
      const score = Math.max(0, both, textOnly, quoteOnly);
      scores[column] = score;
      ways[row * width + column] =
        score === 0 ? STOP : score === both ? BOTH : score === textOnly ? TEXT_ONLY : QUOTE_ONLY;
      if (score > bestScore) [bestScore, bestRow, bestColumn] = [score, row, column];
    }
    above = scores;
  }
  if (bestScore === 0) return undefined;
  let equal = 0;
  let [row, column] = [bestRow, bestColumn];
  for (let way = ways[row * width + column]; way !== STOP; way = ways[row * width + column]) {
    if (way === BOTH && text[row - 1] === quote[column - 1]) equal++;
    if (way !== QUOTE_ONLY) row--;
    if (way !== TEXT_ONLY) column--;
  }
  return { from: offset + row, to: offset + bestRow, equal };
}
