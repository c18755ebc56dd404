import { describe, expect, it } from 'vitest';
import { findLandings, times } from '../../../../graph/analysis/chains/signs.ts';
import { graphOf } from '../../../support/graph-of.ts';
import * as named from '../../../support/named-graphs.ts';

/** Milliseconds that a large case may take where the machine is busy. */
const BUSY = 60_000;

describe('findLandings', () => {
  it('is the product through the relations aimed at', () => {
    expect(findLandings(named.undercutSupport()).get('u')).toEqual({ sign: -1, last: 'r', statement: 't' });
    expect(findLandings(named.undercutAttack()).get('u')).toEqual({ sign: 1, last: 'r', statement: 't' });
    expect(findLandings(named.rephrased()).get('r1')).toEqual({ sign: 1, last: 'r1', statement: 'b' });
  });

  it('has no sign through an answer', () => {
    const graph = graphOf('r: a > q?; u: x - r');
    expect(findLandings(graph).get('u')).toEqual({ sign: 0, last: 'r', statement: 'q?' });
  });

  it('says the same of every relation, with the relation that aims at the statement', () => {
    const landings = findLandings(named.undercutUndercut());
    expect(landings.get('v')).toEqual({ statement: 't', last: 'r', sign: 1 });
    expect(landings.get('r')).toEqual({ statement: 't', last: 'r', sign: 1 });
  });

  it(
    'goes through 50,000 relations that each aim at the one before',
    () => {
      expect(findLandings(named.longUndercut(50_000)).get('r50000')).toEqual({
        statement: 't',
        last: 'r1',
        sign: 1,
      });
    },
    BUSY,
  );
});

describe('times', () => {
  it('keeps zero free of a sign of its own', () => {
    expect([times(-1, -1), times(-1, 1), times(-1, 0), times(0, -1)]).toEqual([1, -1, 0, 0]);
  });
});
