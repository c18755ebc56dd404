/** What must be true of every placement: looks for overlaps, lines through cards or on each other, and what is told nowhere. */
import type { Box, GraphView, Placement, Point, Route, ViewLine } from '../../graph/index.ts';

/** Sentences about what is wrong; none for a sound placement of the case layout. */
export function findFaults(view: GraphView, placement: Placement): readonly string[] {
  return [
    ...findMissing(view, placement),
    ...findOverlaps(placement),
    ...findCrossedBoxes(view, placement),
    ...findLying(view, placement),
    ...findUntold(view, placement),
    ...findWrongNumbers(view, placement),
  ];
}

function findMissing(view: GraphView, { boxes, outer, dots, routes }: Placement): readonly string[] {
  return [
    ...[...view.cards.keys()]
      .filter((id) => !boxes.has(id) || !outer.has(id))
      .map((id) => `${id} has no place`),
    ...[...view.junctions].filter((id) => !dots.has(id)).map((id) => `${id} has no dot`),
    ...view.lines.filter(({ key }) => !routes.has(key)).map(({ key }) => `${key} has no way`),
  ];
}

/** Cards with what hangs at them, and references. */
function boxesOf({ outer, references }: Placement): readonly (readonly [string, Box])[] {
  return [...outer, ...references.map(({ key, box }) => [key, box] as const)];
}

export function findOverlaps(placement: Placement): readonly string[] {
  const boxes = [...boxesOf(placement)].sort(([, a], [, b]) => a.x - b.x);
  const faults: string[] = [];
  boxes.forEach(([id, a], at) => {
    for (let other = at + 1; other < boxes.length; other += 1) {
      const [otherId, b] = boxes[other] ?? ['', a];
      if (b.x >= a.x + a.width) break;
      if (a.y < b.y + b.height && b.y < a.y + a.height) faults.push(`${id} lies on ${otherId}`);
    }
  });
  return faults;
}

/** A straight stretch of a line; x and y rise. */
interface Stretch {
  readonly line: ViewLine;
  readonly from: Point;
  readonly to: Point;
  readonly isFlat: boolean;
}

/** Everywhere a line bends it has a control in the corner, one before and one behind. */
export function cornersOf({ start, controls, end }: Route): readonly Point[] {
  return [start, ...controls.filter((_, index) => index % 3 === 1), end];
}

export function stretchesOf(view: GraphView, { routes }: Placement): readonly Stretch[] {
  return view.lines.flatMap((line) => {
    const route = routes.get(line.key);
    const corners = route ? cornersOf(route) : [];
    return corners.slice(1).map((b, index): Stretch => {
      const a = corners[index] ?? b;
      return {
        line,
        from: { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) },
        to: { x: Math.max(a.x, b.x), y: Math.max(a.y, b.y) },
        isFlat: Math.abs(a.y - b.y) < 0.01,
      };
    });
  });
}

const INSET = 3;

function findCrossedBoxes(view: GraphView, placement: Placement): readonly string[] {
  const boxes = boxesOf(placement);
  return stretchesOf(view, placement).flatMap(({ line, from, to }) =>
    boxes.flatMap(([id, { x, y, width, height }]) => {
      const isThrough =
        to.x > x + INSET && from.x < x + width - INSET && to.y > y + INSET && from.y < y + height - INSET;
      return isThrough ? [`${line.key} runs through ${id}`] : [];
    }),
  );
}

function areOfOneWay(a: ViewLine, b: ViewLine): boolean {
  return a.relation === b.relation || (a.kind === b.kind && a.to === b.to);
}

/** Lines of other kind or target that lie on each other. */
function findLying(view: GraphView, placement: Placement): readonly string[] {
  const faults: string[] = [];
  const stretches = stretchesOf(view, placement);
  for (const isFlat of [true, false]) {
    const along = isFlat ? 'x' : 'y';
    const beside = isFlat ? 'y' : 'x';
    const all = stretches
      .filter((each) => each.isFlat === isFlat)
      .sort((a, b) => a.from[beside] - b.from[beside]);
    all.forEach((a, at) => {
      for (let other = at + 1; other < all.length; other += 1) {
        const b = all[other] ?? a;
        if (b.from[beside] - a.from[beside] >= INSET) break;
        const length = Math.min(a.to[along], b.to[along]) - Math.max(a.from[along], b.from[along]);
        if (length > INSET && !areOfOneWay(a.line, b.line))
          faults.push(`${a.line.key} lies on ${b.line.key}`);
      }
    });
  }
  return faults;
}

/** A line either comes from its card, or from a reference that tells of it, and then the card's footer tells of it too. */
function findUntold(view: GraphView, { outer, references, away, routes }: Placement): readonly string[] {
  const faults: string[] = [];
  const told = new Set(references.flatMap(({ lines }) => lines.map(({ key }) => key)));
  const elsewhere = new Set([...away.values()].flatMap((lines) => lines.map(({ key }) => key)));
  const spare = references.reduce((sum, { more }) => sum + more, 0);
  for (const { key, from, part } of view.lines) {
    const box = outer.get(from);
    const start = routes.get(key)?.start;
    if (part === 'conclusion' || !box || !start) continue;
    const slack = 5;
    const isAtCard =
      start.x >= box.x - slack &&
      start.x <= box.x + box.width + slack &&
      start.y >= box.y - slack &&
      start.y <= box.y + box.height + slack;
    if (elsewhere.has(key) ? isAtCard : !isAtCard) faults.push(`${key} starts in the wrong place`);
    if (told.has(key) && !elsewhere.has(key)) faults.push(`${key} is told but not in a footer`);
  }
  if (elsewhere.size !== told.size + spare)
    faults.push(`${elsewhere.size - spare} lines are away, ${told.size} told`);
  return faults;
}

function findWrongNumbers(view: GraphView, { numbers }: Placement): readonly string[] {
  const given = [...numbers.values()].sort((a, b) => a - b);
  return given.length === view.cards.size && given.every((number, at) => number === at + 1)
    ? []
    : ['the numbers do not count the cards'];
}

/** Pairs of lines that cross; those of one kind into one target are one bundle. Only for straight stretches. */
export function countCrossings(view: GraphView, placement: Placement): number {
  const stretches = stretchesOf(view, placement);
  const flat = stretches.filter(({ isFlat }) => isFlat);
  const pairs = new Set<string>();
  for (const steep of stretches) {
    if (steep.isFlat) continue;
    for (const level of flat) {
      const isCrossed =
        level.from.y > steep.from.y &&
        level.from.y < steep.to.y &&
        steep.from.x > level.from.x &&
        steep.from.x < level.to.x;
      if (isCrossed && !areOfOneWay(level.line, steep.line))
        pairs.add([level.line.key, steep.line.key].sort().join('\n'));
    }
  }
  return pairs.size;
}
