/** The fenced blocks of a Markdown document, wherever they stand: far down, in lists and quotations, after comments, but not in comments. */

export interface Block {
  /** What stands behind the fence: "argdown", "json". */
  readonly info: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
  /** Without the blanks by which the block is indented. */
  readonly lines: readonly string[];
}

const FENCE = /^([ \t]*(?:>[ \t]?|(?:[-*+]|\d{1,3}[.)])[ \t]+)*)(`{3,}|~{3,})[ \t]*([^`]*)$/;

/** In the order of the text; a block without an end goes on to the end of the text. O(length). */
export function listBlocks(text: string): readonly Block[] {
  if (!/^[^\n]{0,60}(?:`{3}|~{3})/m.test(text)) return [];
  const blocks: { info: string; line: number; lines: string[] }[] = [];
  let open:
    | {
        readonly fence: string;
        readonly indent: number;
        readonly quotes: number;
        readonly block: { lines: string[] };
      }
    | undefined;
  let isComment = false;
  text.split('\n').forEach((line, index) => {
    if (open) {
      const inside = unquote(line, open.quotes);
      const bare = inside.trim();
      if (bare.length >= open.fence.length && bare === open.fence.charAt(0).repeat(bare.length))
        open = undefined;
      else open.block.lines.push(dedent(inside, open.indent));
      return;
    }
    const [, before = '', fence, info = ''] = isComment ? [] : (FENCE.exec(line) ?? []);
    if (fence !== undefined) {
      const block = { info: info.trim(), line: index + 1, lines: [] };
      blocks.push(block);
      const quotes = before.split('>').length - 1;
      open = {
        fence,
        indent: before.slice(before.lastIndexOf('>') + 1).replace(/^[ \t]/, quotes > 0 ? '' : '$&').length,
        quotes,
        block,
      };
    } else {
      const end = line.lastIndexOf('-->');
      const start = line.lastIndexOf('<!--');
      if (start >= 0 || end >= 0) isComment = start > end;
    }
  });
  return blocks;
}

/** Without the signs of the quotation that it stands in. */
function unquote(line: string, quotes: number): string {
  let rest = line;
  for (let left = quotes; left > 0; left--) rest = rest.replace(/^[ \t]*>[ \t]?/, '');
  return rest;
}

function dedent(line: string, indent: number): string {
  let at = 0;
  while (at < indent && (line[at] === ' ' || line[at] === '\t')) at++;
  return line.slice(at);
}
