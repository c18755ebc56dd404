import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCruxes } from '../../../../graph/analysis/cruxes/cruxes.ts';
import { findStatus } from '../../../../graph/analysis/status/status.ts';
import { findOpposites } from '../../../../graph/analysis/cruxes/rivals.ts';
import { energyOf } from '../../../../graph/analysis/strength/settle-strengths.ts';
import { findStrengths, settleGraph } from '../../../../graph/analysis/strength/strength.ts';
import type { ArgumentGraph, Id } from '../../../../graph/model/types.ts';
import {
  STRENGTH_MODELS,
  type StrengthModelId,
} from '../../../../graph/analysis/strength/strength-models.ts';
import { SUPPORT_READINGS } from '../../../../graph/analysis/status/support-reading.ts';
import { createBaseline, findConsequences } from '../../../../graph/analysis/cruxes/what-if.ts';
import { removeElements } from '../../../../graph/model/edit.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { MODEL_OF, oracle } from '../../../support/oracle.ts';
import { chainOf, weightedMap } from '../../../support/weighted-maps.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';

describe('the removal effects of the oracle', () => {
  it.each(oracle.attribution.filter(({ removal }) => removal))('$id', (each) => {
    const graph = weightedMap(each.baseScores, each.attacks, each.supports);
    const model = MODEL_OF[each.semantics] ?? 'euler';
    const found = findCruxes(graph, [each.topic], { model }).get(each.topic);
    const effects = new Map(
      [...(found?.cruxes ?? []), ...(found?.grounds ?? [])].map((one) => [one.id, one.effect]),
    );
    for (const [id, effect] of Object.entries(each.removal ?? {}))
      expect(effects.get(id)).toBeCloseTo(effect, 9);
  });
});

/** The strength of n0, or what bears on it in sum less what bears on its rival; undefined where strengths do not settle. */
function measure(graph: ArgumentGraph, model: StrengthModelId, rival: Id | undefined): number | undefined {
  const { state, rounds } = settleGraph(graph, model);
  if (!rounds.converged) return undefined;
  const at = (id: Id) => state.framework.numberOf.get(id) ?? -1;
  if (rival === undefined) return state.strengths[at('s0')];
  return energyOf(state, at('s0')) - energyOf(state, at(rival));
}

/** Without cycles, effects are mostly found along lone ways; with them, by trying. */
const anyMap = fc
  .boolean()
  .chain((cycles) => arbitraryMap({ fields: 'weights', loops: cycles, statements: 6 }));

