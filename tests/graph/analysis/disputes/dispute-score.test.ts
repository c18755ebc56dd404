import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatOfSides, scoreOfHeat } from '../../../../graph/analysis/disputes/dispute-score.ts';
import { oracle } from '../../../support/oracle.ts';

const scoreOf = (pro: number, con: number) => scoreOfHeat(heatOfSides(pro, con));

describe('the score of a dispute', () => {
  it.each(oracle.controversy)('$id', ({ P, C, harmonic }) => {
    expect(scoreOf(P, C)).toBeCloseTo(harmonic, 9);
  });

  it('rises with what is said on both sides, and little with what is said on one', () => {
    expect(scoreOf(0.5, 0.5)).toBeCloseTo(1 - Math.exp(-0.5), 12);
    expect(scoreOf(2, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
    expect(scoreOf(100, 0.5)).toBeLessThan(1 - Math.exp(-1));
    expect(scoreOf(5, 0)).toBe(0);
    expect(scoreOf(0, 0)).toBe(0);
  });

  it('is the same seen from either side, rises with either and never leaves [0,1]', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, (pro, con, more) => {
        expect(scoreOf(pro, con)).toBe(scoreOf(con, pro));
        expect(scoreOf(pro + more, con)).toBeGreaterThanOrEqual(scoreOf(pro, con) - 1e-12);
        expect(scoreOf(pro, con)).toBeGreaterThanOrEqual(0);
        expect(scoreOf(pro, con)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
