import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDisputes } from '../../../../graph/analysis/disputes/disputes.ts';
import { describeDispute } from '../../../../graph/analysis/words/dispute-reasons.ts';
import { isBarePoint, tellDisputed, tellNoPoints } from '../../../../graph/analysis/words/disputed-words.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';
import { graphOf } from '../../../support/graph-of.ts';

describe('what is called disputed', () => {
  it('has an objection and something that speaks for it; else it has an objection', () => {
    const graph = graphOf('r: p & q + t; u: o - r; o2 - o');
    expect(['t', 'p', 'o', 'r', 'o2'].map((id) => tellDisputed(graph, id))).toEqual([
      '',
      '',
      'Has an objection',
      'Disputed',
      '',
    ]);
    expect(tellDisputed(graphOf('a - t; b - t'), 't')).toBe('Has objections');
    expect(tellDisputed(graphOf('a - t; b + t'), 't')).toBe('Disputed');
  });

  it('is what the analysis has as disputed, in every sentence, on any map', () => {
    fc.assert(
      fc.property(arbitraryMap({ fields: 'weights' }), (graph) => {
        const { disputed, challenged, entries } = findDisputes(graph);
        for (const id of [...graph.statements.keys(), ...graph.relations.keys()]) {
          const word = tellDisputed(graph, id);
          expect([word === 'Disputed', word !== '']).toEqual([disputed.has(id), challenged.has(id)]);
        }
        for (const entry of entries) {
          const reasons = describeDispute(graph, entry);
          const [also = ''] = reasons.filter((reason) => reason.startsWith('Also disputed in this quarrel'));
          for (const [, name = ''] of also.matchAll(/"(s\d+)"/g)) expect(disputed).toContain(name);
          const isBare = isBarePoint(graph, entry.elements);
          expect(isBare).toBe(!entry.elements.some((id) => disputed.has(id)));
          expect(reasons.includes('Nothing on this map speaks for it.')).toBe(isBare);
        }
        const isNone = tellNoPoints(graph) === 'Nothing on this map is disputed.';
        if (entries.length === 0) expect(isNone).toBe(disputed.size === 0);
      }),
      { numRuns: 200 },
    );
  });
});
