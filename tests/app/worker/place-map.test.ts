/** What is shown can be read in rooms of every size: whole cards, or names as large as the room allows, at once or along one way. */
import { describe, expect, it } from 'vitest';
import {
  findDisputes,
  findTheses,
  foldableStatements,
  NAME_SCALE,
  projectView,
  toNameCard,
  type Focus,
  type GraphView,
} from '../../../graph/index.ts';
import {
  fittingWidth,
  fittingZoom,
  LEGIBLE,
  namesCamera,
  SMALLEST_ALONE,
  SMALLEST_NAMES,
} from '../../../src/app/canvas/camera.ts';
import { placeMap } from '../../../src/app/worker/place-map.ts';
import { readHanoi } from '../../support/hanoi.ts';

const graph = await readHanoi();
const ROOMS = {
  'a wide window': { width: 828, height: 600 },
  'a phone': { width: 390, height: 560 },
  'a page at twice its size': { width: 488, height: 290 },
} as const;
const COVERED = { top: 0, bottom: 0 };

/** The smallest lettering of names where the sheet is as wide as the room or is all seen, in px on screen. */
async function lettering(view: GraphView, form: { width: number; height: number }, least: number) {
  const alone = least === SMALLEST_ALONE ? 'other' : null;
  const { placement, names } = await placeMap(view, { form }, { previous: null, alone });
  const room = { ...form, covered: COVERED };
  if (!names) return fittingZoom(placement.bounds, room) >= LEGIBLE ? 9 : 0;
  const { zoom, x, y } = namesCamera(names.bounds, room, 0.02, least);
  // Nothing is cut off at the sides, nor above.
  expect(fittingWidth(names.bounds, room)).toBeGreaterThanOrEqual(zoom * 0.999);
  expect(x).toBeCloseTo(names.bounds.x + names.bounds.width / 2);
  expect(names.bounds.y - y).toBeGreaterThanOrEqual(-form.height / 2 / zoom);
  const sizes = [...view.cards.values()].map((card) => toNameCard(card).style.size);
  return Math.min(...sizes) * NAME_SCALE * zoom;
}

const focuses: readonly Focus[] = [
  ...findDisputes(graph).entries.map(({ id }): Focus => ({ kind: 'dispute', id })),
  ...findTheses(graph).flatMap((id) => [1, 2].map((steps): Focus => ({ kind: 'around', id, steps }))),
  ...graph.axes.flatMap(({ positions }) =>
    positions.map(({ id }): Focus => ({ kind: 'camp', position: id })),
  ),
  ...[...graph.groups.keys()].map((group): Focus => ({ kind: 'group', group })),
  { kind: 'disputed' },
];

describe.each(Object.entries(ROOMS))('in %s', (_name, form) => {
  it('one thing by itself is read as whole cards or as names of nearly 9 px and more', async () => {
    for (const focus of focuses) {
      const view = projectView(graph, { unfolded: new Set(), focus });
      // Names with a long word are a little smaller than the others.
      expect(await lettering(view, form, SMALLEST_ALONE), JSON.stringify(focus)).toBeGreaterThan(8.4);
    }
  });

  it('the whole map is read in names of nearly 6 px and more', async () => {
    const view = projectView(graph, { unfolded: foldableStatements(graph) });
    expect(await lettering(view, form, SMALLEST_NAMES)).toBeGreaterThan(5.6);
  });
});
