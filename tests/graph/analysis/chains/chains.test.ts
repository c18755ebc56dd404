import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChains, findChainsToTheses, shortestChains } from '../../../../graph/analysis/chains/chains.ts';
import { allChains } from '../../../support/brute-force.ts';
import { graphOf } from '../../../support/graph-of.ts';
import * as named from '../../../support/named-graphs.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';

/** Milliseconds that a large case may take where the machine is busy. */
const BUSY = 60_000;

describe('findChains', () => {
  it('lists ids with relations between, shortest first, and counts the attacks', () => {
    const graph = graphOf('long: a - b; b + t; short: a + t');
    expect(findChains(graph, 'a', 't')).toEqual({
      from: 'a',
      to: 't',
      bearing: 'both',
      chains: [
        { sign: 'for', attacks: 0, ids: ['a', 'short', 't'] },
        { sign: 'against', attacks: 1, ids: ['a', 'long', 'b', 'r2', 't'] },
      ],
      truncated: false,
      outOfBudget: false,
    });
  });

  it('passes through the relations aimed at', () => {
    expect(findChains(named.undercutUndercut(), 'y', 't').chains).toEqual([
      { sign: 'for', attacks: 2, ids: ['y', 'v', 'u', 'r', 't'] },
    ]);
    expect(findChains(named.undercutAttack(), 'x', 't').chains).toEqual([
      { sign: 'for', attacks: 2, ids: ['x', 'u', 'r', 't'] },
    ]);
  });

  it('takes relations as either end', () => {
    const graph = named.undercutUndercut();
    expect(findChains(graph, 'v', 't').chains.map(({ ids }) => ids)).toEqual([['v', 'u', 'r', 't']]);
    expect(findChains(graph, 'y', 'r').chains).toEqual([
      { sign: 'for', attacks: 2, ids: ['y', 'v', 'u', 'r'] },
    ]);
    expect(findChains(graph, 'a', 'r')).toMatchObject({ bearing: 'none', chains: [] });
  });

  it('gives each linked premise a chain of its own', () => {
    const graph = named.linked();
    expect(findChains(graph, 'a', 't').chains).toEqual([{ sign: 'for', attacks: 0, ids: ['a', 'r', 't'] }]);
    expect(findChains(graph, 'c', 't').chains).toEqual([
      { sign: 'against', attacks: 1, ids: ['c', 's', 'b', 'r', 't'] },
    ]);
  });

  it('passes a symmetric attack in either direction and never twice', () => {
    expect(findChains(named.symmetric(), 'x', 'b').chains.map(({ ids }) => ids)).toEqual([
      ['x', 's', 'a', 'r', 'b'],
    ]);
    expect(findChains(named.symmetric(), 'y', 'a').chains.map(({ ids }) => ids)).toEqual([
      ['y', 'p', 'b', 'r', 'a'],
    ]);
    expect(findChains(named.undercutSymmetric(), 'x', 'a').chains.map(({ ids }) => ids)).toEqual([
      ['x', 'u', 'r', 'a'],
    ]);
  });

  it('never passes through its end', () => {
    expect(findChains(named.mutual(), 'b', 'a').chains).toEqual([
      { sign: 'against', attacks: 1, ids: ['b', 'r2', 'a'] },
    ]);
    const graph = graphOf('r: a + t; u: a - r; v: t + x; w: x + r');
    expect(findChains(graph, 'a', 't').chains.map(({ ids }) => ids)).toEqual([
      ['a', 'r', 't'],
      ['a', 'u', 'r', 't'],
    ]);
  });

  it('repeats nothing in a loop', () => {
    expect(findChains(named.attackLoop(), 'x', 't')).toMatchObject({
      bearing: 'for',
      chains: [{ sign: 'for', attacks: 0, ids: ['x', 'r5', 'a', 'r1', 'b', 'r2', 'c', 'r3', 't'] }],
      truncated: false,
    });
  });

  it('ends at a question, without a sign', () => {
    const graph = named.questioned();
    expect(findChains(graph, 'c', 'q?')).toMatchObject({
      bearing: 'none',
      chains: [{ sign: 'none', attacks: 1, ids: ['c', 'r3', 'a', 'r1', 'q?'] }],
    });
    expect(findChains(graphOf('a > q?; q? + t'), 'a', 't').chains).toEqual([]);
    expect(findChains(graphOf('q? + t'), 'q?', 't').chains).toEqual([]);
  });

  it('finds nothing from an element to itself, from nowhere or to nowhere', () => {
    for (const [from, to] of [
      ['a', 'a'],
      ['nowhere', 'a'],
      ['a', 'nowhere'],
      ['t', 'a'],
    ] as const) {
      expect(findChains(named.linked(), from, to)).toMatchObject({
        bearing: 'none',
        chains: [],
        truncated: false,
      });
    }
  });

  it('lists no more than the limit and says so', () => {
    const search = findChains(named.manyChains(12), 's', 't');
    expect(search.chains).toHaveLength(20);
    expect(search).toMatchObject({ bearing: 'both', truncated: true, outOfBudget: false });
    expect(findChains(named.manyChains(3), 's', 't', { limit: 8 })).toMatchObject({ truncated: false });
    expect(findChains(named.manyChains(3), 's', 't', { limit: 7 })).toMatchObject({ truncated: true });
  });

  it(
    'gives up with what it has when its budget runs out',
    () => {
      const search = findChains(named.tangle(14), 's', 't', { limit: Infinity, budget: 50_000 });
      expect(search).toMatchObject({ bearing: 'for', truncated: true, outOfBudget: true });
      expect(search.chains[0]?.ids).toHaveLength(7);
    },
    BUSY,
  );

  it(
    'follows 50,000 steps',
    () => {
      const [chain] = findChains(named.longChain(50_000, true), 's50000', 's0').chains;
      expect(chain?.ids).toHaveLength(100_001);
      expect(chain?.attacks).toBe(16_666);
    },
    BUSY,
  );

  it('takes ids for what they are', () => {
    const [chain] = findChains(named.oddIds(), '1', 'constructor').chains;
    expect(chain).toEqual({
      sign: 'against',
      attacks: 1,
      ids: ['1', 'toString', '10', '__proto__', 'constructor'],
    });
  });

  it.each([
    ['without loops', { loops: false }],
    ['with loops', { loops: true, statements: 4, relations: 6 }],
  ])(
    'finds every chain there is, and the bearing they have, %s',
    (_, shape) => {
      fc.assert(
        fc.property(arbitraryMap(shape), (graph) => {
          const ids = [...graph.statements.keys(), ...graph.relations.keys()];
          for (const from of ids) {
            for (const to of ids) {
              const search = findChains(graph, from, to, { limit: Infinity });
              const expected = allChains(graph, from, to);
              const found = search.chains.map(({ sign, ids }) => `${sign} ${ids.join(' ')}`);
              expect([...found].sort()).toEqual(
                expected.map(({ sign, ids }) => `${sign} ${ids.join(' ')}`).sort(),
              );
              const lengths = search.chains.map(
                (chain) => chain.ids.filter((id) => graph.relations.has(id)).length,
              );
              expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
              expect(new Set(search.chains.map(({ sign }) => sign)).has('for')).toBe(
                /for|both/.test(search.bearing),
              );
            }
          }
        }),
        { numRuns: 200 },
      );
    },
    BUSY,
  );
});

