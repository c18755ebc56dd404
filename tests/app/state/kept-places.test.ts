/** Where cards stood is kept in the tab, and of nothing but the map that was left. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openingFolds, placeView, projectView } from '../../../graph/index.ts';
import { keepPlaces, keptPlaces, standsAsKept } from '../../../src/app/state/kept-places.ts';
import { graphOf } from '../../support/graph-of.ts';

const graph = graphOf('a + t; b - t; c + a');
const view = projectView(graph, { unfolded: openingFolds(graph) });
const drawn = { view, placement: placeView(view) };

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('innerWidth', 1440);
  vi.stubGlobal('innerHeight', 900);
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('places of a map are there again, as they are wanted to place it', () => {
  keepPlaces('mine', { ...drawn, names: drawn.placement });
  const places = keptPlaces('mine');
  expect(places?.page).toBe('1440 900');
  expect(places && standsAsKept(places, drawn)).toBe(true);
  expect(placeView(view, { previous: places?.placement })).toEqual(drawn.placement);
  expect(placeView(view, { previous: places?.names })).toEqual(drawn.placement);
  expect(keptPlaces('another')).toBeNull();
  const boxes = new Map([...drawn.placement.boxes].map(([id, box]) => [id, { ...box, x: box.x + 1 }]));
  expect(places && standsAsKept(places, { view, placement: { ...drawn.placement, boxes } })).toBe(false);
});

it('layers need none, and what cannot be read is none', () => {
  keepPlaces('mine', drawn);
  const { memory: _, ...layers } = drawn.placement;
  keepPlaces('mine', { view, placement: layers });
  expect(keptPlaces('mine')).toBeNull();
  keepPlaces('mine', drawn);
  for (const key of kept.keys()) kept.set(key, '{"map":"mine",');
  expect(keptPlaces('mine')).toBeNull();
  vi.stubGlobal('sessionStorage', undefined);
  keepPlaces('mine', drawn);
  expect(keptPlaces('mine')).toBeNull();
});
