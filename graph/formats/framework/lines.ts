/** The lines of a text that may be 100 MB long, one at a time. */
import { unifyLineEnds } from '../text-place.ts';

/** Every line that is not blank, with its number from 1. */
export function* walkLines(text: string): Generator<readonly [line: number, content: string]> {
  const unified = unifyLineEnds(text);
  let line = 1;
  for (let start = 0; start < unified.length; line++) {
    const end = unified.indexOf('\n', start);
    const content = unified.slice(start, end < 0 ? unified.length : end);
    if (content.trim() !== '') yield [line, content];
    start = end < 0 ? unified.length : end + 1;
  }
}
