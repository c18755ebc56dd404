/**
 * Joins AIF documents by the ids of their nodes, as the nodesets of one database share them: an S-node whose ends stand in
 * different files gets them all. An id that stands for something else in a later file gets a number behind it there.
 */
import type { Problem } from '../../model/problems.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import { createIdGiver } from '../ids.ts';
import { tellClashes } from './clashes.ts';

/** Where a record of the joined document stood. */
export interface Origin {
  readonly file: string;
  readonly index: number;
}

export interface AifJoin {
  /** Adds a document with lists "nodes" and "edges" at its top. */
  add(file: string, document: JsonRecord): void;
  /** How many records it has so far. */
  size(): number;
  finish(): JoinedAif;
}

export interface JoinedAif {
  readonly document: JsonRecord;
  readonly problems: readonly Problem[];
  /** Of the nodes and the edges, in their order. */
  readonly origins: { readonly nodes: readonly Origin[]; readonly edges: readonly Origin[] };
}

const LISTS = ['locutions', 'participants', 'schemefulfillments'] as const;
/** What tells two of their records apart. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  locutions: ['nodeID', 'personID', 'start'],
  participants: ['participantID'],
  schemefulfillments: ['nodeID', 'schemeID'],
};

/** O(records) over all documents. */
export function createAifJoin(): AifJoin {
  const nodes: unknown[] = [];
  const edges: unknown[] = [];
  const lists = new Map<string, unknown[]>();
  const others = new Map<string, unknown>();
  const origins = { nodes: [] as Origin[], edges: [] as Origin[] };
  const known = new Map<string, readonly { readonly node: JsonRecord; readonly name: string }[]>();
  const ids = createIdGiver();
  const seen = new Set<string>();
  const problems: Problem[] = [];

  const addNodes = (file: string, all: readonly unknown[]) => {
    /** What ids of this file are called in the joined document, where that differs. */
    const renamed = new Map<string, string>();
    const clashes: (readonly [string, string])[] = [];
    const own = new Set<string>();
    all.forEach((node, index) => {
      const id = isRecord(node) ? toKey(node['nodeID']) : '';
      let kept = node;
      // What is twice in one file is for the reader to tell.
      if (isRecord(node) && id !== '' && !own.has(id)) {
        own.add(id);
        const alike = known.get(id)?.find((variant) => isSameNode(node, variant.node));
        const name = alike?.name ?? ids.claim(id);
        if (name !== id) renamed.set(id, name);
        if (alike) return;
        if (name !== id) clashes.push([id, name]);
        known.set(id, [...(known.get(id) ?? []), { node, name }]);
        if (name !== id) kept = { ...node, nodeID: name };
      }
      nodes.push(kept);
      origins.nodes.push({ file, index });
    });
    if (clashes.length > 0) problems.push(tellClashes(file, clashes));
    return renamed;
  };

  const addEdges = (file: string, all: readonly unknown[], renamed: ReadonlyMap<string, string>) => {
    const own: string[] = [];
    all.forEach((edge, index) => {
      const kept = isRecord(edge) ? rename(edge, ['fromID', 'toID'], renamed) : edge;
      if (isRecord(kept)) {
        const key = `edges ${toKey(kept['fromID'])} ${toKey(kept['toID'])}`;
        if (seen.has(key)) return;
        own.push(key);
      }
      edges.push(kept);
      origins.edges.push({ file, index });
    });
    for (const key of own) seen.add(key);
  };

  const addList = (name: string, all: readonly unknown[], renamed: ReadonlyMap<string, string>) => {
    const list = lists.get(name) ?? [];
    lists.set(name, list);
    const own: string[] = [];
    for (const record of all) {
      const kept = isRecord(record) ? rename(record, ['nodeID'], renamed) : record;
      const key = isRecord(kept)
        ? `${name} ${(KEYS[name] ?? []).map((field) => toKey(kept[field])).join(' ')}`
        : '';
      if (key !== '' && seen.has(key)) continue;
      if (key !== '') own.push(key);
      list.push(kept);
    }
    for (const key of own) seen.add(key);
  };

  return {
    add(file, document) {
      const renamed = addNodes(file, listOf(document['nodes']));
      addEdges(file, listOf(document['edges']), renamed);
      for (const name of LISTS) if (name in document) addList(name, listOf(document[name]), renamed);
      for (const [name, value] of Object.entries(document))
        if (!IN_LISTS.has(name) && !others.has(name)) others.set(name, value);
    },
    size: () => nodes.length + edges.length,
    finish: () => ({
      document: { nodes, edges, ...Object.fromEntries(lists), ...Object.fromEntries(others) },
      problems,
      origins,
    }),
  };
}

const IN_LISTS: ReadonlySet<string> = new Set(['nodes', 'edges', ...LISTS]);

function isSameNode(node: JsonRecord, other: JsonRecord): boolean {
  return node['text'] === other['text'] && node['type'] === other['type'];
}

function rename(
  record: JsonRecord,
  fields: readonly string[],
  renamed: ReadonlyMap<string, string>,
): JsonRecord {
  if (renamed.size === 0) return record;
  const changes = fields.flatMap((field) => {
    const other = renamed.get(toKey(record[field]));
    return other === undefined ? [] : [[field, other] as const];
  });
  return changes.length === 0 ? record : { ...record, ...Object.fromEntries(changes) };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function toKey(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
