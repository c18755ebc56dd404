import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attacksOn } from '../../../../graph/analysis/speakers/sides.ts';
import { nameOf, nameSome } from '../../../../graph/analysis/words/names.ts';
import { describeBearing } from '../../../../graph/analysis/words/sentences.ts';
import type { ArgumentGraph, Id } from '../../../../graph/model/types.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';
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

describe('what is said to be objected to', () => {
  it('is named where "this step" would mean another one', () => {
    const nested = graphOf('r1: a + t; r2: b - r1; r3: c - r2; r4: d - r3');
    expect(describeBearing(nested, 'd')).toBe(
      'Objects to the step from "c" to another step, and so argues against "t". ' +
        'The step from "b" to the step from "a" to "t" is objected to by "c". One more on the way is disputed.',
    );
    expect(describeBearing(nested, 'c')).toBe(
      'Objects to the step from "b" to the step from "a" to "t", and so argues for "t". ' +
        'The step from "c" to another step is objected to by "d", which nothing answers. One more on the way is disputed.',
    );
    const own = graphOf('r: a + t; u: x - r; y - u');
    expect(describeBearing(own, 'x')).toContain('The step from "x" to the step from "a" to "t" is objected');
    // Of a step that is selected, "this step" is said of itself.
    const passing = graphOf('r: a + b; b + t; c - b', [cited('b')], { sources });
    expect(describeBearing(passing, 'r')).toBe(
      'This step argues for "t", through: b. B is objected to by "c", which nothing answers.',
    );
  });

  it('is what that attacks which is named, on any map', () => {
    fc.assert(
      fc.property(arbitraryMap({ fields: 'weights' }), (graph) => {
        for (const id of [...graph.statements.keys(), ...graph.relations.keys()]) {
          const [told, said = ''] = splitAt(
            describeBearing(graph, id),
            /(?<=\.) (?=[^.]* is objected to by)/,
          );
          const [, subject = '', by = ''] =
            /^(.+) is objected to by (?:its rival )?(.+?)(?: together)?(?:, which nothing answers)?\./.exec(
              said,
            ) ?? [];
          if (subject === '') continue;
          const meant = subject === 'This step' ? meantBy(graph, id, told) : withName(graph, subject);
          const isAttacked = meant.some((each) =>
            attacksOn(graph, each).some(
              ({ premises }) => nameSome(premises.map((premise) => `"${nameOf(graph, premise)}"`)) === by,
            ),
          );
          expect([id, told, said, isAttacked]).toEqual([id, told, said, true]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function splitAt(text: string, place: RegExp): readonly [string, string?] {
  const at = text.search(place);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** Elements of that name, as it stands at the start of a sentence. */
function withName(graph: ArgumentGraph, name: string): readonly Id[] {
  return [...graph.statements.keys(), ...graph.relations.keys()].filter((id) => {
    const own = graph.statements.has(id) ? `"${nameOf(graph, id)}"` : nameOf(graph, id);
    return own.toLowerCase() === name.toLowerCase();
  });
}

/** What a reader takes "this step" for: the one thing that was named before, else the one step there is. */
function meantBy(graph: ArgumentGraph, id: Id, told: string): readonly Id[] {
  const [, through] = /, through: ([^;.]+)\.$/.exec(told) ?? [];
  const [, aim] = /^(?:Objects to|Backs) (the step .+?), and so argues/.exec(told) ?? [];
  if (through !== undefined && aim !== undefined) return [];
  if (through !== undefined) return withName(graph, `"${through}"`);
  if (aim !== undefined) return withName(graph, aim);
  return [...graph.relations.values()].filter(({ from }) => from.includes(id)).map((relation) => relation.id);
}
