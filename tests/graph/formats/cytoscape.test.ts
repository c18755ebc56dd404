import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cytoscape } from '../../../graph/formats/cytoscape/format.ts';
import { partsOf } from '../../../graph/model/assemble.ts';
import { roundTrip } from '../../support/round-trip.ts';
import { anyMap } from '../../support/maps/arbitrary-map.ts';

describe('Cytoscape JSON', () => {
  it('loses nothing when written and read again', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, async (graph) => {
        expect(await roundTrip(cytoscape, graph)).toEqual(partsOf(graph));
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
