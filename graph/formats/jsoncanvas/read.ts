/** Reads JSON Canvas into a plain network: cards as statements, groups as sections by where they lie, labels and colours of lines. */
import { toPath, type Problem } from '../../model/problems.ts';
import { RELATION_KINDS } from '../../model/types.ts';
import type { Reading, ReadOptions } from '../format.ts';
import type { Input } from '../input.ts';
import { explainBrokenJson } from '../json-faults.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import { toId, type NetworkEdge, type NetworkNode } from '../network/network.ts';
import { readRelationWord } from '../network/words.ts';
import { readNetwork } from '../network/to-graph.ts';

/** Never throws for what is in the input. O(cards times groups). */
export function readJsonCanvas(input: Input, options: ReadOptions = {}): Reading {
  const document = input.json();
  if (document === undefined) return { graph: null, problems: [explainBrokenJson(input.text)] };
  if (!isRecord(document) || !Array.isArray(document['nodes'])) return { graph: null, problems: [NO_CANVAS] };
  const problems: Problem[] = [];
  const take = (list: unknown, name: string) =>
    (Array.isArray(list) ? (list as unknown[]) : []).flatMap((record, index) => {
      const path = toPath([name, index]);
      if (isRecord(record)) return [{ record, path }];
      problems.push({
        severity: 'error',
        code: 'no-record',
        message: 'This is no record and was left out: remove it.',
        path,
      });
      return [];
    });
  const cards = take(document['nodes'], 'nodes');
  const areas = cards.filter(({ record }) => record['type'] === 'group').slice(0, MOST_GROUPS);
  const nodes = cards.map(({ record, path }) => toNode(record, path, areas));
  const edges = take(document['edges'], 'edges').map(({ record, path }) => toEdge(record, path));
  const { nodes: _nodes, edges: _edges, crux, ...about } = document;
  const fields = new Map(Object.entries(isRecord(crux) ? crux : about));
  return readNetwork({ fields, nodes, edges, regions: [], problems }, 'jsoncanvas', options);
}

const NO_CANVAS: Problem = {
  severity: 'error',
  code: 'not-jsoncanvas',
  message: 'This JSON holds no canvas: it needs a list of nodes; choose another format.',
};

/** Every card is held against every group; boards have some dozens. */
const MOST_GROUPS = 500;

/** The smallest group that a card lies in. */
function findArea(
  card: JsonRecord,
  areas: readonly { readonly record: JsonRecord }[],
): JsonRecord | undefined {
  const [x, y] = [Number(card['x']), Number(card['y'])];
  const size = (area: JsonRecord) => Number(area['width']) * Number(area['height']);
  let best: JsonRecord | undefined;
  for (const { record: area } of areas) {
    const [left, top] = [Number(area['x']), Number(area['y'])];
    const isIn =
      x >= left && y >= top && x <= left + Number(area['width']) && y <= top + Number(area['height']);
    const isSmaller = card['type'] !== 'group' || size(area) > size(card);
    if (area !== card && isIn && isSmaller && (!best || size(area) < size(best))) best = area;
  }
  return best;
}

function toNode(
  card: JsonRecord,
  path: string,
  areas: readonly { readonly record: JsonRecord }[],
): NetworkNode {
  const { id, type, text, file, url, label, crux, ...looks } = card;
  const said = text ?? label ?? file ?? url;
  const area = findArea(card, areas);
  // In our own cards, where they lie and what is shown of a step only repeats what the record says.
  if (isRecord(crux)) {
    const own = new Map(Object.entries(crux));
    const isStep = text === undefined || RELATION_KINDS.some((kind) => kind === crux['kind']);
    return { id: toId(id), fields: isStep ? own : new Map([['text', text], ...own]), place: { path } };
  }
  const fields = new Map<string, unknown>([
    ...(said === undefined ? [] : ([['text', said]] as const)),
    ...(type === 'text' || type === undefined ? [] : ([['type', type]] as const)),
    ...Object.entries(looks),
  ]);
  return { id: toId(id), fields, ...(area && { parent: toId(area['id']) }), place: { path } };
}

/** The colours 1 and 4 of the specification are red and green, which mean against and for wherever people draw arguments. */
const COLOURS: ReadonlyMap<unknown, string> = new Map([
  ['1', 'attacks'],
  ['4', 'supports'],
]);

function toEdge(
  { id, fromNode, toNode: target, label, color, fromEnd, toEnd, crux, ...looks }: JsonRecord,
  path: string,
): NetworkEdge {
  if (isRecord(crux)) {
    const fields = new Map(Object.entries(crux));
    return {
      id: toId(id),
      from: [toId(fromNode)],
      to: [toId(target)],
      directed: true,
      fields,
      place: { path },
    };
  }
  const isBackward = fromEnd === 'arrow' && toEnd === 'none';
  const [from, to] = isBackward ? [target, fromNode] : [fromNode, target];
  const isTold = readRelationWord(label) !== undefined;
  const drawn = isTold ? undefined : COLOURS.get(color);
  const fields = new Map<string, unknown>([
    ...(label === undefined ? [] : ([['label', label]] as const)),
    ...(drawn === undefined ? [] : ([['drawn as', drawn]] as const)),
    ...(color === undefined ? [] : ([['color', color]] as const)),
    ...Object.entries(looks),
  ]);
  return { id: toId(id), from: [toId(from)], to: [toId(to)], directed: true, fields, place: { path } };
}
