/** What is to come into sight does, whatever moves on the map while the eye is on its way. */
import type cytoscape from 'cytoscape';
import type { Core } from 'cytoscape';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { markView, openingFolds, placeView, projectView, THEMES } from '../../../graph/index.ts';
import { createMapView, type MapView } from '../../../src/app/canvas/map-view.ts';
import { graphOf } from '../../support/graph-of.ts';

const drawn = vi.hoisted(() => ({ on: null as Core | null }));

// Without a browser there is nothing to draw in; where things stand is known all the same.
vi.mock('cytoscape', async (original) => {
  const { default: create } = await original<{ readonly default: typeof cytoscape }>();
  const headless = (options: object) =>
    (drawn.on = create({ ...options, container: null, headless: true, styleEnabled: true }));
  return { default: headless };
});

const graph = graphOf('a + t; b - t');
const view = projectView(graph, { unfolded: openingFolds(graph), kept: [] });
const marks = markView(graph, { lens: { kind: 'roles' } });
const placement = placeView(view, {});
const covered = { top: 0, bottom: 0 };
const nothing = () => undefined;
const events = { select: nothing, go: nothing, unfold: nothing, toggle: nothing, clear: nothing };
const more = { hold: nothing, hover: nothing, look: nothing, move: nothing, replace: nothing };

let map: MapView;
let isStill = false;
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: isStill }));
  vi.stubGlobal('requestAnimationFrame', (next: () => void) => setTimeout(next));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
  map.destroy();
  vi.unstubAllGlobals();
});

/** The same, all of it further to the right and down. */
function moved(by: { readonly x: number; readonly y: number }) {
  const boxes = [...placement.boxes].map(
    ([id, box]) => [id, { ...box, x: box.x + by.x, y: box.y + by.y }] as const,
  );
  return { view, placement: { ...placement, boxes: new Map(boxes) } };
}

/** Where the middle of what is seen lies, from the upper left corner of a card that has moved so far. */
function seenFrom(id: string, by: { readonly x: number; readonly y: number }) {
  const box = placement.boxes.get(id);
  const { x, y, zoom } = map.camera();
  return { x: Math.round(x - by.x - (box?.x ?? 0)), y: Math.round(y - by.y - (box?.y ?? 0)), zoom };
}

async function open(still: boolean): Promise<void> {
  isStill = still;
  const container = {
    addEventListener: nothing,
    removeEventListener: nothing,
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
  };
  map = createMapView(container as unknown as HTMLElement, { ...events, ...more });
  map.show({ view, placement }, marks, THEMES.light, null, []);
  await expect.poll(() => drawn.on?.nodes('.card').length).toBe(placement.boxes.size);
  map.setCamera({ x: -300, y: -400, zoom: 0.5 });
}

const by = { x: 700, y: 300 };

it('a card that is placed elsewhere on its way into sight comes to where it was to be seen', async () => {
  await open(true);
  map.bringIntoSight('b', covered);
  const wanted = seenFrom('b', { x: 0, y: 0 });
  map.destroy();
  await open(false);
  map.bringIntoSight('b', covered);
  map.show(moved(by), marks, THEMES.light, 'b', []);
  await expect.poll(() => seenFrom('b', by)).toEqual(wanted);
});
