/** Leads every line from card to card through the gaps between rows and the slots between cards, never across one. */
import type { GraphView, ViewLine, Id } from '../view/view.ts';
import { createBands, gapMiddle, passAt, type Bands } from './bands.ts';
import type { Box, Point, Route } from './placement.ts';
import { portName, spreadPorts, type Touch } from './ports.ts';

export interface Routing {
  readonly dots: ReadonlyMap<Id, Point>;
  readonly routes: ReadonlyMap<string, Route>;
}

/** Distance of a junction from the row of its premises, in px. */
const DOT_RISE = 26;

export function routeLines(view: GraphView, boxes: ReadonlyMap<Id, Box>): Routing {
  const bands = createBands(boxes);
  const dots = placeDots(view, boxes, bands);
  const plans = new Map<string, Plan>();
  const touches: Touch[] = [];
  for (const line of view.lines) {
    const plan = planLine(line, boxes, bands, dots);
    if (!plan) continue;
    plans.set(line.key, plan);
    const { from, to } = plan;
    if (from.side) {
      touches.push({ key: line.key, end: 'start', card: line.from, side: from.side, towards: to.centre.x });
    }
    if (to.side)
      touches.push({ key: line.key, end: 'end', card: line.to, side: to.side, towards: from.centre.x });
  }
  const ports = spreadPorts(touches, boxes);
  const routes = new Map<string, Route>();
  for (const [key, plan] of plans) {
    const start = ports.get(portName(key, 'start')) ?? plan.from.centre;
    const end = ports.get(portName(key, 'end')) ?? plan.to.centre;
    routes.set(key, plan.level ?? leadThrough(start, end, plan, bands));
  }
  return { dots, routes };
}

/** Which gaps a line starts and ends in, and which edge of a card it leaves and enters by. */
interface Plan {
  readonly from: End;
  readonly to: End;
  /** The finished way of a line between two neighbours in one row. */
  readonly level?: Route;
}

interface End {
  readonly gap: number;
  readonly centre: Point;
  /** Absent at a junction. */
  readonly side?: 'top' | 'bottom';
}

function planLine(
  line: ViewLine,
  boxes: ReadonlyMap<Id, Box>,
  bands: Bands,
  dots: ReadonlyMap<Id, Point>,
): Plan | null {
  const fromBox = boxes.get(line.from);
  const toBox = boxes.get(line.to);
  const fromDot = dots.get(line.from);
  const toDot = dots.get(line.to);
  const fromBand = bands.bandOf.get(line.from) ?? 0;
  const toBand = bands.bandOf.get(line.to) ?? 0;
  if (fromBox && toBox) {
    const [from, to] = [middleOf(fromBox), middleOf(toBox)];
    if (fromBand === toBand) {
      const level = levelRoute(fromBox, toBox, boxes);
      const plan: Plan = {
        from: { gap: fromBand, centre: from, side: 'top' },
        to: { gap: toBand, centre: to, side: 'top' },
      };
      return level ? { from: { gap: fromBand, centre: from }, to: { gap: toBand, centre: to }, level } : plan;
    }
    return toBand < fromBand
      ? {
          from: { gap: fromBand, centre: from, side: 'top' },
          to: { gap: toBand + 1, centre: to, side: 'bottom' },
        }
      : {
          from: { gap: fromBand + 1, centre: from, side: 'bottom' },
          to: { gap: toBand, centre: to, side: 'top' },
        };
  }
  if (fromBox && toDot) {
    const gap = gapOf(toDot, bands);
    const side = gap <= fromBand ? 'top' : 'bottom';
    const leave = side === 'top' ? fromBand : fromBand + 1;
    return { from: { gap: leave, centre: middleOf(fromBox), side }, to: { gap, centre: toDot } };
  }
  if (fromDot && toBox) {
    const gap = gapOf(fromDot, bands);
    const side = toBand < gap ? 'bottom' : 'top';
    const enter = side === 'bottom' ? toBand + 1 : toBand;
    return { from: { gap, centre: fromDot }, to: { gap: enter, centre: middleOf(toBox), side } };
  }
  if (!fromDot || !toDot) return null;
  return {
    from: { gap: gapOf(fromDot, bands), centre: fromDot },
    to: { gap: gapOf(toDot, bands), centre: toDot },
  };
}

