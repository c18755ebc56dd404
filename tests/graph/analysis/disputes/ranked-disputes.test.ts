import { describe, expect, it } from 'vitest';
import { scoreDispute } from '../../../../graph/analysis/disputes/dispute-score.ts';
import { rankDisputes } from '../../../../graph/analysis/disputes/ranked-disputes.ts';
import type { ArgumentGraph, GraphParts } from '../../../../graph/model/types.ts';
import { graphOf, type Details } from '../../../support/graph-of.ts';

const frame: Partial<GraphParts> = {
  sources: [{ id: 'paper', title: 'The Paper' }],
  axes: [
    {
      id: 'view',
      label: 'View',
      positions: [
        { id: 'hawks', label: 'hawks', thesis: 't' },
        { id: 'doves', label: 'doves' },
      ],
    },
  ],
};
const cited = (id: string): Details => ({ id, cites: [{ source: 'paper' }] });
const held = (id: string, position: string): Details => ({ id, heldBy: [{ position }] });

describe('the ranking of disputes', () => {
  it('scores the attacks against the supports and the own word of a statement', () => {
    const graph = graphOf('a + t; b + a; c - a', [cited('a')], frame);
    // Base 0.5 and a support of 0.5 against an attack of 0.5.
    expect(ranking(graph)).toEqual([['a', scoreDispute(1, 0.5)]]);
  });

  it('scores a step by what its premises carry together, and weakens what is undercut', () => {
    const details = [
      cited('r'),
      { id: 'a', weight: 0.9 },
      { id: 'b', weight: 0.4 },
      { id: 'c', weight: 0.4 },
    ];
    const graph = graphOf('r: a & b + s; s + t; u: c - r', details, frame);
    expect(ranking(graph)).toEqual([['s', scoreDispute(0.6, 0.4)]]);
    const answered = graphOf('r: a & b + s; s + t; u: c - r; v: a - u', details, frame);
    const left = 1 - 0.81 / 1.81;
    expect(ranking(answered)[0]?.[1]).toBeCloseTo(scoreDispute(0.6, 0.4 * left), 9);
  });

  it('gives a statement one entry, with the highest score of its elements', () => {
    const details = [cited('a'), cited('b'), { id: 'd', weight: 0.1 }];
    const graph = graphOf('a + t; r: b + a; c - a; d - r', details, frame);
    const [entry, ...rest] = rankDisputes(graph);
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({ id: 'a', under: 't', elements: ['a', 'r'] });
    const carried = 0.5 * (1 - 0.01 / 1.01);
    expect(entry?.score).toBeCloseTo(Math.max(scoreDispute(0.5 + carried, 0.5), scoreDispute(0.5, 0.1)), 9);
  });

  it('puts points on which camps collide before higher scores, from 0.3 on', () => {
    const lines = 'a + t; b - a; c + t; d - c; e + t; f - e';
    const details = [
      held('a', 'hawks'),
      { ...held('b', 'doves'), weight: 0.3 },
      cited('c'),
      held('e', 'hawks'),
      { ...held('f', 'doves'), weight: 0.1 },
    ];
    const ranked = rankDisputes(graphOf(lines, details, frame));
    expect(ranked.map(({ id }) => id)).toEqual(['a', 'c', 'e']);
    const [first, second, third] = ranked.map(({ score }) => score);
    expect(first).toBeLessThan(second ?? NaN);
    expect(first).toBeGreaterThanOrEqual(0.3);
    expect(third).toBeLessThan(0.3);
  });

  it('breaks ties by the effect on the thesis, then by file order', () => {
    const details = ['near', 'far', 'other'].map(cited);
    const graph = graphOf(
      'other + t; x - other; far + step; step + t; y - far; near + t; z - near',
      details,
      frame,
    );
    expect(ranking(graph).map(([id]) => id)).toEqual(['other', 'near', 'far']);
  });

  it('lists no thesis of a camp, but a disputed step into one', () => {
    const graph = graphOf('r: a + t; b - t; u: c - r', [cited('a')], frame);
    expect(rankDisputes(graph).map(({ elements }) => elements)).toEqual([['r']]);
  });

  it('lists a pair of two leaves though nobody is named for either', () => {
    expect(ranking(graphOf('a - s; s + t'))).toEqual([['s', scoreDispute(0.5, 0.5)]]);
    expect(ranking(graphOf('a - b')).map(([id]) => id)).toEqual(['b']);
    expect(ranking(graphOf('a - t', [], frame))).toEqual([]);
    // Something bears on the objection, and nothing on what it objects to: no pair, and one-sided.
    expect(ranking(graphOf('a - s; b + a; s + t'))).toEqual([]);
  });

  it('lists a pair of two leaves in one entry with the disputed step that is listed there', () => {
    const ranked = rankDisputes(graphOf('a - s; r: s + t; c - r; d + r'));
    expect(ranked.map(({ id, elements }) => [id, elements])).toEqual([['s', ['s', 'r']]]);
  });

  it('ranks by damped strengths where the iteration oscillates', () => {
    const strong = ['a', 'b', 'c'].map((id) => ({ ...cited(id), weight: 0.9 }));
    const ranked = rankDisputes(graphOf('a <-> b; a <-> c; b <-> c; a + t', strong, frame), {
      model: 'df-quad',
    });
    expect(ranked).toHaveLength(3);
    expect(ranked[0]?.score).toBeCloseTo(scoreDispute(0.9, 2 * 0.36402163391867604), 9);
  });

  it('is empty where nothing is attacked', () => {
    expect(rankDisputes(graphOf('a + t; b + a'))).toEqual([]);
  });
});

function ranking(graph: ArgumentGraph) {
  return rankDisputes(graph).map(({ id, score }) => [id, score] as const);
}
