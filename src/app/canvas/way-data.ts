/** The way of a line in the form that Cytoscape draws, between the middles of the two nodes it joins. */
import type { Point, Route } from '../../../graph/index.ts';

export interface WayData {
  readonly distances: readonly number[];
  readonly weights: readonly number[];
  readonly startAt: string;
  readonly endAt: string;
}

export function wayData(route: Route, from: Point, to: Point): WayData {
  const { start, end } = route;
  const bends = drawableControls(route).map((control) => weigh(control, start, end));
  return {
    distances: bends.map(({ distance }) => distance),
    weights: bends.map(({ weight }) => weight),
    startAt: `${start.x - from.x}px ${start.y - from.y}px`,
    endAt: `${end.x - to.x}px ${end.y - to.y}px`,
  };
}

/**
 * The same curve in a form that Cytoscape draws: it moves a single control point that is near an end, cannot tell the
 * direction of a line whose control point lies on its end, and draws no straight line between the centres of two nodes.
 */
function drawableControls({ start, controls, end }: Route): readonly Point[] {
  const apart = controls.filter((control) => !isSamePoint(control, start) && !isSamePoint(control, end));
  if (apart.length > 1) return apart;
  const middle = apart[0] ?? between(start, end);
  return [between(start, middle), between(middle, end)];
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function isSamePoint(one: Point, other: Point): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < 1;
}

/** A point as Cytoscape wants it: how far along the straight line between the ends, and how far beside it. */
function weigh(point: Point, start: Point, end: Point): { weight: number; distance: number } {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const length = Math.hypot(dx, dy) || 1;
  const px = point.x - start.x;
  const py = point.y - start.y;
  return { weight: (px * dx + py * dy) / (length * length), distance: (-px * dy + py * dx) / length };
}
