import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenGraph } from '../../../../graph/analysis/status/flatten.ts';
import { labelGrounded } from '../../../../graph/analysis/frameworks/grounded.ts';
import { nameAttack, toFramework } from '../../../../graph/analysis/status/map-framework.ts';
import { assembleGraph, partsOf } from '../../../../graph/model/assemble.ts';
import type { ArgumentGraph } from '../../../../graph/model/types.ts';
import { attacksOf } from '../../../support/frameworks.ts';
import { claims, relate } from '../../../support/records.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';

/** The same map, its attacks called as in files that list them as pairs. */
function withPlainNames(graph: ArgumentGraph): ArgumentGraph {
  const { relations, ...parts } = partsOf(graph);
  const nameOf = new Map(
    relations.map(({ id, kind, from, to }, index) => [
      id,
      kind === 'attacks' ? `${nameAttack(from[0] ?? '', to)} (${index})` : id,
    ]),
  );
  const renamed = relations.map((relation) => {
    const { id, to } = relation;
    return { ...relation, id: nameOf.get(id) ?? id, to: nameOf.get(to) ?? to };
  });
  return assembleGraph({ ...parts, relations: renamed }).graph;
}

describe('the framework of a map', () => {
  it('has no arguments for attacks that are named for their ends', () => {
    const { graph } = assembleGraph({
      statements: claims('a', 'b', 'c'),
      relations: [
        relate('a -> b', 'attacks', 'a', 'b'),
        relate('b -> b', 'attacks', 'b', 'b'),
        relate('b -> c', 'attacks', 'b', 'c', { symmetric: true }),
        relate('r', 'attacks', 'c', 'a'),
      ],
    });
    const { framework, ids } = toFramework(graph);
    expect(ids).toEqual(['a', 'b', 'c', 'b -> c', 'r']);
    expect(framework.names.slice(ids.length)).toEqual(['mirror:b -> c']);
    expect(attacksOf(framework)).toContainEqual([0, 1]);
    expect(attacksOf(framework)).toContainEqual([1, 1]);
  });

  it('labels what is left as the whole flattened map does', () => {
    fc.assert(
      fc.property(arbitraryMap(), (drawn) => {
        const graph = withPlainNames(drawn);
        const { framework, ids } = toFramework(graph);
        const labels = labelGrounded(framework);
        const whole = flattenGraph(graph);
        const expected = labelGrounded(whole.framework);
        expect(ids.map((_, argument) => labels[argument])).toEqual(
          ids.map((id) => expected[whole.numberOf.get(id) ?? -1]),
        );
      }),
      { numRuns: 300 },
    );
  });
});
