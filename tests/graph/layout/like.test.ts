/** Whole cards and their names alone: two placements in which neighbours have the same sides. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldableStatements,
  placeView,
  projectView,
  toNames,
  type ArgumentGraph,
  type Box,
  type GraphView,
  type Placement,
} from '../../../graph/index.ts';
import { readHanoi } from '../../support/hanoi.ts';
import { findFaults } from '../../support/placement-faults.ts';
import { layoutMap } from '../../support/maps/arbitrary-map.ts';

const RUNS = Number(process.env['CRUX_MAPS'] ?? 100);
const form = { width: 800, height: 630 };
const whole = (graph: ArgumentGraph) =>
  projectView(graph, { unfolded: foldableStatements(graph), limit: Infinity });

/** What lies above or left of what: of a card and each that is drawn below it, and of those that follow each other there. */
function sidesOf({ bearers }: GraphView, { boxes, numbers }: Placement): ReadonlyMap<string, string> {
  const sides = new Map<string, string>();
  const note = (one: string, other: string) =>
    sides.set(`${one} ${other}`, sideOf(boxes.get(one), boxes.get(other)));
  for (const [host, all] of bearers) {
    const order = [...new Set(all.flatMap(({ premises }) => premises))].filter((id) => boxes.has(id));
    for (const id of order) note(host, id);
    order.sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
    order.slice(1).forEach((id, at) => note(order[at] ?? '', id));
  }
  return sides;
}

function sideOf(one: Box | undefined, other: Box | undefined): string {
  if (!one || !other) return 'nowhere';
  const sides = [];
  if (one.y + one.height <= other.y) sides.push('above');
  if (other.y + other.height <= one.y) sides.push('below');
  if (one.x + one.width <= other.x) sides.push('left');
  if (other.x + other.width <= one.x) sides.push('right');
  return sides.join(' ');
}

/** Of the neighbours in both, those that have changed sides. */
function swapped(view: GraphView, one: Placement, other: Placement): readonly string[] {
  const sides = sidesOf(view, other);
  return [...sidesOf(view, one)].flatMap(([pair, side]) => {
    const now = sides.get(pair);
    if (now === undefined) return [];
    const isSwapped =
      (side === 'above' && now === 'below') ||
      (side === 'below' && now === 'above') ||
      (side === 'left' && now === 'right') ||
      (side === 'right' && now === 'left');
    return isSwapped ? [`${pair}: ${side}, ${now}`] : [];
  });
}

describe('a placement like another', () => {
  it.each(['names first', 'whole cards first'])('keeps neighbours on their sides, %s', (order) => {
    fc.assert(
      fc.property(layoutMap, (graph) => {
        const full = whole(graph);
        const views = order === 'names first' ? [toNames(full), full] : [full, toNames(full)];
        const [first = full, second = full] = views;
        const like = placeView(first, { form });
        const placement = placeView(second, { form, like });
        expect(findFaults(second, placement)).toEqual([]);
        expect(swapped(full, like, placement)).toEqual([]);
        expect(placeView(second, { form, like })).toEqual(placement);
      }),
      { numRuns: RUNS },
    );
  });

  it('shows a whole real map in names larger than whole cards could be, in nearly the same room', async () => {
    const full = whole(await readHanoi());
    const names = placeView(toNames(full), { form });
    const placement = placeView(full, { form, like: names });
    expect(sidesOf(full, placement).size).toBeGreaterThan(full.cards.size);
    expect(swapped(full, names, placement)).toEqual([]);
    const zoom = Math.min((form.width - 28) / names.bounds.width, (form.height - 32) / names.bounds.height);
    expect(34 * zoom).toBeGreaterThanOrEqual(7.5);
  });
});
