/** The words of a folded text as numbers, equal ones having the same. */

/** Scripts that leave no space between words are compared letter by letter. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORDS = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}'])+`, 'gu');

/** Whether a letter at the edge of a quote must be the edge of a word. */
export const SPACED_LETTER = new RegExp(`^(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]$`, 'u');

/** `numbers`, `starts` and `ends` by word; places in units of the folded text. */
export interface TextWords {
  readonly numbers: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly numberOf: ReadonlyMap<string, number>;
}

/** O(length). */
export function findWords(folded: string): TextWords {
  const numberOf = new Map<string, number>();
  const numbers: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: word, index } of folded.matchAll(WORDS)) {
    let number = numberOf.get(word);
    if (number === undefined) numberOf.set(word, (number = numberOf.size));
    numbers.push(number);
    starts.push(index);
    ends.push(index + word.length);
  }
  return {
    numbers: Int32Array.from(numbers),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    numberOf,
  };
}
