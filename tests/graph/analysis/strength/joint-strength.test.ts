import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FINITE_STEP,
  jointSlope,
  jointStrength,
} from '../../../../graph/analysis/strength/joint-strength.ts';
import { findStrengths } from '../../../../graph/analysis/strength/strength.ts';
import { graphOf } from '../../../support/graph-of.ts';

const strength = fc.double({ min: 0, max: 1, noNaN: true });
const several = fc.array(strength, { minLength: 1, maxLength: 9 });

describe('the joint strength of linked premises', () => {
  it('is the strength of a single premise to the last digit', () => {
    fc.assert(
      fc.property(strength, (one) => {
        expect(joint([one])).toBe(one);
      }),
    );
  });

  it('is nothing where one is nothing', () => {
    fc.assert(
      fc.property(several, (all) => {
        expect(joint([...all, 0])).toBe(0);
      }),
    );
  });

  it('is the strength of equal ones, however many', () => {
    fc.assert(
      fc.property(strength, fc.integer({ min: 1, max: 500 }), (one, count) => {
        expect(joint(Array<number>(count).fill(one))).toBe(one);
      }),
    );
  });

  it('never falls when one rises', () => {
    fc.assert(
      fc.property(several, fc.nat(), strength, (all, pick, by) => {
        const place = pick % all.length;
        const raised = all.map((each, index) => (index === place ? each + (1 - each) * by : each));
        // The last digit of a logarithm is nobody's loss.
        expect(joint(raised)).toBeGreaterThanOrEqual(joint(all) - 1e-12);
      }),
    );
  });

  it('lies between the weakest and the strongest, in whatever order', () => {
    fc.assert(
      fc.property(several, (all) => {
        expect(joint(all)).toBeGreaterThanOrEqual(Math.min(...all));
        expect(joint(all)).toBeLessThanOrEqual(Math.max(...all));
        expect(joint([...all].reverse())).toBeCloseTo(joint(all), 12);
      }),
    );
  });

  it('lets each premise count', () => {
    const weights = (b: number) => [
      { id: 'a', weight: 0.2 },
      { id: 'b', weight: b },
    ];
    const [weak = NaN, strong = NaN] = [0.5, 0.9].map((b) =>
      findStrengths(graphOf('a & b + t', weights(b))).values.get('t'),
    );
    expect(strong).toBeGreaterThan(weak);
  });

  it('takes 10,000 premises', () => {
    expect(joint(Array.from({ length: 10_000 }, (_, index) => (index % 2 === 0 ? 0.9 : 0.4)))).toBeCloseTo(
      0.6,
      9,
    );
  });
});

describe('its slope', () => {
  it('is that of a finite difference, and finite at 0', () => {
    const away = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(fc.array(away, { minLength: 1, maxLength: 5 }), (all) => {
        const moved = (by: number) => joint(all.map((each, index) => (index === 0 ? each + by : each)));
        expect(slope(all)).toBeCloseTo((moved(1e-6) - moved(-1e-6)) / 2e-6, 5);
      }),
    );
    expect(slope([0, 0.25])).toBeCloseTo(Math.sqrt(FINITE_STEP * 0.25) / FINITE_STEP, 9);
    expect(slope([0, 0])).toBe(0);
    expect(slope([0.004, 0.25])).toBeCloseTo(
      (Math.sqrt(0.014 * 0.25) - Math.sqrt(0.004 * 0.25)) / FINITE_STEP,
      9,
    );
    expect(slope([0])).toBe(1);
  });
});

const numbers = (count: number) => Int32Array.from({ length: count }, (_, index) => index);
const joint = (all: readonly number[]) =>
  jointStrength(numbers(all.length), 0, all.length, Float64Array.from(all));
const slope = (all: readonly number[]) =>
  jointSlope(numbers(all.length), 0, all.length, Float64Array.from(all), 0, joint(all));
