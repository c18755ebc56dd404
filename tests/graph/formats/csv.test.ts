import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, joinList, splitList, unguardCell } from '../../../graph/formats/csv/cells.ts';
import { csv } from '../../../graph/formats/csv/format.ts';
import { assembleGraph, partsOf } from '../../../graph/model/assemble.ts';
import type { ArgumentGraph, GraphParts } from '../../../graph/model/types.ts';
import { claim, claims, relate } from '../../support/records.ts';
import { readText, roundTrip, writeMap } from '../../support/round-trip.ts';
import { anyMap } from '../../support/maps/arbitrary-map.ts';
import { unwritable } from '../../support/maps/words.ts';

/** The map without halves of characters, which no table can hold. */
function withoutHalves(graph: ArgumentGraph): ArgumentGraph {
  const json = JSON.stringify(partsOf(graph)).replace(/\\ud[89a-f][\da-f]{2}/g, '\\ufffd');
  return assembleGraph(JSON.parse(json) as GraphParts).graph;
}

describe('CSV', () => {
  it('keeps texts, steps and steps at steps, and names what it loses', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, async (drawn) => {
        const graph = withoutHalves(drawn);
        const { losses } = await writeMap(csv, graph);
        // Of a small table, a few control characters would make what is taken for no text at all.
        if (losses.some(({ feature }) => feature === 'characters')) return;
        const after = await roundTrip(csv, graph);
        const ends = ({ relations = [] }: ReturnType<typeof partsOf>) =>
          relations.map(({ id, kind, from, to }) => [id, kind, from, to]);
        const texts = ({ statements }: ReturnType<typeof partsOf>) =>
          statements.map(({ id, kind, text }) => [id, kind, text]);
        expect(after && texts(after)).toEqual(texts(partsOf(graph)));
        expect(after && ends(after)).toEqual(ends(partsOf(graph)));
        expect(losses.map(({ feature }) => feature)).not.toContain('text');
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('names saved views and fields of other formats as lost', async () => {
    const { graph } = assembleGraph({
      statements: [claim('a', { extra: { aif: 1 } }), claim('b')],
      relations: [relate('r', 'supports', 'b', 'a', { weight: 0.5, scheme: 'sign' })],
      views: [{ id: 'v', title: 'A view' }],
    });
    const { losses } = await writeMap(csv, graph);
    expect(losses.map(({ feature, ids }) => [feature, ids])).toEqual([
      ['views', ['v']],
      ['fields', ['a']],
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', "'=1"])(
    'writes %j so that no spreadsheet runs it',
    async (text) => {
      const { graph } = assembleGraph({ statements: [claim('a', { text }), ...claims('b')], relations: [] });
      const { text: written } = await writeMap(csv, graph);
      expect(written).toContain(`'${text}`);
      expect((await readText(csv, written)).graph?.statements.get('a')?.text).toBe(text);
    },
  );

  it('takes guards off as they were put on', () => {
    fc.assert(
      fc.property(unwritable.text, (text) => {
        expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
    );
  });

  it('writes lists into cells that split again', () => {
    fc.assert(
      fc.property(fc.array(unwritable.text.filter(Boolean)), (items) => {
        expect(splitList(joinList(items))).toEqual(items);
      }),
    );
  });

  it('says which columns it needs', async () => {
    const { graph, problems } = await readText(csv, 'red,green\n1,2\n');
    expect(graph).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['no-columns']);
  });
});
