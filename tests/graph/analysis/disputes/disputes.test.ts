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
    expect(disputedIn(build(`${lines}; d - r2`))).toEqual(['a']);
    expect(disputedIn(build(`${lines}; d - r1`))).toEqual([]);
  });

  it('is not what nobody attacks, however well supported', () => {
    expect(disputedIn(build('a + t', cited('a'), cited('t')))).toEqual([]);
  });

  it('may be a step, spoken for by itself, its premises, a support or an answer', () => {
    const lines = 'r: a & b + t; u: x - r';
    expect(disputedIn(build(lines))).toEqual([]);
    expect(disputedIn(build(lines, cited('r')))).toEqual(['r']);
    expect(disputedIn(build(lines, cited('b')))).toEqual(['r']);
    expect(disputedIn(build(`${lines}; y + r`))).toEqual(['r']);
    expect(disputedIn(build(`${lines}; y - x`))).toEqual(['r']);
    expect(disputedIn(named.undercutUndercut())).toEqual(['r']);
  });

  it('is either end of a mutual or symmetric attack', () => {
    expect(disputedIn(named.mutual())).toEqual(['a', 'b']);
    expect(disputedIn(graphOf('a <-> b'))).toEqual(['a', 'b']);
  });

  it('takes no attack on a statement for an answer to its objection to itself', () => {
    expect(disputedIn(graphOf('r: a - a'))).toEqual([]);
    expect(disputedIn(graphOf('a - a; b - a'))).toEqual([]);
    expect(disputedIn(graphOf('r: a - a; b - r'))).toEqual(['a']);
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
        elements: ['answers', 'r2'],
        camps: [{ axis: 'assessment', for: ['supporters'], against: ['critics'] }],
        sides: { for: ['firsts!', 'freeze!'], against: ['bargaining', 'sanctions'] },
        ownWord: true,
        reasons: [
          'On "assessment" the camps divide: supporters stand for it (Fact-check, section 1 [4]), critics against it.',
          'It is backed by "The leaders met three times" (Fact-check, section 1).',
          'Critics object to it: the pauses lasted no longer than the bargaining (Fact-check, section 2 [5]).',
          'Supporters (as the mapper reads them) answer the objection: "Tests stayed frozen for months after".',
          'Also disputed is the step from it to talking.',
          'Against this step stands "What moved the North was sanctions" (The institute).',
        ],
      },
      {
        id: 'bargaining',
        under: 'talking',
        elements: ['bargaining'],
        camps: [{ axis: 'assessment', for: ['critics'], against: ['supporters'] }],
        sides: { for: [], against: ['freeze!'] },
        ownWord: true,
        reasons: [
          'On "assessment" the camps divide: critics stand for it (Fact-check, section 2 [5]), supporters against it.',
          'Supporters (as the mapper reads them) object to it: "Tests stayed frozen for months after".',
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
        elements: ['m', 'r'],
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
    expect(findDisputes(between).entries).toMatchObject([{ id: 'b', under: 'b', elements: ['r'] }]);
  });

  it('puts those first on which camps collide, then goes by file order', () => {
    const lines = 't; a + t; b + t; c + t; x - a; x - b; y - c';
    const graph = build(lines, cited('a'), cited('b'), held('c', 'p'), held('y', 'q'));
    expect(findDisputes(graph).entries.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    const oneCamp = build(lines, cited('a'), cited('b'), held('c', 'p'), held('y', 'p'));
    expect(findDisputes(oneCamp).entries.map(({ id, camps }) => [id, camps.length])).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 0],
    ]);
  });

  it(
    'counts what it does not tell',
    () => {
      const attacks = Array.from({ length: 10_000 }, (_, i) => `a${i} - m`).join('\n');
      const [entry] = findWithReasons(build(`m + t\n${attacks}`, cited('m')));
      expect(entry?.sides.against).toHaveLength(10_000);
      expect(entry?.reasons).toEqual([
        'It is found in A document.',
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
      expect(entries).toHaveLength(3000);
      expect(entries[0]?.sides.for).toHaveLength(20);
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
    expect(entry?.camps).toEqual([{ axis: 'x', for: ['ayes'], against: ['noes'] }]);
  });

  it('does not say that a symmetric attack answers itself', () => {
    const entries = findWithReasons(graphOf('a <-> b; a + t; b - t'));
    expect(entries.flatMap(({ reasons }) => reasons).filter((reason) => reason.includes('answer'))).toEqual(
      [],
    );
    expect(entries.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
