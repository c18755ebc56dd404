import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findComponents, type Components } from '../../../../graph/analysis/numbers/components.ts';
import { createLinks } from '../../../../graph/analysis/numbers/links.ts';

describe('components', () => {
  it('group nodes on common cycles, each group after those that lead to it', () => {
    // 3 -> 0 <-> 1 -> 2, 4 -> 4
    const components = componentsOf(5, [
      [3, 0],
      [0, 1],
      [1, 0],
      [1, 2],
      [4, 4],
    ]);
    expect(groupsOf(components)).toEqual([[4], [3], [0, 1], [2]]);
    expect([...components.cyclic]).toEqual([1, 0, 1, 0]);
  });

  it('are what mutual reachability says, in an order arrows respect', () => {
    const arrows = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { maxLength: 20 });
    fc.assert(
      fc.property(arrows, (pairs) => {
        const components = componentsOf(8, pairs);
        const reaches = reachability(8, pairs);
        for (let a = 0; a < 8; a++) {
          for (let b = 0; b < 8; b++) {
            const together = components.componentOf[a] === components.componentOf[b];
            expect(together).toBe(a === b || (reaches[a]?.has(b) === true && reaches[b]?.has(a) === true));
          }
          const cyclic = components.cyclic[components.componentOf[a] ?? 0] === 1;
          expect(cyclic).toBe(reaches[a]?.has(a));
        }
        for (const [source, target] of pairs) {
          expect(components.componentOf[source]).toBeLessThanOrEqual(components.componentOf[target] ?? -1);
        }
      }),
    );
  });

  it('are found on a chain and a ring of 50,000', () => {
    const chain = Array.from({ length: 49_999 }, (_, node): [number, number] => [node, node + 1]);
    expect(componentsOf(50_000, chain).count).toBe(50_000);
    expect(componentsOf(50_000, [...chain, [49_999, 0]]).count).toBe(1);
  });
});

function componentsOf(count: number, pairs: readonly (readonly [number, number])[]): Components {
  const links = createLinks(
    count,
    pairs.map(([source]) => source),
    pairs.map(([, target]) => target),
  );
  return findComponents(links);
}

function groupsOf({ count, from, members }: Components): number[][] {
  return Array.from({ length: count }, (_, group) => [...members.subarray(from[group], from[group + 1])]);
}

/** By node: what can be reached from it by one arrow or more. */
function reachability(count: number, pairs: readonly (readonly [number, number])[]): Set<number>[] {
  return Array.from({ length: count }, (_, node) => {
    const reached = new Set(pairs.filter(([source]) => source === node).map(([, target]) => target));
    for (const at of reached) for (const [source, target] of pairs) if (source === at) reached.add(target);
    return reached;
  });
}
