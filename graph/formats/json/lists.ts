/** Finds a list of claims and a list of relations in a JSON document, under the names that tools and people give them. */
import { isRecord, type JsonRecord } from '../json-record.ts';
import { toId } from '../network/network.ts';

export interface Lists {
  readonly nodes: readonly unknown[];
  readonly edges: readonly unknown[];
  /** Their fields in the document. */
  readonly names: readonly [nodes: string, edges: string];
}

/** Names of lists of claims. */
export const LISTS = [
  ...[
    'nodes',
    'claims',
    'statements',
    'arguments',
    'propositions',
    'points',
    'vertices',
    'items',
    'elements',
  ],
];
const EDGES = ['edges', 'links', 'relations', 'relationships', 'connections', 'arcs'];

/** Names of the ends of an edge, the source first. */
const ENDS = [
  ...[
    ['from', 'to'],
    ['source', 'target'],
    ['source_id', 'target_id'],
    ['sourceId', 'targetId'],
  ],
  ...[
    ['premise', 'conclusion'],
    ['premises', 'conclusion'],
    ['src', 'dst'],
    ['start', 'end'],
    ['tail', 'head'],
    ['child', 'parent'],
  ],
] as const;

export function findLists(document: unknown): Lists | undefined {
  if (!isRecord(document)) return undefined;
  const nodes = LISTS.find((name) => isFilledList(document[name]));
  const edges = EDGES.find((name) => name !== nodes && isFilledList(document[name]));
  if (nodes === undefined || edges === undefined) return undefined;
  const steps = document[edges] as readonly unknown[];
  const first = steps.find(isRecord);
  if (!first || !findEnds(first)) return undefined;
  return { nodes: document[nodes] as readonly unknown[], edges: steps, names: [nodes, edges] };
}

/** The names under which an edge has its ends, if it has both. */
export function findEnds(edge: JsonRecord): readonly [source: string, target: string] | undefined {
  const found = ENDS.find(
    ([from, to]) => from !== undefined && to !== undefined && isEnd(edge[from]) && isEnd(edge[to]),
  );
  return found && [found[0] ?? '', found[1] ?? ''];
}

/** A name, or several that only work together. */
export function toEnds(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(toId);
  return [isRecord(value) ? toId(value['id']) : toId(value)];
}

function isEnd(value: unknown): boolean {
  const ends = toEnds(value);
  return ends.length > 0 && ends.every((end) => end !== '');
}

function isFilledList(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.some((item) => isRecord(item) || typeof item === 'string')
  );
}
