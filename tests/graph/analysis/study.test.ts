import { describe, expect, it } from 'vitest';
import { createStudy } from '../../../graph/analysis/study.ts';
import { graphOf } from '../../support/graph-of.ts';

describe('the study of a map', () => {
  it('works each part out once', () => {
    const study = createStudy(graphOf('a + t; b - a; c - b'));
    for (const ask of [
      study.theses,
      study.status,
      study.strengths,
      study.disputes,
      study.rankedDisputes,
      study.findings,
    ])
      expect(ask()).toBe(ask());
    expect(study.cruxes('t')).toBe(study.cruxes('t'));
    expect(study.shapleyValues('t')).toBe(study.shapleyValues('t'));
  });

  it('works nothing out that is not asked for', () => {
    const graph = graphOf('a + t');
    const blind = {
      ...graph,
      get relations(): never {
        throw new Error('looked at');
      },
    };
    const study = createStudy(blind);
    expect(() => study.status()).toThrow('looked at');
    expect(() => study.findings()).toThrow('looked at');
  });

  it('gives the same cruxes whatever was asked before, and however little work it may do', () => {
    const lines = 'a + t; b - t; c - b; d + u; a - u; e - d';
    for (const budget of [60, 200, 1000, undefined]) {
      const options = budget === undefined ? {} : { budget };
      const one = createStudy(graphOf(lines), options);
      const other = createStudy(graphOf(lines), options);
      const [t, u] = [one.cruxes('t'), one.cruxes('u')];
      expect([other.cruxes('u'), other.cruxes('t')]).toEqual([u, t]);
    }
  });

  it('has no answer for what is not on the map', () => {
    const study = createStudy(graphOf('a + t'), { theses: ['nobody', 't'] });
    expect(study.theses()).toEqual(['t']);
    expect(study.cruxes('nobody')).toBeUndefined();
    expect(study.cruxes('__proto__')).toBeUndefined();
    expect(study.shapleyValues('nobody')).toBeUndefined();
    expect(study.camps('nobody')).toBeUndefined();
  });

  it('puts a dispute in words when it is shown', () => {
    const study = createStudy(graphOf('a + t; b - a; c - b'));
    const [entry] = study.rankedDisputes();
    expect(entry).not.toHaveProperty('reasons');
    expect(entry && study.reasonsOf(entry).length).toBeGreaterThan(0);
  });

  it('follows one supposition after another from the map as it is', () => {
    const study = createStudy(graphOf('a - t; b - a'));
    expect(study.follow({ rejected: new Set(['b']) }).status.status.get('t')).toBe('out');
    expect(study.follow({ rejected: new Set(['a']) }).status.status.get('t')).toBe('in');
    expect(study.status().status.get('t')).toBe('in');
  });
});
