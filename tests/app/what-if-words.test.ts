import { describe, expect, it } from 'vitest';
import { createBaseline, findConsequences, findStrengthParts } from '../../graph/index.ts';
import { findStrengths } from '../../graph/analysis/strength/strength.ts';
import { describeBalance } from '../../src/app/panels/balance-words.ts';
import {
  changeWords,
  listChangedSteps,
  listConsequences,
  stepChangeWords,
  tellConsequences,
} from '../../src/app/state/what-if-words.ts';
import { graphOf } from '../support/graph-of.ts';

const graph = graphOf('a - t; b - a; t > q?');
const supposed = {
  rejected: new Set(['b']),
  accepted: new Set<string>(),
  weights: new Map<string, number>(),
  added: [],
};
const { changes } = findConsequences(createBaseline(graph), supposed);

describe('what a what-if changes', () => {
  it('is told of statements that take a side, not of what was supposed', () => {
    expect(listConsequences(graph, supposed, changes).map(({ id }) => id)).toEqual(['a', 't']);
  });

  it('is told of steps that argue, in words of their own', () => {
    const steps = listChangedSteps(graph, supposed, changes);
    expect(steps.map((step) => `${step.id} ${stepChangeWords(step)}`)).toEqual([
      'r2 no longer holds',
      'r1 holds now',
    ]);
    const weight = { id: 'r1', strength: { before: 1, after: 0.8 } };
    expect(stepChangeWords(weight)).toBe('carries less: 0.80 instead of 1.00');
  });

  it('is told without a number where the balance moves too little to show', () => {
    expect(changeWords({ id: 't', strength: { before: 0.501, after: 0.502 } })).toBe(
      'balance up by less than 0.01',
    );
  });

  it('is told in words, theses by name, without a bare label', () => {
    const told = tellConsequences(graph, supposed, changes);
    expect(told).toMatch(/^What if: 2 statements have a new status\. /);
    expect(told).toContain('"t": not upheld here now (before: stands); balance down from');
  });

  it('counts what changes and never what does not', () => {
    const status = { before: 'in', after: 'out' } as const;
    const strength = { before: 0.5, after: 0.7 };
    const tell = (...each: Parameters<typeof tellConsequences>[2]) =>
      tellConsequences(graph, { ...supposed, rejected: new Set() }, each);
    expect(tell({ id: 'a', strength })).toBe(
      'What if: no statement has a new status, 1 changes in strength.',
    );
    expect(tell({ id: 'a', status })).toBe('What if: 1 statement has a new status.');
    expect(tell({ id: 'a', status }, { id: 'b', strength })).toBe(
      'What if: 1 statement has a new status, 1 more changes in strength.',
    );
    expect(tell()).toBe('What if: no statement changes.');
  });

  it('says so where a strength stops to settle', () => {
    expect(changeWords({ id: 't', strength: { before: 0.5, after: null } })).toBe(
      'the balance no longer settles',
    );
  });
});

describe('what a strength is made of', () => {
  it('is told with its heaviest reason and objection', () => {
    const map = graphOf('a + t; b + t; c - t', [{ id: 'b', weight: 0.9 }]);
    const strengths = findStrengths(map);
    const { base = 0, parts = [] } = findStrengthParts(map, strengths, 't') ?? {};
    expect(describeBalance(map, strengths, 't', base, parts)).toBe(
      'It starts at 0.50. 2 reasons lift it, most of all "b"; 1 objection lowers it: "c". That comes to 0.72: what speaks for it weighs more.',
    );
  });

  it('leaves out reasons where the model counts objections only', () => {
    const map = graphOf('a + t; c - t');
    const strengths = findStrengths(map, { model: 'h-categoriser' });
    const { base = 0, parts = [] } = findStrengthParts(map, strengths, 't') ?? {};
    const told = describeBalance(map, strengths, 't', base, parts);
    expect(told).not.toContain('"a"');
    expect(told).toContain('1 objection lowers it: "c"');
  });
});
