import { describe, expect, it } from 'vitest';
import { studyRobustness, type Questioned } from '../../../../graph/analysis/cruxes/robustness.ts';
import { findStatus } from '../../../../graph/analysis/status/status.ts';
import { createStudy } from '../../../../graph/analysis/study.ts';
import { describeHowSure, listHinges } from '../../../../graph/analysis/digest/how-sure.ts';
import type { ArgumentGraph } from '../../../../graph/model/types.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { weightedMap } from '../../../support/weighted-maps.ts';

function reckon(graph: ArgumentGraph, questioned: readonly Questioned[], budget?: number) {
  const slices = studyRobustness(graph, questioned, budget === undefined ? {} : { budget });
  for (let told = 0; ; told++) {
    const { value, done } = slices.next();
    if (done) return { told, found: value.get(questioned[0]?.thesis ?? '') };
  }
}

describe('how sure something is', () => {
  it('is in how many ways of reckoning the status is the same', () => {
    const graph = graphOf('a + t; b - a; a <-> c; d <-> b');
    const { found } = reckon(graph, [{ thesis: 't', cruxes: [] }]);
    expect(found?.ways).toHaveLength(24);
    for (const { semantics, support, status } of found?.ways ?? [])
      expect(status).toBe(findStatus(graph, { semantics, support }).status.get('t') ?? null);
    expect(found?.holds).toBe(found?.ways.filter(({ status }) => status === 'in').length);
  });

  it('names the reading or the semantics that turns it', () => {
    const fallen = graphOf('a + t; b - a');
    const { found: needing } = reckon(fallen, [{ thesis: 't', cruxes: [] }]);
    expect(needing && describeHowSure(fallen, needing)).toBe(
      'The same comes out by 12 of 24 ways of reckoning: it turns when statements need evidence; turns when support is read as necessary.',
    );
    const bare = graphOf('a + t');
    const { found: sure } = reckon(bare, [{ thesis: 't', cruxes: [] }]);
    expect(sure && describeHowSure(bare, sure)).toBe(
      'Nothing on this map argues against it, so no way of reckoning says otherwise.',
    );
    const floating = graphOf('a - t; b - a; c - a; d - b; e - c; d - e; e - d');
    const { found } = reckon(floating, [{ thesis: 't', cruxes: [] }]);
    expect(found?.status).toBe('undecided');
    expect(found && listHinges(floating, found)).toEqual([
      'turns under the preferred, stable and semi-stable semantics',
    ]);
  });

  it('draws base scores only for what has no weight of its own', () => {
    const weighted = weightedMap({ t: 0.5, u: 0.5, a: 0.9 }, [['a', 't']]);
    const { found } = reckon(weighted, [{ thesis: 'u', rival: 't', cruxes: [] }]);
    expect(found?.order).toMatchObject({ isAhead: true, kept: 600, of: 600 });
    const { found: open } = reckon(graphOf('a + t; b + u'), [{ thesis: 't', rival: 'u', cruxes: [] }]);
    expect(open?.order?.of).toBe(600);
    expect(open?.order?.kept).toBeGreaterThan(200);
    expect(open?.order?.kept).toBeLessThan(400);
  });

  it('counts how often what moves it most still does', () => {
    const graph = graphOf('a + t; b + t; c + t; d + t; e + t', [
      { id: 'a', weight: 1 },
      { id: 'b', weight: 1 },
    ]);
    const { found } = reckon(graph, [{ thesis: 't', cruxes: ['a', 'b', 'c', 'd', 'e'] }]);
    const kept = (found?.cruxes ?? []).map((crux) => crux.kept);
    expect(kept.slice(0, 2)).toEqual([600, 600]);
    expect(kept[2]).toBeLessThan(400);
  });

  it('is told in slices, the same each time, and ends with its budget', () => {
    const graph = graphOf('a + t; b - t; c - b; t <-> u; d + u');
    const study = createStudy(graph);
    expect([...study.robustness()]).toEqual([...createStudy(graph).robustness()]);
    const asked = [{ thesis: 't', rival: 'u', cruxes: ['b'] }];
    const whole = reckon(graph, asked);
    expect(whole.told).toBeGreaterThan(10);
    expect(whole.found?.complete).toBe(true);
    const part = reckon(graph, asked, 3000);
    expect(part.found?.complete).toBe(false);
    expect(part.found?.order?.of ?? 0).toBeLessThan(600);
  });
});
