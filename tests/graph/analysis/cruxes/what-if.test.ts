import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStatus } from '../../../../graph/analysis/status/status.ts';
import { findStrengths } from '../../../../graph/analysis/strength/strength.ts';
import { createBaseline, findConsequences } from '../../../../graph/analysis/cruxes/what-if.ts';
import { removeElements, updateStatement } from '../../../../graph/model/edit.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';

describe('what if', () => {
  it('a statement were rejected: its steps fall, and what they held up or down moves', () => {
    const baseline = createBaseline(graphOf('a - t; b - a; c + a'));
    const { status, strengths, changes } = findConsequences(baseline, { rejected: new Set(['b']) });
    expect(status.status.get('t')).toBe('out');
    expect(strengths.values.get('b')).toBe(0);
    expect(strengths.carried.get('r2')).toBe(0);
    expect(new Set(changes.map(({ id }) => id))).toEqual(new Set(['b', 'a', 't', 'r1', 'r2']));
    expect(changes[0]?.status).toBeDefined();
    expect(changes.find(({ id }) => id === 't')).toMatchObject({ status: { before: 'in', after: 'out' } });
    expect(changes.find(({ id }) => id === 'r1')).toEqual({
      id: 'r1',
      status: { before: 'out', after: 'in' },
    });
  });

  it('a statement were accepted: what attacks it has no effect', () => {
    const baseline = createBaseline(graphOf('a + t; b - a; c + b'));
    const { status, strengths } = findConsequences(baseline, { accepted: new Set(['a']) });
    expect([baseline.status.status.get('a'), status.status.get('a')]).toEqual(['out', 'in']);
    expect(strengths.values.get('a')).toBe(1);
    expect(strengths.values.get('t')).toBeCloseTo(0.75, 12);
  });

  it('a step were rejected or accepted', () => {
    const baseline = createBaseline(graphOf('r: a + t; u: b - r'));
    const without = findConsequences(baseline, { rejected: new Set(['r']) });
    expect(without.strengths.values.get('t')).toBe(0.5);
    const despite = findConsequences(baseline, { accepted: new Set(['r']) });
    expect(despite.strengths.values.get('t')).toBeCloseTo(0.6, 12);
    expect(despite.status.status.get('r')).toBe('in');
  });

  it('weights were moved: strengths follow, statuses stay', () => {
    const baseline = createBaseline(graphOf('r: a + t; b - t'));
    const weights = new Map([
      ['a', 1],
      ['r', 0.5],
    ]);
    const { status, strengths, changes } = findConsequences(baseline, { weights });
    expect(status).toEqual(baseline.status);
    expect(strengths.carried.get('r')).toBe(0.5);
    expect(changes.map(({ id }) => id)).toEqual(['a', 'r']);
  });

  it('nothing were different: nothing changes', () => {
    const baseline = createBaseline(graphOf('a - t; b <-> a'));
    for (const whatIf of [{}, { rejected: new Set(['nobody']) }, { weights: new Map([['nobody', 0.2]]) }]) {
      expect(findConsequences(baseline, whatIf).changes).toEqual([]);
    }
  });

  it('refuses a weight outside [0,1] in words', () => {
    const baseline = createBaseline(graphOf('a - t'));
    for (const weight of [-0.1, 1.1, NaN]) {
      expect(() => findConsequences(baseline, { weights: new Map([['a', weight]]) })).toThrow('from 0 to 1');
    }
  });

  it('rejects what is both rejected and accepted', () => {
    const baseline = createBaseline(graphOf('a - t'));
    const both = new Set(['a']);
    const { status, strengths } = findConsequences(baseline, { rejected: both, accepted: both });
    expect([status.status.get('a'), strengths.values.get('a')]).toEqual(['out', 0]);
  });

  it('keeps to the semantics, the reading of supports and the model it was asked for', () => {
    const options = { semantics: 'preferred', support: 'necessary', model: 'df-quad' } as const;
    const graph = graphOf('a <-> b; a - c; b - c; c - d; e + d');
    const baseline = createBaseline(graph, options);
    expect(baseline.status.status.get('d')).toBe('in');
    const { status, strengths } = findConsequences(baseline, { rejected: new Set(['e']) });
    expect(status.semantics).toBe('preferred');
    expect(status.status.get('d')).toBe('out');
    expect(strengths.model).toBe('df-quad');
  });

  it('says that a strength no longer settles', () => {
    const lines = 'a - b; b - a; c - a';
    const weights = new Map([
      ['a', 1],
      ['b', 1],
      ['c', 0],
    ]);
    const baseline = createBaseline(graphOf(lines), { model: 'df-quad' });
    const { strengths, changes } = findConsequences(baseline, { weights });
    expect(strengths.converged).toBe(false);
    expect(changes.find(({ id }) => id === 'b')?.strength?.after).toBeNull();
  });

  it('a cycle were cut: what is left of it is computed as if the cycle had never been', () => {
    const ring = createBaseline(graphOf('a & b - c; c - d; d - a'));
    expect(ring.strengths.iterations).toBeGreaterThan(0);
    expect(findConsequences(ring, { rejected: new Set(['d']) }).strengths.iterations).toBe(0);
    expect(findConsequences(ring, { rejected: new Set(['b']) }).strengths.iterations).toBe(0);
    expect(findConsequences(ring, { accepted: new Set(['c']) }).strengths.iterations).toBe(0);
  });

  it('an oscillation no longer mattered: what hung on it settles', () => {
    const strong = ['a', 'b', 'c'].map((id) => ({ id, weight: 0.9 }));
    const graph = graphOf('a <-> b; a <-> c; b <-> c; c & d + t', strong);
    const baseline = createBaseline(graph, { model: 'df-quad' });
    expect(baseline.strengths.values.has('t')).toBe(false);
    const without = findConsequences(baseline, { rejected: new Set(['d']) });
    expect(without.strengths.values.get('t')).toBe(0.5);
    expect(without.strengths.converged).toBe(false);
    expect(findConsequences(baseline, { accepted: new Set(['a']) }).strengths.converged).toBe(true);
  });

  it('is what the edited map says', () => {
    const places = fc.array(fc.nat({ max: 30 }), { maxLength: 3 });
    fc.assert(
      fc.property(
        arbitraryMap({ fields: 'weights' }),
        places,
        fc.nat({ max: 100 }),
        (graph, picks, percent) => {
          const ids = [...graph.statements.keys(), ...graph.relations.keys()];
          const rejected = new Set(picks.map((pick) => ids[pick % ids.length] ?? ''));
          const weights = new Map([['s0', percent / 100]]);
          const found = findConsequences(createBaseline(graph), { rejected, weights });
          const edited = updateStatement(graph, 's0', { weight: percent / 100 });
          expect(found.status).toEqual(findStatus(edited, { supposition: { rejected } }));
          const without = findStrengths(removeElements(edited, rejected));
          fc.pre(found.strengths.converged && without.converged);
          for (const [id, strength] of without.values)
            expect(found.strengths.values.get(id)).toBeCloseTo(strength, 9);
          for (const id of rejected) expect(found.strengths.values.get(id)).toBe(0);
        },
      ),
    );
  });
});
