/** The graphs that tests share, each drawn: `+>` supports, `->` attacks, arrows onto arrows aim at the relation. */
import { assembleGraph } from '../../graph/model/assemble.ts';
import type { ArgumentGraph, Relation, Statement } from '../../graph/model/types.ts';
import { graphOf } from './graph-of.ts';

/** Nothing at all. */
export const empty = (): ArgumentGraph => graphOf('');

/** t */
export const single = (): ArgumentGraph => graphOf('t');

/**
 *     a --r:+--> t
 *          ^
 *          | u:-
 *          x
 */
export const undercutSupport = (): ArgumentGraph => graphOf('r: a + t; u: x - r');

/**
 *     a --r:- -> t
 *          ^
 *          | u:-
 *          x
 */
export const undercutAttack = (): ArgumentGraph => graphOf('r: a - t; u: x - r');

/**
 *     a --r:+--> t
 *          ^
 *          | u:-  <--v:-- y
 *          x
 */
export const undercutUndercut = (): ArgumentGraph => graphOf('r: a + t; u: x - r; v: y - u');

/**
 *     a --r:+--> t
 *          ^
 *          | w:+
 *          b
 */
export const supportedStep = (): ArgumentGraph => graphOf('r: a + t; w: b + r');

/**
 *     a --.
 *          >--r:+--> t
 *     b --'
 *     ^
 *     | s:-
 *     c
 */
export const linked = (): ArgumentGraph => graphOf('r: a & b + t; s: c - b');

/**
 *     a --r1:- -> b
 *     a <- -r2:-- b
 */
export const mutual = (): ArgumentGraph => graphOf('r1: a - b; r2: b - a');

/**
 *     x --s:+--> a <--r:- -> b <--p:+-- y
 */
export const symmetric = (): ArgumentGraph => graphOf('s: x + a; r: a <-> b; p: y + b');

/**
 *     a <--r:- -> b
 *          ^
 *          | u:-
 *          x
 */
export const undercutSymmetric = (): ArgumentGraph => graphOf('r: a <-> b; u: x - r');

/**
 *          .--r1:+--> a --r3:+--.
 *     s --<                      >--> t
 *          '--r2:- -> b --r4:+--'
 */
export const diamond = (): ArgumentGraph => graphOf('r1: s + a; r2: s - b; r3: a + t; r4: b + t');

/**
 *     x --r5:+--> a --r1:+--> b --r2:+--> c --r3:+--.
 *                 ^                       |          v
 *                 '---------r4:- ---------'          t
 */
export const attackLoop = (): ArgumentGraph =>
  graphOf('r1: a + b; r2: b + c; r3: c + t; r4: c - a; r5: x + a');

/**
 *     a --r1:+--> b --r2:+--> a       x --r3:+--> a
 */
export const closedLoop = (): ArgumentGraph => graphOf('r1: a + b; r2: b + a; r3: x + a');

/**
 *     c --r3:- -> a --r1:>--> q? <--r2:>-- b
 */
export const questioned = (): ArgumentGraph => graphOf('r1: a > q?; r2: b > q?; r3: c - a');

/**
 *     a --r1:=--> b --r2:+--> t
 */
export const rephrased = (): ArgumentGraph => graphOf('r1: a = b; r2: b + t');

/**
 *     .--r1:-.
 *     |      v
 *     '----- a --r2:+--> t
 */
export const selfAttack = (): ArgumentGraph => graphOf('r1: a - a; r2: a + t');

/**
 *     2 --r1--> 10 --__proto__:+--> constructor          1 --toString:- -> 10
 */
export const oddIds = (): ArgumentGraph =>
  graphOf('r1: 2 + 10; __proto__: 10 + constructor; toString: 1 - 10');

/**
 * A small debate with camps, voices and places:
 *
 *     firsts! --r1:+--> answers --r2:+--> talking      the supporters' thesis
 *                       ^         ^
 *                       | r3:-    | r5:-
 *     critics: bargaining         sanctions --r6:+--> pressure      the critics' thesis
 *                       ^
 *                       | r4:-
 *     supporters:  freeze!
 */
