import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreDispute } from '../../../../graph/analysis/disputes/dispute-score.ts';
import { oracle } from '../../../support/oracle.ts';

describe('the score of a dispute', () => {
  it.each(oracle.controversy)('$id', ({ P, C, saturating }) => {
    expect(scoreDispute(P, C)).toBeCloseTo(saturating, 9);
  });

  it('rises with what is said, and falls as one side prevails', () => {
    expect(scoreDispute(0.5, 0.5)).toBeCloseTo(0.632, 3);
    expect(scoreDispute(2, 2)).toBeCloseTo(0.982, 3);
    expect(scoreDispute(2.7, 0.3)).toBeCloseTo(0.106, 3);
    expect(scoreDispute(5, 0)).toBe(0);
  });

  it('is the same seen from either side and never leaves [0,1]', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (pro, con) => {
        expect(scoreDispute(pro, con)).toBe(scoreDispute(con, pro));
        expect(scoreDispute(pro, con)).toBeGreaterThanOrEqual(0);
        expect(scoreDispute(pro, con)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
