import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jgf } from '../../../graph/formats/jgf/format.ts';
import { partsOf } from '../../../graph/model/assemble.ts';
import { soundGraph, awkwardGraph } from '../../support/arbitrary-graph.ts';
import { roundTrip } from '../../support/round-trip.ts';

describe('JSON Graph Format', () => {
  it('loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(soundGraph, awkwardGraph), async (graph) => {
        expect(await roundTrip(jgf, graph)).toEqual(partsOf(graph));
      }),
    );
  });
});
