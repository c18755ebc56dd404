import { describe, expect, it } from 'vitest';
import { projectView, type ViewOptions } from '../../graph/index.ts';
import { partOf } from '../../src/app/panels/outline-part.ts';
import { listRows } from '../../src/app/panels/outline-rows.ts';
import { graphOf } from '../support/graph-of.ts';

function rowsOf(lines: string) {
  const graph = graphOf(lines);
  return [...listRows(graph, new Set(graph.statements.keys()))];
}

describe('the rows of the outline', () => {
  it('stand under everything they bear on, and open there', () => {
    const rows = rowsOf('a + t; b - t; c + a; c + b');
    expect(rows.map(({ id, level }) => `${level} ${id}`)).toEqual(['1 t', '2 a', '3 c', '2 b', '3 c']);
  });

  it('have the sign with which they bear on the row above, through a step too', () => {
    const rows = rowsOf('r: a + t; u: b - r; v: c - u; s: d - t; w: e - s; x: f + s');
    expect(rows.slice(1).map(({ id, sign, aimsAtStep }) => [id, sign, aimsAtStep])).toEqual([
      ['a', 'for', false],
      ['b', 'against', true],
      ['c', 'for', true],
      ['d', 'against', false],
      ['e', 'for', true],
      ['f', 'against', true],
    ]);
    expect(rows.find(({ id }) => id === 'e')?.bearing).toBe(
      'objects to the step above, and so speaks for it',
    );
  });

  it('do not open again below themselves', () => {
    const rows = rowsOf('a + b; b + a; c + a');
    expect(rows.map(({ id, loop }) => [id, loop])).toEqual([
      ['a', false],
      ['b', false],
      ['a', true],
      ['c', false],
    ]);
  });

  it('count what is connected to nothing, and list it last', () => {
    const rows = rowsOf('x; a + t; y');
    expect(rows.map(({ id, unconnected }) => [id, unconnected])).toEqual([
      ['t', 0],
      ['a', 0],
      ['x', 2],
      ['y', 0],
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

describe('the outline of a part', () => {
  const graph = {
    ...graphOf('a + t; b - a; c + b; d + t; e - d'),
    axes: [{ id: 'x', label: 'x', positions: [{ id: 'p', label: 'p', thesis: 't' }] }],
  };
  const rowsAmong = (options: Omit<ViewOptions, 'unfolded'>) => {
    const view = projectView(graph, { unfolded: new Set(), ...options });
    const part = partOf(graph, view);
    const rows = [...listRows(part, new Set(part.statements.keys()))];
    expect([...new Set(rows.map(({ id }) => id))].sort()).toEqual([...view.cards.keys()].sort());
    return rows.map(({ id, level }) => `${level} ${id}`);
  };

  it('has what the map shows of it, a thesis that is not there aside', () => {
    expect(rowsAmong({ focus: { kind: 'around', id: 'b', steps: 1 } })).toEqual(['1 a', '2 b', '3 c']);
  });

  it('leads through what a filter hides', () => {
    expect(rowsAmong({ filter: { text: 'c' } })).toEqual(['1 c']);
    const passing = new Set(['t', 'c']);
    const statuses = new Map(
      [...graph.statements.keys()].map((id) => [id, passing.has(id) ? 'in' : 'out'] as const),
    );
    expect(rowsAmong({ filter: { statuses: ['in'] }, statuses })).toEqual(['1 t', '2 c']);
  });
});
