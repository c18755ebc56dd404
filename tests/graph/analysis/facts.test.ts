import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACTS, rememberFacts, type Facts } from '../../../graph/analysis/facts.ts';
import { findDisputes } from '../../../graph/analysis/disputes/disputes.ts';
import { describeBearing } from '../../../graph/analysis/words/sentences.ts';
import { rolesOf } from '../../../graph/analysis/chains/roles.ts';
import type { ArgumentGraph } from '../../../graph/model/types.ts';
import { arbitraryMap } from '../../support/arbitrary-maps.ts';
import { graphOf } from '../../support/graph-of.ts';

const factsOf = (graph: ArgumentGraph) =>
  Object.fromEntries(Object.entries(FACTS).map(([name, find]) => [name, find(graph)])) as unknown as Facts;

describe('the facts of a map', () => {
  it('make a copy that knows them answer as the map does', () => {
    fc.assert(
      fc.property(arbitraryMap, (graph) => {
        const copy = structuredClone(graph);
        rememberFacts(copy, structuredClone(factsOf(graph)));
        expect(findDisputes(copy)).toEqual(findDisputes(graph));
        expect(factsOf(copy)).toEqual(factsOf(graph));
        for (const id of [...graph.statements.keys(), ...graph.relations.keys()])
          expect(describeBearing(copy, id)).toBe(describeBearing(graph, id));
      }),
      { numRuns: 40 },
    );
  });

  it('are taken as they are told, and no more than are told', () => {
    const graph = graphOf('a + t');
    const roles = new Map([['a', 'reply' as const]]);
    rememberFacts(graph, { roles });
    expect(rolesOf(graph)).toBe(roles);
    expect(findDisputes(graph).entries).toEqual([]);
  });
});
