/** Every statement has its place in reading order; pieces are counted along it, and sections lie on a view as regions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../graph/model/assemble.ts';
import { openingFolds } from '../../../graph/view/folding.ts';
import { findPieces, sortPieces } from '../../../graph/view/pieces.ts';
import { projectView } from '../../../graph/view/project-view.ts';
import { findReadingOrder } from '../../../graph/view/reading-order.ts';
import { findRegions } from '../../../graph/view/regions.ts';
import { carryViewFacts, rememberViewFacts, VIEW_FACTS } from '../../../graph/view/view-facts.ts';
import { graphOf } from '../../support/graph-of.ts';
import { layoutMap } from '../../support/maps/arbitrary-map.ts';

describe('the reading order', () => {
  it('has every statement once, below something that comes before it', () => {
    fc.assert(
      fc.property(layoutMap, (graph) => {
        const { ids, hosts, depths } = findReadingOrder(graph);
        expect([...ids].sort()).toEqual([...graph.statements.keys()].sort());
        ids.forEach((id, place) => {
          const host = hosts[place] ?? -1;
          expect(host).toBeLessThan(place);
          expect(depths[place]).toBe(host < 0 ? 0 : (depths[host] ?? 0) + 1);
        });
      }),
    );
  });

  it('reads down a case before the next one, theses at the top', () => {
    const graph = graphOf('a + t; c + a; b - t; u - t; d + u');
    const { ids, depths } = findReadingOrder(graph);
    expect(ids.map((id, place) => `${depths[place]} ${id}`)).toEqual([
      '0 t',
      '1 a',
      '2 c',
      '1 b',
      '1 u',
      '2 d',
    ]);
  });

  it('goes down a chain of 50,000', () => {
    const statements = Array.from({ length: 50_000 }, (_, at) => ({
      id: `s${at}`,
      kind: 'claim' as const,
      text: `Point ${at}.`,
    }));
    const relations = statements.slice(1).map(({ id }, at) => ({
      id: `r${at}`,
      kind: 'supports' as const,
      from: [id],
      to: `s${at}`,
    }));
    const { depths } = findReadingOrder(assembleGraph({ statements, relations }).graph);
    expect(depths[49_999]).toBe(49_999);
  });
});

describe('the pieces of a map', () => {
  const graph = graphOf('a + t; c - a; e + a; b + u; lone; d - v; f + v; g + v');

  it('count what hangs below them and what of it is disputed; what is connected to nothing is none', () => {
    expect(findPieces(graph)).toMatchObject([
      { id: 't', size: 4, disputed: 1 },
      { id: 'v', size: 4, disputed: 1 },
      { id: 'u', size: 2, disputed: 0 },
    ]);
  });

  it('are known of a copy of the map that is told them, and of what is edited without another meaning', () => {
    const [copy, edited] = [{ ...graph }, { ...graph }];
    const order = VIEW_FACTS.order(graph);
    rememberViewFacts(copy, { order, pieces: VIEW_FACTS.pieces(graph) });
    carryViewFacts(copy, edited);
    for (const each of [copy, edited]) {
      expect(findReadingOrder(each)).toEqual(findReadingOrder(graph));
      expect(findPieces(each)).toEqual(findPieces(graph));
      expect(findReadingOrder(each)).toBe(findReadingOrder(copy));
    }
    const unknown = { ...graph };
    carryViewFacts(unknown, { ...graph });
    expect(findPieces.knows(unknown)).toBe(false);
  });

  it('are put in order, the most first, and else as they come', () => {
    const order = (by: 'map' | 'size' | 'disputed' | 'speaker') =>
      sortPieces(
        findPieces(graph).map((piece) => (piece.id === 'u' ? { ...piece, speakers: ['Ada'] } : piece)),
        by,
      ).map(({ id }) => id);
    expect(order('map')).toEqual(['t', 'v', 'u']);
    expect(order('size')).toEqual(['t', 'v', 'u']);
    expect(order('disputed')).toEqual(['t', 'v', 'u']);
    expect(order('speaker')).toEqual(['u', 't', 'v']);
  });
});

describe('the regions of sections', () => {
  it('hold together what hangs together in one section, and nothing else', () => {
    const plain = graphOf('a + t; b + a; c - t; d + c; e + b');
    const groups = new Map([['one', { id: 'one', title: 'One' }]]);
    const inside = new Set(['a', 'b', 'd', 'e']);
    const statements = new Map(
      [...plain.statements].map(([id, each]) => [id, inside.has(id) ? { ...each, group: 'one' } : each]),
    );
    const graph = { ...plain, statements, groups };
    const view = projectView(graph, { unfolded: openingFolds(graph) });
    const regions = findRegions(graph, view);
    expect(regions.map(({ title, cards }) => [title, [...cards].sort().join(' ')])).toEqual([
      ['One', 'a b e'],
      ['One', 'd'],
    ]);
  });
});
