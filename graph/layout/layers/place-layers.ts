/** Places a view in layers, premises below what they bear on: each part by itself, the parts beside and below each other. */
import type { GraphView, Id } from '../../view/view.ts';
import { splitView } from './parts.ts';
import { placePart } from './place-part.ts';
import { EMPTY_PLACEMENT, type Box, type Placement, type Point, type Route } from '../placement.ts';
import { arrangeBoxes } from './shelves.ts';

/** Cards never overlap. The same view gives the same placement. Cost: dagre's, some 0.4 s for 500 cards. */
export function placeLayers(view: GraphView): Placement {
  const parts = splitView(view).map(placePart);
  const [first] = parts;
  if (!first || parts.length === 1) return first ?? EMPTY_PLACEMENT;
  const places = arrangeBoxes(parts.map(({ bounds }) => bounds));
  const boxes = new Map<Id, Box>();
  const dots = new Map<Id, Point>();
  const routes = new Map<string, Route>();
  let [width, height] = [0, 0];
  parts.forEach(({ bounds, ...part }, index) => {
    const place = places[index] ?? { x: 0, y: 0 };
    const by = { x: Math.round(place.x - bounds.x), y: Math.round(place.y - bounds.y) };
    for (const [id, box] of part.boxes) boxes.set(id, { ...box, ...movePoint(box, by) });
    for (const [id, dot] of part.dots) dots.set(id, movePoint(dot, by));
    for (const [key, route] of part.routes) routes.set(key, moveRoute(route, by));
    width = Math.max(width, place.x + bounds.width);
    height = Math.max(height, place.y + bounds.height);
  });
  return { ...EMPTY_PLACEMENT, boxes, dots, routes, bounds: { x: 0, y: 0, width, height } };
}

function movePoint({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

function moveRoute({ start, controls, end }: Route, by: Point): Route {
  return {
    start: movePoint(start, by),
    controls: controls.map((control) => movePoint(control, by)),
    end: movePoint(end, by),
  };
}
