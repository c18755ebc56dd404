/** Argdown inside a Markdown document: the blocks fenced with ```argdown, out of the text around them. */
import type { Problem } from '../../model/problems.ts';

/** "```argdown", "~~~argdown-map", "```{.argdown-map caption=...}". */
const OPENING = /^ {0,3}(`{3,}|~{3,})[ \t]*\{?[ \t]*\.?argdown(?:-map)?(?![\w-])/i;
const RULE = /^={3,}[ \t]*$/;

/** Whether a Markdown document with Argdown in it begins like this. */
export function hasFences(head: string): boolean {
  return head.split('\n').some((line) => OPENING.test(line));
}

/**
 * The text of all blocks, on the lines where they stand; all of a text without blocks. Each block is a map of its own to
 * Argdown; here they are one, with the settings of the first. O(length).
 */
export function takeOutFences(text: string): { inside: string; problems: readonly Problem[] } {
  if (!hasFences(text)) return { inside: text, problems: [] };
  const lines: string[] = [];
  const openings: number[] = [];
  let fence: string | undefined;
  let isBegun = false;
  let isFrontMatter = false;
  text.split('\n').forEach((line, index) => {
    const opening = OPENING.exec(line)?.[1];
    let own = '';
    if (fence === undefined && opening !== undefined) {
      fence = opening;
      openings.push(index + 1);
      isBegun = false;
      isFrontMatter = false;
    } else if (fence !== undefined && isClosing(line, fence)) fence = undefined;
    else if (fence !== undefined) {
      const isRule = RULE.test(line);
      const isSkipped = openings.length > 1 && (isFrontMatter || (isRule && !isBegun));
      if (isRule && (isFrontMatter || !isBegun)) isFrontMatter = !isFrontMatter;
      isBegun ||= line.trim() !== '';
      if (!isSkipped) own = line;
    }
    lines.push(own);
  });
  return { inside: lines.join('\n'), problems: [explainFences(openings)] };
}

function isClosing(line: string, fence: string): boolean {
  const bare = line.trim();
  return bare.length >= fence.length && bare === fence.charAt(0).repeat(bare.length);
}

function explainFences([line = 1, ...more]: readonly number[]): Problem {
  const blocks =
    more.length === 0
      ? 'the block of Argdown was read'
      : `${more.length + 1} blocks of Argdown were read as one map, with the settings of the first`;
  const message = `This is Markdown, of which ${blocks}; the text around was left out: save a block as a file of its own to have it alone.`;
  return { severity: 'info', code: 'markdown', message, line, column: 1 };
}
