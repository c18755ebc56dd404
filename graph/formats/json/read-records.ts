/**
 * Reads JSON in which each claim names what it bears on: `"parent": 1, "stance": "con"`, `"attacks": [1, 2]`, or a topic with a
 * stance. What a table would say by its columns is read as a table.
 */
import { readForeign } from '../csv/foreign.ts';
import type { Table } from '../csv/table.ts';
import type { JsonRecord } from '../json-record.ts';
import { toId, type Network, type NetworkEdge, type NetworkNode } from '../network/network.ts';
import { headerOf, linksOf, type Records } from './records.ts';

/** O(fields). */
export function readRecords({ records, placeOf, about, problems }: Records): Network | undefined {
  const linked = readLinked(records, placeOf);
  if (linked) return { ...linked, fields: about, regions: [], problems };
  const header = headerOf(records);
  if (header.length > MOST_COLUMNS) return undefined;
  const table: Table = {
    header,
    rows: records.map((record, index) => ({
      cells: header.map((name) => toCell(record[name])),
      ...placeOf(index),
    })),
    isOwn: false,
    problems,
  };
  const network = readForeign(table);
  return network && { ...network, fields: about };
}

/** A list in which every record has names of its own is no table, and would take the square of its size. */
const MOST_COLUMNS = 500;

/** Claims with lists of what they speak for or against. Undefined where none has such a list. */
function readLinked(
  records: readonly JsonRecord[],
  placeOf: Records['placeOf'],
): Pick<Network, 'nodes' | 'edges'> | undefined {
  const ids = new Set(records.map(({ id }) => toId(id)));
  const nodes: NetworkNode[] = [];
  const edges: NetworkEdge[] = [];
  for (const [index, record] of records.entries()) {
    const links = linksOf(record, ids);
    const passed = new Set(['id', ...links.map(([name]) => name)]);
    const { path = '', line } = placeOf(index);
    const place = path === '' ? { line } : { path };
    const id = toId(record['id']);
    const fields = new Map(Object.entries(record).filter(([name]) => !passed.has(name)));
    nodes.push({ id, fields, place });
    for (const [name, targets] of links)
      for (const target of targets) {
        const said = new Map([['relation', name]]);
        edges.push({ id: '', from: [id], to: [target], directed: true, fields: said, place });
      }
  }
  return edges.length === 0 ? undefined : { nodes, edges };
}

/** Lists and records are kept as they are written. */
function toCell(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
