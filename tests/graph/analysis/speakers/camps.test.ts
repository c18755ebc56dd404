import { describe, expect, it } from 'vitest';
import { caseOf, findCollisions, findHoldings } from '../../../../graph/analysis/speakers/camps.ts';
import { describeStand } from '../../../../graph/analysis/words/camp-stand.ts';
import type { ArgumentGraph, Id } from '../../../../graph/model/types.ts';
import { graphOf, type Details } from '../../../support/graph-of.ts';
import * as named from '../../../support/named-graphs.ts';

const axes = [
  {
    id: 'x',
    label: 'x',
    positions: [
      { id: 'p', label: 'p' },
      { id: 'q', label: 'q' },
    ],
  },
  { id: 'y', label: 'y', positions: [{ id: 'z', label: 'z' }] },
];
const held = (id: string, ...positions: string[]): Details => ({
  id,
  heldBy: positions.map((position) => ({ position })),
});

describe('caseOf', () => {
  it('is what a camp holds, its thesis, and everything that argues for them', () => {
    expect([...caseOf(named.debate(), 'supporters')]).toEqual([
      'talking',
      'answers',
      'freeze!',
      'r2',
      'r1',
      'firsts!',
      'r4',
    ]);
    expect([...caseOf(named.debate(), 'critics')]).toEqual(['pressure', 'bargaining', 'r6', 'sanctions']);
  });

  it('takes what attacks an attack on it', () => {
    const graph = graphOf('r: a - t; u: x - r; d - a', [held('t', 'p')], { axes });
    expect([...caseOf(graph, 'p')].sort()).toEqual(['d', 'r3', 't', 'u', 'x'].sort());
  });

  it('takes the premises of a held step only if the step argues for something held', () => {
    expect([...caseOf(graphOf('r: a + t', [held('r', 'p')], { axes }), 'p')]).toEqual(['r']);
    expect([...caseOf(graphOf('r: a + t', [held('r', 'p'), held('t', 'p')], { axes }), 'p')]).toEqual([
      't',
      'r',
      'a',
    ]);
  });

  it('is empty for an unknown camp', () => {
    expect(caseOf(named.debate(), 'nobody').size).toBe(0);
  });
});

/** The camps of axis `x` on both sides of an element, in file order. */
function sidesOn(graph: ArgumentGraph, id: Id) {
  const holdings = findHoldings(graph, id);
  const camps = axes[0]?.positions.map((position) => position.id) ?? [];
  const among = (side: readonly { readonly position: Id }[]) =>
    camps.filter((camp) => side.some(({ position }) => position === camp));
  return { for: among(holdings.for), against: among(holdings.against) };
}

describe('findHoldings', () => {
  it('puts holders of the element, its reasons and answers on one side, of its objections on the other', () => {
    const lines = 'a + t; b - t; c - b';
    const stand = (...details: Details[]) => sidesOn(graphOf(lines, details, { axes }), 't');
    expect(stand(held('t', 'q', 'z'))).toEqual({ for: ['q'], against: [] });
    expect(stand(held('a', 'q'), held('b', 'p'))).toEqual({ for: ['q'], against: ['p'] });
    expect(stand(held('c', 'q'), held('r2', 'p'))).toEqual({
      for: ['q'],
      against: ['p'],
    });
    expect(stand(held('r1', 'q', 'p'))).toEqual({ for: ['p', 'q'], against: [] });
    expect(stand()).toEqual({ for: [], against: [] });
  });

  it('puts the holders of a premise behind the step', () => {
    const graph = graphOf('r: a + t; u: x - r', [held('a', 'p'), held('x', 'q')], { axes });
    expect(sidesOn(graph, 'r')).toEqual({ for: ['p'], against: ['q'] });
  });

  it('takes no side from who says that two things collide', () => {
    const graph = graphOf('r: a <-> b', [held('r', 'p'), held('b', 'q')], { axes });
    expect(sidesOn(graph, 'a')).toEqual({ for: [], against: ['q'] });
  });
});

describe('findCollisions', () => {
  const lines = 'r: a + t; u: x - r; y - a';

  it('says what it is that camps stand on opposite sides of: a step alone is not its statement', () => {
    const graph = graphOf(lines, [held('a', 'p'), held('x', 'q')], { axes });
    expect(findCollisions(graph, 'r')).toEqual([{ axis: 'x', on: 'r', for: ['p'], against: ['q'] }]);
    expect(findCollisions(graph, 'a')).toEqual([]);
    expect(findCollisions(graph, 't')).toEqual([]);
  });

  it('are none where the same camps stand on both sides', () => {
    const stand = (...details: Details[]) => findCollisions(graphOf('a + t; y - a', details, { axes }), 'a');
    expect(stand(held('a', 'p', 'q'), held('y', 'p', 'q'))).toEqual([]);
    expect(stand(held('a', 'p'), held('y', 'p'))).toEqual([]);
    const graph = graphOf('a + t; y - a', [held('a', 'p', 'q'), held('y', 'q')], { axes });
    const [divided] = findCollisions(graph, 'a');
    expect(divided).toMatchObject({ for: ['p', 'q'], against: ['q'] });
    expect(divided && describeStand(graph, divided, 'a')).toBe(
      'on "x" the camps divide over it: p stands for it, q on both sides; the link is the mapper\'s',
    );
    const other = graphOf('a + t; y - a', [held('a', 'q'), held('y', 'p', 'q')], { axes });
    const [turned] = findCollisions(other, 'a');
    expect(turned && describeStand(other, turned, 'a')).toContain('p stands against it, q on both sides');
  });

  it('knows no camps among the speakers of a dialogue', () => {
    const speakers = [{ id: 'speaker', label: 'Speaker', positions: axes[0]?.positions ?? [] }];
    const graph = graphOf(lines, [held('a', 'p'), held('y', 'q')], { axes: speakers });
    expect(findCollisions(graph, 'a')).toEqual([]);
  });
});

describe('who takes a step', () => {
  it('is who holds it, though others hold what it starts from', () => {
    const graph = graphOf(
      'r: a + t; o: b - t',
      [held('a', 'q'), held('r', 'p'), held('b', 'q'), held('o', 'p')],
      { axes },
    );
    expect(sidesOn(graph, 't')).toEqual({ for: ['p'], against: ['p'] });
  });

  it('is, where nobody holds it, who holds all that it starts from; inferred where that is', () => {
    const graph = graphOf('r: a & b + t; o: c - t', [held('a', 'p', 'q'), held('b', 'p'), held('c', 'q')], {
      axes,
    });
    expect(sidesOn(graph, 't')).toEqual({ for: ['p'], against: ['q'] });
    const read = graphOf(
      'a & b + t',
      [held('a', 'p'), { id: 'b', heldBy: [{ position: 'p', inferred: true }] }],
      {
        axes,
      },
    );
    expect(findHoldings(read, 't').for).toEqual([{ position: 'p', inferred: true }]);
  });
});
