/**
 * Other layout engines, asked to draw the same views: cards in their sizes and junctions as nodes, every line as an edge
 * that runs upwards to what it bears on, 60 px between layers and 20 px between cards, the routes their own.
 */
import { Graph, layout as layoutWithDagre } from '@dagrejs/dagre';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import Elk, { type ElkExtendedEdge, type ElkNode, type ElkPoint } from 'elkjs/lib/elk.bundled.js';
import type { Box, GraphView, Id, Point, ViewLine } from '../../../graph/index.ts';
import type { Drawing } from './drawing.ts';

const BETWEEN_LAYERS = 60;
const BETWEEN_CARDS = 20;
const DOT_SIZE = 10;
const INCH = 72;

/** A view as a plain graph. A line into a statement itself is left out, which no engine draws better than another. */
interface Plain {
  readonly nodes: readonly { readonly name: string; readonly width: number; readonly height: number }[];
  readonly edges: readonly { readonly line: ViewLine; readonly from: string; readonly to: string }[];
  /** By name. */
  readonly cards: ReadonlyMap<string, Id>;
}

export function toPlain(view: GraphView): Plain {
  const ids = [...view.cards.keys(), ...view.junctions];
  const nameOf = new Map(ids.map((id, at) => [id, `n${at}`]));
  const edges = view.lines.flatMap((line) => {
    const from = nameOf.get(line.part === 'conclusion' ? line.relation : line.from);
    const to = nameOf.get(line.part === 'premise' ? line.relation : line.to);
    return from && to && from !== to ? [{ line, from, to }] : [];
  });
  return {
    nodes: ids.map((id) => {
      const { width = DOT_SIZE, height = DOT_SIZE } = view.cards.get(id) ?? {};
      return { name: nameOf.get(id) ?? '', width, height };
    }),
    edges,
    cards: new Map([...view.cards.keys()].map((id) => [nameOf.get(id) ?? '', id])),
  };
}

export interface Rival {
  readonly name: string;
  /** Made anew before each series: what one keeps of earlier graphs can make it fail on later ones. */
  prepare(): Promise<(plain: Plain) => Promise<() => Drawing> | (() => Drawing)>;
}

const dagre: Rival = {
  name: 'dagre, tight tree',
  prepare: async () => (plain) => {
    const graph = new Graph({ multigraph: true });
    graph.setGraph({
      rankdir: 'BT',
      ranker: 'tight-tree',
      ranksep: BETWEEN_LAYERS,
      nodesep: BETWEEN_CARDS,
    });
    graph.setDefaultEdgeLabel(() => ({}));
    for (const { name, width, height } of plain.nodes) graph.setNode(name, { width, height });
    plain.edges.forEach(({ from, to }, at) => graph.setEdge(from, to, {}, `${at}`));
    layoutWithDagre(graph);
    return () =>
      toDrawing(
        plain,
        (name) => {
          const { x = 0, y = 0 } = graph.node(name) as Partial<Point>;
          return { x, y };
        },
        (at) => {
          const { from, to } = plain.edges[at] ?? { from: '', to: '' };
          return (graph.edge(from, to, `${at}`) as { readonly points?: readonly Point[] }).points ?? [];
        },
      );
  },
};

const elk: Rival = {
  name: 'ELK, layered',
  prepare: async () => {
    const engine = new Elk();
    return async (plain) => {
      const root = await engine.layout({
        id: 'root',
        layoutOptions: {
          'elk.algorithm': 'layered',
          'elk.direction': 'UP',
          'elk.edgeRouting': 'ORTHOGONAL',
          'elk.aspectRatio': '1.6',
          'elk.spacing.nodeNode': `${BETWEEN_CARDS}`,
          'elk.layered.spacing.nodeNodeBetweenLayers': `${BETWEEN_LAYERS}`,
        },
        children: plain.nodes.map(({ name, width, height }) => ({ id: name, width, height })),
        edges: plain.edges.map(({ from, to }, at) => ({ id: `${at}`, sources: [from], targets: [to] })),
      });
      return () => {
        const nodes = new Map((root.children ?? []).map((node) => [node.id, node] as const));
        const edges = root.edges ?? [];
        return toDrawing(
          plain,
          (name) => centreOf(nodes.get(name)),
          (at) => pointsOf(edges[at]),
        );
      };
    };
  },
};