/** Through each band between the two gaps at the slot nearest to the straight way. */
function leadThrough(start: Point, end: Point, plan: Plan, bands: Bands): Route {
  const controls: Point[] = [];
  const step = plan.to.gap < plan.from.gap ? -1 : 1;
  const crossed = Math.abs(plan.to.gap - plan.from.gap);
  let x = start.x;
  for (let index = 0; index < crossed; index += 1) {
    const gap = plan.from.gap + index * step;
    const band = bands.bands[step < 0 ? gap - 1 : gap];
    if (!band) continue;
    const next = passAt(band, x + (end.x - x) / (crossed - index + 1));
    turn(controls, x, next, sideways(gap, plan, start, bands));
    const [near, far] = step < 0 ? [band.bottom, band.top] : [band.top, band.bottom];
    controls.push({ x: next, y: near }, { x: next, y: far });
    x = next;
  }
  // A line swings into a junction from the side: a second bend would lie on the junction itself.
  if (plan.to.side) turn(controls, x, end.x, sideways(plan.to.gap, plan, start, bands));
  else if (Math.abs(x - end.x) >= 0.5) controls.push({ x, y: end.y });
  return { start, controls, end };
}

function turn(controls: Point[], from: number, to: number, y: number): void {
  if (Math.abs(from - to) < 0.5) return;
  controls.push({ x: from, y }, { x: to, y });
}

/** Where in a gap the line runs sideways: between its own end and the edge of the gap, so that it never turns back. */
function sideways(gap: number, plan: Plan, start: Point, bands: Bands): number {
  const middle = gapMiddle(bands, gap);
  const dotStart = !plan.from.side && gap === plan.from.gap;
  if (!dotStart) return middle;
  const above = bands.bands[gap - 1];
  return plan.to.gap <= gap && above ? (start.y + above.bottom) / 2 : middle;
}

/** A straight line between two cards of one row with nothing between them. */
function levelRoute(from: Box, to: Box, boxes: ReadonlyMap<Id, Box>): Route | null {
  const [left, right] = from.x < to.x ? [from, to] : [to, from];
  for (const box of boxes.values()) {
    if (box.y === from.y && box.x > left.x && box.x < right.x) return null;
  }
  const y = from.y + Math.min(from.height, to.height) / 2;
  const [a, b] = [
    { x: left.x + left.width, y },
    { x: right.x, y },
  ];
  if (left === right) return null;
  return left === from ? { start: a, controls: [], end: b } : { start: b, controls: [], end: a };
}

/** A junction stands in the gap above its highest premises, in the middle of them, at a distance from its neighbours. */
function placeDots(view: GraphView, boxes: ReadonlyMap<Id, Box>, bands: Bands): ReadonlyMap<Id, Point> {
  const wishes: { id: Id; x: number; band: number }[] = [];
  for (const id of view.junctions) {
    const premises = view.lines
      .filter((line) => line.relation === id && line.part === 'premise')
      .map(({ from }) => from);
    const band = Math.min(...premises.map((premise) => bands.bandOf.get(premise) ?? 0));
    const highest = premises.filter((premise) => bands.bandOf.get(premise) === band);
    const xs = highest.map((premise) => middleOf(boxes.get(premise) ?? ORIGIN).x);
    wishes.push({ id, band, x: (Math.min(...xs) + Math.max(...xs)) / 2 });
  }
  wishes.sort((a, b) => a.band - b.band || a.x - b.x);
  const dots = new Map<Id, Point>();
  let last: { band: number; x: number } | null = null;
  for (const { id, band, x } of wishes) {
    const clear: number = last?.band === band ? Math.max(x, last.x + 18) : x;
    last = { band, x: clear };
    dots.set(id, { x: clear, y: (bands.bands[band]?.top ?? 0) - DOT_RISE });
  }
  return dots;
}

const ORIGIN: Box = { x: 0, y: 0, width: 0, height: 0 };

function gapOf(dot: Point, { bands }: Bands): number {
  const below = bands.findIndex((band) => band.top > dot.y);
  return below < 0 ? bands.length : below;
}

function middleOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
