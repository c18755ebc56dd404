import { describe, expect, it } from 'vitest';
import { heatOfSides, scoreOfHeat } from '../../../../graph/analysis/disputes/dispute-score.ts';
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
    expect(ranking(graph)).toEqual([['a', scoreOf([1, 0.5])]]);
  });

  it('scores a step by what its premises carry together, and weakens what is undercut', () => {
    const details = [
      cited('r'),
      { id: 'a', weight: 0.9 },
      { id: 'b', weight: 0.4 },
      { id: 'c', weight: 0.4 },
    ];
    const graph = graphOf('r: a & b + s; s + t; u: c - r', details, frame);
    expect(ranking(graph)).toEqual([['s', scoreOf([0.6, 0.4])]]);
    const answered = graphOf('r: a & b + s; s + t; u: c - r; v: a - u', details, frame);
    const left = 1 - 0.81 / 1.81;
    // The undercut is a step that is undercut too: what it starts from against what undercuts it.
    expect(ranking(answered)[0]?.[1]).toBeCloseTo(scoreOf([0.6, 0.4 * left], [0.4, 0.9]), 9);
  });

  it('gives a statement one entry, with the sum over its elements', () => {
    const details = [cited('a'), cited('b'), { id: 'd', weight: 0.1 }];
    const graph = graphOf('a + t; r: b + a; c - a; d - r', details, frame);
    const [entry, ...rest] = rankDisputes(graph);
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({ id: 'a', under: 't', elements: ['a', 'r'] });
    const carried = 0.5 * (1 - 0.01 / 1.01);
    expect(entry?.score).toBeCloseTo(scoreOf([0.5 + carried, 0.5], [0.5, 0.1]), 9);
  });

  it('makes one entry of a quarrel, headed by the statement on which most bears', () => {
    const graph = graphOf('a + t; b - a; c - b; d - c; e + t; f - e', ['a', 'b', 'c', 'e'].map(cited), frame);
    expect(rankDisputes(graph).map(({ id, elements }) => [id, elements])).toEqual([
      ['a', ['a', 'b', 'c']],
      ['e', ['e']],
    ]);
  });

  it('goes by the score, whether or not camps collide', () => {
    const lines = 'a + t; b - a; c + t; d - c';
    const details = [held('a', 'hawks'), { ...held('b', 'doves'), weight: 0.3 }, cited('c')];
    const ranked = rankDisputes(graphOf(lines, details, frame));
    expect(ranked.map(({ id, camps }) => [id, camps.length])).toEqual([
      ['c', 0],
      ['a', 1],
    ]);
  });

  it('lists a thesis as a heading, after all others, where more than its rival attacks it', () => {
    const graph = graphOf('r: a + t; b - t; u: c - r', [cited('a')], frame);
    const [step, thesis, ...rest] = rankDisputes(graph);
    expect([step?.elements, step?.heading]).toEqual([['r'], undefined]);
    expect([thesis?.id, thesis?.elements, thesis?.heading]).toEqual(['t', ['t'], true]);
    expect(rest).toEqual([]);
    expect(ranking(graphOf('a + t; b + s; t <-> s'))).toEqual([]);
    const rivals = {
      axes: [
        {
          id: 'x',
          label: 'x',
          positions: [
            { id: 'p', label: 'p', thesis: 't' },
            { id: 'q', label: 'q', thesis: 's' },
          ],
        },
      ],
    };
    expect(ranking(graphOf('a + t; b + s; t - s; s - t', [], rivals))).toEqual([]);
    expect(ranking(graphOf('a + t; b + s; t - s; s - t')).map(([id]) => id)).toEqual(['t', 's']);
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

  it('lists a pair of two leaves though nobody is named for either', () => {
    expect(ranking(graphOf('a - s; s + t'))).toEqual([['s', scoreOf([0.5, 0.5])]]);
    expect(ranking(graphOf('a - b')).map(([id]) => id)).toEqual(['b']);
    expect(rankDisputes(graphOf('a - t', [], frame)).map(({ id, heading }) => [id, heading])).toEqual([
      ['t', true],
    ]);
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
    expect(ranked).toHaveLength(1);
    const one: [number, number] = [0.9, 2 * 0.36402163391867604];
    expect(ranked[0]?.score).toBeCloseTo(scoreOf(one, one, one), 9);
  });

  it('is empty where nothing is attacked', () => {
    expect(rankDisputes(graphOf('a + t; b + a'))).toEqual([]);
  });
});

/** Of pairs of what speaks for and against an element. */
function scoreOf(...sides: readonly (readonly [pro: number, con: number])[]): number {
  return scoreOfHeat(sides.reduce((sum, [pro, con]) => sum + heatOfSides(pro, con), 0));
}

function ranking(graph: ArgumentGraph) {
  return rankDisputes(graph).map(({ id, score }) => [id, score] as const);
}
