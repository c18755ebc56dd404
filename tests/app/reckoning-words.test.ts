import { describe, expect, it } from 'vitest';
import { createStudy, SEMANTICS, SUPPORT_READINGS, type Status } from '../../graph/index.ts';
import { foldWays } from '../../src/app/panels/reckoning-words.ts';
import { graphOf } from '../support/graph-of.ts';

const waysOf = (statusOf: (semantics: string, support: string) => Status | null) => ({
  ways: SUPPORT_READINGS.flatMap((support) =>
    SEMANTICS.map((semantics) => ({ semantics, support, status: statusOf(semantics, support) })),
  ),
});

describe('ways of reckoning', () => {
  it('are one where all say the same', () => {
    expect(foldWays(waysOf(() => 'out'))).toEqual({
      columns: [SEMANTICS],
      rows: [{ readings: SUPPORT_READINGS, cells: ['out'] }],
    });
  });

  it('are parted only by what makes a difference', () => {
    const { columns, rows } = foldWays(waysOf((_, support) => (support === 'necessary' ? 'out' : 'in')));
    expect(columns).toEqual([SEMANTICS]);
    expect(rows.map(({ cells }) => cells)).toEqual([['in'], ['out']]);
    const both = foldWays(waysOf((semantics) => (semantics === 'stable' ? null : 'undecided')));
    expect(both.columns).toHaveLength(2);
    expect(both.rows.map(({ cells }) => cells)).toEqual([['undecided', null]]);
  });

  it('each keep their answer', () => {
    const [found] = createStudy(graphOf('a - t; b - a; c - a; d - b; e - c; d - e; e - d; f + t; g - f'))
      .robustness()
      .values();
    const { columns, rows } = foldWays(found ?? { ways: [] });
    for (const { semantics, support, status } of found?.ways ?? []) {
      const row = rows.find(({ readings }) => readings.includes(support));
      expect(row?.cells[columns.findIndex((column) => column.includes(semantics))]).toBe(status);
    }
  });
});
