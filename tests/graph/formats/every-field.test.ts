/** Nothing that a map can hold is forgotten: by formats that lose nothing, by what tells losses, by changes and their way back. */
import { describe, expect, it } from 'vitest';
import { diffContents } from '../../../graph/formats/diff-contents.ts';
import { findLosses } from '../../../graph/formats/losses.ts';
import { createLossList, loseAllBut } from '../../../graph/formats/loss-list.ts';
import { FORMATS } from '../../../graph/formats/registry.ts';
import { assembleGraph, partsOf, validateGraph } from '../../../graph/model/assemble.ts';
import { applyChange, diffGraphs, isNoChange } from '../../../graph/model/change.ts';
import { MAP_PARTS, RELATION_FIELDS, STATEMENT_FIELDS } from '../../../graph/model/fields.ts';
import type { ArgumentGraph, Relation, Statement } from '../../../graph/model/types.ts';
import { EMPTY_GRAPH } from '../../../graph/text-edit/read-text.ts';
import { fullestMap, fullRecords, optionalFields, without } from '../../support/fullest-map.ts';
import { roundTrip, writeMap } from '../../support/round-trip.ts';

it('is a sound map with all there is', () => {
  expect(validateGraph(fullestMap)).toEqual([]);
  expect(Object.keys(fullestMap).sort()).toEqual(Object.keys(MAP_PARTS).sort());
  expect(Object.keys(fullRecords.statement).sort()).toEqual(Object.keys(STATEMENT_FIELDS).sort());
  expect(Object.keys(fullRecords.relation).sort()).toEqual(Object.keys(RELATION_FIELDS).sort());
});

describe('a format that can be read and written', () => {
  it.each(FORMATS.filter(({ read, write }) => read && write))(
    '$id brings every field back, or says what it loses',
    async (format) => {
      const { losses } = await writeMap(format, fullestMap);
      const after = await roundTrip(format, fullestMap);
      if (losses.length === 0) expect(after).toEqual(partsOf(fullestMap));
      else expect(after).not.toEqual(partsOf(fullestMap));
    },
  );
});

describe('a field that is gone', () => {
  it.each(optionalFields)('$table: $field is a loss, a change, and comes back', ({ table, field }) => {
    const left = without(table, field);
    expect(findLosses(fullestMap, left)).not.toEqual([]);
    for (const diff of [diffGraphs, diffContents]) {
      const [there, back] = [
        structuredClone(diff(fullestMap, left)),
        structuredClone(diff(left, fullestMap)),
      ];
      expect(isNoChange(there)).toBe(false);
      expect(partsOf(applyChange(fullestMap, there))).toEqual(partsOf(left));
      expect(partsOf(applyChange(left, back))).toEqual(partsOf(fullestMap));
    }
  });

  it('is known of every part of a map', () => {
    const { extra: _kept, ...parts } = MAP_PARTS;
    const change = diffGraphs(EMPTY_GRAPH, fullestMap);
    expect(Object.keys(change).sort()).toEqual(Object.keys(parts).sort());
    const { extra, ...made } = partsOf(applyChange(EMPTY_GRAPH, change));
    expect({ ...made, extra: fullestMap.extra }).toEqual(partsOf(fullestMap));
    expect(extra).toBeUndefined();
    expect(isNoChange(diffContents(fullestMap, structuredClone(fullestMap)))).toBe(true);
  });
});

describe('a format that carries nothing of it', () => {
  const bare = { id: 'a', kind: 'claim', text: 'A' } as const;
  const step = { id: 'r', kind: 'supports', from: ['a'], to: 'b' } as const;
  const told = (statement: Statement, relation: Relation) => {
    const graph: ArgumentGraph = {
      ...assembleGraph({ statements: [], relations: [] }).graph,
      statements: new Map([
        ['a', statement],
        ['b', { ...bare, id: 'b' }],
      ]),
      relations: new Map([['r', relation]]),
    };
    const losses = createLossList();
    loseAllBut([], graph, losses);
    return losses.list().flatMap(({ ids }) => ids);
  };

  it.each(optionalFields.filter(({ table }) => table === 'statement' || table === 'relation'))(
    'says so of $table: $field',
    ({ table, field }) => {
      const value: unknown = Object.entries(fullRecords[table]).find(([name]) => name === field)?.[1];
      const has = { [field]: value };
      const ids = table === 'statement' ? told({ ...bare, ...has }, step) : told(bare, { ...step, ...has });
      expect(ids).toContain(table === 'statement' ? 'a' : 'r');
    },
  );
});
