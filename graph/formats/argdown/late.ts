/** Argdown that stands somewhere in a text of another kind, without a fence. */
import type { Block } from '../markdown-blocks.ts';

/** What stands in the place of a fence's name. */
export const LATE = 'without a fence';

/** `[title]: text` or `<title>: text` at the beginning of a line, but no link and no footnote of Markdown. */
const DEFINITION = /^(?:\[(?!\^)[^\]\n]{1,200}\]|<[^>\n]{1,200}>):[ \t]+(?!https?:)\S/;
/** A line below it that speaks for or against it. */
const RELATION = /^[ \t]+(?:<?[+_-]|[+_-]>|><)[ \t]*\S/;
const HEADING = /^#{1,6}[ \t]+\S/;
const FRONT_MATTER = /^\s*={3,}[ \t]*\n/;
/** A paragraph of sentences. */
const PROSE = /^[\p{L}"'“‘(*_]/u;

/**
 * From the first paragraph of Argdown, with the headings right above it, to the last one; undefined where nothing speaks for or against
 * a titled statement. O(length).
 */
export function findLateArgdown(text: string): Block | undefined {
  if (FRONT_MATTER.test(text)) return undefined;
  const lines = text.split('\n');
  let [first, last] = [-1, -1];
  let isInside = false;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') isInside = false;
    else if (DEFINITION.test(line)) isInside = true;
    if (isInside && RELATION.test(line) && first < 0) {
      for (first = index; !DEFINITION.test(lines[first] ?? ''); first--);
    }
    if (isInside && first >= 0) last = index;
  }
  if (first < 0) return undefined;
  for (let at = first - 1; at >= 0 && /^\s*$|^#{1,6}[ \t]/.test(lines[at] ?? ''); at--)
    if (HEADING.test(lines[at] ?? '')) first = at;
  return { info: LATE, line: first, lines: lines.slice(first, last + 1) };
}

/** Whether what stands around a block are paragraphs of sentences, and not statements of the same map. O(length). */
export function isAmongProse(text: string, { line, lines }: Block): boolean {
  const all = text.split('\n');
  const around = [all.slice(0, line), all.slice(line + lines.length)].map((part) => part.join('\n'));
  const paragraphs = around.flatMap((part) => part.split(/\n[ \t]*\n/));
  const prose = paragraphs.filter(
    (words) =>
      words.length >= 40 &&
      PROSE.test(words.trim()) &&
      !words.split('\n').some((each) => RELATION.test(each) || DEFINITION.test(each)),
  );
  return prose.length >= 2;
}
