import { beforeEach, expect, it } from 'vitest';
import type { ArgumentGraph, Id } from '../../../graph/index.ts';
import { ChainWalk } from '../../../src/app/state/chain-walk.svelte.ts';
import { graphOf } from '../../support/graph-of.ts';

let graph: ArgumentGraph | null;
let selected: Id | null;
let walk: ChainWalk;
beforeEach(() => {
  graph = graphOf('a + b; b + t; a - t');
  selected = 'a';
  walk = new ChainWalk(() => ({ graph, selected }));
});

it('finds the chains to another statement, the shortest first, and steps round and round', () => {
  walk.lookTo('t');
  expect(walk.found?.chains.map(({ ids }) => ids)).toEqual([
    ['a', 'r3', 't'],
    ['a', 'r1', 'b', 'r2', 't'],
  ]);
  expect([walk.index, walk.lit?.sign]).toEqual([0, 'against']);
  expect(walk.step(1)).toBe(true);
  expect([walk.index, walk.lit?.sign]).toEqual([1, 'for']);
  walk.step(1);
  expect(walk.index).toBe(0);
  walk.step(-1);
  expect(walk.index).toBe(1);
  expect(walk.tell()).toBe('Chain 2 of 2, for: a, then b, then t.');
});

it('looks back where nothing leads there, and says so where nothing leads either way', () => {
  selected = 't';
  walk.lookTo('a');
  expect(walk.lit?.ids.at(-1)).toBe('t');
  graph = graphOf('a + t; lone');
  walk = new ChainWalk(() => ({ graph, selected: 'a' }));
  walk.lookTo('lone');
  expect(walk.lit).toBeNull();
  expect(walk.step(1)).toBe(false);
  expect(walk.tell()).toBe('Nothing leads from here to lone.');
});

it('ends choosing the other end once one is chosen, and begins with the first chain again', () => {
  walk.pick(true, 'keyboard');
  expect([walk.picking, walk.typing]).toEqual([true, true]);
  walk.pick(true, 'pointer');
  expect(walk.typing).toBe(false);
  walk.lookTo('t');
  expect([walk.picking, walk.other]).toEqual([false, 't']);
  walk.step(1);
  walk.lookTo('b');
  expect(walk.index).toBe(0);
  walk.lookTo(null);
  expect([walk.found, walk.tell()]).toEqual([null, '']);
});

it('takes up the chain that a link names', () => {
  walk.lookTo('t', 1);
  expect(walk.lit?.ids).toEqual(['a', 'r1', 'b', 'r2', 't']);
});

it('has nothing to walk along where no map is open', () => {
  graph = null;
  walk.lookTo('t');
  expect([walk.found, walk.lit, walk.tell()]).toEqual([null, null, '']);
});
