import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchBackward } from '../../../../graph/analysis/chains/backward-search.ts';
import { findNearestTargets } from '../../../../graph/analysis/chains/nearest-target.ts';
import { numberElements } from '../../../../graph/analysis/numbers/element-numbers.ts';
import type { ArgumentGraph, Id } from '../../../../graph/model/types.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { arbitraryMap, anyMap } from '../../../support/maps/arbitrary-map.ts';

const found = (graph: ArgumentGraph, targets: readonly Id[]) => {
  const { ids } = numberElements(graph);
  const { reached, targetOf, lengthOf } = findNearestTargets(graph, targets);
  return reached.map((element) => [ids[element], ids[targetOf[element] ?? -1], lengthOf[element]]);
};
const searched = (graph: ArgumentGraph, targets: readonly Id[]) =>
  [...searchBackward(graph, targets).reached].map(([id, { first }]) => [id, first.target, first.length]);

it('finds the nearest target of each element, of equally near ones the first named', () => {
  const graph = graphOf('a + t; b - a; b + u; lone + other');
  expect(found(graph, ['t', 'u'])).toEqual(searched(graph, ['t', 'u']));
  expect(found(graph, ['t', 'u']).find(([id]) => id === 'b')).toEqual(['b', 'u', 1]);
  expect(found(graph, ['u', 't']).some(([id]) => id === 'lone')).toBe(false);
});

it('finds what the search over signs finds first, in its order, on any map and for any targets', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyMap, arbitraryMap({ statements: 7, relations: 14 })),
      fc.infiniteStream(fc.boolean()),
      (graph, chosen) => {
        const targets = [...graph.statements.keys()].filter(() => chosen.next().value === true);
        expect(found(graph, targets)).toEqual(searched(graph, targets));
      },
    ),
    { numRuns: 400 },
  );
});
