import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gexf } from '../../../graph/formats/gexf/format.ts';
import { assembleGraph, partsOf } from '../../../graph/model/assemble.ts';
import { everyMap } from '../../support/maps/arbitrary-map.ts';
import { claims, relate } from '../../support/records.ts';
import { roundTrip } from '../../support/round-trip.ts';

describe('GEXF', () => {
  it('loses nothing when written and read again', async () => {
    await fc.assert(
      fc.asyncProperty(everyMap, async (graph) => {
        expect(await roundTrip(gexf, graph)).toEqual(partsOf(graph));
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('keeps apart ids that differ in blanks and line ends alone', async () => {
    const statements = claims(' ', '\n', '\t', '\r\n', '\r');
    const relations = [relate('r', 'supports', '\t', '\r\n'), relate('\n\n', 'attacks', '\n', 'r')];
    const { graph } = assembleGraph({ statements, relations });
    expect(await roundTrip(gexf, graph)).toEqual(partsOf(graph));
  });
});
