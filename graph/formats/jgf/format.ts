/** JSON Graph Format, version 1 (nodes in a list) and 2 (nodes by id), and the node-link JSON of networkx and D3. */
import type { Format } from '../format.ts';
import type { Input } from '../input.ts';
import { isRecord } from '../json-record.ts';
import { OWN_MARK } from '../network/network.ts';
import { findGraphs } from './graphs.ts';

export const jgf: Format = {
  id: 'jgf',
  label: 'JSON Graph Format',
  extensions: ['jgf', 'jgf.json'],
  mediaType: 'application/vnd.jgf+json',
  detect,
  read: true,
  write: true,
  keepsText: true,
};

function detect(input: Input): number {
  const graphs = findGraphs(input.json());
  if (!graphs) return 0;
  const metadata = graphs[0]?.['metadata'];
  return isRecord(metadata) && OWN_MARK in metadata ? 0.95 : 0.7;
}
