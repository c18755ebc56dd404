import { describe, expect, it } from 'vitest';
import { toAnalysisRecord } from '../../../graph/analysis/analysis-record.ts';
import { createStudy } from '../../../graph/analysis/study.ts';
import { graphOf } from '../../support/graph-of.ts';

describe('the analysis of a map', () => {
  it('is plain data under the names of the contract', () => {
    const record = toAnalysisRecord(createStudy(graphOf('a + t; b - a; c - b; a + __proto__')));
    const parsed = JSON.parse(JSON.stringify(record)) as typeof record;
    expect(Object.keys(parsed)).toEqual([
      'semantics',
      'complete',
      'noExtension',
      'status',
      'strength',
      'disputes',
      'cruxes',
      'sharedGrounds',
      'turnedBy',
      'turnedByAdding',
      'robust',
      'findings',
    ]);
    expect(Object.keys(parsed.status)).toEqual(['a', 't', 'b', 'c', '__proto__', 'r1', 'r2', 'r3', 'r4']);
    expect(Object.keys(parsed.strength.values)).toEqual(Object.keys(parsed.status));
    expect(Object.hasOwn(parsed.turnedBy, '__proto__')).toBe(true);
    expect(parsed.strength).toMatchObject({
      model: 'quadratic-energy',
      converged: true,
      iterations: 0,
      residual: 0,
    });
    expect(parsed.strength).not.toHaveProperty('damped');
    expect(parsed.disputes.map(({ id, under }) => [id, under])).toEqual([['a', 't']]);
    expect(parsed.cruxes[0]).toEqual({
      id: 'a',
      thesis: 't',
      effect: expect.any(Number) as number,
      unit: 'strength',
      flips: false,
      disputed: true,
    });
    expect(parsed.findings).toEqual([]);
  });

  it('answers for the theses it is asked about, in the reading it is asked for', () => {
    const graph = graphOf('a + b; b + t; c - a');
    const study = createStudy(graph, {
      theses: ['b', 'nobody'],
      support: 'necessary',
      model: 'euler',
      semantics: 'stable',
    });
    expect(study.theses()).toEqual(['b']);
    expect(toAnalysisRecord(study).turnedBy).toEqual({ b: ['c'] });
    expect(study.strengths().model).toBe('euler');
    expect(study.status().semantics).toBe('stable');
  });

  it('says where there is no stable extension, and where budgets ended', () => {
    const odd = createStudy(graphOf('a - b; b - c; c - a'), { semantics: 'stable' });
    expect(toAnalysisRecord(odd)).toMatchObject({ noExtension: true, status: {}, complete: true });
    const short = createStudy(graphOf('a + t; b - t; c - b'), { budget: 20 });
    expect(toAnalysisRecord(short).complete).toBe(false);
  });

  it('gives damped numbers a place of their own', () => {
    const strong = ['a', 'b', 'c'].map((id) => ({ id, weight: 0.9 }));
    const record = toAnalysisRecord(
      createStudy(graphOf('a <-> b; b <-> c; a <-> c', strong), { model: 'df-quad' }),
    );
    expect(record.strength.converged).toBe(false);
    expect(Object.keys(record.strength.damped ?? {})).toEqual(['a', 'b', 'c']);
    expect(Object.keys(record.strength.values)).toEqual(['r1', 'r2', 'r3']);
  });

  it('shares the strength of a thesis out where that is asked for', () => {
    const study = createStudy(graphOf('a + t; b - t; c - b'));
    expect(toAnalysisRecord(study)).not.toHaveProperty('shares');
    const { shares } = toAnalysisRecord(study, { shares: true });
    expect(Object.keys(shares?.['t']?.values ?? {})).toEqual(['a', 'b', 'c']);
    const wide = createStudy(graphOf(Array.from({ length: 20 }, (_, n) => `s${n} + t`).join('; ')), {
      budget: 100,
    });
    const record = toAnalysisRecord(wide, { shares: true });
    expect(record.shares?.['t']).toEqual({ values: {}, errors: {} });
    expect(record.complete).toBe(false);
  });

  it('takes an empty map', () => {
    expect(toAnalysisRecord(createStudy(graphOf('')))).toMatchObject({
      disputes: [],
      cruxes: [],
      turnedBy: {},
      findings: [],
    });
  });
});