export const debate = (): ArgumentGraph =>
  graphOf(
    `
    talking
    pressure
    r1: firsts! + answers
    r2: answers + talking
    r3: bargaining - answers
    r4: freeze! - bargaining
    r5: sanctions - r2
    r6: sanctions + pressure
    `,
    [
      { id: 'talking', title: 'talking', text: 'Talking to the North is worth the effort.' },
      { id: 'pressure', title: 'pressure', text: 'Only pressure moves the North.' },
      {
        id: 'firsts!',
        text: 'The leaders met three times.',
        cites: [{ source: 'check', locator: 'section 1' }],
      },
      {
        id: 'answers',
        title: 'the North answers diplomacy',
        heldBy: [{ position: 'supporters', inferred: true }],
        cites: [{ source: 'check', locator: 'section 1', marker: '[4]', voice: 'supporters' }],
      },
      {
        id: 'bargaining',
        title: 'the pauses lasted no longer than the bargaining',
        heldBy: [{ position: 'critics' }],
        cites: [{ source: 'check', locator: 'section 2', marker: '[5]', voice: 'critics' }],
      },
      {
        id: 'freeze!',
        text: 'Tests stayed frozen for months after.',
        heldBy: [{ position: 'supporters', inferred: true }],
      },
      { id: 'sanctions', text: 'What moved the North was sanctions.', cites: [{ source: 'note' }] },
    ],
    {
      sources: [
        { id: 'check', title: 'Fact-check: what foreign policy achievements did the summits bring?' },
        { id: 'note', title: 'A note on the summit by a fellow of an institute', publisher: 'The institute' },
      ],
      axes: [
        {
          id: 'assessment',
          label: 'assessment',
          positions: [
            { id: 'critics', label: 'critics', thesis: 'pressure' },
            { id: 'supporters', label: 'supporters', thesis: 'talking' },
          ],
        },
        { id: 'speaker', label: 'speaker', positions: [{ id: 'fellow', label: 'the fellow' }] },
      ],
    },
  );

/** s0 <--r1:+-- s1 <--r2:+-- s2 ... of the given number of steps; every third attacks where `signed`. */
export function longChain(steps: number, signed = false): ArgumentGraph {
  const statements = [toClaim('s0')];
  const relations: Relation[] = [];
  for (let i = 1; i <= steps; i++) {
    statements.push(toClaim(`s${i}`));
    const kind = signed && i % 3 === 0 ? 'attacks' : 'supports';
    relations.push({ id: `r${i}`, kind, from: [`s${i}`], to: `s${i - 1}` });
  }
  return assembleGraph({ statements, relations }).graph;
}

/** t <--r1:-- a, r1 <--r2:-- s2, r2 <--r3:-- s3 ...: every attack aims at the one before. */
export function longUndercut(steps: number): ArgumentGraph {
  const statements = [toClaim('t')];
  const relations: Relation[] = [];
  for (let i = 1; i <= steps; i++) {
    statements.push(toClaim(`s${i}`));
    relations.push({ id: `r${i}`, kind: 'attacks', from: [`s${i}`], to: i === 1 ? 't' : `r${i - 1}` });
  }
  return assembleGraph({ statements, relations }).graph;
}

/** The given number of statements, each attacking t. */
export function manyAttackers(attackers: number): ArgumentGraph {
  const statements = [toClaim('t')];
  const relations: Relation[] = [];
  for (let i = 1; i <= attackers; i++) {
    statements.push(toClaim(`a${i}`));
    relations.push({ id: `r${i}`, kind: 'attacks', from: [`a${i}`], to: 't' });
  }
  return assembleGraph({ statements, relations }).graph;
}

/** `layers` times two ways side by side, one supporting and one attacking: 2^layers chains from s to t. */
export function manyChains(layers: number): ArgumentGraph {
  const lines: string[] = [];
  for (let i = 0; i < layers; i++) {
    const [from, to] = [i === 0 ? 's' : `n${i}`, i === layers - 1 ? 't' : `n${i + 1}`];
    lines.push(`${from} + a${i}`, `a${i} + ${to}`, `${from} - b${i}`, `b${i} + ${to}`);
  }
  return graphOf(lines.join('\n'));
}

/** `size` statements that all support each other, and s that supports the first, which supports nothing beyond. */
export function tangle(size: number): ArgumentGraph {
  const statements = [toClaim('t'), toClaim('s')];
  const relations: Relation[] = [];
  const support = (from: string, to: string) =>
    relations.push({ id: `r${relations.length}`, kind: 'supports', from: [from], to });
  for (let i = 0; i < size; i++) {
    statements.push(toClaim(`n${i}`));
    for (let j = 0; j < size; j++) if (i !== j) support(`n${i}`, `n${j}`);
  }
  support('s', 'n0');
  support('n1', 't');
  return assembleGraph({ statements, relations }).graph;
}

const toClaim = (id: string): Statement => ({ id, kind: 'claim', text: id });
