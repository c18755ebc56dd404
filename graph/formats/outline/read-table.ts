/** Reads a table of pros and cons in Markdown; without a topic of its own it is about the title above it. */
import { readForeign } from '../csv/foreign.ts';
import type { Reading, ReadOptions } from '../format.ts';
import { readNetwork } from '../network/to-graph.ts';
import { findTable } from './pipe-table.ts';
import { plain } from './plain.ts';

/** Undefined where there is no such table. O(length). */
export function readPipeTable(text: string, options: ReadOptions): Reading | undefined {
  const lines = text.split('\n');
  const table = findTable(lines);
  const heading = lines.find((line) => /^#{1,6}[ \t]+\S/.test(line));
  const title = plain((heading ?? '').replace(/^#{1,6}[ \t]+|[ \t]*#*$/g, ''));
  const network = table && readForeign(table, title === '' ? undefined : title);
  return network && readNetwork({ ...network, fields: new Map([['title', title]]) }, 'markdown', options);
}
