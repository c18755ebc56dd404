import { describe, expect, it } from 'vitest';
import { findHeadings, findNearestThesis } from '../../../../graph/analysis/chains/nearest-thesis.ts';
import { graphOf } from '../../../support/graph-of.ts';
import * as named from '../../../support/named-graphs.ts';

describe('findNearestThesis', () => {
  it('takes the thesis fewest relations away, with the shortest chains there', () => {
    const graph = graphOf('t; u; a - b; b + t; a + u');
    expect(findNearestThesis(graph, 'a')).toEqual({
      thesis: 'u',
      steps: 1,
      bearing: 'for',
      throughLoop: false,
      chains: [{ sign: 'for', attacks: 0, ids: ['a', 'r3', 'u'] }],
    });
    expect(findNearestThesis(graph, 'r1')).toMatchObject({ thesis: 't', steps: 2, bearing: 'against' });
  });

  it('takes the first thesis where several are equally near', () => {
    expect(findNearestThesis(graphOf('t; u; a + u; a - t'), 'a')?.thesis).toBe('t');
    expect(findNearestThesis(graphOf('t; u; m + u; n + t; a - m; a - n'), 'a')?.thesis).toBe('t');
  });

  it('knows a thesis itself, and what bears both ways or through a loop', () => {
    expect(findNearestThesis(named.single(), 't')).toMatchObject({
      thesis: 't',
      steps: 0,
      bearing: 'none',
      chains: [],
    });
    expect(findNearestThesis(named.diamond(), 's')).toMatchObject({ bearing: 'both', throughLoop: false });
    expect(findNearestThesis(named.attackLoop(), 'x')).toMatchObject({ bearing: 'both', throughLoop: true });
  });

  it('has none for an unknown id', () => {
    expect(findNearestThesis(named.single(), 'nowhere')).toBeNull();
  });
});

describe('findHeadings', () => {
  it('puts what leads to no thesis under its root or closed loop', () => {
    const axes = [{ id: 'x', label: 'x', positions: [{ id: 'p', label: 'p', thesis: 't' }] }];
    const graph = graphOf('t; a + t; b + root; c > q?; d + e; e + d', [], { axes });
    expect(Object.fromEntries(findHeadings(graph))).toMatchObject({
      a: 't',
      b: 'root',
      root: 'root',
      c: 'q?',
      'q?': 'q?',
      d: 'd',
      e: 'd',
      r2: 'root',
    });
  });

  it('leaves out only what answers something that is no question', () => {
    const headings = findHeadings(graphOf('a > b; b + t'));
    expect([...headings.keys()].sort()).toEqual(['b', 'r2', 't']);
  });
});
