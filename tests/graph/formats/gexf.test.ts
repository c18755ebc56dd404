import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gexf } from '../../../graph/formats/gexf/format.ts';
import { assembleGraph, partsOf } from '../../../graph/model/assemble.ts';
import { anyMap } from '../../support/maps/arbitrary-map.ts';
import { claims, relate } from '../../support/records.ts';
import { roundTrip } from '../../support/round-trip.ts';

describe('GEXF', () => {
  it('loses nothing when written and read again', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, async (graph) => {
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

  it('keeps apart ids of characters that XML has no place for', async () => {
    const statements = claims('a\0', 'a\x01', 'a\uffff', '\ud800', 'n1');
    const relations = [relate('\0', 'supports', 'a\0', 'a\x01'), relate('\x01', 'attacks', '\ud800', '\0')];
    const groups = [{ id: '\ufffe', title: '\uffff' }];
    const { graph } = assembleGraph({ statements, relations, groups });
    expect(await roundTrip(gexf, graph)).toEqual(partsOf(graph));
  });
});
