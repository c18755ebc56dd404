/** Where things stand: nothing overlaps, lines keep off cards and off each other, everything is told in full at its target. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findTops,
  foldableStatements,
  placeView,
  projectView,
  readMap,
  type ArgumentGraph,
} from '../../../graph/index.ts';
import { graphOf } from '../../support/graph-of.ts';
import { countCrossings, findFaults } from '../../support/placement-faults.ts';
import { layoutMap } from '../../support/maps/arbitrary-map.ts';

/** CRUX_MAPS=1000 tries more. */
const RUNS = Number(process.env['CRUX_MAPS'] ?? 150);
const HANOI = join(import.meta.dirname, '../../fixtures/layout/hanoi-71.crux.json');

const whole = (graph: ArgumentGraph) =>
  projectView(graph, { unfolded: foldableStatements(graph), limit: Infinity });

async function readHanoi71(): Promise<ArgumentGraph> {
  const { graph } = await readMap(readFileSync(HANOI), 'hanoi-71.crux.json');
  if (!graph) throw new Error('The map of 71 statements cannot be read.');
  return graph;
}

describe('placeView', () => {
  it.each([
    ['a tree', 'b + a; c - a; d + b; e - b; f + c; g + c'],
    ['linked premises', 'b & c + a; d - a'],
    ['an undercut of a support', 'r: b + a; c - r'],
    ['an undercut of an undercut', 'r: b + a; u: c - r; d - u'],
    ['an undercut of an undercut of linked premises', 'r: b & c + a; u: d & e - r; v: f - u; g + u; h - v'],
    ['steps that are both supported and attacked', 'r: b + a; c - r; d + r; e - r; f + r'],
    ['a shared premise', 'b + a; c - a; d + b; d + c'],
    ['a cycle', 'b + a; c + b; a + c'],
    ['two attacks on each other', 'b - a; a - b'],
    ['an attack both ways', 'b <-> a; c + a; d + b'],
    ['an attack both ways that is undercut', 'r: b <-> a; c - r'],
    ['a statement against itself', 'a - a'],
    ['a statement that is a premise for itself', 'a & b + a'],
    ['one statement', 'a'],
    ['every kind into one card', 'b + a?; c - a?; d = a?; e > a?; f - a?; g > a?; h + a?; i = a?'],
    ['many leaves', Array.from({ length: 30 }, (_, n) => `l${n} ${n % 3 ? '+' : '-'} a`).join('; ')],
  ])('places %s soundly', (_name, text) => {
    const view = whole(graphOf(text));
    expect(findFaults(view, placeView(view))).toEqual([]);
  });

  it('places whatever map soundly, and the same way twice', () => {
    fc.assert(
      fc.property(layoutMap, (graph) => {
        const view = whole(graph);
        const placement = placeView(view);
        expect(findFaults(view, placement)).toEqual([]);
        expect(placeView(view)).toEqual(placement);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives an empty view an empty placement', () => {
    expect(placeView(whole(graphOf(''))).boxes.size).toBe(0);
  });

  it('survives being sent from a worker', () => {
    const view = whole(graphOf('r: b & c + a; d - r; e <-> a; b - e'));
    expect(structuredClone(placeView(view))).toEqual(placeView(view));
  });

  it('stands reasons before objections, each in the order of the file', () => {
    const { numbers } = placeView(
      whole(graphOf('b - a; c + a; d - a; e + a; f + c; g - c; h + e; i + b; j + d')),
    );
    expect(
      [...numbers]
        .sort(([, a], [, b]) => a - b)
        .map(([id]) => id)
        .join(''),
    ).toBe('acfgehbidj');
  });

  it('tells a card that bears twice once in full, and elsewhere by number', () => {
    const view = whole(graphOf('b + a; c + a; d & e + b; d & f + c; g - d'));
    const { references, away, numbers } = placeView(view);
    const [reference] = references;
    expect(references).toHaveLength(1);
    expect(reference?.lines.map(({ from, to }) => `${from} ${to}`)).toEqual(['d r4']);
    expect([...away.keys()]).toEqual(['d']);
    expect(numbers.get('d')).toBeGreaterThan(0);
  });

  it('counts in the last row what a reference has no rows for', () => {
    const all = Array.from({ length: 12 }, (_, n) => `p${n}`).join(' & ');
    const { references } = placeView(whole(graphOf(`${all} + a; ${all} - b`)));
    expect(references.map(({ lines, more }) => [lines.length, more])).toEqual([[8, 4]]);
  });
});

describe('the Hanoi map of 71 statements', () => {
  const scaleOf = ({ width, height }: { width: number; height: number }) =>
    Math.min(1440 / (width + 40), 900 / (height + 40));

  it('is shown whole at 5.4 px or more, with at most 31 lines told and few crossings', async () => {
    const view = whole(await readHanoi71());
    const placement = placeView(view, { form: { width: 1440, height: 900 } });
    expect(findFaults(view, placement)).toEqual([]);
    expect(12 * scaleOf(placement.bounds)).toBeGreaterThanOrEqual(5.4);
    expect([...placement.away.values()].flat().length).toBeLessThanOrEqual(31);
    expect(countCrossings(view, placement)).toBeLessThan(20);
    const aspect = placement.bounds.width / placement.bounds.height / 1.6;
    expect(aspect).toBeGreaterThan(0.8);
    expect(aspect).toBeLessThan(1.25);
  });

  it.each([
    ['its first thesis', 1, 11.7],
    ['both theses', 2, 10.2],
  ])('shows %s unfolded with rival theses side by side', async (_name, count, least) => {
    const graph = await readHanoi71();
    const view = projectView(graph, { unfolded: new Set(findTops(graph).slice(0, count)) });
    const placement = placeView(view, { form: { width: 1440, height: 900 } });
    expect(findFaults(view, placement)).toEqual([]);
    expect(12 * scaleOf(placement.bounds)).toBeGreaterThanOrEqual(least);
    expect(view.rivals?.length).toBeGreaterThan(0);
    for (const [one, other] of view.rivals ?? [])
      expect(placement.boxes.get(one)?.y, `${one} and ${other}`).toBe(placement.boxes.get(other)?.y);
  });
});
