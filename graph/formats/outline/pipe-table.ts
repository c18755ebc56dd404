/** Tables in Markdown that list what speaks for and against something, as chat assistants answer: | Pros | Cons |. */
import { findColumns, isWideHeader } from '../csv/columns.ts';
import type { Row, Table } from '../csv/table.ts';
import { isSignName } from '../network/sign-names.ts';
import { plain } from './plain.ts';

const RULE = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$/;

/** Whether a text has a table with a side a column, or one of statements with what they do. O(length). */
export function hasTable(text: string): boolean {
  return /\|[ \t]*:?--/.test(text) && findTable(text.split('\n')) !== undefined;
}

/** The first such table. O(length). */
export function findTable(lines: readonly string[]): Table | undefined {
  for (const [index, line] of lines.entries()) {
    if (index === 0 || !RULE.test(line)) continue;
    const header = splitRow(lines[index - 1] ?? '');
    const isStated = findColumns(header).has('text') && header.some(isSignName);
    if (!isWideHeader(header) && !isStated) continue;
    const rows: Row[] = [];
    for (let at = index + 1; (lines[at] ?? '').includes('|'); at++)
      rows.push({ cells: splitRow(lines[at] ?? ''), line: at + 1 });
    if (rows.length > 0) return { header, rows, isOwn: false, problems: [] };
  }
  return undefined;
}

/** Cells between bars; `\|` is a bar that is meant. Lines in a cell become items, as `<br>` is all that Markdown has for them. */
function splitRow(line: string): readonly string[] {
  const bare = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return bare.split(/(?<!\\)\|/).map((cell) =>
    plain(
      cell
        .replaceAll('\\|', '|')
        .replaceAll(/<br[ \t]*\/?>/gi, '\n')
        .trim(),
    ),
  );
}
