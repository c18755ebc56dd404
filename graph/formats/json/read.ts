/** Reads JSON of no format in particular into a plain network: two lists, or claims inside of claims. */
import { toPath, type Problem } from '../../model/problems.ts';
import type { Reading, ReadOptions } from '../format.ts';
import type { Input } from '../input.ts';
import { explainBrokenJson } from '../json-faults.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import { fieldsOf, toId, type NetworkEdge, type NetworkNode } from '../network/network.ts';
import { readNetwork } from '../network/to-graph.ts';
import { findEnds, findLists, toEnds, type Lists } from './lists.ts';
import { readRecords } from './read-records.ts';
import { areTied, findRecords } from './records.ts';
import { isTree, readTree } from './tree.ts';

/** Never throws for what is in the input. O(elements). */
export function readJson(input: Input, options: ReadOptions = {}): Reading {
  const document = input.json();
  const lists = findLists(document);
  if (lists) return readNetwork(toNetwork(document as JsonRecord, lists), 'json', options);
  const records = isTree(document) ? undefined : findRecords(input);
  const network = records && areTied(records) ? readRecords(records) : undefined;
  if (network) return readNetwork(network, 'json', options);
  if (document === undefined) return { graph: null, problems: [explainBrokenJson(input.text)] };
  if (!isTree(document)) return { graph: null, problems: [NO_CLAIMS] };
  const fields = new Map();
  return readNetwork({ ...readTree(document), fields, regions: [], problems: [] }, 'json', options);
}

const NO_CLAIMS: Problem = {
  severity: 'error',
  code: 'no-lists',
  message:
    'This JSON holds no claims that hang together: give it a list "nodes" with ids and a list "edges" with "from" and "to", or claims with lists "pros" and "cons".',
};

function toNetwork(document: JsonRecord, { nodes, edges, names }: Lists) {
  const problems: Problem[] = [];
  const named = nodes.flatMap((node, index) => toNode(node, toPath([names[0], index]), problems));
  const ids = new Set(named.map(({ id }) => id));
  // Edges may name a claim by its words.
  const idOfText = new Map<string, string>();
  for (const { id, fields } of named) {
    for (const value of [fields.get('text'), fields.get('label'), fields.get('name'), fields.get('title')]) {
      if (typeof value === 'string' && id !== '' && !idOfText.has(value)) idOfText.set(value, id);
    }
  }
  const resolve = (end: string) => (ids.has(end) ? end : (idOfText.get(end) ?? end));
  const about = Object.entries(document).filter(([name]) => !names.includes(name));
  return {
    fields: new Map(about),
    nodes: named,
    edges: edges.flatMap((edge, index) => toEdge(edge, toPath([names[1], index]), resolve, problems)),
    regions: [],
    problems,
  };
}

function toNode(node: unknown, path: string, problems: Problem[]): NetworkNode[] {
  if (typeof node === 'string') return [{ id: node, fields: new Map([['text', node]]), place: { path } }];
  if (!isRecord(node)) {
    problems.push(noRecord('claim', path));
    return [];
  }
  const { id, key, ...fields } = node;
  const inside = isRecord(fields['data']) ? fieldsOf(fields['data']) : [];
  const own = toId(id ?? key ?? fields['label'] ?? fields['name']);
  return [{ id: own, fields: new Map([...fieldsOf(fields), ...inside]), place: { path } }];
}

function toEdge(
  edge: unknown,
  path: string,
  resolve: (end: string) => string,
  problems: Problem[],
): NetworkEdge[] {
  if (!isRecord(edge)) {
    problems.push(noRecord('relation', path));
    return [];
  }
  const ends = findEnds(edge) ?? ['from', 'to'];
  const { id, ...others } = edge;
  const fields = new Map(Object.entries(others).filter(([name]) => !ends.includes(name)));
  const [from, to] = ends.map((name) => toEnds(edge[name]).map(resolve));
  return [{ id: toId(id), from: from ?? [], to: to ?? [], directed: true, fields, place: { path } }];
}

function noRecord(what: string, path: string): Problem {
  const message = `This is no ${what} and was left out: make it a record.`;
  return { severity: 'error', code: 'no-record', message, path };
}
