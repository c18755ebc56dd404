/** Reads JSON Graph Format into a plain network; several graphs in one file become sections of one map. */
import { toPath, type PathSteps, type Problem } from '../../model/problems.ts';
import type { Reading, ReadOptions } from '../format.ts';
import type { Input } from '../input.ts';
import { explainBrokenJson } from '../json-faults.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import {
  fieldsOf,
  OWN_MARK,
  toId,
  type Network,
  type NetworkEdge,
  type NetworkNode,
} from '../network/network.ts';
import { readNetwork } from '../network/to-graph.ts';
import { findGraphs, ORDER } from './graphs.ts';
import { joinNetworks } from './join.ts';

/** Never throws for what is in the input. O(size). */
export function readJgf(input: Input, options: ReadOptions = {}): Reading {
  const document = input.json();
  if (document === undefined) return { graph: null, problems: [explainBrokenJson(input.text)] };
  const graphs = findGraphs(document);
  if (!graphs) return { graph: null, problems: [notJgf()] };
  const isList = isRecord(document) && Array.isArray(document['graphs']);
  const stepsOf = (graph: JsonRecord, index: number): PathSteps =>
    isList ? ['graphs', index] : graph === document ? [] : ['graph'];
  const networks = graphs.map((graph, index) => toNetwork(graph, stepsOf(graph, index)));
  const [first] = networks;
  return readNetwork(networks.length === 1 && first ? first : joinNetworks(networks), 'jgf', options);
}

function toNetwork(graph: JsonRecord, steps: PathSteps): Network {
  const { nodes, edges, links, hyperedges, metadata, directed, ...details } = graph;
  const problems: Problem[] = [];
  const about = new Map([...fieldsOf(details), ...metadataOf(metadata)]);
  const order = about.get(ORDER);
  const isOwn = about.has(OWN_MARK);
  if (isOwn) about.delete(ORDER);
  const read = toNodes(nodes, [...steps, 'nodes'], isOwn, problems);
  const list = (name: string, value: unknown) =>
    toEdges(value, [...steps, name], directed !== false, problems);
  return {
    fields: about,
    nodes: isOwn && Array.isArray(order) ? inOrder(read, order) : read,
    edges: [...list('edges', edges), ...list('links', links), ...list('hyperedges', hyperedges)],
    regions: [],
    problems,
  };
}

function toNodes(value: unknown, steps: PathSteps, isOwn: boolean, problems: Problem[]): NetworkNode[] {
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(isRecord(value) ? value : {});
  return entries.flatMap(([key, node]) => {
    const path = toPath([...steps, key]);
    if (!isRecord(node)) {
      problems.push(notRecord('node', path));
      return [];
    }
    const { id, label, metadata, ...others } = node;
    const fields = new Map([...fieldsOf(others), ...metadataOf(metadata)]);
    // In our own files the label is the text, even an empty one.
    if (label !== undefined) fields.set(isOwn ? 'text' : 'label', label);
    return [{ id: typeof key === 'string' ? key : toId(id), fields, place: { path } }];
  });
}

function toEdges(
  value: unknown,
  steps: PathSteps,
  isDirected: boolean,
  problems: Problem[],
): readonly NetworkEdge[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((edge: unknown, index) => {
    const path = toPath([...steps, index]);
    if (!isRecord(edge)) {
      problems.push(notRecord('edge', path));
      return [];
    }
    const { id, source, target, nodes, directed, metadata, ...others } = edge;
    const [first, ...more] = toIds(nodes);
    const isWithoutWay = first !== undefined;
    const isAmbiguous = isWithoutWay && more.length > 1;
    // A hyperedge with sources and targets has a direction, whatever its graph says.
    const hasWay = Array.isArray(source) || (isDirected && directed !== false);
    return [
      {
        id: toId(id),
        from: isAmbiguous ? [first, ...more] : isWithoutWay ? [first] : toIds(source),
        // Which of three or more nodes a hyperedge without direction leads to, nobody can say.
        to: isAmbiguous ? [] : isWithoutWay ? more : toIds(target),
        directed: !isWithoutWay && hasWay,
        fields: new Map([...fieldsOf(others), ...metadataOf(metadata)]),
        place: { path },
      },
    ];
  });
}

function toIds(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(toId);
  return value === undefined || value === null ? [] : [toId(value)];
}

function metadataOf(value: unknown): ReadonlyMap<string, unknown> {
  return isRecord(value) ? fieldsOf(value) : new Map(value === undefined ? [] : [['metadata', value]]);
}

/** Nodes the list names first; those added since, last. */
function inOrder(nodes: readonly NetworkNode[], order: readonly unknown[]): readonly NetworkNode[] {
  const waiting = new Map(nodes.map((node) => [node.id, node]));
  const ordered = order.flatMap((id) => {
    const node = typeof id === 'string' ? waiting.get(id) : undefined;
    if (node) waiting.delete(node.id);
    return node ? [node] : [];
  });
  return [...ordered, ...waiting.values()];
}

function notRecord(what: string, path: string): Problem {
  const message = `This ${what} is no object and was left out: write it as { ... }.`;
  return { severity: 'error', code: 'no-record', message, path };
}

function notJgf(): Problem {
  const message =
    'This JSON holds no graph: it needs "graph", with "nodes" and "edges", or a list "graphs"; choose another format.';
  return { severity: 'error', code: 'not-jgf', message };
}
