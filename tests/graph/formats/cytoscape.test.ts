import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cytoscape } from '../../../graph/formats/cytoscape/format.ts';
import { partsOf } from '../../../graph/model/assemble.ts';
import { awkwardGraph, soundGraph } from '../../support/arbitrary-graph.ts';
import { roundTrip } from '../../support/round-trip.ts';

describe('Cytoscape JSON', () => {
  it('loses nothing when written and read again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(soundGraph, awkwardGraph), async (graph) => {
        expect(await roundTrip(cytoscape, graph)).toEqual(partsOf(graph));
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
