import { expect, it } from 'vitest';
import type { ScoredEntry } from '../../../src/app/state/dispute-order.ts';
import { DisputeList } from '../../../src/app/state/dispute-list.svelte.ts';

const entry = (id: string, under: string, more: Partial<ScoredEntry> = {}): ScoredEntry => ({
  id,
  under,
  elements: [id],
  camps: [],
  sides: { for: [], against: [] },
  ownWord: false,
  ...more,
});
const clash = { camps: ['critics', 'supporters'] } as unknown as Partial<ScoredEntry>;

it('stands under its headings, and counts what camps collide over', () => {
  const found = [
    entry('a', 't', { score: 0.9 }),
    entry('b', 'u', { score: 0.8, ...clash }),
    entry('c', 't', { score: 0.7, elements: ['c', 'r1'] }),
    entry('t', 't', { heading: true, score: 0.1 }),
  ];
  const list = new DisputeList(() => found);
  expect(list.all.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  expect([...list.headings.keys()]).toEqual(['t']);
  expect(list.collisions).toBe(1);
  expect(Object.fromEntries(list.scores)).toEqual({ a: 0.9, b: 0.8, c: 0.7, r1: 0.7, t: 0.1 });
});

it('lists collisions alone where there are any, and all points where there are none', () => {
  const list = new DisputeList(() => [entry('a', 't'), entry('b', 't', clash)]);
  list.showOnlyCollisions(true);
  expect([list.onlyCollisions, list.listed.map(({ id }) => id)]).toEqual([true, ['b']]);
  const agreed = new DisputeList(() => [entry('a', 't')]);
  agreed.showOnlyCollisions(true);
  expect(agreed.listed.map(({ id }) => id)).toEqual(['a']);
});
