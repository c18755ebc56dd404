import { describe, expect, it } from 'vitest';
import { findEnds, findRoots, findTheses } from '../../../../graph/analysis/chains/theses.ts';
import { graphOf } from '../../../support/graph-of.ts';
import * as named from '../../../support/named-graphs.ts';

const camp = (id: string, thesis?: string) => ({
  id,
  label: id,
  ...(thesis === undefined ? {} : { thesis }),
});

/** Milliseconds that a large case may take where the machine is busy. */
const BUSY = 60_000;

describe('findTheses', () => {
  it('takes the theses of the camps, each once, in file order', () => {
    const axes = [
      { id: 'assessment', label: 'assessment', positions: [camp('critics', 'b'), camp('supporters', 'a')] },
      { id: 'approach', label: 'approach', positions: [camp('pressure', 'b'), camp('dialogue')] },
    ];
    expect(findTheses(graphOf('c + a; c + b; c + root', [], { axes }))).toEqual(['b', 'a']);
  });

  it('takes every root where no camp names one, up to 20', () => {
    expect(findTheses(graphOf('a + t; b - u; v'))).toEqual(['t', 'u', 'v']);
    const many = Array.from({ length: 25 }, (_, i) => `t${i}`).join('\n');
    expect(findTheses(graphOf(many))).toHaveLength(20);
    expect(findTheses(named.empty())).toEqual([]);
    expect(findTheses(named.single())).toEqual(['t']);
  });

  it('lets a question stand for its answers', () => {
    expect(findTheses(named.questioned())).toEqual(['a', 'b']);
    expect(findTheses(graphOf('a > q?; a + t; b > q?'))).toEqual(['b', 't']);
    expect(findTheses(graphOf('a + q?'))).toEqual(['q?']);
    expect(findTheses(graphOf('p? > q?; a > p?'))).toEqual(['a']);
  });

  it('takes the first statement of every loop that nothing leads out of', () => {
    expect(findTheses(named.closedLoop())).toEqual(['a']);
    expect(findTheses(named.mutual())).toEqual(['a']);
    expect(findTheses(graphOf('c + d; d + c; d + a; a + b; b + a; t; x + y; y - x'))).toEqual([
      'a',
      't',
      'x',
    ]);
  });
});

describe('findRoots', () => {
  it('takes what no relation goes on from, through whatever it aims at', () => {
    expect(findRoots(graphOf('a + t; b - a; v'))).toEqual(['t', 'v']);
    expect(findRoots(named.undercutUndercut())).toEqual(['t']);
    expect(findRoots(named.closedLoop())).toEqual([]);
  });

  it('lets relations to oneself and symmetric attacks lead nowhere, and questions be where chains end', () => {
    expect(findRoots(graphOf('a - a'))).toEqual(['a']);
    expect(findRoots(named.symmetric())).toEqual(['a', 'b']);
    expect(findRoots(graphOf('a > q?; q? + t'))).toEqual(['q?', 't']);
    expect(findRoots(graphOf('r: a + t; u: t - r'))).toEqual(['t']);
  });
});

describe('findEnds', () => {
  it(
    'finds a loop at the end of 50,000 statements',
    () => {
      const lines = Array.from({ length: 50_000 }, (_, i) => `s${i} + s${i + 1}`);
      expect(findEnds(graphOf([...lines, 's50000 + s40000'].join('\n')))).toEqual(['s40000']);
    },
    BUSY,
  );
});
