import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAllTheses, findEnds, findRoots, findTheses } from '../../../../graph/analysis/chains/theses.ts';
import { shuffled } from '../../../support/shuffled.ts';
import { graphOf } from '../../../support/graph-of.ts';
import * as named from '../../../support/named-graphs.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';

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

  it('takes every root on which something bears where no camp names one, the weightiest first, up to 20', () => {
    expect(findTheses(graphOf('v; a + t; b - u; c + b'))).toEqual(['u', 't']);
    const many = Array.from({ length: 25 }, (_, i) => `a${i} + t${i}`).join('\n');
    expect(findTheses(graphOf(many))).toHaveLength(20);
    expect(findAllTheses(graphOf(many))).toHaveLength(25);
    expect(findTheses(named.empty())).toEqual([]);
  });

  it('takes no statement that is connected to nothing, though a camp names it', () => {
    expect(findTheses(named.single())).toEqual([]);
    expect(findTheses(graphOf('a - a; b'))).toEqual([]);
    const axes = [{ id: 'x', label: 'x', positions: [camp('p', 'lone'), camp('q', 't')] }];
    expect(findTheses(graphOf('lone; a + t', [], { axes }))).toEqual(['t']);
  });

  it('lets a question stand for its answers, and takes none itself', () => {
    expect(findTheses(named.questioned())).toEqual(['a', 'b']);
    expect(findTheses(graphOf('a > q?; a + t; b > q?'))).toEqual(['t', 'b']);
    expect(findTheses(graphOf('a + q?'))).toEqual([]);
    expect(findTheses(graphOf('p? > q?; a > p?'))).toEqual(['a']);
  });

  it('takes of every loop that nothing leads out of those on which most bears', () => {
    expect(findTheses(named.closedLoop())).toEqual(['a']);
    expect(findTheses(named.mutual())).toEqual(['a', 'b']);
    expect(findTheses(graphOf('c + d; d + c; d + a; a + b; b + a; u + t; x + y; y - x; z - x'))).toEqual([
      'a',
      'x',
      't',
    ]);
  });

  it('finds the same ones in whatever order the file has them', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.infiniteStream(fc.nat()), (graph, keys) => {
        expect(new Set(findAllTheses(shuffled(graph, keys)))).toEqual(new Set(findAllTheses(graph)));
      }),
    );
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
