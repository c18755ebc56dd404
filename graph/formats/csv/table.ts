/** A CSV file as rows of cells with the lines they begin on. */
import type { Place, Problem } from '../../model/problems.ts';
import { RECORD } from './columns.ts';

export interface Row {
  readonly cells: readonly string[];
  /** From 1. */
  readonly line: number;
  /** Where it stands in JSON. */
  readonly path?: string;
}

/** Where a row stands, for problems. */
export function placeOf({ line, path }: Row): Place {
  return path === undefined ? { line } : { path };
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly isOwn: boolean;
  readonly problems: readonly Problem[];
}

/** The separator is found by looking; Excel's `sep=;` line is obeyed. Empty lines are passed over. O(text). */
export async function readTable(text: string): Promise<Table> {
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const isOwn = new RegExp(`^"?${RECORD}"?[,;\\t]`).test(body);
  const { default: papa } = await import('papaparse');
  const { data, errors } = papa.parse<string[]>(unifyRowEnds(body, isOwn), {
    ...(told?.[1] !== undefined ? { delimiter: told[1] } : {}),
  });
  const rows: Row[] = [];
  const lines: number[] = [];
  let line = told ? 2 : 1;
  for (const cells of data) {
    lines.push(line);
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line });
    line += 1 + cells.reduce((sum, cell) => sum + countLineEnds(cell), 0);
  }
  const [head, ...others] = rows;
  const problems = errors.flatMap(({ type, row }) => (type === 'Quotes' ? [badQuotes(lines[row ?? 0])] : []));
  return { header: head?.cells.map((name) => name.trim()) ?? [], rows: others, isOwn, problems };
}

/** Foreign files may mix line ends, and an empty last line would count when the separator is looked for. Ours end rows in one way, and what stands inside of cells is left alone. */
function unifyRowEnds(text: string, isOwn: boolean): string {
  return isOwn ? text : text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
}

function countLineEnds(cell: string): number {
  return cell.match(/\r\n?|\n/g)?.length ?? 0;
}

function badQuotes(line: number | undefined): Problem {
  const message =
    'A quotation mark is out of place, and cells may have run together: close every quoted cell and double the marks inside.';
  return { severity: 'warning', code: 'bad-quotes', message, ...(line !== undefined && { line }) };
}
