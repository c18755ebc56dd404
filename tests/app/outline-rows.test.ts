import { describe, expect, it } from 'vitest';
import { outlineRows } from '../../src/app/panels/outline-rows.ts';
import { graphOf } from '../support/graph-of.ts';

function rowsOf(lines: string) {
  const graph = graphOf(lines);
  return outlineRows(graph, new Set(graph.statements.keys()));
}

describe('the rows of the outline', () => {
  it('stand under everything they bear on, and open there', () => {
    const rows = rowsOf('a + t; b - t; c + a; c + b');
    expect(rows.map(({ id, level }) => `${level} ${id}`)).toEqual(['1 t', '2 a', '3 c', '2 b', '3 c']);
  });

  it('do not open again below themselves', () => {
    const rows = rowsOf('a + b; b + a');
    expect(rows.map(({ id, loop }) => [id, loop])).toEqual([
      ['a', false],
      ['b', false],
      ['a', true],
    ]);
  });

  it('do not multiply without bound where ways part and meet again', () => {
    const rungs = Array.from(
      { length: 40 },
      (_, n) => `a${n} + a${n + 1}; b${n} + a${n + 1}; a${n} + b${n + 1}`,
    );
    expect(rowsOf([...rungs, 'a40 + t', 'b40 + t'].join('; ')).length).toBeLessThan(5000);
  });

  it('reach the end of a chain of 20,000', () => {
    const chain = Array.from({ length: 20_000 }, (_, n) => `s${n + 1} + s${n}`).join('; ');
    expect(rowsOf(chain).at(-1)).toMatchObject({ id: 's20000', level: 20_001 });
  });
});