function centreOf({ x = 0, y = 0, width = 0, height = 0 }: Partial<ElkNode> = {}): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function pointsOf({ sections = [] }: Partial<ElkExtendedEdge> = {}): readonly Point[] {
  return sections.flatMap(({ startPoint, bendPoints = [], endPoint }): readonly ElkPoint[] => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
}

const dot: Rival = {
  name: 'Graphviz dot',
  prepare: async () => {
    await Graphviz.unload();
    const graphviz = await Graphviz.load();
    return (plain) => {
      const text = [
        `digraph { rankdir=BT; ranksep=${BETWEEN_LAYERS / INCH}; nodesep=${BETWEEN_CARDS / INCH};`,
        'node [shape=box, fixedsize=true, label=""]; edge [dir=none];',
        ...plain.nodes.map(
          ({ name, width, height }) => `${name} [width=${width / INCH}, height=${height / INCH}];`,
        ),
        ...plain.edges.map(({ from, to }, at) => `${from} -> ${to} [id=${at}];`),
        '}',
      ].join('\n');
      // The shortest form that has the places; its types leave it out.
      const json = graphviz.layout(text, 'json0' as 'json', 'dot');
      return () => {
        const { objects = [], edges = [] } = JSON.parse(json) as DotJson;
        const nodes = new Map(objects.map(({ name, pos }) => [name, toPoint(pos)]));
        const ways = new Map(edges.map(({ id, pos }) => [Number(id), toStretches(pos)]));
        return toDrawing(
          plain,
          (name) => nodes.get(name) ?? { x: 0, y: 0 },
          (at) => ways.get(at) ?? [],
        );
      };
    };
  },
};

interface DotJson {
  readonly objects?: readonly { readonly name: string; readonly pos: string }[];
  readonly edges?: readonly { readonly id: string; readonly pos: string }[];
}

/** Graphviz counts upwards. */
function toPoint(text = ''): Point {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return { x, y: -y };
}

/** Short stretches of each of the cubic curves that Graphviz strings together. */
const CUTS = 8;

function toStretches(text: string): readonly Point[] {
  const [first, ...rest] = text.split(' ').map(toPoint);
  const points = first ? [first] : [];
  for (let at = 0; at + 2 < rest.length; at += 3) {
    const [a, b, c, d] = [points.at(-1), rest[at], rest[at + 1], rest[at + 2]];
    if (!a || !b || !c || !d) break;
    for (let cut = 1; cut <= CUTS; cut++) {
      const t = cut / CUTS;
      const mix = (of: (point: Point) => number) =>
        (1 - t) ** 3 * of(a) + 3 * (1 - t) ** 2 * t * of(b) + 3 * (1 - t) * t * t * of(c) + t ** 3 * of(d);
      points.push({ x: mix(({ x }) => x), y: mix(({ y }) => y) });
    }
  }
  return points;
}

export const RIVALS: readonly Rival[] = [dagre, elk, dot];

function toDrawing(
  { nodes, edges, cards }: Plain,
  centre: (name: string) => Point,
  way: (edge: number) => readonly Point[],
): Drawing {
  const all = nodes.map(({ name, width, height }): readonly [string, Box] => {
    const { x, y } = centre(name);
    return [name, { x: x - width / 2, y: y - height / 2, width, height }];
  });
  const ways = edges.map(({ line }, at) => [line, way(at)] as const);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const reach = (x: number, y: number) => {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
  };
  for (const [, { x, y, width, height }] of all) {
    reach(x, y);
    reach(x + width, y + height);
  }
  for (const [, points] of ways) for (const { x, y } of points) reach(x, y);
  return {
    boxes: new Map(all.flatMap(([name, box]) => (cards.has(name) ? [[cards.get(name) ?? '', box]] : []))),
    ways,
    width: right - left,
    height: bottom - top,
    told: 0,
  };
}
