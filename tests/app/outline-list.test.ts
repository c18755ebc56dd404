/** The outline while it is folded and unfolded: changed row by row, it is the list that is made anew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArgumentGraph, Id } from '../../graph/index.ts';
import { OutlineList } from '../../src/app/panels/outline-list.ts';
import { listRows, type OutlineRow } from '../../src/app/panels/outline-rows.ts';
import { graphOf } from '../support/graph-of.ts';

const told = (rows: readonly OutlineRow[]) => rows.map(({ key: _, ...row }) => row);

function listOf(graph: ArgumentGraph, unfolded: ReadonlySet<Id>): OutlineList {
  const list = new OutlineList();
  list.show(graph, unfolded);
  while (list.grow(1000));
  return list;
}

const SHAPES = {
  tree: 'a + t; b - t; c + a; d - c; e + b; f + e',
  'ways that meet': 'a + t; b + t; c + a; c + b; d + c; e - d',
  ring: 'a + b; b + c; c + a; d + a',
  undercuts: 'r: a + t; u: b - r; v: c - u; d + b; e + c',
} as const;

describe('an outline that is folded row by row', () => {
  it.each(Object.entries(SHAPES))('is the one made anew: %s', (_, lines) => {
    const graph = graphOf(lines);
    const ids = [...graph.statements.keys()];
    fc.assert(
      fc.property(fc.array(fc.nat(ids.length - 1), { maxLength: 12 }), (turns) => {
        let unfolded = new Set<Id>();
        const list = listOf(graph, unfolded);
        for (const turn of turns) {
          const id = ids[turn] ?? '';
          unfolded = new Set(
            unfolded.has(id) ? [...unfolded].filter((each) => each !== id) : [...unfolded, id],
          );
          list.show(graph, unfolded);
          expect(told(list.rows)).toEqual(told([...listRows(graph, unfolded)]));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the keys of all rows that stay', () => {
    const graph = graphOf(SHAPES.tree);
    const list = listOf(graph, new Set(['t']));
    const before = list.rows.map(({ key }) => key);
    list.show(graph, new Set(['t', 'a']));
    expect(list.rows.map(({ key }) => key).filter((key) => before.includes(key))).toEqual(before);
    expect(list.rows.length).toBe(before.length + 1);
  });
});

describe('a long outline', () => {
  const star = graphOf(Array.from({ length: 20_000 }, (_, n) => `s${n} + t`).join('; '));

  it('is listed bit by bit', () => {
    const list = new OutlineList();
    list.show(star, new Set(['t']));
    let clock = 0;
    expect(list.rows.length).toBe(0);
    expect(list.grow(1, () => (clock += 1))).toBe(true);
    const first = list.rows.length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(1000);
    while (list.grow(1000));
    expect(list.rows.length).toBe(20_001);
    expect(list.isWhole).toBe(true);
    expect(list.rows.at(-1)).toMatchObject({ position: 20_000, siblings: 20_000 });
  });

  it('is made anew where one fold would bring thousands of rows', () => {
    const list = listOf(star, new Set());
    list.show(star, new Set(['t']));
    expect(list.isWhole).toBe(false);
    while (list.grow(1000));
    expect(list.rows.length).toBe(20_001);
  });
});
