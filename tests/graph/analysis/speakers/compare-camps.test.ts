import { describe, expect, it } from 'vitest';
import { compareCamps } from '../../../../graph/analysis/speakers/compare-camps.ts';
import { graphOf, type Details } from '../../../support/graph-of.ts';

const axes = [
  {
    id: 'approach',
    label: 'Approach',
    positions: [
      { id: 'pressure', label: 'pressure', thesis: 'squeeze' },
      { id: 'talks', label: 'talks', thesis: 'engage' },
    ],
  },
  { id: 'mood', label: 'Mood', positions: [{ id: 'gloom', label: 'gloom' }] },
];
const held = (id: string, ...positions: readonly string[]): Details => ({
  id,
  heldBy: positions.map((position) => ({ position })),
});

describe('comparing camps', () => {
  const graph = graphOf(
    `bite: sanctions + squeeze
     data! + sanctions
     shared + squeeze
     reach: shared + engage
     calm + engage
     fear - calm
     clash: squeeze <-> engage
     both
     aside - sanctions`,
    [held('fear', 'pressure'), held('both', 'pressure', 'talks'), held('sanctions', 'gloom')],
    { axes },
  );
  const found = compareCamps(graph, 'approach');

  it('gives each case and what it rests on', () => {
    const [pressure, talks] = found?.cases ?? [];
    expect(pressure).toMatchObject({ position: 'pressure', thesis: 'squeeze' });
    expect(pressure?.elements).toEqual(
      expect.arrayContaining([
        'sanctions',
        'squeeze',
        'data!',
        'shared',
        'fear',
        'both',
        'bite',
        'r2',
        'r3',
        'r6',
      ]),
    );
    expect(pressure?.elements).not.toContain('calm');
    expect(pressure?.restsOn).toEqual(['data!', 'shared', 'fear', 'both']);
    expect(talks?.restsOn).toEqual(['shared', 'calm', 'both']);
  });

  it('gives where they collide, and who objects to whom', () => {
    expect(found?.collisions).toEqual([
      { relation: 'r6', objecting: 'pressure', objectedTo: 'talks' },
      { relation: 'clash', objecting: 'pressure', objectedTo: 'talks' },
      { relation: 'clash', objecting: 'talks', objectedTo: 'pressure' },
      { relation: 'r8', objecting: 'talks', objectedTo: 'pressure' },
    ]);
  });

  it('gives no collision of a camp with itself', () => {
    const alone = graphOf('a - b; squeeze; engage', [held('a', 'pressure'), held('b', 'pressure')], { axes });
    expect(compareCamps(alone, 'approach')?.collisions).toEqual([]);
  });

  it('tells what both say from what both use', () => {
    expect(found?.saidByBoth).toEqual([{ id: 'both', camps: ['pressure', 'talks'] }]);
    expect(found?.usedByBoth).toEqual([{ id: 'shared', camps: ['pressure', 'talks'] }]);
  });

  it('gives what nobody challenges', () => {
    expect(found?.challengedByNeither).toEqual(['data!', 'shared', 'fear', 'both', 'aside']);
  });

  it('knows a question with one camp, and no other question', () => {
    expect(compareCamps(graph, 'mood')?.cases.map(({ position }) => position)).toEqual(['gloom']);
    expect(compareCamps(graph, 'weather')).toBeUndefined();
  });
});

describe('what a case rests on', () => {
  it('is not what only argues against the other camp', () => {
    const axes = [
      {
        id: 'x',
        label: 'x',
        positions: [
          { id: 'p', label: 'p', thesis: 't' },
          { id: 'q', label: 'q', thesis: 'u' },
        ],
      },
    ];
    const graph = graphOf('t <-> u; a + t; b - u; c + b; d - u; d - t; e + d', [], { axes });
    const found = compareCamps(graph, 'x');
    expect(found?.cases.map(({ restsOn }) => restsOn)).toEqual([['a'], ['u']]);
    expect(found?.cases[0]?.elements).toContain('b');
  });
});
