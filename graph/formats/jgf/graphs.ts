/** Finds the graphs of a JSON Graph Format document, and of the node-link JSON that has one without a wrapper. */
import { isRecord, type JsonRecord } from '../json-record.ts';
import { toId } from '../network/network.ts';

/** The field of our metadata with the ids of all nodes in order, where a JSON object would sort them. */
export const ORDER = 'order';

/** The graphs of a parsed document, or undefined where it is no JSON Graph Format. */
export function findGraphs(document: unknown): readonly JsonRecord[] | undefined {
  if (!isRecord(document)) return undefined;
  const { graph, graphs } = document;
  if (!Array.isArray(graphs) && !isGraph(graph)) return isNodeLink(document) ? [document] : undefined;
  const found = Array.isArray(graphs) ? graphs : [graph];
  if (found.length > 0 && !found.every(isGraph)) return undefined;
  return found as readonly JsonRecord[];
}

/** The same two lists without a wrapper, as networkx and D3 have them; every edge names its ends. */
function isNodeLink({ nodes, edges, links }: JsonRecord): boolean {
  const first: unknown = Array.isArray(nodes) ? nodes[0] : undefined;
  const steps = Array.isArray(links) ? links : edges;
  const step: unknown = Array.isArray(steps) ? steps[0] : undefined;
  if (!isRecord(first) || !('id' in first) || !isRecord(step)) return false;
  return [step['source'], step['target']].every((end) => toId(end) !== '');
}

function isGraph(value: unknown): value is JsonRecord {
  if (!isRecord(value)) return false;
  const { nodes, edges, hyperedges } = value;
  const hasNodes = isRecord(nodes) || Array.isArray(nodes);
  return hasNodes || Array.isArray(edges) || Array.isArray(hyperedges);
}
