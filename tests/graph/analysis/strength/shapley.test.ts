import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createStrengthState,
  settleAll,
  type StrengthState,
} from '../../../../graph/analysis/strength/settle-strengths.ts';
import { findShapleyValues, shareStrength } from '../../../../graph/analysis/strength/shapley.ts';
import { shareBySampling, shareExactly } from '../../../../graph/analysis/strength/shapley-game.ts';
import { findStrengths } from '../../../../graph/analysis/strength/strength.ts';
import {
  findStrengthModel,
  type StrengthModel,
} from '../../../../graph/analysis/strength/strength-models.ts';
import { weightedFrameworkOf } from '../../../../graph/analysis/strength/weighted-framework.ts';
import { MODEL_OF, oracle } from '../../../support/oracle.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { weightedMap } from '../../../support/weighted-maps.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';

const MODELS = ['quadratic-energy', 'df-quad', 'euler', 'h-categoriser'] as const;

describe('Shapley values of the oracle', () => {
  it.each(oracle.attribution)('$id', ({ semantics, baseScores, attacks, supports, topic, shapley }) => {
    // Some of its base scores lie outside what a map may hold, so they are put in below the map.
    const framework = weightedFrameworkOf(
      weightedMap({ ...baseScores, ...zeros(baseScores) }, attacks, supports),
    );
    const base = Float64Array.from(framework.ids, (id) => baseScores[id] ?? 1);
    const model = semantics.startsWith('basic') ? basic : findStrengthModel(MODEL_OF[semantics] ?? 'euler');
    const state: StrengthState = createStrengthState({ framework, model, base });
    settleAll(state);
    const { values } = shareStrength(state, framework.numberOf.get(topic) ?? -1);
    expect(values.size).toBe(Object.keys(shapley).length);
    for (const [id, value] of Object.entries(shapley)) {
      expect(values.get(framework.numberOf.get(id) ?? -1)).toBeCloseTo(value, 9);
    }
  });
});

describe('Shapley values', () => {
  it.each(MODELS)('add up under %s, even in cycles', (model) => {
    fc.assert(
      fc.property(arbitraryMap({ fields: 'weights', statements: 6, relations: 6 }), (graph) => {
        const { values, converged } = findStrengths(graph, { model });
        fc.pre(converged);
        const alone = graph.statements.get('s0')?.weight ?? 0.5;
        // What aims at the statement from itself, through itself alone, is there without any other statement.
        fc.pre(![...graph.relations.values()].some(({ from }) => from.length === 1 && from[0] === 's0'));
        const shares = findShapleyValues(graph, 's0', { model });
        expect(shares?.errors).toBeUndefined();
        const total = [...(shares?.values.values() ?? [])].reduce((sum, value) => sum + value, 0);
        expect(total).toBeCloseTo((values.get('s0') ?? NaN) - alone, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('are shared alike by premises that only work together', () => {
    const shares = findShapleyValues(graphOf('a & b + t'), 't')?.values;
    expect(shares?.get('a')).toBeCloseTo(0.05, 12);
    expect(shares?.get('b')).toBeCloseTo(0.05, 12);
  });

  it('are shared alike by all that a contrary needs', () => {
    const graph = graphOf('p & q & t <-> c');
    const { values } = findStrengths(graph);
    const shares = [...(findShapleyValues(graph, 't')?.values.values() ?? [])];
    expect(shares).toHaveLength(3);
    for (const share of shares) expect(share).toBeCloseTo(((values.get('t') ?? NaN) - 0.5) / 3, 9);
  });

  it('come with the standard error of a mean', () => {
    const present = new Set([0, 1]);
    const game = {
      players: [0, 1],
      bring: (player: number) => present.add(player),
      remove: (player: number) => present.delete(player),
      restart: () => [0, 1].forEach((player) => present.add(player)),
      worth: () => (present.size === 2 ? 1 : 0),
    };
    // Whoever leaves first is worth 1, so each value is the mean of 400 tosses of a coin.
    expect(shareBySampling(game, 400, 3).errors?.get(0)).toBeCloseTo(0.5 / Math.sqrt(400), 3);
    expect(shareExactly(game).values.get(0)).toBe(0.5);
  });

  it('are sampled beyond 15 statements, near the truth and the same for the same seed', () => {
    const supporters = Array.from({ length: 17 }, (_, index) => `p${index}`);
    const graph = graphOf(`${supporters.map((id) => `${id} + t`).join(';')}; c - t`);
    const sampled = findShapleyValues(graph, 't', { samples: 400, seed: 7 });
    expect(findShapleyValues(graph, 't', { samples: 400, seed: 7 })).toEqual(sampled);
    expect(findShapleyValues(graph, 't', { samples: 400, seed: 8 })).not.toEqual(sampled);
    const total = [...(sampled?.values.values() ?? [])].reduce((sum, value) => sum + value, 0);
    expect(total).toBeCloseTo((findStrengths(graph).values.get('t') ?? NaN) - 0.5, 9);
    // All supporters are alike, so each is worth the mean of them all.
    const mean = supporters.reduce((sum, id) => sum + (sampled?.values.get(id) ?? NaN), 0) / 17;
    for (const id of supporters) {
      const error = sampled?.errors?.get(id) ?? NaN;
      expect(error).toBeGreaterThan(0);
      expect(Math.abs((sampled?.values.get(id) ?? NaN) - mean)).toBeLessThan(4 * error);
    }
  });

  it('are none for what is no statement of the map', () => {
    expect(findShapleyValues(graphOf('r: a + t'), 'r')).toBeUndefined();
    expect(findShapleyValues(graphOf('a'), 'a')?.values.size).toBe(0);
  });
});

/** The base score plus supports less attacks, unbounded: the semantics of QBAF-Py's own test. */
const basic: StrengthModel = {
  ...findStrengthModel('quadratic-energy'),
  influence: (base, energy) => base + energy,
};

function zeros(baseScores: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.keys(baseScores).map((id) => [id, 0]));
}
