/** A drawing of whatever engine, and what is counted in it: alike for all. Lengths in px at scale 1. */
import type { Box, GraphView, Id, Placement, Point, ViewLine } from '../../../graph/index.ts';
import { cornersOf } from '../../support/placement-faults.ts';

export interface Drawing {
  readonly boxes: ReadonlyMap<Id, Box>;
  /** Each line's way in straight stretches; curves are cut into short ones. */
  readonly ways: readonly (readonly [line: ViewLine, points: readonly Point[]])[];
  readonly width: number;
  readonly height: number;
  readonly told: number;
}

export function toDrawing(view: GraphView, placement: Placement): Drawing {
  return {
    boxes: placement.boxes,
    ways: view.lines.flatMap((line) => {
      const route = placement.routes.get(line.key);
      return route ? [[line, cornersOf(route)] as const] : [];
    }),
    width: placement.bounds.width,
    height: placement.bounds.height,
    told: [...placement.away.values()].flat().length,
  };
}

export interface Figures {
  /** Text of 12 px as it is shown when the whole drawing, 20 px clear on each side, fills the form. */
  readonly type: number;
  readonly crossings: number;
  readonly told: number;
  /** Pairs of a line and a card that it runs through. */
  readonly through: number;
  /** Its width over its height, over that of the form. */
  readonly form: number;
}

export function measureDrawing(
  { boxes, ways, width, height, told }: Drawing,
  form: { readonly width: number; readonly height: number },
): Figures {
  return {
    type: 12 * Math.min(form.width / (width + 40), form.height / (height + 40)),
    crossings: countCrossingPairs(ways),
    told,
    through: countThrough(boxes, ways),
    form: width / height / (form.width / form.height),
  };
}

type Way = Drawing['ways'][number];

/** Pairs of lines that cross somewhere; two of one relation, or of one kind into one target, are one bundle. */
function countCrossingPairs(ways: readonly Way[]): number {
  const frames = ways.map(([, points]) => frameOf(points));
  let pairs = 0;
  ways.forEach(([a, points], at) => {
    for (let other = at + 1; other < ways.length; other++) {
      const [b, others] = ways[other] ?? [a, []];
      if (a.relation === b.relation || (a.kind === b.kind && a.to === b.to)) continue;
      if (areApart(frames[at], frames[other])) continue;
      if (doCross(points, others)) pairs++;
    }
  });
  return pairs;
}

type Frame = readonly [left: number, top: number, right: number, bottom: number];

function frameOf(points: readonly Point[]): Frame {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function areApart(a: Frame = [0, 0, 0, 0], b: Frame = [0, 0, 0, 0]): boolean {
  return a[0] > b[2] || b[0] > a[2] || a[1] > b[3] || b[1] > a[3];
}

function doCross(one: readonly Point[], other: readonly Point[]): boolean {
  for (let at = 1; at < one.length; at++) {
    const [a, b] = [one[at - 1], one[at]];
    for (let along = 1; along < other.length; along++) {
      const [c, d] = [other[along - 1], other[along]];
      if (a && b && c && d && turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0)
        return true;
    }
  }
  return false;
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** What only grazes a card's edge does not count. */
const INSET = 3;

function countThrough(boxes: ReadonlyMap<Id, Box>, ways: readonly Way[]): number {
  let count = 0;
  for (const [, points] of ways) {
    const frame = frameOf(points);
    for (const { x, y, width, height } of boxes.values()) {
      const inner: Frame = [x + INSET, y + INSET, x + width - INSET, y + height - INSET];
      if (areApart(frame, inner)) continue;
      if (points.some((b, at) => at > 0 && entersFrame(points[at - 1] ?? b, b, inner))) count++;
    }
  }
  return count;
}

/** Whether a stretch has a part inside, by Liang and Barsky's clipping. */
function entersFrame(a: Point, b: Point, [left, top, right, bottom]: Frame): boolean {
  let [from, to] = [0, 1];
  const sides = [
    [a.x - b.x, a.x - left],
    [b.x - a.x, right - a.x],
    [a.y - b.y, a.y - top],
    [b.y - a.y, bottom - a.y],
  ] as const;
  for (const [step, room] of sides) {
    if (step === 0 && room <= 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from < to;
}
