import { describe, expect, it } from 'vitest';
import { findLosses } from '../../../graph/formats/losses.ts';
import { removeElements, updateRelation, updateStatement } from '../../../graph/model/edit.ts';
import type { ArgumentGraph } from '../../../graph/model/types.ts';
import { createSampleMap } from '../../support/sample-map.ts';

const before = createSampleMap();
const losses = (after: ArgumentGraph) => findLosses(before, after).map(({ feature, ids }) => [feature, ids]);

describe('losses', () => {
  it('are none where nothing is lost', () => {
    expect(losses(before)).toEqual([]);
  });

  it('are not what was added', () => {
    const { statements, relations, ...rest } = updateStatement(before, 'speed', {
      tags: ['new'],
      note: 'new',
      weight: 1,
    });
    expect(losses({ ...rest, statements, relations, extra: { new: 1 } })).toEqual([]);
  });

  it('name what is missing', () => {
    expect(losses(removeElements(before, ['who']))).toEqual([
      ['statements', ['who']],
      ['relations', ['answer']],
    ]);
    expect(losses(updateStatement(before, 'tram', { text: 'Build!', kind: 'question' }))).toEqual([
      ['text', ['tram']],
      ['kinds', ['tram']],
    ]);
    expect(losses(updateRelation(before, 'linked', { from: ['speed'], scheme: 'Sign' }))).toEqual([
      ['ends', ['linked']],
      ['schemes', ['linked']],
    ]);
    expect(losses({ ...before, meta: { title: 'The tram' } })).toEqual([['details', []]]);
  });

  it('compare camps by their names, as other formats have none of our ids', () => {
    const rename = (id: string) => (id === 'ada' ? 'Ada Brook' : id);
    const after = updateStatement(before, 'speed', { heldBy: [{ position: 'Ada Brook' }] });
    const renamed = updateRelation(after, 'either', { heldBy: [{ position: 'Ada Brook' }] });
    const axes = before.axes.map((axis) => ({
      ...axis,
      positions: axis.positions.map((position) => ({ ...position, id: rename(position.id) })),
    }));
    expect(losses({ ...renamed, axes })).toEqual([]);
    expect(losses({ ...renamed, axes: [] })).toEqual([
      ['camps', ['speed', 'road', 'either', 'ada', 'against']],
    ]);
  });
});
