import { describe, expect, it } from 'vitest';
import { findStrengthParts } from '../../../../graph/analysis/strength/strength-parts.ts';
import { roundStable } from '../../../../graph/analysis/numbers/rounding.ts';
import { findStrengths } from '../../../../graph/analysis/strength/strength.ts';
import { graphOf } from '../../../support/graph-of.ts';

describe('what a strength is made of', () => {
  it('is a base score and what each step carries', () => {
    const graph = graphOf('r: a & b + t; s: c - t; d = t; u: e - s', [
      { id: 'a', weight: 0.9 },
      { id: 'b', weight: 0.4 },
      { id: 't', weight: 0.4 },
    ]);
    expect(findStrengthParts(graph, findStrengths(graph), 't')).toEqual({
      base: 0.4,
      parts: [
        { relation: 'r', sign: 1, premises: ['a', 'b'], amount: 0.6 },
        { relation: 's', sign: -1, premises: ['c'], amount: 0.4 },
      ],
    });
  });

  it('counts a symmetric attack at both ends, and starts a step at 1', () => {
    const graph = graphOf('r: a <-> b; u: c - r');
    const strengths = findStrengths(graph);
    const [left = NaN, right = NaN] = ['a', 'b'].map((id) => strengths.values.get(id));
    expect(findStrengthParts(graph, strengths, 'a')?.parts).toEqual([
      { relation: 'r', sign: -1, premises: ['b'], amount: roundStable(right * 0.8) },
    ]);
    expect(findStrengthParts(graph, strengths, 'b')?.parts[0]?.amount).toBeCloseTo(left * 0.8, 12);
    expect(findStrengthParts(graph, strengths, 'r')?.base).toBe(1);
    expect(findStrengthParts(graph, strengths, 'nobody')).toBeUndefined();
  });
});
