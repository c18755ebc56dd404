/** Leads one line across the tree: the shortest way round all boxes, where bends and crossings are dear (A* on a sparse grid). */
import type { Box } from '../placement.ts';
import { cleanWay } from '../rails/to-route.ts';
import type { Way } from '../rails/trunks.ts';
import { CLEAR, createGrid, firstFrom, type Grid } from './grid.ts';
import { Heap } from './heap.ts';
import { findIn, type Space, type Frame } from './space.ts';

export interface Across {
  /** From the edge of one box to the edge of the other. */
  readonly way: Way;
  readonly length: number;
  readonly bends: number;
  readonly crossings: number;
}

const BEND = 30;
/** A way never touches an edge where another line does, within this distance. */
const FREE = 9;
/** Up, right, down, left. */
const STEP_X = [0, 1, 0, -1] as const;
const STEP_Y = [-1, 0, 1, 0] as const;

/** `reach` px around the two boxes are searched; ways dearer than `most` are not looked for. Null where there is none. */
export function findWay(space: Space, from: Box, to: Box, reach: number, most: number): Across | null {
  const frame: Frame = {
    left: Math.min(from.x, to.x) - reach,
    top: Math.min(from.y, to.y) - reach,
    right: Math.max(from.x + from.width, to.x + to.width) + reach,
    bottom: Math.max(from.y + from.height, to.y + to.height) + reach,
  };
  const starts = portsOf(space, from);
  const ends = portsOf(space, to);
  const ports = [...starts, ...ends];
  const outs = ports.map(({ x, y, side }) => [x + CLEAR * STEP_X[side], y + CLEAR * STEP_Y[side]] as const);
  const grid = createGrid(
    space,
    frame,
    outs.map(([x]) => x),
    outs.map(([, y]) => y),
  );
  if (!grid) return null;
  const way = search(grid, starts, ends, to, most);
  if (!way) return null;
  const clean = cleanWay(way);
  let length = 0;
  for (let i = 2; i < clean.length; i += 2)
    length += Math.abs(clean[i]! - clean[i - 2]!) + Math.abs(clean[i + 1]! - clean[i - 1]!);
  return { way: clean, length, bends: clean.length / 2 - 2, crossings: countCrossed(space, clean) };
}

interface Port {
  readonly x: number;
  readonly y: number;
  readonly side: 0 | 1 | 2 | 3;
}

/** Quarters of each edge that no other line touches. */
function portsOf(space: Space, box: Box): readonly Port[] {
  const frame = {
    left: box.x - FREE,
    top: box.y - FREE,
    right: box.x + box.width + FREE,
    bottom: box.y + box.height + FREE,
  };
  const near = findIn(space.stretchCells, space.stretches, frame);
  const ports = [0.25, 0.5, 0.75].flatMap((share): readonly Port[] => {
    const x = Math.round(box.x + box.width * share);
    const y = Math.round(box.y + box.height * share);
    return [
      { x, y: box.y, side: 0 },
      { x: box.x + box.width, y, side: 1 },
      { x, y: box.y + box.height, side: 2 },
      { x: box.x, y, side: 3 },
    ];
  });
  return ports.filter(({ x, y, side }) => {
    const [ox, oy] = [x + CLEAR * STEP_X[side], y + CLEAR * STEP_Y[side]];
    return !near.some((at) => {
      const [x1, y1, x2, y2] = [0, 1, 2, 3].map((i) => space.stretches[4 * at + i]!) as [
        number,
        number,
        number,
        number,
      ];
      // Another line that runs in or out beside the port, or crosses right before it.
      return (
        x1 < Math.max(x, ox) + FREE &&
        x2 > Math.min(x, ox) - FREE &&
        y1 < Math.max(y, oy) + FREE &&
        y2 > Math.min(y, oy) - FREE
      );
    });
  });
}

