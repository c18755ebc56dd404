/**
 * Reads a board of xyflow into a plain network. The library gives nodes and edges no meaning; apps put it into `type` and `data`
 * (https://reactflow.dev/api-reference/types/node and /edge).
 */
import { toPath, type Problem } from '../../model/problems.ts';
import type { Reading, ReadOptions } from '../format.ts';
import type { Input } from '../input.ts';
import { explainBrokenJson } from '../json-faults.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import { fieldsOf, toId, type Fields, type NetworkEdge, type NetworkNode } from '../network/network.ts';
import { readNetwork } from '../network/to-graph.ts';
import { findBoard, type Board } from './board.ts';

/** Never throws for what is in the input. O(elements). */
export function readReactFlow(input: Input, options: ReadOptions = {}): Reading {
  const document = input.json();
  if (document === undefined) return { graph: null, problems: [explainBrokenJson(input.text)] };
  const board = findBoard(document);
  if (!board) return { graph: null, problems: [NO_BOARD] };
  const problems: Problem[] = [];
  const network = {
    fields: aboutOf(document as JsonRecord, board),
    nodes: take(board, 'nodes', problems, toNode),
    edges: take(board, 'edges', problems, toEdge),
    regions: [],
    problems,
  };
  return readNetwork(network, 'reactflow', options);
}

const NO_BOARD: Problem = {
  severity: 'error',
  code: 'not-reactflow',
  message: 'This JSON holds no board: it needs "nodes" with an id and a position; choose another format.',
};

/** What the document says of itself, without the board and where it was looked at. */
function aboutOf(document: JsonRecord, { record, steps }: Board): Fields {
  const { nodes: _nodes, edges: _edges, viewport: _viewport, ...about } = record;
  const around = Object.entries(document).filter(([name]) => name !== steps[0]);
  return new Map([...(record === document ? [] : around), ...Object.entries(about)]);
}

function take<T>(
  board: Board,
  list: 'nodes' | 'edges',
  problems: Problem[],
  to: (element: JsonRecord, path: string) => T,
): readonly T[] {
  return board[list].flatMap((element, index) => {
    const path = toPath([...board.steps, list, index]);
    if (isRecord(element)) return [to(element, path)];
    const message = `This is no ${list === 'nodes' ? 'node' : 'edge'} and was left out: give it an id.`;
    problems.push({ severity: 'error', code: 'no-record', message, path });
    return [];
  });
}

/** Names of looks that come with the library, and say nothing of what a node or an edge is. */
const LOOKS =
  /^(?:default|input|output|group|custom|straight|step|smoothstep|simple-?bezier|bezier|floating|button\w*|animated\w*)$/i;

function toNode(node: JsonRecord, path: string): NetworkNode {
  const { id, data, parentId, parentNode, ...looks } = node;
  const parent = toId(parentId ?? parentNode);
  const fields = withoutLooks(looks, data);
  return { id: toId(id), fields, ...(parent !== '' && { parent }), place: { path } };
}

function toEdge(edge: JsonRecord, path: string): NetworkEdge {
  const { id, source, target, data, ...looks } = edge;
  const fields = withoutLooks(looks, data);
  return { id: toId(id), from: [toId(source)], to: [toId(target)], directed: true, fields, place: { path } };
}

/** What the app says in the data goes before what stands beside them. */
function withoutLooks({ type, ...looks }: JsonRecord, data: unknown): Fields {
  const isLook = typeof type === 'string' && LOOKS.test(type);
  const own = isRecord(data)
    ? fieldsOf(data)
    : new Map<string, unknown>(data === undefined ? [] : [['text', data]]);
  return new Map([
    ...(isLook || type === undefined ? [] : ([['type', type]] as const)),
    ...Object.entries(looks),
    ...own,
  ]);
}
