/** Leads every line from card to card through the gaps between rows and the slots between cards, never across one. */
import type { GraphView, ViewLine, Id } from '../../view/view.ts';
import { createBands, gapMiddle, passBeside, type Band, type Bands } from './bands.ts';
import type { Box, Point, Route } from '../placement.ts';
import { portName, spreadPorts, type Touch } from './ports.ts';
import { assignTracks, trackAt, type Run, type Tracks } from './tracks.ts';

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
      touches.push({
        key: line.key,
        end: 'start',
        card: line.from,
        side: from.side,
        headed: line.mutual,
        towards: to.centre.x,
      });
    }
    if (to.side)
      touches.push({
        key: line.key,
        end: 'end',
        card: line.to,
        side: to.side,
        headed: true,
        towards: from.centre.x,
      });
  }
  const ports = spreadPorts(touches, boxes);
  const courses = new Map<string, Course>();
  const runs: Run[] = [];
  const passing = new Map<Band, readonly number[]>();
  for (const line of view.lines) {
    const plan = plans.get(line.key);
    if (!plan || plan.level) continue;
    const start = ports.get(portName(line.key, 'start')) ?? plan.from.centre;
    const end = ports.get(portName(line.key, 'end')) ?? plan.to.centre;
    const course = courseOf(start, end, plan, bands, passing);
    courses.set(line.key, course);
    for (const { gap, from, to } of course.turns) {
      // Lines of one kind to one target may run together: they mean the same.
      runs.push({
        key: line.key,
        gap,
        left: Math.min(from, to),
        right: Math.max(from, to),
        lane: `${line.kind} ${line.to}`,
      });
    }
  }
  const tracks = assignTracks(runs, bands);
  const routes = new Map<string, Route>();
  for (const [key, plan] of plans) {
    const course = courses.get(key);
    if (plan.level) routes.set(key, plan.level);
    else if (course) routes.set(key, toRoute(key, course, plan, bands, tracks));
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

/** The way of a line before it is known at which height it runs sideways in each gap. */
interface Course {
  readonly start: Point;
  readonly end: Point;
  /** In order: in each gap from one x to another, and after all but the last through a band. */
  readonly turns: readonly { readonly gap: number; readonly from: number; readonly to: number }[];
  readonly passes: readonly Band[];
  readonly upwards: boolean;
}

/** Through each band between the two gaps at the slot nearest to the straight way. */
function courseOf(
  start: Point,
  end: Point,
  plan: Plan,
  bands: Bands,
  passing: Map<Band, readonly number[]>,
): Course {
  const step = plan.to.gap < plan.from.gap ? -1 : 1;
  const crossed = Math.abs(plan.to.gap - plan.from.gap);
  const turns: { gap: number; from: number; to: number }[] = [];
  const passes: Band[] = [];
  let x = start.x;
  for (let index = 0; index < crossed; index += 1) {
    const gap = plan.from.gap + index * step;
    const band = bands.bands[step < 0 ? gap - 1 : gap];
    if (!band) continue;
    const others = passing.get(band) ?? [];
    const next = passBeside(band, x + (end.x - x) / (crossed - index + 1), others);
    passing.set(band, [...others, next]);
    turns.push({ gap, from: x, to: next });
    passes.push(band);
    x = next;
  }
  turns.push({ gap: plan.to.gap, from: x, to: end.x });
  return { start, end, turns, passes, upwards: step < 0 };
}

function toRoute(key: string, course: Course, plan: Plan, bands: Bands, tracks: Tracks): Route {
  const { start, end, turns, passes, upwards } = course;
  const controls: Point[] = [];
  turns.forEach(({ gap, from, to }, index) => {
    const isLast = index === turns.length - 1;
    const isBent = Math.abs(from - to) >= 0.5;
    // A line swings into a junction from the side: a second bend would lie on the junction itself.
    if (isLast && !plan.to.side) {
      if (isBent) controls.push({ x: from, y: end.y });
    } else if (isBent) {
      const y =
        index === 0 && !plan.from.side ? besideDot(start, plan, bands) : trackAt(tracks, key, gap, bands);
      controls.push({ x: from, y }, { x: to, y });
    }
    const band = passes[index];
    if (!band) return;
    const [near, far] = upwards ? [band.bottom, band.top] : [band.top, band.bottom];
    controls.push({ x: to, y: near }, { x: to, y: far });
  });
  return { start, controls, end };
}

/** A line from a junction runs sideways between the junction and the row above, so that it never turns back. */
function besideDot(start: Point, plan: Plan, bands: Bands): number {
  const above = bands.bands[plan.from.gap - 1];
  if (plan.to.gap <= plan.from.gap && above) return (start.y + above.bottom) / 2;
  return gapMiddle(bands, plan.from.gap);
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