describe('cruxes', () => {
  it.each(STRENGTH_MODELS)(
    '$id: an effect is the strength, or the margin over the rival, less that of the map without the element',
    ({ id: model }) => {
      fc.assert(
        fc.property(anyMap, (graph) => {
          fc.pre(findStrengths(graph, { model }).converged);
          const found = findCruxes(graph, ['s0'], { model }).get('s0');
          expect(found?.complete).toBe(true);
          const effects = new Map(
            [...(found?.cruxes ?? []), ...(found?.grounds ?? [])].map((one) => [one.id, one.effect]),
          );
          const before = measure(graph, model, found?.rival) ?? NaN;
          const opposites = findOpposites(graph, 's0');
          for (const id of [...graph.statements.keys(), ...graph.relations.keys()]) {
            if (opposites.has(id)) {
              expect(effects.has(id)).toBe(false);
              continue;
            }
            const after = measure(removeElements(graph, [id]), model, found?.rival);
            if (after !== undefined) expect(effects.get(id) ?? 0).toBeCloseTo(before - after, 9);
          }
        }),
      );
    },
  );

  it.each(SUPPORT_READINGS)(
    '%s: one flips the thesis when its rejection gives it another status',
    (support) => {
      fc.assert(
        fc.property(arbitraryMap({ fields: 'weights', statements: 6 }), (graph) => {
          const before = findStatus(graph, { support }).status.get('s0');
          const found = findCruxes(graph, ['s0'], { support }).get('s0');
          const flips = [...(found?.cruxes ?? []), ...(found?.grounds ?? [])].filter((one) => one.flips);
          const opposites = findOpposites(graph, 's0');
          const expected = [...graph.statements.keys(), ...graph.relations.keys()].filter((id) => {
            const supposition = { rejected: new Set([id]) };
            return (
              !opposites.has(id) && findStatus(graph, { support, supposition }).status.get('s0') !== before
            );
          });
          expect(new Set(flips.map(({ id }) => id))).toEqual(new Set(expected));
        }),
      );
    },
  );

  it('do not turn a thesis that falls together with what attacks it', () => {
    const found = findCruxes(graphOf('r: a - t; t + r'), ['t'], { support: 'deductive' }).get('t');
    const all = [...(found?.cruxes ?? []), ...(found?.grounds ?? [])];
    expect(all.map(({ id }) => id)).toEqual(['a', 'r']);
    expect(all.some(({ flips }) => flips)).toBe(false);
    expect(found?.turnedBy).toBeNull();
  });

  it('are the disputed ones by effect; what nobody disputes is a ground', () => {
    const graph = graphOf('p + t; q + t; x - q; y + x; r: z + t; u - r', [{ id: 'p', weight: 1 }]);
    const found = findCruxes(graph, ['t']).get('t');
    // q is attacked, but nothing speaks for it; x is not attacked at all. For a step its premises speak.
    expect(found?.cruxes.map(({ id }) => id)).toEqual(['r']);
    expect(found?.grounds[0]?.id).toBe('p');
    const disputed = findCruxes(graphOf('p + t; q + t; x - q; y - x; z + q'), ['t']).get('t');
    expect(disputed?.cruxes.map(({ id }) => id)).toEqual(['q']);
    expect(disputed?.grounds.map(({ id }) => id)).toContain('x');
    expect(disputed?.cruxes.every((crux) => crux.disputed && crux.effect > 0)).toBe(true);
  });

  it('say what it takes to turn a thesis, and when nothing small does', () => {
    const graph = graphOf('a - t; b - t; c + s');
    const found = findCruxes(graph, ['t', 's', 'nobody']);
    expect([...found.keys()]).toEqual(['t', 's']);
    expect(found.get('t')?.turnedBy).toEqual(['a', 'b']);
    expect(found.get('t')?.grounds.every(({ flips }) => !flips)).toBe(true);
    expect(found.get('s')?.turnedBy).toBeNull();
  });

  it('leave out what changes nothing', () => {
    const found = findCruxes(graphOf('a = t; b + c; d ? t'), ['t']).get('t');
    expect([found?.cruxes, found?.grounds, found?.complete]).toEqual([[], [], true]);
    const attacksOnly = findCruxes(graphOf('a + t; b - t'), ['t'], { model: 'h-categoriser' }).get('t');
    expect(attacksOnly?.grounds.map(({ id }) => id)).toEqual(['b', 'r2']);
  });

  it('are never contraries, nor the attack between them, but what these need', () => {
    const rivals = findCruxes(graphOf('a <-> t; x + a; y + t; z - x'), ['a']).get('a');
    expect(rivals).toMatchObject({ unit: 'margin', rival: 't', turnedBy: null });
    const named = [...(rivals?.cruxes ?? []), ...(rivals?.grounds ?? [])].map(({ id }) => id);
    expect(named.sort()).toEqual(['r2', 'r3', 'r4', 'x', 'y', 'z']);
  });

  it('are what most moves the margin, and list what both sides build on', () => {
    // Both theses stand on g; only w tells them apart.
    const graph = graphOf('g + a; g + b; w + a; q - w; s + w; a <-> b');
    const found = findCruxes(graph, ['a']).get('a');
    expect(found?.shared).toEqual(['g']);
    expect(found?.cruxes.map(({ id }) => id)).toEqual(['w']);
    expect(found?.cruxes[0]?.effect).toBeGreaterThan(0.1);
    expect(found?.grounds.map(({ id }) => id)).not.toContain('g');
  });

  it('count as built on by both only what speaks for both, not what speaks for one by speaking against the other', () => {
    const graph = graphOf('a <-> b; g + a; g - b; h - a; h - b; i + j; j + a; i + b; k - l; l - a; k + b');
    const shared = (thesis: string) => findCruxes(graph, [thesis]).get(thesis)?.shared;
    expect(shared('a')).toEqual(['i', 'k']);
    expect(shared('b')).toEqual(['i', 'k']);
    // What something objects to is not built on undisputed, though nothing speaks for it.
    const objected = graphOf('x + a; x + b; y + a; y + b; z - x; a <-> b');
    expect(findCruxes(objected, ['a']).get('a')?.shared).toEqual(['y']);
  });

  it('have the effect inside loops that their removal has', () => {
    const graph = graphOf(
      'd + e; a + a; e - r2; c + b; b & c - b; c - r1; e - d; e + a; d & c <-> a; a & d - a',
    );
    const baseline = createBaseline(graph);
    const found = findCruxes(graph, ['b']).get('b');
    for (const { id, effect } of [...(found?.cruxes ?? []), ...(found?.grounds ?? [])]) {
      const without = findConsequences(baseline, { rejected: new Set([id]) }).strengths.values;
      const lost = (baseline.strengths.values.get('b') ?? NaN) - (without.get('b') ?? NaN);
      expect([id, effect]).toEqual([id, expect.closeTo(lost, 9)]);
    }
  });

  it('share one budget, and a thesis for which nothing is left says so', () => {
    const found = findCruxes(graphOf('a - t; b - u'), ['t', 'u'], { budget: 10 });
    expect(found.get('u')).toMatchObject({ thesis: 'u', turnedBy: null, complete: false });
  });

  it('keep to their budget and say so, the most promising first', () => {
    const graph = graphOf('a + t; b - t; c - b; d + t', [{ id: 'd', weight: 1 }]);
    const found = findCruxes(graph, ['t'], { budget: 110 }).get('t');
    expect(found?.complete).toBe(false);
    expect(found?.grounds.map(({ id }) => id)).toContain('d');
    expect(found?.grounds.length).toBeLessThan(8);
  });

  it('are found for 1,000 attackers and at the end of a chain 50,000 long', () => {
    const attackers = Array.from({ length: 1000 }, (_, index) => `a${index}`);
    const star = weightedMap(
      Object.fromEntries([...attackers, 't'].map((id) => [id, 0.01])),
      attackers.map((id) => [id, 't']),
    );
    const around = findCruxes(star, ['t']).get('t');
    expect([around?.grounds.length, around?.complete]).toEqual([2000, true]);
    const last = 'n49999';
    const found = findCruxes(chainOf(50_000, 'attacks'), [last]).get(last);
    const first = [found?.cruxes[0]?.id, found?.grounds[0]?.id];
    expect(first).toContain('n49998');
    expect([found?.turnedBy?.length, found?.complete]).toEqual([1, true]);
    // Whoever is left out of an attack chain turns its end, however far away.
    const flips = [...(found?.cruxes ?? []), ...(found?.grounds ?? [])].filter((one) => one.flips);
    expect(flips.length).toBeGreaterThan(49_000);
  }, 60_000);
});
