/** Maps that nobody would draw by hand: everything against everything, rings, long chains, wide stars, loose pieces. */
import { describe, expect, it } from 'vitest';
import {
  assembleGraph,
  foldableStatements,
  placeView,
  projectView,
  routeToReference,
  type ArgumentGraph,
} from '../../../graph/index.ts';
import { findFaults, findOverlaps } from '../../support/placement-faults.ts';

type Pair = readonly [from: number, to: number];

function mapOf(
  count: number,
  pairs: readonly Pair[],
  text = (at: number) => `Statement ${at}`,
): ArgumentGraph {
  return assembleGraph({
    statements: Array.from({ length: count }, (_, at) => ({ id: `s${at}`, kind: 'claim', text: text(at) })),
    relations: pairs.map(([from, to], at) => ({
      id: `r${at}`,
      kind: at % 3 === 1 ? 'supports' : 'attacks',
      from: [`s${from}`],
      to: `s${to}`,
    })),
  }).graph;
}

const whole = (graph: ArgumentGraph) =>
  projectView(graph, { unfolded: foldableStatements(graph), limit: Infinity });
const range = (count: number) => Array.from({ length: count }, (_, at) => at);
const clique = (count: number) =>
  range(count).flatMap((a) => range(count).flatMap((b): readonly Pair[] => (a === b ? [] : [[a, b]])));

describe('placeView', () => {
  it.each<readonly [string, ArgumentGraph]>([
    ['25 that all attack each other', mapOf(25, clique(25))],
    [
      'statements against themselves',
      mapOf(
        5,
        range(5).map((at) => [at, at]),
      ),
    ],
    [
      'a ring of 100',
      mapOf(
        100,
        range(100).map((at) => [at, (at + 1) % 100]),
      ),
    ],
    [
      'a chain of 300',
      mapOf(
        300,
        range(299).map((at) => [at + 1, at]),
      ),
    ],
    [
      'a star of 200',
      mapOf(
        201,
        range(200).map((at) => [at + 1, 0]),
      ),
    ],
    ['loose statements', mapOf(150, [])],
    [
      'cards of one letter and of 12 lines',
      mapOf(
        20,
        range(19).map((at) => [at + 1, at >> 1]),
        (at) => (at % 2 ? 'a' : 'word '.repeat(150)),
      ),
    ],
  ])('places %s soundly', (_name, graph) => {
    const view = whole(graph);
    const placement = placeView(view);
    expect(findFaults(view, placement)).toEqual([]);
  });

  it.each<readonly [string, number, readonly Pair[]]>([
    ['200 that all attack each other', 200, clique(200)],
    ['a ring of 1,000', 1_000, range(1_000).map((at) => [at, (at + 1) % 1_000])],
    ['a chain of 50,000', 50_000, range(49_999).map((at) => [at + 1, at])],
    ['a star of 10,000', 10_001, range(10_000).map((at) => [at + 1, 0])],
    ['a forest of 10,000 roots', 10_000, []],
  ])('places %s without overflow or overlap', (_name, count, pairs) => {
    const small = whole(mapOf(2, [[1, 0]]));
    const card = small.cards.get('s0');
    if (!card) throw new Error('There is no card.');
    // The cards of so many statements are not what is looked at here.
    const view = {
      ...small,
      cards: new Map(range(count).map((at) => [`s${at}`, { ...card, id: `s${at}` }])),
      lines: pairs.map(([from, to], at) => ({
        key: `r${at}/0`,
        relation: `r${at}`,
        kind: 'attacks' as const,
        from: `s${from}`,
        to: `s${to}`,
        part: 'whole' as const,
        mutual: false,
      })),
      tops: ['s0'],
      rivals: [],
    };
    const placement = placeView(view);
    expect(placement.boxes.size).toBe(count);
    expect(placement.routes.size).toBe(pairs.length);
    expect(findOverlaps(placement)).toEqual([]);
    const aspect = placement.bounds.width / placement.bounds.height / 1.6;
    expect(aspect).toBeGreaterThan(0.5);
    expect(aspect).toBeLessThan(2);
  });

  it('tears a long chain into panels, each told where it would hang', () => {
    const view = whole(
      mapOf(
        100,
        range(99).map((at) => [at + 1, at]),
      ),
    );
    const torn = placeView(view);
    const whole100 = placeView(view, { panels: false });
    expect(torn.references.length).toBeGreaterThan(0);
    expect(whole100.references).toEqual([]);
    expect(placeView(view, { panels: 10 }).references.length).toBeGreaterThanOrEqual(9);
    const [{ lines = [] } = {}] = torn.references;
    const from = lines[0]?.from ?? '';
    expect([...routeToReference(torn, from).keys()]).toEqual([torn.references[0]?.key]);
  });
});
