import { describe, expect, it } from 'vitest';
import { describeBearing } from '../../../../graph/analysis/words/sentences.ts';
import { graphOf, type Details } from '../../../support/graph-of.ts';
import * as named from '../../../support/named-graphs.ts';

const cited = (id: string): Details => ({ id, title: id, cites: [{ source: 'doc' }] });
const sources = [{ id: 'doc', title: 'A document' }];

/** Milliseconds that a large case may take where the machine is busy. */
const BUSY = 60_000;

describe('describeBearing', () => {
  it('says how a statement argues and what on the way is disputed', () => {
    expect(describeBearing(named.debate(), 'firsts!')).toBe(
      'Argues for talking, through: the North answers diplomacy. ' +
        'This step is objected to by "the pauses lasted no longer than the bargaining". One more on the way is disputed.',
    );
    expect(describeBearing(graphOf('a + b; b + t; c - b', [cited('b')], { sources }), 'a')).toBe(
      'Argues for "t", through: b. This step is objected to by "c", which nothing answers.',
    );
  });

  it('names the disputed step where there are several', () => {
    const graph = graphOf('a + b; b + c; r: c + t; u: x - r', [cited('c')], { sources });
    expect(describeBearing(graph, 'a')).toBe(
      'Argues for "t", through: b; c. The step from "c" to "t" is objected to by "x", which nothing answers.',
    );
    const both = graphOf('a + b; b + c; c + t; x - c', [cited('c')], { sources });
    expect(describeBearing(both, 'a')).toBe(
      'Argues for "t", through: b; c. C is objected to by "x", which nothing answers.',
    );
  });

  it('says that the element itself is disputed where the way is clear', () => {
    const graph = graphOf('a + t; x - a', [cited('a')], { sources });
    expect(describeBearing(graph, 'a')).toBe('Argues for "t". Objected to by "x", which nothing answers.');
    // The way is disputed only by x itself.
    expect(describeBearing(graph, 'x')).toBe('Argues against "t", through: a.');
  });

  it('tells of several objections the one nothing answers, then the rival, then the weightiest', () => {
    const axes = [
      {
        id: 'x',
        label: 'x',
        positions: [
          { id: 'p', label: 'p', thesis: 't' },
          { id: 'q', label: 'q', thesis: 'rival' },
        ],
      },
    ];
    const spoken = 'z + t; a - t; w - a; ';
    expect(describeBearing(graphOf(`${spoken}rival - t; v - rival; b - t`, [], { axes }), 't')).toBe(
      'This is a thesis of p. Objected to by "b", which nothing answers.',
    );
    expect(describeBearing(graphOf(`${spoken}rival - t; b - t; v - b`, [], { axes }), 't')).toBe(
      'This is a thesis of p. Objected to by its rival "rival".',
    );
    const weighed = graphOf(`${spoken}b - t; v - b`, [{ id: 'b', weight: 0.9 }]);
    expect(describeBearing(weighed, 't')).toBe('This is a thesis. Objected to by "b".');
    expect(describeBearing(graphOf(`${spoken}b - t; v - b; y + b`), 't')).toContain('Objected to by "b".');
    expect(describeBearing(graphOf(`${spoken}b & c - t`), 't')).toContain(
      'Objected to by "b" and "c" together, which nothing answers.',
    );
  });

  it('says what an objection to a step does', () => {
    expect(describeBearing(named.undercutSupport(), 'x')).toBe(
      'Objects to the step from "a" to "t", and so argues against "t".',
    );
    expect(describeBearing(named.undercutAttack(), 'x')).toBe(
      'Objects to the step from "a" to "t", and so argues for "t".',
    );
    expect(describeBearing(named.supportedStep(), 'b')).toBe(
      'Backs the step from "a" to "t", and so argues for "t".',
    );
  });

  it('speaks of a selected step', () => {
    expect(describeBearing(named.linked(), 's')).toBe('This step argues against "t", through: b.');
    expect(describeBearing(named.undercutSupport(), 'u')).toBe(
      'This step objects to the step from "a" to "t", and so argues against "t".',
    );
    expect(describeBearing(named.undercutSupport(), 'x', 'r')).toBe('Objects to the step from "a" to "t".');
  });

  it('says both, each with its way', () => {
    expect(describeBearing(named.diamond(), 's')).toBe(
      'Argues both for and against "t": for it through "a", against it through "b".',
    );
    expect(describeBearing(graphOf('a + t; a - b; b + t'), 'a')).toBe(
      'Argues both for and against "t": for it directly, against it through "b".',
    );
  });

  it('does not say both where only a loop would', () => {
    expect(describeBearing(named.attackLoop(), 'x')).toBe(
      'Argues for "t", through: a; b; c. "a" is objected to by "c", which nothing answers.',
    );
    expect(describeBearing(graphOf('a + t; a - b; b + a; c + b; c - t'), 'c')).toBe(
      'Argues both for and against "t": for it through "b" and "a", against it directly. Ways there pass through a loop.',
    );
  });

  it('knows theses, questions and answers', () => {
    expect(describeBearing(named.debate(), 'talking')).toBe('This is a thesis of the supporters.');
    expect(describeBearing(graphOf('a + t'), 't')).toBe('This is a thesis.');
    expect(describeBearing(named.questioned(), 'q?')).toBe('This is a question, answered by: a; b.');
    expect(describeBearing(graphOf('q?'), 'q?')).toBe('This is a question that nothing answers yet.');
    expect(describeBearing(named.questioned(), 'a', 'q?')).toBe('Answers "q?".');
    expect(describeBearing(named.questioned(), 'c', 'q?')).toBe('Leads to an answer to "q?", through: a.');
  });

  it('says when something bears on no thesis', () => {
    const axes = [{ id: 'x', label: 'x', positions: [{ id: 'p', label: 'p', thesis: 't' }] }];
    const graph = graphOf('b + t; a + root; alone', [], { axes });
    expect(describeBearing(graph, 'root')).toBe('Bears on no thesis.');
    expect(describeBearing(graph, 'alone')).toBe(
      'Not connected: nothing on this map bears on it, and it bears on nothing.',
    );
    expect(describeBearing(graphOf('t'), 't')).toBe('The only statement on this map so far.');
    expect(describeBearing(graph, 'a')).toBe('Argues for "root".');
    expect(describeBearing(graph, 'a', 't')).toBe('Bears on no thesis.');
    expect(describeBearing(graph, 'nowhere')).toBe('');
  });

  it(
    'names three of 50,000',
    () => {
      expect(describeBearing(named.longChain(50_000), 's50000')).toBe(
        'Argues for "s0", through: s49999; s49998; s49997; and 49996 more.',
      );
    },
    BUSY,
  );
});
