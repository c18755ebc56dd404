/** A way of straight stretches as a route with small round corners. */
import type { Point, Route } from '../placement.ts';
import type { Way } from './trunks.ts';

/** Twice the radius of a corner. */
const ROUND = 14;

/** Points that repeat or lie on a straight stretch are left out. */
export function cleanWay(way: Way): Way {
  const clean: Way = [];
  for (let i = 0; i < way.length; i += 2) {
    const [x, y] = [way[i]!, way[i + 1]!];
    const n = clean.length;
    if (n >= 2 && clean[n - 2] === x && clean[n - 1] === y) continue;
    const isStraight =
      n >= 4 &&
      ((clean[n - 4] === clean[n - 2] && clean[n - 2] === x) ||
        (clean[n - 3] === clean[n - 1] && clean[n - 1] === y));
    if (isStraight) clean.length = n - 2;
    clean.push(x, y);
  }
  return clean;
}

/** Three controls a corner, one before, in and behind it, give straight stretches with an arc between them. */
export function toRoute(way: Way): Route {
  const count = way.length / 2;
  const at = (i: number): Point => ({ x: way[2 * i]!, y: way[2 * i + 1]! });
  const controls: Point[] = [];
  for (let i = 1; i < count - 1; i += 1) {
    const [before, corner, after] = [at(i - 1), at(i), at(i + 1)];
    const [one, other] = [lengthOf(before, corner), lengthOf(corner, after)];
    const r = Math.min(ROUND, one / 2, other / 2);
    controls.push(towards(corner, before, r / one), corner, towards(corner, after, r / other));
  }
  return { start: at(0), controls, end: at(count - 1) };
}

function lengthOf(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** The corners of a route made by `toRoute`. */
export function wayOf({ start, controls, end }: Route): Way {
  const corners = controls.filter((_, at) => at % 3 === 1);
  return [start, ...corners, end].flatMap(({ x, y }) => [x, y]);
}
