import { describe, expect, it } from 'vitest';
import { findDisputes } from '../../../../graph/analysis/disputes/disputes.ts';
import { describeDispute } from '../../../../graph/analysis/words/dispute-reasons.ts';
import type { ArgumentGraph, Id } from '../../../../graph/model/types.ts';
import { graphOf, type Details } from '../../../support/graph-of.ts';
import * as named from '../../../support/named-graphs.ts';

const sources = [{ id: 'doc', title: 'A document' }];
const axes = [
  {
    id: 'x',
    label: 'x',
    positions: [
      { id: 'p', label: 'p' },
      { id: 'q', label: 'q' },
    ],
  },
];
const cited = (id: string): Details => ({ id, cites: [{ source: 'doc' }] });
const held = (id: string, position: string): Details => ({ id, heldBy: [{ position }] });
const build = (lines: string, ...details: Details[]) => graphOf(lines, details, { sources, axes });
const findWithReasons = (graph: ArgumentGraph) =>
  findDisputes(graph).entries.map((entry) => ({ ...entry, reasons: describeDispute(graph, entry) }));
const disputedIn = (graph: ArgumentGraph): readonly Id[] => [...findDisputes(graph).disputed];

/** Milliseconds that a large case may take where the machine is busy. */
const BUSY = 60_000;

describe('what is disputed', () => {
  it('is challenged, and something speaks for it', () => {
    const lines = 't; a + t; c - a';
    expect(disputedIn(build(lines))).toEqual([]);
    expect([...findDisputes(build(lines)).challenged]).toEqual(['a']);
    expect(disputedIn(build(lines, cited('a')))).toEqual(['a']);
    expect(disputedIn(build(lines, held('a', 'p')))).toEqual(['a']);
    expect(disputedIn(build(`${lines}; b + a`))).toEqual(['a']);
    expect(disputedIn(build(`${lines}; b = a`))).toEqual([]);
    expect(disputedIn(build(`${lines}; d - c`))).toEqual(['a']);
    expect(disputedIn(build(`${lines}; d - r2`))).toEqual(['a', 'r2']);
    expect(disputedIn(build(`${lines}; d - r1`))).toEqual(['r1']);
  });

  it('is not what nobody attacks, however well supported', () => {
    expect(disputedIn(build('a + t', cited('a'), cited('t')))).toEqual([]);
  });

  it('may be a step, spoken for by itself, its premises, a support or an answer', () => {
    const lines = 'r: a & b + t; u: x - r';
    // Its premises speak for it, however bare they are.
    expect(disputedIn(build(lines))).toEqual(['r']);
    expect(disputedIn(build(lines, cited('r')))).toEqual(['r']);
    expect(disputedIn(build(`${lines}; y + r`))).toEqual(['r']);
    expect(disputedIn(named.undercutUndercut())).toEqual(['r', 'u']);
  });

  it('is either end of a mutual or symmetric attack', () => {
    expect(disputedIn(named.mutual())).toEqual(['a', 'b']);
    expect(disputedIn(graphOf('a <-> b'))).toEqual(['a', 'b']);
  });

  it('takes no attack on a statement for an answer to its objection to itself', () => {
    expect(disputedIn(graphOf('r: a - a'))).toEqual([]);
    expect(disputedIn(graphOf('a - a; b - a'))).toEqual([]);
    expect(disputedIn(graphOf('r: a - a; b - r'))).toEqual(['a', 'r']);
  });

  it('names the objections to it, step and premises', () => {
    const { objections } = findDisputes(build('t; a + t; c & d - a; e - c', cited('a')));
    expect([...objections]).toEqual(['r2', 'c', 'd']);
  });
});

