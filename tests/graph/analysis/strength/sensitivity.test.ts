import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSensitivities, findSlopes } from '../../../../graph/analysis/strength/sensitivity.ts';
import { FINITE_STEP } from '../../../../graph/analysis/strength/joint-strength.ts';
import {
  createStrengthState,
  settleAll,
  SETTLED,
} from '../../../../graph/analysis/strength/settle-strengths.ts';
import {
  findStrengthModel,
  type StrengthModelId,
} from '../../../../graph/analysis/strength/strength-models.ts';
import { weightedFrameworkOf } from '../../../../graph/analysis/strength/weighted-framework.ts';
import type { ArgumentGraph } from '../../../../graph/model/types.ts';
import { MODEL_OF, oracle } from '../../../support/oracle.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { weightedMap } from '../../../support/weighted-maps.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';

const MODELS = ['quadratic-energy', 'df-quad', 'euler', 'h-categoriser'] as const;

describe('sensitivity', () => {
  it.each(oracle.attribution.filter(({ gradient }) => gradient))('$id', (each) => {
    const graph = weightedMap(each.baseScores, each.attacks, each.supports);
    const found = sensitivitiesOf(graph, each.topic, MODEL_OF[each.semantics] ?? 'euler');
    for (const [id, slope] of Object.entries(each.gradient ?? {})) {
      // The oracle took it by finite differences and wrote down six digits.
      expect(found.get(id)).toBeCloseTo(slope, 5);
    }
  });

  it.each(MODELS.flatMap((model) => [false, true].map((cycles) => ({ model, cycles }))))(
    'is the finite difference under $model, cycles: $cycles',
    ({ model, cycles }) => {
      fc.assert(
        fc.property(
          arbitraryMap({ fields: 'weights', loops: cycles, statements: 5, relations: 6 }),
          (graph) => {
            const spread = spreadWeights(graph);
            const state = settle(spread, model);
            fc.pre(state.trust.every((trust) => trust === SETTLED));
            // Below that, a finite step stands for the slope of linked premises.
            fc.pre(state.strengths.every((strength) => strength > FINITE_STEP));
            for (const [id, slope] of sensitivitiesOf(spread, 's0', model)) {
              expect(slope).toBeCloseTo(finiteDifference(spread, 's0', id, model), 4);
            }
          },
        ),
        { numRuns: 50 },
      );
    },
  );

  it('is shared by equal premises, and finite where one is at 0', () => {
    const found = sensitivitiesOf(graphOf('a & b + t; c + t'), 't', 'quadratic-energy');
    expect(found.get('a')).toBeCloseTo((found.get('c') ?? NaN) / 2, 12);
    expect(found.get('b')).toBe(found.get('a'));
    const atZero = sensitivitiesOf(
      graphOf('a & b + t; c + t', [{ id: 'a', weight: 0 }]),
      't',
      'quadratic-energy',
    );
    expect(atZero.get('a')).toBeGreaterThan(found.get('a') ?? NaN);
    expect(Number.isFinite(atZero.get('a'))).toBe(true);
    expect(atZero.get('b')).toBe(0);
  });

  it('is the mean of both sides where DF-QuAD has a kink', () => {
    const found = sensitivitiesOf(graphOf('a + t; b - t', [{ id: 't', weight: 0.2 }]), 't', 'df-quad');
    expect([found.get('a'), found.get('b'), found.get('t')]).toEqual([0.5, -0.5, 1]);
  });

  it('is found where the strengths had to be damped', () => {
    const strong = ['a', 'b', 'c'].map((id) => ({ id, weight: 0.9 }));
    const graph = graphOf('a <-> b; a <-> c; b <-> c', strong);
    const found = sensitivitiesOf(graph, 'a', 'df-quad');
    expect(found.get('a')).toBeGreaterThan(0);
    expect(found.get('b')).toBeLessThan(0);
    expect(found.get('b')).toBeCloseTo(found.get('c') ?? NaN, 9);
  });
});

function settle(graph: ArgumentGraph, model: StrengthModelId, base?: Float64Array) {
  const framework = weightedFrameworkOf(graph);
  const state = createStrengthState({
    framework,
    model: findStrengthModel(model),
    ...(base ? { base } : {}),
  });
  settleAll(state);
  return state;
}

function sensitivitiesOf(graph: ArgumentGraph, target: string, model: StrengthModelId) {
  const state = settle(graph, model);
  const { ids, numberOf } = state.framework;
  const { byBase } = findSensitivities(state, findSlopes(state), numberOf.get(target) ?? -1);
  return new Map(ids.map((id, element) => [id, byBase[element] ?? NaN]));
}

function finiteDifference(graph: ArgumentGraph, target: string, id: string, model: StrengthModelId): number {
  const { numberOf, base } = weightedFrameworkOf(graph);
  const at = (shift: number) => {
    const moved = base.slice();
    const element = numberOf.get(id) ?? -1;
    moved[element] = (base[element] ?? NaN) + shift;
    return settle(graph, model, moved).strengths[numberOf.get(target) ?? -1] ?? NaN;
  };
  return (at(1e-6) - at(-1e-6)) / 2e-6;
}

/** Gives every element a weight of its own, inside the range, so that no two premises tie. */
function spreadWeights(graph: ArgumentGraph): ArgumentGraph {
  let index = 0;
  const spread = <T extends object>(elements: ReadonlyMap<string, T>) =>
    new Map(
      [...elements].map(([id, element]) => [id, { ...element, weight: 0.15 + ((index++ * 0.1737) % 0.7) }]),
    );
  return { ...graph, statements: spread(graph.statements), relations: spread(graph.relations) };
}
