import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinks, reverseLinks, targetsOf } from '../../../../graph/analysis/numbers/links.ts';

describe('links', () => {
  it('lists each arrow once, by source and rising target', () => {
    const links = createLinks(4, [2, 0, 2, 2, 0], [3, 1, 0, 3, 1]);
    expect([0, 1, 2, 3].map((node) => [...targetsOf(links, node)])).toEqual([[1], [], [0, 3], []]);
  });

  it('may be empty', () => {
    expect([...createLinks(0, [], []).offsets]).toEqual([0]);
    expect([...targetsOf(createLinks(2, [], []), 1)]).toEqual([]);
  });

  it('turns round and back, whatever the arrows', () => {
    const arrows = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })));
    fc.assert(
      fc.property(arrows, (pairs) => {
        const links = createLinks(
          10,
          pairs.map(([source]) => source),
          pairs.map(([, target]) => target),
        );
        for (let node = 0; node < 10; node++) {
          const expected = new Set(pairs.filter(([source]) => source === node).map(([, target]) => target));
          expect([...targetsOf(links, node)]).toEqual([...expected].sort((a, b) => a - b));
          const back = new Set(pairs.filter(([, target]) => target === node).map(([source]) => source));
          expect([...targetsOf(reverseLinks(links), node)]).toEqual([...back].sort((a, b) => a - b));
        }
        expect(reverseLinks(reverseLinks(links))).toEqual(links);
      }),
    );
  });
});
