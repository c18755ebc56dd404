/** Turns what is drawn into Cytoscape elements: one node a card, fold and junction, one edge a line. */
import type { EdgeDefinition, NodeDefinition } from 'cytoscape';
import {
  drawFold,
  FOLD_PLACE,
  wordsTop,
  LINE_DASH,
  lineColour,
  marksOf,
  PAD_X,
  type Card,
  type GraphView,
  type Id,
  type Marks,
  type Placement,
  type Point,
  type Route,
  type Theme,
  type ViewLine,
} from '../../../graph/index.ts';
import { cardImage } from './card-image.ts';

/** Prefixes keep ids of cards, junctions, folds and lines apart whatever the file's ids are. */
export const cardId = (id: Id) => `card ${id}`;
export const dotId = (id: Id) => `dot ${id}`;
export const foldId = (id: Id) => `fold ${id}`;
export const lineId = (key: string) => `line ${key}`;

const DOT = 9;

export function nodeDefinitions(
  view: GraphView,
  placement: Placement,
  marks: Marks,
  theme: Theme,
): NodeDefinition[] {
  const nodes: NodeDefinition[] = [];
  for (const card of view.cards.values()) {
    const box = placement.boxes.get(card.id);
    if (!box) continue;
    const position = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    nodes.push({
      group: 'nodes',
      data: { id: cardId(card.id), element: card.id, ...cardData(card, marks, theme) },
      position,
      classes: `card ${gradeClass(marks, card.id)}`,
    });
    if (card.fold) nodes.push(foldNode(card, box, marks, theme));
  }
  for (const [id, position] of placement.dots) {
    const line = view.lines.find(({ relation }) => relation === id);
    if (!line) continue;
    nodes.push({
      group: 'nodes',
      data: { id: dotId(id), element: id, width: DOT, height: DOT, colour: lineColour(line.kind, theme) },
      position: { ...position },
      classes: `dot ${gradeClass(marks, id)}`,
    });
  }
  return nodes;
}

export function edgeDefinitions(
  view: GraphView,
  placement: Placement,
  marks: Marks,
  theme: Theme,
): EdgeDefinition[] {
  const centre = (id: Id): Point | undefined => {
    const box = placement.boxes.get(id);
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : placement.dots.get(id);
  };
  return view.lines.flatMap((line) => {
    const route = placement.routes.get(line.key);
    const from = centre(line.from);
    const to = centre(line.to);
    if (!route || !from || !to) return [];
    const disputed = marks.disputed.has(line.relation) ? ' disputed' : '';
    return [
      {
        group: 'edges',
        data: {
          id: lineId(line.key),
          element: line.relation,
          source: view.cards.has(line.from) ? cardId(line.from) : dotId(line.from),
          target: view.cards.has(line.to) ? cardId(line.to) : dotId(line.to),
          ...lineData(line, route, from, to, theme),
        },
        classes: `line ${line.kind} ${line.part} ${line.mutual ? 'mutual' : ''} ${gradeClass(marks, line.relation)}${disputed}`,
      },
    ];
  });
}

function cardData(card: Card, marks: Marks, theme: Theme) {
  const image = cardImage(card, marksOf(card, marks), theme);
  const rightToLeft = card.lines[0]?.direction === 'rtl';
  return {
    width: card.width,
    height: card.height,
    image: image.url,
    imageWidth: image.width,
    imageHeight: image.height,
    label: card.lines.map(({ text }) => (rightToLeft ? `\u2067${text}\u2069` : text)).join('\n'),
    size: card.style.size,
    weight: card.style.weight,
    leading: card.style.lineHeight / card.style.size,
    side: rightToLeft ? 'left' : 'right',
    justify: rightToLeft ? 'right' : 'left',
    shiftX: rightToLeft ? card.width - PAD_X : PAD_X - card.width,
    shiftY: wordsTop(card) - card.height,
  };
}

function foldNode(card: Card, box: Point, marks: Marks, theme: Theme): NodeDefinition {
  const fold = card.fold ?? { count: 0, for: 0, against: 0, disputed: 0 };
  const { width, height } = drawFold(fold, theme, 'outlines');
  return {
    group: 'nodes',
    data: {
      id: foldId(card.id),
      element: card.id,
      width,
      height,
    },
    position: { x: box.x + FOLD_PLACE.x + width / 2, y: box.y + card.height + FOLD_PLACE.y + height / 2 },
    classes: `fold ${gradeClass(marks, card.id)}`,
  };
}

function lineData(line: ViewLine, route: Route, from: Point, to: Point, theme: Theme) {
  const { start, end } = route;
  const controls = drawableControls(route);
  const bends = controls.map((control) => weigh(control, start, end));
  return {
    colour: lineColour(line.kind, theme),
    dash: LINE_DASH[line.kind],
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

export function gradeClass(marks: Marks, id: Id): string {
  return marks.grades.get(id) ?? 'plain';
}
