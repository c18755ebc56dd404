/**
 * The three shapes in which the tools of the field save AIF (AIFdb, OVA3 with its xAIF, OVA2), seen as one list of nodes,
 * edges, locutions and participants. What the document holds besides stays in it.
 */
import type { Problem } from '../../model/problems.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';

/** `aif`: lists at the top. `xaif`: the same lists under "AIF". `ova2`: lists at the top, with whole nodes inside the edges. */
export type Shape = 'aif' | 'xaif' | 'ova2';

/** Records as they stand in the document, with the fields of AIFdb; those of OVA2 are renamed. */
export interface AifRecords {
  readonly shape: Shape;
  readonly nodes: readonly unknown[];
  readonly edges: readonly unknown[];
  readonly locutions: readonly unknown[];
  readonly participants: readonly unknown[];
  readonly schemefulfillments: readonly unknown[];
  /** The types of nodes there are, for messages. */
  readonly knownTypes: string;
  /** Before the name of a list in a path: '' or 'AIF.'. */
  readonly prefix: string;
  /** Lists that are null or no lists. */
  readonly problems: readonly Problem[];
}

/** Which shape a parsed document has, or null where it is no AIF. Looks at the first record of each list. */
export function findShape(document: unknown): Shape | null {
  if (!isRecord(document)) return null;
  if (isRecord(document['AIF'])) return 'xaif';
  const { nodes, edges } = document;
  if (!('nodes' in document) || (!Array.isArray(nodes) && nodes !== null)) return null;
  const first = nodes?.find(isRecord);
  if (!first) return 'locutions' in document || Array.isArray(edges) ? 'aif' : null;
  if ('nodeID' in first) return 'aif';
  // JSON Canvas has nodes like these too, with types of its own.
  const { type } = first;
  const isCanvas = type === 'text' || type === 'file' || type === 'link' || type === 'group';
  const isDrawn = 'id' in first && 'x' in first && typeof type === 'string' && !isCanvas && 'text' in first;
  const edge = Array.isArray(edges) ? edges.find(isRecord) : undefined;
  return isDrawn && (!edge || 'from' in edge) ? 'ova2' : null;
}

/** The records of a document whose shape is known. O(nodes + edges) for OVA2, O(1) for the others. */
export function findRecords(document: unknown, shape: Shape): AifRecords {
  const problems: Problem[] = [];
  const prefix = shape === 'xaif' ? 'AIF.' : '';
  const root = isRecord(document) ? document : {};
  const lists = shape === 'xaif' && isRecord(root['AIF']) ? root['AIF'] : root;
  const list = (name: string) => listOf(lists, name, prefix, problems);
  const [nodes, edges] = [list('nodes'), list('edges')];
  return {
    shape,
    nodes: shape === 'ova2' ? nodes.map(toAifNode) : nodes,
    edges: shape === 'ova2' ? edges.map(toAifEdge) : edges,
    locutions: shape === 'ova2' ? nodes.flatMap(toLocution) : list('locutions'),
    participants: shape === 'ova2' ? list('participants').map(toParticipant) : list('participants'),
    schemefulfillments: list('schemefulfillments'),
    knownTypes: 'I, RA, CA, MA, L, TA, YA or PA',
    prefix,
    problems,
  };
}

/** Lists that every AIF document has; the others may be missing without a word. */
const NEEDED = new Set(['nodes', 'edges']);

function listOf(lists: JsonRecord, name: string, prefix: string, problems: Problem[]): readonly unknown[] {
  const value = lists[name];
  if (Array.isArray(value)) return value;
  const path = prefix + name;
  if (value === undefined && !NEEDED.has(name)) return [];
  if (value === undefined || value === null) {
    const message = `There is no list of ${name}; it was read as empty: write [] if there are none.`;
    problems.push({ severity: 'info', code: 'missing-list', message, path });
  } else {
    const message = `"${path}" is no list and was read as empty: make it a list of records.`;
    problems.push({ severity: 'error', code: 'no-list', message, path });
  }
  return [];
}

function toAifNode(node: unknown): unknown {
  if (!isRecord(node)) return node;
  const { id, text, type, scheme } = node;
  const hasScheme = typeof scheme === 'string' && scheme !== '' && scheme !== '0';
  return { nodeID: id, text, type, ...(hasScheme ? { schemeID: scheme } : {}) };
}

/** OVA2 puts the whole node into the edge. It has no ids for edges. */
function toAifEdge(edge: unknown, index: number): unknown {
  if (!isRecord(edge)) return edge;
  const { from, to } = edge;
  return {
    edgeID: index + 1,
    fromID: isRecord(from) ? from['id'] : from,
    toID: isRecord(to) ? to['id'] : to,
  };
}

function toLocution(node: unknown): unknown[] {
  if (!isRecord(node) || !node['participantID'] || node['participantID'] === '0') return [];
  return [{ nodeID: node['id'], personID: node['participantID'], start: null, end: null }];
}

function toParticipant(participant: unknown): unknown {
  if (!isRecord(participant)) return participant;
  const { id, firstname, surname } = participant;
  return { participantID: id, firstname, surname };
}
