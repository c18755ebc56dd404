import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenGraph } from '../../../../graph/analysis/status/flatten.ts';
import { labelGrounded } from '../../../../graph/analysis/frameworks/grounded.ts';
import { createLabelProbe, prepareProbes } from '../../../../graph/analysis/cruxes/label-probe.ts';
import { SUPPORT_READINGS, type SupportReading } from '../../../../graph/analysis/status/support-reading.ts';
import { findTurningSet } from '../../../../graph/analysis/cruxes/turning-set.ts';
import { createFalls } from '../../../../graph/analysis/cruxes/what-falls.ts';
import type { ArgumentGraph } from '../../../../graph/model/types.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { chainOf } from '../../../support/weighted-maps.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';

describe('the probe for labels', () => {
  it.each(SUPPORT_READINGS)('labels as if the map were flattened with elements rejected, %s', (support) => {
    const places = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(arbitraryMap({ fields: 'weights' }), places, (graph, picks) => {
        const { probed, falls, ids } = prepare(graph, support);
        const rejected = [...new Set(picks.map((pick) => pick % ids.length))];
        const probe = createLabelProbe(probed, 0);
        const label = probe.labelOf(0);
        for (const element of rejected) probe.reject(falls.fallingWith(element));
        expect(probe.labelOf(0)).toBe(labelWhenRejected(graph, support, rejected));
        probe.release();
        expect(probe.labelOf(0)).toBe(label);
      }),
    );
  });
});

describe('turning a thesis', () => {
  it('takes one where one is enough', () => {
    expect(turn('c - t')).toEqual(['c']);
    expect(turn('c - t; d - c')).toEqual(['d']);
    expect(turn('a <-> t')).toEqual(['a']);
  });

  it('takes an objection away for good, with what two of them share', () => {
    expect(turn('a & b - t; a & c - t')).toEqual(['a']);
    expect(turn('a - t; b - t')).toEqual(['a', 'b']);
    expect(turn('a - t; b - t; c - t')).toEqual(['a', 'b', 'c']);
  });

  it('goes through undercuts and their answers', () => {
    expect(turn('r: a - t; u: b - r; v: c - u')).toEqual(['a']);
    expect(turn('r: a - t; u: b - r')).toEqual(['b']);
  });

  it('finds none where there is none of three, or nothing to turn', () => {
    expect(turn('a - t; b - t; c - t; d - t')).toBeNull();
    expect(turn('a + t')).toBeNull();
  });

  it('is not led round in a circle past what holds it', () => {
    // With c rejected, a and b hold each other open, and t with them.
    expect(turn('a - t; b - a; a - b; c - a')).toEqual(['c']);
    expect(turn('r: t - t; t - r; c - r')).toEqual(['c']);
  });

  it('says when its budget has ended', () => {
    const graph = graphOf('a - t; b - t; c - t');
    const { probed, falls, ids } = prepare(graph, 'assumed');
    const found = findTurningSet(probed, ids.indexOf('t'), falls, 3);
    expect(found).toMatchObject({ elements: null, complete: false });
  });

  it('follows a chain 20,000 long', () => {
    const { probed, falls, ids } = prepare(chainOf(20_000, 'attacks'), 'assumed');
    const { elements } = findTurningSet(probed, ids.indexOf('n19999'), falls, 1e6);
    expect(elements).toHaveLength(1);
  }, 30_000);

  it.each(SUPPORT_READINGS)('finds a set as small as trying all sets does, %s', (support) => {
    fc.assert(
      fc.property(arbitraryMap({ fields: 'weights', statements: 5, relations: 7 }), (graph) => {
        const { probed, falls, ids } = prepare(graph, support);
        const { elements, complete } = findTurningSet(probed, 0, falls, 1e6);
        expect(complete).toBe(true);
        const label = labelWhenRejected(graph, support, []);
        if (elements) expect(labelWhenRejected(graph, support, elements)).not.toBe(label);
        const smallest = smallestTurningSet(graph, support, ids.length);
        expect(elements?.length).toBe(smallest?.length);
      }),
      { numRuns: 150 },
    );
  });
});

function prepare(graph: ArgumentGraph, support: SupportReading) {
  const flattened = flattenGraph(graph, support);
  const probed = prepareProbes(flattened.framework, labelGrounded(flattened.framework));
  return { probed, falls: createFalls(flattened), ids: flattened.ids };
}

function turn(lines: string): readonly string[] | null {
  const { probed, falls, ids } = prepare(graphOf(lines), 'assumed');
  const { elements } = findTurningSet(probed, ids.indexOf('t'), falls, 1e6);
  return elements?.map((element) => ids[element] ?? '') ?? null;
}

function labelWhenRejected(
  graph: ArgumentGraph,
  support: SupportReading,
  elements: readonly number[],
): number {
  const { ids } = flattenGraph(graph);
  const rejected = new Set(elements.map((element) => ids[element] ?? ''));
  return labelGrounded(flattenGraph(graph, support, { rejected }).framework)[0] ?? -1;
}

/** A smallest set without the thesis, which is element 0, that gives it another label. */
function smallestTurningSet(
  graph: ArgumentGraph,
  support: SupportReading,
  count: number,
): readonly number[] | undefined {
  const label = labelWhenRejected(graph, support, []);
  let sets: (readonly number[])[] = [[]];
  for (let size = 1; size <= 3; size++) {
    sets = sets.flatMap((set) =>
      Array.from({ length: count }, (_, element) => element)
        .filter((element) => element > (set.at(-1) ?? 0))
        .map((element) => [...set, element]),
    );
    const found = sets.find((set) => labelWhenRejected(graph, support, set) !== label);
    if (found) return found;
  }
  return undefined;
}
