import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphml } from '../../../graph/formats/graphml/format.ts';
import { partsOf } from '../../../graph/model/assemble.ts';
import { awkwardGraph, soundGraph } from '../../support/arbitrary-graph.ts';
import { expectationOf, listFixtures, openFixture, toExpectation } from '../../support/fixtures.ts';
import { expectCalm, mutationsOf, readInput, roundTrip } from '../../support/round-trip.ts';

describe('GraphML', () => {
  it.each(listFixtures('graphml'))('reads %s as it is meant', async (name) => {
    const input = openFixture('graphml', name);
    expect(graphml.detect?.(input)).toBeGreaterThanOrEqual(0.5);
    const found = toExpectation(await readInput(graphml, input));
    expect(found).toEqual(expectationOf('graphml', name, found));
  });

  it('loses nothing when written and read again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(soundGraph, awkwardGraph), async (graph) => {
        expect(await roundTrip(graphml, graph)).toEqual(partsOf(graph));
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it.each(listFixtures('graphml'))('stays calm over damaged copies of %s', async (name) => {
    const damaged = mutationsOf(openFixture('graphml', name).text);
    await fc.assert(fc.asyncProperty(damaged, (bytes) => expectCalm(graphml, bytes)));
  });
});
