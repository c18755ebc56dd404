/** CSV: our own table of all records, and the edge lists and statement lists of others. */
import type { Format } from '../format.ts';
import type { Input } from '../input.ts';
import { isSignName } from '../network/sign-names.ts';
import { findColumns, isWideHeader, RECORD } from './columns.ts';

export const csv: Format = {
  id: 'csv',
  label: 'CSV table',
  extensions: ['csv', 'tsv'],
  mediaType: 'text/csv',
  detect,
  read: true,
  write: true,
};

/** By the names of the columns, as far as a line can be split without a parser. */
function detect(input: Input): number {
  const line = /^(?:sep=.\r?\n)?([^\r\n]*)/i.exec(input.head)?.[1] ?? '';
  const cells = line.split(/[,;\t|]/).map((cell) => cell.replace(/^"|"$/g, ''));
  if (cells.length < 2) return 0;
  if (cells[0] === RECORD && cells.includes('id')) return 0.95;
  const columns = findColumns(cells);
  if (columns.has('source') && columns.has('target')) return 0.6;
  const isTold = cells.some(isSignName);
  if (isWideHeader(cells)) return 0.5;
  return columns.has('text') && (columns.has('parent') || columns.has('id') || isTold) ? 0.5 : 0;
}
