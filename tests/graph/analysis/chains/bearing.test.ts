import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBearings, type Bearing } from '../../../../graph/analysis/chains/bearing.ts';
import type { ArgumentGraph, Id } from '../../../../graph/model/types.ts';
import { allChains } from '../../../support/brute-force.ts';
import { graphOf } from '../../../support/graph-of.ts';
import * as named from '../../../support/named-graphs.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';

const bearingsOf = (graph: ArgumentGraph, target: Id) => Object.fromEntries(findBearings(graph, target).of);
const stepsOf = (graph: ArgumentGraph, target: Id) => Object.fromEntries(findBearings(graph, target).steps);

/** Milliseconds that a large case may take where the machine is busy. */
const BUSY = 60_000;

describe('findBearings', () => {
  it('takes the product along a chain', () => {
    const graph = graphOf('r1: a - b; r2: b - c; r3: c + t');
    expect(bearingsOf(graph, 't')).toEqual({
      r3: 'for',
      c: 'for',
      r2: 'against',
      b: 'against',
      r1: 'for',
      a: 'for',
    });
    expect(stepsOf(graph, 't')).toEqual({ r3: 1, c: 1, r2: 2, b: 2, r1: 3, a: 3 });
  });

  it('goes on through a relation that is aimed at', () => {
    expect(bearingsOf(named.undercutSupport(), 't')).toEqual({
      r: 'for',
      a: 'for',
      u: 'against',
      x: 'against',
    });
    expect(bearingsOf(named.undercutAttack(), 't')).toEqual({
      r: 'against',
      a: 'against',
      u: 'for',
      x: 'for',
    });
    expect(bearingsOf(named.undercutUndercut(), 't')).toMatchObject({ x: 'against', v: 'for', y: 'for' });
    expect(bearingsOf(named.supportedStep(), 't')).toMatchObject({ w: 'for', b: 'for' });
    expect(stepsOf(named.undercutUndercut(), 't')).toEqual({ r: 1, a: 1, u: 2, x: 2, v: 3, y: 3 });
  });

  it('takes what aims at a selected relation, and not its own premises', () => {
    expect(bearingsOf(named.undercutUndercut(), 'r')).toEqual({
      u: 'against',
      x: 'against',
      v: 'for',
      y: 'for',
    });
    const premiseSpeaks = graphOf('r: a + t; u: x - r; s: a - x');
    expect(bearingsOf(premiseSpeaks, 'r')).toEqual({ u: 'against', x: 'against', s: 'for', a: 'for' });
  });

  it('gives every linked premise the sign of its relation', () => {
    expect(bearingsOf(named.linked(), 't')).toEqual({
      r: 'for',
      a: 'for',
      b: 'for',
      s: 'against',
      c: 'against',
    });
  });

  it('reads a symmetric attack both ways', () => {
    const graph = named.symmetric();
    expect(bearingsOf(graph, 'a')).toEqual({
      s: 'for',
      x: 'for',
      r: 'against',
      b: 'against',
      p: 'against',
      y: 'against',
    });
    expect(bearingsOf(graph, 'b')).toEqual({
      p: 'for',
      y: 'for',
      r: 'against',
      a: 'against',
      s: 'against',
      x: 'against',
    });
    expect(findBearings(graph, 'a').throughLoop).toEqual(new Set());
  });

  it('lets whoever undercuts a symmetric attack speak for both of its ends', () => {
    const graph = named.undercutSymmetric();
    expect(bearingsOf(graph, 'a')).toEqual({ r: 'against', b: 'against', u: 'for', x: 'for' });
    expect(bearingsOf(graph, 'b')).toEqual({ r: 'against', a: 'against', u: 'for', x: 'for' });
  });

  it('goes on from either end of a symmetric attack', () => {
    const graph = graphOf('r: a <-> b; p: b + t; q: a + t; u: x - r');
    expect(bearingsOf(graph, 't')).toMatchObject({ x: 'for', a: 'both', b: 'both' });
  });

  it('lets each end of a linked symmetric attack attack the other', () => {
    const graph = graphOf('r: a & b <-> t');
    expect(bearingsOf(graph, 't')).toEqual({ r: 'against', a: 'against', b: 'against' });
    expect(bearingsOf(graph, 'b')).toEqual({ r: 'against', t: 'against' });
  });

  it('says through a loop where linked premises make a way take a symmetric attack twice', () => {
    const graph = graphOf('r: p & q <-> t; s: p + q; u: x - r');
    expect(findBearings(graph, 't').throughLoop).toContain('x');
  });

  it('keeps both signs of a diamond', () => {
    const graph = named.diamond();
    expect(bearingsOf(graph, 't')).toMatchObject({ s: 'both', a: 'for', b: 'for', r1: 'for', r2: 'against' });
    expect(findBearings(graph, 't').throughLoop).toEqual(new Set());
  });

  it('never goes through the selected element', () => {
    const graph = named.attackLoop();
    expect(bearingsOf(graph, 'a')).toMatchObject({
      r4: 'against',
      c: 'against',
      r2: 'against',
      b: 'against',
      x: 'for',
    });
    expect(findBearings(graph, 'a').throughLoop).toEqual(new Set());
    expect(bearingsOf(named.mutual(), 'a')).toEqual({ r2: 'against', b: 'against', r1: 'for' });
  });

  it('marks what may pass a loop', () => {
    const graph = named.attackLoop();
    const { throughLoop } = findBearings(graph, 't');
    expect([...throughLoop].sort()).toEqual(['a', 'b', 'c', 'r1', 'r2', 'r4', 'r5', 'x']);
    const supports = findBearings(named.closedLoop(), 'a');
    expect(Object.fromEntries(supports.of)).toEqual({ r2: 'for', b: 'for', r1: 'for', r3: 'for', x: 'for' });
    expect(supports.throughLoop).toEqual(new Set());
  });

  it('lets chains end at a question, unsigned', () => {
    const graph = named.questioned();
    expect(bearingsOf(graph, 'q?')).toEqual({});
    expect(stepsOf(graph, 'q?')).toEqual({ r1: 1, a: 1, r2: 1, b: 1, r3: 2, c: 2 });
    expect(bearingsOf(graphOf('r1: a > q?; r2: q? + t'), 't')).toEqual({ r2: 'for' });
    expect(stepsOf(graphOf('r1: a > b; r2: b + t'), 't')).toEqual({ r2: 1, b: 1 });
  });

  it('carries a sign through rephrases in their direction only', () => {
    expect(bearingsOf(named.rephrased(), 't')).toMatchObject({ a: 'for' });
    expect(bearingsOf(named.rephrased(), 'a')).toEqual({});
  });

  it('passes over a relation of a statement to itself', () => {
    expect(bearingsOf(named.selfAttack(), 't')).toEqual({ r1: 'against', r2: 'for', a: 'for' });
    expect(bearingsOf(named.selfAttack(), 'a')).toEqual({ r1: 'against' });
    expect(bearingsOf(graphOf('r: a & b - a'), 'a')).toEqual({ r: 'against', b: 'against' });
  });

  it('takes ids for what they are', () => {
    const of = findBearings(named.oddIds(), 'constructor').of;
    expect([...of]).toEqual([
      ['__proto__', 'for'],
      ['10', 'for'],
      ['r1', 'for'],
      ['toString', 'against'],
      ['2', 'for'],
      ['1', 'against'],
    ]);
  });

  it('finds nothing for an unknown target, alone or in an empty graph', () => {
    expect(findBearings(named.empty(), 't').of.size).toBe(0);
    expect(findBearings(named.single(), 't').steps.size).toBe(0);
    expect(findBearings(named.diamond(), 'nowhere').of.size).toBe(0);
  });

  it(
    'walks 50,000 steps, 50,000 nested undercuts and 10,000 attackers',
    () => {
      const chain = findBearings(named.longChain(50_000, true), 's0');
      expect(chain.of.get('s50000')).toBe(Math.floor(50_000 / 3) % 2 === 0 ? 'for' : 'against');
      expect(chain.steps.get('s50000')).toBe(50_000);
      expect(findBearings(named.longUndercut(50_000), 't').of.get('s50000')).toBe('for');
      expect(findBearings(named.manyAttackers(10_000), 't').of.size).toBe(20_000);
    },
    BUSY,
  );

  it(
    'agrees with all chains, tried one by one, where nothing goes round in a circle',
    () => {
      fc.assert(
        fc.property(arbitraryMap({ loops: false }), (graph) => {
          const ids = [...graph.statements.keys(), ...graph.relations.keys()];
          for (const target of ids) {
            const bearings = findBearings(graph, target);
            expect(bearings.throughLoop.size).toBe(0);
            for (const id of ids) {
              const chains = allChains(graph, id, target);
              expect(bearings.of.get(id)).toBe(toBearing(chains.map(({ sign }) => sign)));
              const lengths = chains.map(
                (chain) => chain.ids.slice(0, -1).filter((each) => graph.relations.has(each)).length,
              );
              expect(bearings.steps.get(id)).toBe(lengths.length > 0 ? Math.min(...lengths) : undefined);
            }
          }
        }),
        { numRuns: 300 },
      );
    },
    BUSY,
  );

  it(
    'is exact, or says that it went through a loop, where things go round in circles',
    () => {
      fc.assert(
        fc.property(arbitraryMap({ statements: 4, relations: 6 }), (graph) => {
          const ids = [...graph.statements.keys(), ...graph.relations.keys()];
          for (const target of ids) {
            const bearings = findBearings(graph, target);
            for (const id of ids) {
              const exact = toBearing(allChains(graph, id, target).map(({ sign }) => sign));
              const found = bearings.of.get(id);
              if (!bearings.throughLoop.has(id)) expect(found).toBe(exact);
              else if (exact) expect([exact, 'both']).toContain(found);
              else if (found) expect(hasSymmetricAttack(graph)).toBe(true);
            }
          }
        }),
        { numRuns: 500 },
      );
    },
    BUSY,
  );
});

describe('bearings asked for again', () => {
  it('are those of the graph and the target asked about, however many were asked about between', () => {
    const chain = Array.from({ length: 9 }, (_, n) => `s${n + 1} ${n % 2 === 0 ? '+' : '-'} s${n}`).join(
      '; ',
    );
    const [one, other] = [graphOf(chain), graphOf('s1 - s0')];
    const targets = Array.from({ length: 9 }, (_, n) => `s${n}`);
    const first = targets.map((target) => findBearings(one, target));
    expect(findBearings(other, 's0').of.get('s1')).toBe('against');
    expect(targets.map((target) => findBearings(one, target))).toEqual(first);
  });
});

/** Round a loop and back by the same symmetric attack, a way may be found where there is no chain at all. */
const hasSymmetricAttack = (graph: ArgumentGraph) =>
  [...graph.relations.values()].some((one) => one.symmetric);

function toBearing(signs: readonly string[]): Bearing | undefined {
  if (signs.includes('for')) return signs.includes('against') ? 'both' : 'for';
  return signs.includes('against') ? 'against' : undefined;
}