function search(
  grid: Grid,
  starts: readonly Port[],
  ends: readonly Port[],
  to: Box,
  most: number,
): Way | null {
  const { xs, ys, isShut, right, down } = grid;
  const columns = xs.length;
  const rows = ys.length;
  const cost = new Float64Array(columns * rows * 4).fill(Infinity);
  const before = new Int32Array(columns * rows * 4).fill(-1);
  const heap = new Heap();
  const pointAt = ({ x, y, side }: Port) => {
    const i = firstFrom(xs, x + CLEAR * STEP_X[side]);
    const j = firstFrom(ys, y + CLEAR * STEP_Y[side]);
    const isThere = xs[i] === x + CLEAR * STEP_X[side] && ys[j] === y + CLEAR * STEP_Y[side];
    return isThere && !isShut[j * columns + i] ? j * columns + i : -1;
  };
  const [middleX, middleY] = [to.x + to.width / 2, to.y + to.height / 2];
  const guess = (point: number) =>
    Math.max(0, Math.abs(xs[point % columns]! - middleX) - to.width / 2) +
    Math.max(0, Math.abs(ys[Math.floor(point / columns)]! - middleY) - to.height / 2);
  // A state is a point and the direction in which it was reached.
  const startAt = new Map<number, Port>();
  const endAt = new Map<number, Port>();
  for (const port of starts) {
    const point = pointAt(port);
    if (point < 0) continue;
    const state = point * 4 + port.side;
    cost[state] = CLEAR;
    startAt.set(state, port);
    heap.push(state, CLEAR + guess(point));
  }
  for (const port of ends) {
    const point = pointAt(port);
    if (point >= 0) endAt.set(point * 4 + ((port.side + 2) % 4), port);
  }
  let found = -1;
  for (let state = heap.pop(); state >= 0; state = heap.pop()) {
    if (endAt.has(state)) {
      found = state;
      break;
    }
    const point = state >> 2;
    const heading = state & 3;
    const [i, j] = [point % columns, Math.floor(point / columns)];
    for (let turn = 0; turn < 4; turn += 1) {
      if (turn === (heading + 2) % 4) continue;
      const [ni, nj] = [i + STEP_X[turn]!, j + STEP_Y[turn]!];
      if (ni < 0 || nj < 0 || ni >= columns || nj >= rows) continue;
      const next = nj * columns + ni;
      if (isShut[next]) continue;
      const extra =
        turn === 1 ? right[point]! : turn === 3 ? right[next]! : turn === 2 ? down[point]! : down[next]!;
      const length = Math.abs(xs[ni]! - xs[i]!) + Math.abs(ys[nj]! - ys[j]!);
      const sum = cost[state]! + length + extra + (turn === heading ? 0 : BEND);
      const after = next * 4 + turn;
      if (sum >= cost[after]! - 1e-9) continue;
      const whole = sum + guess(next);
      if (whole > most) continue;
      cost[after] = sum;
      before[after] = state;
      heap.push(after, whole);
    }
  }
  if (found < 0) return null;
  const points: (readonly [number, number])[] = [[endAt.get(found)!.x, endAt.get(found)!.y]];
  let state = found;
  for (;;) {
    const point = state >> 2;
    points.push([xs[point % columns]!, ys[Math.floor(point / columns)]!]);
    if (before[state]! < 0) break;
    state = before[state]!;
  }
  points.push([startAt.get(state)!.x, startAt.get(state)!.y]);
  return points.reverse().flat();
}

/** How many other lines the way crosses. */
function countCrossed(space: Space, way: Way): number {
  const crossed = new Set<number>();
  for (let i = 2; i < way.length; i += 2) {
    const [x1, x2] = [Math.min(way[i - 2]!, way[i]!), Math.max(way[i - 2]!, way[i]!)];
    const [y1, y2] = [Math.min(way[i - 1]!, way[i + 1]!), Math.max(way[i - 1]!, way[i + 1]!)];
    const frame = { left: x1 - 1, top: y1 - 1, right: x2 + 1, bottom: y2 + 1 };
    for (const at of findIn(space.stretchCells, space.stretches, frame)) {
      const isFlat = space.stretches[4 * at + 1] === space.stretches[4 * at + 3];
      if (isFlat !== (y1 === y2)) crossed.add(space.owner[at]!);
    }
  }
  return crossed.size;
}
