/** Where a link leads, the eye stays until somebody touches the page. */
import { describe, expect, it } from 'vitest';
import { openingFolds, placeView, projectView } from '../../graph/index.ts';
import { Eye } from '../../src/app/canvas/eye.ts';
import type { MapView } from '../../src/app/canvas/map-view.ts';
import { graphOf } from '../support/graph-of.ts';

const graph = graphOf('a + t; b - t');
const view = projectView(graph, { unfolded: openingFolds(graph), kept: [] });
const drawn = { view, placement: placeView(view, {}) };
const covered = { top: 0, bottom: 0 };
const asked = { x: 10, y: 20, zoom: 0.5 };
const followed = { selected: 'a', chain: undefined, drawn, settled: true, room: '' };
const start = { camera: asked, selected: 'a', unfolded: new Set<string>() };

it('begins with the lines to the thesis that run at the left of all cards, and no further for others', () => {
  const { eye, told } = createEye();
  const bent = (x: number) => ({ start: { x: 0, y: 90 }, controls: [{ x, y: 90 }], end: { x: 0, y: 0 } });
  const { lines } = view;
  const routes = new Map(lines.map(({ key, to }) => [key, bent(to === 't' ? -40 : -90)]));
  const placement = { ...drawn.placement, routes };
  eye.open(1, { view, placement }, { ...start, camera: null, selected: 't' }, covered);
  expect(told).toMatchObject([['open', { near: { x: -40 } }]]);
});

/** What the map is told to do, and with what. */
function createEye() {
  const told: unknown[][] = [];
  const asked: unknown[][] = [];
  const note =
    (name: string) =>
    (...values: unknown[]) => {
      told.push([name, values[0]]);
      asked.push(values);
    };
  const names = ['returnTo', 'open', 'bringIntoSight', 'bringChainIntoSight', 'setCamera'];
  const map = Object.fromEntries(names.map((name) => [name, note(name)])) as unknown as MapView;
  return { eye: new Eye(map), told, asked };
}

describe('an eye that a link has sent somewhere', () => {
  it('goes back there after whatever comes later, and follows no selection that the link names', () => {
    const { eye, told } = createEye();
    eye.open(1, drawn, start, covered);
    eye.follow(followed, covered);
    eye.follow(followed, { ...covered, bottom: 200 });
    eye.keep(covered);
    expect(eye.stays).toBe(true);
    expect(new Set(told.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify(['returnTo', asked])]),
    );
  });

  it('looks for nothing else where the page shows what it showed when it was left', () => {
    const { eye, asked: said } = createEye();
    eye.open(1, drawn, start, covered);
    eye.open(2, drawn, { ...start, standsAsLeft: true }, covered);
    expect(said).toEqual([
      [asked, 'a', covered, undefined],
      [asked, null, covered, 0],
    ]);
  });

  it('is where the next link leads, in the map that is open already', () => {
    const { eye, told } = createEye();
    eye.open(1, drawn, { ...start, camera: null }, covered);
    expect(eye.stays).toBe(false);
    eye.goTo(asked, followed, covered);
    eye.keep(covered);
    expect([eye.stays, told.slice(1)]).toEqual([
      true,
      [
        ['returnTo', asked],
        ['returnTo', asked],
      ],
    ]);
  });

  it('rests there as before, and goes on once somebody does', () => {
    const { eye, told } = createEye();
    eye.open(1, drawn, start, covered);
    const rested = { ...asked };
    eye.rest(rested);
    // What has come to rest is written into the link, and sends it nowhere.
    eye.goTo(rested, followed, covered);
    expect([eye.stays, told.length]).toEqual([true, 1]);
    eye.release();
    eye.keep(covered);
    expect([eye.stays, told.length]).toEqual([false, 1]);
    eye.follow(followed, covered);
    expect(told.at(-1)).toEqual(['bringIntoSight', 'a']);
  });

  it('begins where the map begins when it is arranged anew', () => {
    const { eye, told } = createEye();
    eye.open(1, drawn, start, covered);
    eye.reopen();
    eye.open(1, drawn, { ...start, camera: null }, covered);
    expect([eye.stays, told.at(-1)?.[0]]).toEqual([false, 'open']);
  });
});
