/** What is shown can be read in rooms of every size: whole cards, or names as large as the room allows, at once or along one way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findDisputes,
  findTheses,
  foldableStatements,
  NAME_SCALE,
  openingFolds,
  projectView,
  toNameCard,
  type Focus,
  type GraphView,
} from '../../../graph/index.ts';
import {
  BEFORE_WHOLE,
  fittingWidth,
  fittingZoom,
  LEGIBLE,
  LETTERING,
  NAME_LETTERING,
  surveyCamera,
  SMALLEST_ALONE,
  SMALLEST_NAMES,
} from '../../../src/app/canvas/camera.ts';
import { placeMap } from '../../../src/app/worker/place-map.ts';
import { readHanoi } from '../../support/hanoi.ts';

const graph = await readHanoi();
/** Without titles, as debates of other tools are. */
const untitled = {
  ...graph,
  statements: new Map([...graph.statements].map(([id, { title: _, ...rest }]) => [id, rest])),
};
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
  const isWhole = !names || fittingZoom(placement.bounds, room) >= LEGIBLE;
  const { bounds: box } = isWhole ? placement : names;
  const [px, most] = isWhole ? [LETTERING, 1.2] : [NAME_LETTERING, BEFORE_WHOLE];
  const { zoom, x, y } = surveyCamera({ box, lettering: px, least: 0.02, most }, room, least);
  // Nothing is cut off at the sides, nor above.
  expect(fittingWidth(box, room)).toBeGreaterThanOrEqual(zoom * 0.999);
  expect(x).toBeCloseTo(box.x + box.width / 2);
  expect(box.y - y).toBeGreaterThanOrEqual(-form.height / 2 / zoom);
  const sizes = [...view.cards.values()].map((card) => toNameCard(card).style.size);
  return zoom * (isWhole ? LETTERING : Math.min(...sizes) * NAME_SCALE);
}

/** A few of each kind, among them the largest. */
const focuses: readonly Focus[] = [
  ...findDisputes(graph)
    .entries.slice(0, 4)
    .map(({ id }): Focus => ({ kind: 'dispute', id })),
  ...[1, 2].map((steps): Focus => ({ kind: 'around', id: findTheses(graph)[0] ?? '', steps })),
  ...(graph.axes[0]?.positions ?? []).map(({ id }): Focus => ({ kind: 'camp', position: id })),
  ...[...graph.groups.keys()].slice(0, 2).map((group): Focus => ({ kind: 'group', group })),
  { kind: 'disputed' },
];

describe.each(Object.entries(ROOMS))('in %s', (_name, form) => {
  it.each([
    ['with titles', graph],
    ['without', untitled],
  ])('one thing by itself is read as whole cards or names of nearly 9 px and more, %s', async (_, map) => {
    for (const focus of focuses) {
      const view = projectView(map, { unfolded: new Set(), focus });
      // Names with a long word are a little smaller than the others.
      expect(await lettering(view, form, SMALLEST_ALONE), JSON.stringify(focus)).toBeGreaterThan(8.4);
    }
  });

  it('the whole map is read in names of nearly 6 px and more', async () => {
    const view = projectView(graph, { unfolded: foldableStatements(graph) });
    expect(await lettering(view, form, SMALLEST_NAMES)).toBeGreaterThan(5.6);
  });
});

describe('cards that stood somewhere when the page was left', () => {
  const form = ROOMS['a wide window'];
  const folds = [...foldableStatements(graph)];
  const viewOf = (unfolded: ReadonlySet<string>) => projectView(graph, { unfolded });

  /** As a person comes there: one card after the other, in whole cards or in names. */
  async function wander(steps: readonly number[], afar: boolean) {
    let unfolded = new Set(afar ? folds : openingFolds(graph));
    let placed = await placeMap(viewOf(unfolded), { form }, { previous: null, alone: null });
    for (const step of steps) {
      const acted = folds[step % folds.length] ?? '';
      unfolded = new Set(unfolded);
      if (!unfolded.delete(acted)) unfolded.add(acted);
      placed = await placeMap(viewOf(unfolded), { form, acted, afar }, { previous: placed, alone: null });
    }
    return { view: viewOf(unfolded), placed };
  }

  it('stand there again, whatever was folded and unfolded on the way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(200), { maxLength: 6 }), fc.boolean(), async (steps, afar) => {
        const { view, placed } = await wander(steps, afar);
        const stood = await placeMap(view, { form, stood: placed }, { previous: null, alone: null });
        expect(stood.placement).toEqual(placed.placement);
        expect(stood.names).toEqual(placed.names);
      }),
      { numRuns: 12 },
    );
  });

  it('are laid out afresh where others are to be seen', async () => {
    const { view, placed: stood } = await wander([3, 5, 8], false);
    const all = viewOf(new Set(folds));
    const before = { previous: null, alone: null };
    const anew = await placeMap(all, { form }, before);
    expect(await placeMap(all, { form, stood }, before)).toEqual(anew);
    // It makes a difference for those that were seen.
    expect((await placeMap(view, { form, stood }, before)).placement).not.toEqual(
      (await placeMap(view, { form }, before)).placement,
    );
  });
});
