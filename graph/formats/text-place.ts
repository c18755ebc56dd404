/** Lines of a text, and where in them an offset stands. */
import type { Place } from '../model/problems.ts';

/** Line and column, counting from 1, of an offset in a text. O(offset). */
export function placeAt(text: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}

/** The text with `\n` at the end of every line, whatever system wrote it. */
export function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
