/** Reads CSV: our own table record by record, any other as a list of edges or of statements. */
import type { Reading, ReadOptions } from '../format.ts';
import type { Input } from '../input.ts';
import { findTextExcess } from '../limits.ts';
import { readNetwork } from '../network/to-graph.ts';
import { readForeign } from './foreign.ts';
import { readOwn } from './own.ts';
import { readTable } from './table.ts';

/** Never throws for what is in the input. O(text). */
export async function readCsv(input: Input, options: ReadOptions = {}): Promise<Reading> {
  const excess = findTextExcess(input.text);
  if (excess) return { graph: null, problems: [excess] };
  const table = await readTable(input.text);
  if (table.isOwn) return readOwn(table);
  const network = readForeign(table);
  if (network) return readNetwork(network, 'csv', options);
  const message =
    'The table has no columns that make a map: name them "source", "target" and "type" for edges, or "id", "text", "parent" and "type" for statements.';
  return {
    graph: null,
    problems: [...table.problems, { severity: 'error', code: 'no-columns', message, line: 1 }],
  };
}
