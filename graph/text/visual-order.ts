/** The pieces of a line from left to right as they are seen (UAX 9), for printers that set one word after the other. */
import createBidi, { type Bidi } from 'bidi-js';
import type { Direction } from './direction.ts';

/** Letters in reading order, all of them running the same way; brackets as they are seen. */
export interface Piece {
  readonly text: string;
  readonly direction: Direction;
}

let bidi: Bidi | undefined;

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a|\ud83b/;

/**
 * Left-to-right pieces are as long as can be; right-to-left ones are a word or the space between two, so that a reader of
 * the printed file finds each word whole. O(length times the depth of nesting).
 */
export function piecesOf(line: string, base: Direction): readonly Piece[] {
  if (line === '') return [];
  if (base === 'ltr' && !RIGHT_TO_LEFT.test(line)) return [{ text: line, direction: 'ltr' }];
  bidi ??= createBidi();
  const { levels } = bidi.getEmbeddingLevels(line, base);
  return inVisualOrder(levelRuns(line, levels)).flatMap(({ text, level }) =>
    level % 2 === 0 ? [{ text, direction: 'ltr' as const }] : wordsOf(mirror(text)),
  );
}

interface LevelRun {
  readonly text: string;
  readonly level: number;
}

function levelRuns(line: string, levels: Uint8Array): LevelRun[] {
  const runs: LevelRun[] = [];
  let from = 0;
  for (let at = 1; at <= line.length; at++) {
    if (at < line.length && levels[at] === levels[from]) continue;
    runs.push({ text: line.slice(from, at), level: levels[from] ?? 0 });
    from = at;
  }
  return runs;
}

/** Rule L2: from the highest level down to the lowest odd one, whatever stands at that level or above is turned round. */
function inVisualOrder(runs: readonly LevelRun[]): readonly LevelRun[] {
  const order = [...runs];
  const highest = Math.max(...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while ((order[to]?.level ?? -1) >= level) to++;
      if (to > from + 1) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  }
  return order;
}

/** Rule L4: "(" opens to the left where it is read from the right. */
function mirror(text: string): string {
  return [...text].map((character) => bidi?.getMirroredCharacter(character) ?? character).join('');
}

function wordsOf(text: string): readonly Piece[] {
  const words = text.match(/\s+|\S+/gu) ?? [];
  return words.reverse().map((word) => ({ text: word, direction: 'rtl' }));
}
