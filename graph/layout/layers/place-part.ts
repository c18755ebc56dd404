/** Places a view in one piece: dagre drafts the rows, a forest keeps what belongs together side by side, lines find their way between. */
import type { GraphView, Id } from '../../view/view.ts';
import { draftRows } from './dagre-ranks.ts';
import { arrowsOf, createForest } from './forest.ts';
import { packForest } from './pack.ts';
import { EMPTY_PLACEMENT, type Box, type Placement, type Point, type Route } from '../placement.ts';
import { routeLines } from './route-lines.ts';
import { createRows } from './rows.ts';

export function placePart(view: GraphView): Placement {
  if (view.cards.size === 0) return EMPTY_PLACEMENT;
  const draft = draftRows(view, arrowsOf(view));
  const forest = createForest(view, draft);
  const rows = createRows(view, forest, draft);
  const centres = packForest(view, forest, rows);
  const boxes = new Map<Id, Box>();
  for (const [id, { width, height }] of view.cards) {
    const x = Math.round((centres.get(id) ?? 0) - width / 2);
    boxes.set(id, { x, y: rows.top[rows.rowOf.get(id) ?? 0] ?? 0, width, height });
  }
  const { dots, routes } = routeLines(view, boxes);
  return {
    ...EMPTY_PLACEMENT,
    boxes,
    dots,
    routes,
    bounds: boundsOf([...boxes.values()], [...dots.values()], [...routes.values()]),
  };
}

function boundsOf(boxes: readonly Box[], dots: readonly Point[], routes: readonly Route[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = (x: number, y: number) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const { x, y, width, height } of boxes) {
    include(x, y);
    include(x + width, y + height);
  }
  for (const { x, y } of dots) include(x, y);
  for (const { start, controls, end } of routes)
    for (const { x, y } of [start, ...controls, end]) include(x, y);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
