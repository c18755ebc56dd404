import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../../graph/analysis/numbers/budget.ts';
import { listExtensions } from '../../../../graph/analysis/frameworks/extensions.ts';
import { flattenGraph } from '../../../../graph/analysis/status/flatten.ts';
import { targetsOf } from '../../../../graph/analysis/numbers/links.ts';
import { SEMANTICS } from '../../../../graph/analysis/frameworks/semantics.ts';
import { findStatus } from '../../../../graph/analysis/status/status.ts';
import { SUPPORT_READINGS } from '../../../../graph/analysis/status/support-reading.ts';
import type { ArgumentGraph } from '../../../../graph/model/types.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { empty, mutual } from '../../../support/named-graphs.ts';
import { anyMap } from '../../../support/maps/arbitrary-map.ts';

describe('the status of a map', () => {
  it('is grounded, with supports assumed, where nothing else is asked for', () => {
    const report = findStatus(graphOf('r: a - b; s: b + c; t: d <-> e'));
    expect(report).toMatchObject({ semantics: 'grounded', complete: true, noExtension: false });
    expect([...report.status]).toEqual([
      ['a', 'in'],
      ['b', 'out'],
      ['c', 'in'],
      ['d', 'undecided'],
      ['e', 'undecided'],
      ['r', 'in'],
      ['s', 'out'],
      ['t', 'undecided'],
    ]);
  });

  it('says in and out only of what every labelling agrees on', () => {
    // Whichever of a and b stands, c falls and d stands.
    const graph = graphOf('p: a <-> b; a - c; b - c; c - d');
    expect(summary(graph, 'grounded')).toBe('a? b? c? d?');
    expect(summary(graph, 'complete')).toBe('a? b? c? d?');
    expect(summary(graph, 'preferred')).toBe('a? b? c- d+');
    expect(summary(graph, 'stable')).toBe('a? b? c- d+');
    expect(summary(graph, 'ideal')).toBe('a? b? c? d?');
  });

  it('tells semi-stable from preferred, and ideal from grounded', () => {
    const ring = graphOf('a <-> b; b - c; c - d; d - e; e - c');
    expect(summary(ring, 'preferred')).toBe('a? b? c? d? e?');
    expect(summary(ring, 'semi-stable')).toBe('a- b+ c- d+ e-');
    const doubter = graphOf('a <-> b; b - b');
    expect(summary(doubter, 'grounded')).toBe('a? b?');
    expect(summary(doubter, 'ideal')).toBe('a+ b-');
  });

  it('is empty where there is no extension, which is no acceptance', () => {
    const report = findStatus(graphOf('a - b; b - c; c - a; d'), { semantics: 'stable' });
    expect(report).toEqual({ semantics: 'stable', status: new Map(), complete: true, noExtension: true });
    expect(findStatus(empty(), { semantics: 'stable' })).toMatchObject({
      noExtension: false,
      complete: true,
    });
  });

  it('says when the budget ran out, and claims nothing it has not proved', () => {
    const fights = Array.from(
      { length: 60 },
      (_, i) => `a${i} <-> b${i}; a${i} - c${i}; b${i} - c${i}; c${i} - d${i}`,
    );
    const graph = graphOf(['x - y', ...fights].join(';'));
    const full = findStatus(graph, { semantics: 'preferred' });
    expect(full.complete).toBe(true);
    expect(full.status.get('d59')).toBe('in');
    for (const budget of [0, 20_000]) {
      const report = findStatus(graph, { semantics: 'preferred', budget });
      expect(report).toMatchObject({ complete: false, noExtension: false });
      expect(report.status.get('y')).toBe('out');
      for (const [id, status] of report.status) {
        if (status !== 'undecided') expect(full.status.get(id)).toBe(status);
      }
      // What was proved before the budget ran out is told.
      expect(report.status.get('d0')).toBe(budget === 0 ? 'undecided' : 'in');
    }
  });

  it('takes suppositions', () => {
    const status = (supposition: object) => findStatus(mutual(), { supposition }).status;
    expect(status({ rejected: new Set(['a']) }).get('b')).toBe('in');
    expect(status({ accepted: new Set(['b']) }).get('a')).toBe('out');
  });

  it('covers ids of any kind', () => {
    const graph = graphOf('__proto__: constructor - toString; 10 - 1; 2');
    expect(Object.fromEntries(findStatus(graph).status)).toMatchObject({
      toString: 'out',
      '1': 'out',
      '2': 'in',
    });
    expect(findStatus(graph).status.get('__proto__')).toBe('in');
  });

  it('is what all extensions have in common, for any map, semantics and reading of support', () => {
    fc.assert(
      fc.property(anyMap, fc.constantFrom(...SEMANTICS), fc.constantFrom(...SUPPORT_READINGS), expectShared),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(quarrel, fc.constantFrom(...SEMANTICS), fc.constantFrom(...SUPPORT_READINGS), expectShared),
      { numRuns: 150 },
    );
  });

  it.each(SEMANTICS)('of 2,000 that attack each other in a ring is open under %s', (semantics) => {
    const ring = graphOf(Array.from({ length: 2000 }, (_, i) => `s${i} - s${(i + 1) % 2000}`).join(';'));
    const report = findStatus(ring, { semantics });
    expect(report.complete).toBe(true);
    expect([...report.status.values()].every((status) => status === 'undecided')).toBe(true);
    expect(report.status.size).toBe(4000);
  });
});

/** Maps of few statements and many attacks, most of them undecided. */
const quarrel: fc.Arbitrary<ArgumentGraph> = fc
  .array(fc.tuple(fc.nat({ max: 4 }), fc.constantFrom('-', '-', '<->', '+'), fc.nat({ max: 4 })), {
    maxLength: 8,
  })
  .map((steps) => graphOf(steps.map(([from, sign, to]) => `s${from} ${sign} s${to}`).join(';')));

function expectShared(
  graph: ArgumentGraph,
  semantics: (typeof SEMANTICS)[number],
  support: (typeof SUPPORT_READINGS)[number],
): void {
  const { framework, ids } = flattenGraph(graph, support);
  const { extensions } = listExtensions(framework, semantics, createBudget());
  const report = findStatus(graph, { semantics, support });
  expect(report.noExtension).toBe(extensions.length === 0);
  ids.forEach((id, number) => {
    const isIn = extensions.every((extension) => extension.includes(number));
    const attackers = [...targetsOf(framework.attackers, number)];
    const isOut = extensions.every((extension) => attackers.some((attacker) => extension.includes(attacker)));
    const expected = isIn ? 'in' : isOut ? 'out' : 'undecided';
    expect(report.status.get(id)).toBe(extensions.length === 0 ? undefined : expected);
  });
}

/** The statements' status in a line: + in, - out, ? undecided. */
function summary(graph: ArgumentGraph, semantics: (typeof SEMANTICS)[number]): string {
  const { status } = findStatus(graph, { semantics });
  const signs = { in: '+', out: '-', undecided: '?' };
  return [...graph.statements.keys()].map((id) => `${id}${signs[status.get(id) ?? 'undecided']}`).join(' ');
}
