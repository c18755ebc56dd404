/** Argdown inside a Markdown document: the blocks fenced with ```argdown, out of the text around them. */
import { addAll } from '../add-all.ts';
import type { Problem } from '../../model/problems.ts';
import { listBlocks } from '../markdown-blocks.ts';

/** "argdown", "argdown-map", "{.argdown-map caption=...}". */
const NAME = /^\{?[ \t]*\.?argdown(?:-map)?(?![\w-])/i;
const RULE = /^={3,}[ \t]*$/;

/** Whether a text is a Markdown document with Argdown in it. O(length). */
export function hasFences(text: string): boolean {
  return /argdown/i.test(text) && listBlocks(text).some(({ info }) => NAME.test(info));
}

/**
 * The text of all blocks, on the lines where they stand; all of a text without blocks. Each block is a map of its own to
 * Argdown; here they are one, with the settings of the first. O(length).
 */
export function takeOutFences(text: string): { inside: string; problems: readonly Problem[] } {
  const blocks = /argdown/i.test(text) ? listBlocks(text).filter(({ info }) => NAME.test(info)) : [];
  if (blocks.length === 0) return { inside: text, problems: [] };
  const lines: string[] = [];
  blocks.forEach(({ line, lines: inside }, index) => {
    while (lines.length < line) lines.push('');
    addAll(lines, index === 0 ? inside : withoutFrontMatter(inside));
  });
  const count = text.split('\n').length;
  while (lines.length < count) lines.push('');
  return { inside: lines.join('\n'), problems: [explainFences(blocks.map(({ line }) => line))] };
}

/** The lines with empty ones in the place of settings. */
function withoutFrontMatter(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0 || !RULE.test(lines[first] ?? '')) return lines;
  const last = lines.findIndex((line, index) => index > first && RULE.test(line));
  return lines.map((line, index) => (index >= first && (last < 0 || index <= last) ? '' : line));
}

function explainFences([line = 1, ...more]: readonly number[]): Problem {
  const blocks =
    more.length === 0
      ? 'the block of Argdown was read'
      : `${more.length + 1} blocks of Argdown were read as one map, with the settings of the first`;
  const message = `This is Markdown, of which ${blocks}; the text around was left out: save a block as a file of its own to have it alone.`;
  return { severity: 'info', code: 'markdown', message, line, column: 1 };
}
