/** Where on the map a statement would be let go: on which card, line or gap a point lies. Pure; lengths in the map's px. */
import type { Box, GraphView, Id, Placement, Point, Route } from '../../../graph/index.ts';
import type { Found } from './lift.svelte.ts';

export interface Seen {
  readonly view: GraphView;
  readonly placement: Placement;
}

/** So far from a line one still means it, and so far from a card one means the place beside it, in px on the screen. */
const NEAR_LINE = 9;
const NEAR_CARD = 26;
/** How thick the mark of a gap is, in px on the screen. */
const BAR = 4;
/** Pieces that a curve is measured in. */
const PIECES = 12;

/** `held` is what is dragged. The left half of a card means a reason, the right half an objection. Null over nothing; marks in the map's px. */
export function findTarget({ view, placement }: Seen, point: Point, held: Id, zoom: number): Found | null {
  for (const [id, box] of placement.boxes) {
    if (!isIn(box, point)) continue;
    if (id === held) return { target: { onto: id } };
    const isLeft = point.x < box.x + box.width / 2;
    const mark = { ...box, width: box.width / 2, x: isLeft ? box.x : box.x + box.width / 2 };
    return { target: { onto: id, kind: isLeft ? 'supports' : 'attacks' }, mark };
  }
  const line = findLine(view, placement, point, NEAR_LINE / zoom);
  if (line !== null) return { target: { onto: line, kind: 'attacks' } };
  let nearest: { readonly id: Id; readonly box: Box; readonly distance: number } | null = null;
  for (const [id, box] of placement.boxes) {
    const distance = distanceTo(box, point);
    if (distance <= NEAR_CARD / zoom && (!nearest || distance < nearest.distance))
      nearest = { id, box, distance };
  }
  if (!nearest) return null;
  const { id, box } = nearest;
  const step = view.lines.find(({ from, through }) => from === id && !through)?.relation;
  if (step === undefined) return null;
  const isBeside = point.y >= box.y && point.y <= box.y + box.height;
  const before = isBeside ? point.x < box.x + box.width / 2 : point.y < box.y;
  const thick = BAR / zoom;
  const mark = isBeside
    ? { ...box, width: thick, x: before ? box.x - 2 * thick : box.x + box.width + thick }
    : { ...box, height: thick, y: before ? box.y - 2 * thick : box.y + box.height + thick };
  return { target: { beside: { id, step }, before }, mark };
}

function findLine(view: GraphView, placement: Placement, point: Point, near: number): Id | null {
  let found: { readonly relation: Id; readonly distance: number } | null = null;
  for (const { key, relation, through } of view.lines) {
    const route = through ? undefined : placement.routes.get(key);
    if (!route) continue;
    const distance = distanceToRoute(route, point, near);
    if (distance <= near && (!found || distance < found.distance)) found = { relation, distance };
  }
  return found?.relation ?? null;
}

function isIn({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

function distanceTo({ x, y, width, height }: Box, point: Point): number {
  const dx = Math.max(x - point.x, 0, point.x - x - width);
  const dy = Math.max(y - point.y, 0, point.y - y - height);
  return Math.hypot(dx, dy);
}

function distanceToRoute({ start, controls, end }: Route, point: Point, near: number): number {
  const xs = [start, ...controls, end].map(({ x }) => x);
  const ys = [start, ...controls, end].map(({ y }) => y);
  if (point.x < Math.min(...xs) - near || point.x > Math.max(...xs) + near) return Infinity;
  if (point.y < Math.min(...ys) - near || point.y > Math.max(...ys) + near) return Infinity;
  let least = Infinity;
  let from = start;
  // Consecutive curves meet halfway between their controls.
  for (const [index, control] of controls.entries()) {
    const next = controls[index + 1];
    const to = next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : end;
    let before = from;
    for (let piece = 1; piece <= PIECES; piece += 1) {
      const at = piece / PIECES;
      const rest = 1 - at;
      const here = {
        x: rest * rest * from.x + 2 * rest * at * control.x + at * at * to.x,
        y: rest * rest * from.y + 2 * rest * at * control.y + at * at * to.y,
      };
      least = Math.min(least, distanceToPiece(before, here, point));
      before = here;
    }
    from = to;
  }
  return controls.length === 0 ? distanceToPiece(start, end, point) : least;
}

function distanceToPiece(a: Point, b: Point, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const at = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - at * dx, y - a.y - at * dy);
}
