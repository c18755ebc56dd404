/**
 * Nodes and edges of an AIF-like document by number, so that large files are walked over arrays. Every record that is
 * none is named in a problem and passed over.
 */
import { quote, type Problem, type Severity } from '../../model/problems.ts';
import type { Id } from '../../model/types.ts';
import { createIdGiver } from '../ids.ts';
import { isRecord } from '../json-record.ts';
import type { AifRecords } from './document.ts';

/**
 * I: information, EN: enthymeme, L: locution; RA: inference, CA: conflict, MA: rephrase, PA: preference; TA: transition,
 * YA: illocution. '?' stands for anything else and for records that are none.
 */
export type NodeType = 'I' | 'EN' | 'L' | 'RA' | 'CA' | 'MA' | 'PA' | 'TA' | 'YA' | '?';

const TYPES = new Set<string>(['I', 'EN', 'L', 'RA', 'CA', 'MA', 'PA', 'TA', 'YA']);

/** Everything by index of the record in its list. */
export interface Network {
  /** '' where a record has none, or one that is taken. */
  readonly ids: readonly Id[];
  readonly types: readonly NodeType[];
  /** As the file has them. */
  readonly texts: readonly string[];
  /** The scheme's own name, '' where the file names none. */
  readonly schemes: readonly string[];
  /** Node indexes of an edge's ends; -1 for both where one of them is missing. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly indexOf: ReadonlyMap<Id, number>;
  readonly out: Neighbours;
  readonly into: Neighbours;
}

/** The edges at each node: those of node n stand from `start[n]` to `start[n + 1]` in `edges`. */
export interface Neighbours {
  readonly start: Int32Array;
  readonly edges: Int32Array;
}

/** Takes a problem; the path is that of the record it is about. */
export type Report = (severity: Severity, code: string, path: string, message: string) => void;

export function createReport(problems: Problem[]): Report {
  return (severity, code, path, message) => problems.push({ severity, code, message, path });
}

/** O(nodes + edges). */
export function createNetwork(records: AifRecords, report: Report): Network {
  const nodes = readNodes(records, report);
  const ends = readEdges(records, nodes.indexOf, report);
  const size = nodes.ids.length;
  return { ...nodes, ...ends, out: groupEdges(ends.from, size), into: groupEdges(ends.to, size) };
}

const WORDS: Readonly<Record<NodeType, string>> = {
  I: 'claim',
  EN: 'claim',
  L: 'locution',
  RA: 'inference',
  CA: 'conflict',
  MA: 'rephrase',
  PA: 'preference',
  TA: 'transition',
  YA: 'illocution',
  '?': 'node',
};

/** A node in words, for messages: `inference "12"`. */
export function nameNode(network: Network, node: number): string {
  return `${WORDS[network.types[node] ?? '?']} ${quote(network.ids[node] ?? '')}`;
}

/** Calls back with each edge that leaves (`network.out`) or reaches (`network.into`) a node. */
export function forEachEdge(neighbours: Neighbours, node: number, visit: (edge: number) => void): void {
  const end = neighbours.start[node + 1] ?? 0;
  for (let at = neighbours.start[node] ?? 0; at < end; at++) visit(neighbours.edges[at] ?? 0);
}

/** What an illocution is called, without blanks and capitals: "Assertive Questioning", "AssertiveQuestioning". */
export function actOf(network: Network, illocution: number): string {
  const act = network.schemes[illocution] || network.texts[illocution] || '';
  return act.replaceAll(' ', '').toLowerCase();
}

/** Gives ids that no node has, and none twice: the wanted one, or one like it. */
export function createNodeIds(isTaken: (id: Id) => boolean): (wanted: Id) => Id {
  const ids = createIdGiver();
  return (wanted) => {
    let id = ids.claim(wanted);
    while (isTaken(id)) id = ids.claim(wanted);
    return id;
  };
}

/** Ids are numbers in some tools and strings in others. Anything else is no id. */
export function toId(value: unknown): Id {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function readNodes(records: AifRecords, report: Report) {
  const ids: Id[] = [];
  const types: NodeType[] = [];
  const texts: string[] = [];
  const schemes: string[] = [];
  const indexOf = new Map<Id, number>();
  let lowerCase = -1;
  let number = -1;
  let hasTexts = false;
  for (let index = 0; index < records.nodes.length; index++) {
    const node = records.nodes[index];
    const record = isRecord(node) ? node : {};
    const { type: givenType, text, scheme } = record;
    const id = toId(record['nodeID']);
    const type = toType(givenType);
    if (typeof record['nodeID'] === 'string') hasTexts = true;
    else if (number < 0 && id !== '') number = index;
    const isNew = id !== '' && !indexOf.has(id);
    if (isNew) indexOf.set(id, index);
    else reportId(id, index, records, indexOf, report);
    ids.push(isNew ? id : '');
    types.push(type);
    texts.push(toText(text));
    schemes.push(typeof scheme === 'string' ? scheme : '');
    if (type === '?' && isRecord(node)) {
      const given = typeof givenType === 'string' ? quote(givenType) : 'missing';
      const message = `The type of node ${quote(id)} is ${given}; it stays in the file but not on the map: use ${records.knownTypes}.`;
      report('warning', 'unknown-type', `${records.prefix}nodes[${index}].type`, message);
    } else if (type !== givenType && lowerCase < 0 && type !== '?') lowerCase = index;
    if (type === 'I' && typeof text !== 'string') {
      const message = `The text of node ${quote(id)} is no text: write what it says in quotes.`;
      report('warning', 'no-text', `${records.prefix}nodes[${index}].text`, message);
    }
  }
  if (number >= 0 && hasTexts) {
    const message =
      'Some ids are numbers and some are texts; 1 and "1" were taken for the same: write all of them in quotes.';
    report('info', 'number-for-text', `${records.prefix}nodes[${number}].nodeID`, message);
  }
  if (lowerCase >= 0) {
    const message =
      'Types are not in capital letters; they were read as if they were: write "I", "RA", "CA".';
    report('info', 'lower-case-type', `${records.prefix}nodes[${lowerCase}].type`, message);
  }
  return { ids, types, texts, schemes, indexOf };
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function toType(value: unknown): NodeType {
  if (typeof value !== 'string') return '?';
  if (TYPES.has(value)) return value as NodeType;
  const type = value.trim().toUpperCase();
  return TYPES.has(type) ? (type as NodeType) : '?';
}

/** Says what is wrong with an id that is missing or taken. */
function reportId(
  id: Id,
  index: number,
  records: AifRecords,
  indexOf: ReadonlyMap<Id, number>,
  report: Report,
): void {
  const path = `${records.prefix}nodes[${index}]`;
  const node = records.nodes[index];
  const stays = 'stays in the file but not on the map';
  if (!isRecord(node)) {
    const message = `This is no node; it ${stays}: remove it or make it a record.`;
    report('error', 'no-record', path, message);
  } else if (id === '') {
    report('error', 'no-id', path, `This node has no id; it ${stays}: give it one.`);
  } else {
    const first = records.nodes[indexOf.get(id) ?? 0];
    const isCopy = isRecord(first) && first['text'] === node['text'];
    const message = isCopy
      ? `Node ${quote(id)} stands here again with the same text; it was taken once: remove the second.`
      : `The id ${quote(id)} is used twice; the second ${stays}: give it an id of its own.`;
    report(isCopy ? 'info' : 'error', isCopy ? 'repeated-node' : 'duplicate-id', path, message);
  }
}

function readEdges(records: AifRecords, indexOf: ReadonlyMap<Id, number>, report: Report) {
  const from = new Int32Array(records.edges.length).fill(-1);
  const to = new Int32Array(records.edges.length).fill(-1);
  for (let index = 0; index < records.edges.length; index++) {
    const edge = records.edges[index];
    if (!isRecord(edge)) {
      const message =
        'This is no edge; it stays in the file but not on the map: remove it or make it a record.';
      report('error', 'no-record', `${records.prefix}edges[${index}]`, message);
      continue;
    }
    const source = indexOf.get(toId(edge['fromID']));
    const target = indexOf.get(toId(edge['toID']));
    if (source === undefined || target === undefined) {
      const missing = toId(edge[source === undefined ? 'fromID' : 'toID']);
      const message = `The edge names node ${quote(missing)}, which is not in the file; it is not on the map: add the node or correct the id.`;
      report('error', 'dangling-end', `${records.prefix}edges[${index}]`, message);
      continue;
    }
    from[index] = source;
    to[index] = target;
  }
  return { from, to };
}

/** Counting sort of the edges by one of their ends; within a node they keep the file's order. */
function groupEdges(ends: Int32Array, size: number): Neighbours {
  const start = new Int32Array(size + 1);
  let total = 0;
  ends.forEach((node) => {
    if (node < 0) return;
    start[node + 1] = (start[node + 1] ?? 0) + 1;
    total++;
  });
  for (let node = 0; node < size; node++) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const next = start.slice();
  const edges = new Int32Array(total);
  ends.forEach((node, edge) => {
    if (node < 0) return;
    const at = next[node] ?? 0;
    edges[at] = edge;
    next[node] = at + 1;
  });
  return { start, edges };
}