describe('disputed points', () => {
  it('tells camps, sides and reasons', () => {
    const entries = findWithReasons(named.debate());
    expect(entries).toEqual([
      {
        id: 'answers',
        under: 'talking',
        elements: ['answers', 'r2', 'bargaining'],
        camps: [
          { axis: 'assessment', on: 'answers', for: ['supporters'], against: ['critics'] },
          { axis: 'assessment', on: 'bargaining', for: ['critics'], against: ['supporters'] },
        ],
        sides: { for: ['firsts!', 'freeze!'], against: ['bargaining', 'sanctions'] },
        ownWord: true,
        reasons: [
          'On "assessment" the camps divide over it: supporters (as the mapper reads them) stand for it, critics against it; the link is the mapper\'s.',
          'On "assessment" the camps divide over "the pauses lasted no longer than the bargaining": critics stand for it, supporters (as the mapper reads them) against it; the link is the mapper\'s.',
          'Supporters (Fact-check, section 1 [4]) hold it.',
          'It is backed by "The leaders met three times" (Fact-check, section 1); the link is the mapper\'s.',
          "Against it stands the pauses lasted no longer than the bargaining (critics in Fact-check, section 2 [5]); the link is the mapper's.",
          'The objection is answered by "Tests stayed frozen for months after" (supporters, as the mapper reads them); the link is the mapper\'s.',
          'Also disputed is the step from it to talking.',
          'Against this step stands "What moved the North was sanctions" (The institute); the link is the mapper\'s.',
          'Also disputed in this quarrel: "the pauses lasted no longer than the bargaining".',
        ],
      },
    ]);
  });

  it('lists a disputed step under the statement it finally bears on, turned by its sign', () => {
    const graph = build('t; m + t; r: a - m; u: x - r; v: y - u', cited('a'));
    expect(findDisputes(graph).entries).toMatchObject([
      {
        id: 'm',
        under: 't',
        elements: ['m', 'r', 'u'],
        sides: { for: ['x'], against: ['a', 'y'] },
        ownWord: false,
      },
    ]);
  });

  it('keeps theses and questions as headings and lists a step straight into one under its premise', () => {
    const graph = build('r: a + t; u: x - r; c - t', cited('a'), cited('t'));
    expect(disputedIn(graph)).toEqual(['t', 'r']);
    expect(findDisputes(graph).entries).toMatchObject([
      { id: 'a', under: 't', elements: ['r'], sides: { for: [], against: ['x'] } },
    ]);
    const question = build('r: a > q?; u: x - r; a + t', cited('a'));
    expect(findDisputes(question).entries).toMatchObject([{ id: 'a', elements: ['r'] }]);
    const between = build('r: a <-> b; u: x - r; y - x');
    expect(findDisputes(between).entries).toMatchObject([{ id: 'b', under: 'b', elements: ['r', 'x'] }]);
  });

  it('come in file order, whether or not camps collide', () => {
    const lines = 't; a + t; b + t; c + t; x - a; x - b; y - c';
    const graph = build(lines, cited('a'), cited('b'), held('c', 'p'), held('y', 'q'));
    expect(findDisputes(graph).entries.map(({ id, camps }) => [id, camps.length])).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 1],
    ]);
  });

  it('are one where they attack each other, whatever the way round', () => {
    const graph = build('a + t; b - a; a - b; c + t; d - c; e - d; u: f - r5; g - f', cited('f'));
    expect(findDisputes(graph).entries.map(({ id, elements }) => [id, elements])).toEqual([
      ['a', ['a', 'b']],
      ['c', ['c', 'r5', 'd', 'f']],
    ]);
  });

  it(
    'counts what it does not tell',
    () => {
      const attacks = Array.from({ length: 10_000 }, (_, i) => `a${i} - m`).join('\n');
      const [entry] = findWithReasons(build(`m + t\n${attacks}`, cited('m')));
      expect(entry?.sides.against).toHaveLength(10_000);
      expect(entry?.reasons).toEqual([
        'It cites A document.',
        'Against it stands "a0"; "a1"; "a2".',
        'And 9997 more objections.',
      ]);
    },
    BUSY,
  );

  it(
    'lists at most 20 answers to an objection, so that a hub stays cheap',
    () => {
      const lines = ['h + t'];
      for (let i = 0; i < 3000; i++) lines.push(`h - m${i}`, `a${i} - h`, `m${i} + t`);
      const { entries } = findDisputes(graphOf(lines.join('\n')));
      // One quarrel: the hub attacks them all.
      expect(entries).toHaveLength(1);
      expect(entries[0]?.elements).toHaveLength(3001);
    },
    BUSY,
  );

  it(
    'has none in an empty graph, and takes 50,000 nested undercuts',
    () => {
      expect(findDisputes(named.empty())).toMatchObject({ entries: [], disputed: new Set() });
      expect(findDisputes(named.longUndercut(50_000)).entries.map(({ id }) => id)).toEqual(['s1']);
    },
    BUSY,
  );
});

describe('who stands on which side', () => {
  it('turns with an objection to the objection to a step into a thesis', () => {
    const graph = graphOf(
      'r: a + t; u: b - r; v: c - u',
      [
        { id: 'a', cites: [{ source: 's' }], heldBy: [{ position: 'ayes' }] },
        { id: 'b', heldBy: [{ position: 'noes' }] },
        { id: 'c', heldBy: [{ position: 'ayes' }] },
      ],
      {
        sources: [{ id: 's', title: 'A source' }],
        axes: [
          {
            id: 'x',
            label: 'X',
            positions: [
              { id: 'ayes', label: 'ayes', thesis: 't' },
              { id: 'noes', label: 'noes' },
            ],
          },
        ],
      },
    );
    const entry = findDisputes(graph).entries.find(({ id }) => id === 'a');
    expect(entry?.camps).toEqual([
      { axis: 'x', on: 'r', for: ['ayes'], against: ['noes'] },
      { axis: 'x', on: 'u', for: ['noes'], against: ['ayes'] },
    ]);
  });

  it('does not say that a symmetric attack answers itself', () => {
    const entries = findWithReasons(graphOf('a <-> b; a + t; b - t'));
    expect(entries.flatMap(({ reasons }) => reasons).filter((reason) => reason.includes('answer'))).toEqual(
      [],
    );
    expect(entries.map(({ id }) => id)).toEqual(['a']);
  });
});