describe('shortestChains', () => {
  it('gives one of each sign', () => {
    expect(shortestChains(named.manyChains(30), 's', 't').map(({ sign, ids }) => [sign, ids.length])).toEqual(
      [
        ['for', 121],
        ['against', 121],
      ],
    );
    expect(shortestChains(named.questioned(), 'c', 'q?').map(({ sign }) => sign)).toEqual(['none']);
    expect(shortestChains(named.diamond(), 't', 's')).toEqual([]);
  });

  it('looks on where the shortest way of a sign goes round a loop', () => {
    // Round a - b - c and back to a gives the other sign, but is no chain; the way by d is one.
    const graph = graphOf('a + t; a - b; b + a; a + d; d + e; e + f; f + g; g - t');
    expect(shortestChains(graph, 'a', 't').map(({ sign, ids }) => [sign, ids.join(' ')])).toEqual([
      ['for', 'a r1 t'],
      ['against', 'a r4 d r5 e r6 f r7 g r8 t'],
    ]);
    expect(shortestChains(graphOf('a + t; a - b; b + a'), 'a', 't')).toHaveLength(1);
  });

  it(
    'is as short as the shortest of all chains',
    () => {
      fc.assert(
        fc.property(arbitraryMap({ statements: 4, relations: 6 }), (graph) => {
          const ids = [...graph.statements.keys(), ...graph.relations.keys()];
          for (const from of ids) {
            for (const to of ids) {
              const shortest = new Map<string, number>();
              for (const { sign, ids } of allChains(graph, from, to)) {
                const length = ids.slice(0, -1).filter((id) => graph.relations.has(id)).length;
                shortest.set(sign, Math.min(length, shortest.get(sign) ?? Infinity));
              }
              const found = shortestChains(graph, from, to).map(({ sign, ids }) => {
                return [sign, ids.slice(0, -1).filter((id) => graph.relations.has(id)).length] as const;
              });
              expect(new Map(found)).toEqual(shortest);
            }
          }
        }),
        { numRuns: 200 },
      );
    },
    BUSY,
  );
});

describe('findChainsToTheses', () => {
  it('follows an element to every thesis it leads to, and never to a question', () => {
    const graph = graphOf('s + t; s - v; s > q?; w + v');
    const { searches, truncated } = findChainsToTheses(graph, 's');
    expect(searches.map(({ to, bearing }) => [to, bearing])).toEqual([
      ['v', 'against'],
      ['t', 'for'],
    ]);
    expect(truncated).toBe(false);
    expect(findChainsToTheses(graph, 't').searches).toEqual([]);
  });

  it('ends at the theses that camps name, though these answer a question', () => {
    const axes = [{ id: 'x', label: 'x', positions: [{ id: 'p', label: 'p', thesis: 't' }] }];
    const graph = graphOf('s + t; t > q?; s + u; a + v', [], { axes });
    const ends = (from: string) => findChainsToTheses(graph, from).searches.map(({ to }) => to);
    expect(ends('s')).toEqual(['t']);
    expect(ends('t')).toEqual([]);
    // It leads to no thesis: then the root has to do.
    expect(ends('a')).toEqual(['v']);
  });

  it('ends at the member of a loop on which most bears', () => {
    expect(findChainsToTheses(named.closedLoop(), 'x').searches.map(({ to }) => to)).toEqual(['a']);
  });

  it('stops at a hundred theses', () => {
    const lines = Array.from({ length: 120 }, (_, i) => `s + t${i}`);
    expect(findChainsToTheses(graphOf(lines.join('\n')), 's')).toMatchObject({ truncated: true });
  });
});
