import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cytoscape } from '../../../graph/formats/cytoscape/format.ts';
import { partsOf } from '../../../graph/model/assemble.ts';
import { awkwardGraph, soundGraph } from '../../support/arbitrary-graph.ts';
import { expectationOf, listFixtures, openFixture, toExpectation } from '../../support/fixtures.ts';
import { expectCalm, mutationsOf, readInput, roundTrip } from '../../support/round-trip.ts';

describe('Cytoscape JSON', () => {
  it.each(listFixtures('cytoscape'))('reads %s as it is meant', async (name) => {
    const input = openFixture('cytoscape', name);
    expect(cytoscape.detect?.(input)).toBeGreaterThanOrEqual(0.5);
    const found = toExpectation(await readInput(cytoscape, input));
    expect(found).toEqual(expectationOf('cytoscape', name, found));
  });

  it('loses nothing when written and read again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(soundGraph, awkwardGraph), async (graph) => {
        expect(await roundTrip(cytoscape, graph)).toEqual(partsOf(graph));
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it.each(listFixtures('cytoscape'))('stays calm over damaged copies of %s', async (name) => {
    const damaged = mutationsOf(openFixture('cytoscape', name).text);
    await fc.assert(fc.asyncProperty(damaged, (bytes) => expectCalm(cytoscape, bytes)));
  });
});
