import { describe, expect, it } from 'vitest';
import { findShown, unfoldingTo } from '../../../graph/view/folding.ts';
import { graphOf } from '../../support/graph-of.ts';

const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('; ');

describe('what is shown of a map with more than there is room for', () => {
  it('is what stands below the unfolded, and not the tops alone', () => {
    const graph = graphOf(`${lines(20, (n) => `top${n}`)}; a + top9; b - top9`);
    const shown = findShown(graph, { unfolded: new Set(['top9']), limit: 8 });
    expect(shown.size).toBe(8);
    expect([...shown]).toEqual(expect.arrayContaining(['top0', 'top9', 'a', 'b']));
  });

  it('holds what is kept, with its way up', () => {
    const graph = graphOf(`${lines(20, (n) => `r${n}: a${n} + t`)}; b - a19; lone`);
    const unfolded = new Set(graph.statements.keys());
    expect(findShown(graph, { unfolded, limit: 8 }).has('b')).toBe(false);
    const shown = findShown(graph, { unfolded, kept: ['b', 'lone'], limit: 8 });
    expect([...shown]).toEqual(expect.arrayContaining(['t', 'a19', 'b', 'lone']));
    expect(shown.size).toBe(8);
  });

  it('is never more, though one statement has more reasons and one stands at the end of a long chain', () => {
    const wide = graphOf(lines(50, (n) => `a${n} + t`));
    expect(findShown(wide, { unfolded: new Set(['t']), listed: new Map([['t', 50]]), limit: 10 }).size).toBe(
      10,
    );
    const deep = graphOf(lines(50, (n) => `s${n + 1} + s${n}`));
    const shown = findShown(deep, { unfolded: new Set(deep.statements.keys()), kept: ['s50'], limit: 10 });
    expect(shown.size).toBe(10);
    expect(shown.has('s50')).toBe(true);
  });
});

describe('the way to a statement', () => {
  // d is three steps from one top, and two from the other.
  const graph = graphOf('a + t; b + a; d + b; c + u; d + c');
  const way = (...unfolded: string[]) => [...unfoldingTo(graph, 'd', new Set(unfolded))].sort();

  it('is a shortest one as long as nothing is unfolded', () => {
    expect(way()).toEqual(['c', 'u']);
  });

  it('takes nothing more to unfold where it is on the map already, by whatever way', () => {
    expect(way('t', 'a', 'b')).toEqual(['a', 'b', 't']);
    expect(way('u', 'c')).toEqual(['c', 'u']);
  });

  it('takes as little to unfold as there can be', () => {
    expect(way('t', 'a')).toEqual(['a', 'b', 't']);
    // What is unfolded under something that is folded is not on the map.
    expect(way('a', 'b')).toEqual(['a', 'b', 't']);
  });
});
