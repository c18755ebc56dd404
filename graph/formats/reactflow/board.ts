/** Finds the board of xyflow in a JSON document: at the top, or in a field of it as apps save it. */
import { isRecord, type JsonRecord } from '../json-record.ts';

export interface Board {
  /** The record with the two lists. */
  readonly record: JsonRecord;
  readonly nodes: readonly unknown[];
  readonly edges: readonly unknown[];
  /** The field of the document it stands in. */
  readonly steps: readonly string[];
}

const WRAPPERS = ['flow', 'board', 'graph', 'diagram', 'data', 'state', 'map'];

/** Undefined where the document is none. Every node has an id of its own, and a place; the data of Cytoscape hold its ids. */
export function findBoard(document: unknown): Board | undefined {
  if (!isRecord(document)) return undefined;
  const inside = WRAPPERS.map((name) => [[name], document[name]] as const);
  for (const [steps, record] of [[[], document] as const, ...inside]) {
    if (!isRecord(record) || !Array.isArray(record['nodes'])) continue;
    const { nodes, edges } = record;
    const first: unknown = nodes.find(isRecord);
    if (!isRecord(first) || !('id' in first) || !isRecord(first['position'])) continue;
    if (isRecord(first['data']) && 'id' in first['data'] && !Array.isArray(edges)) continue;
    return { record, nodes, edges: Array.isArray(edges) ? edges : [], steps };
  }
  return undefined;
}
