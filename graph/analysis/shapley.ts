/**
 * How much each statement contributes to one strength, averaged over all orders in which the statements could have been
 * put forward: the Shapley value. Of the ways to share a strength out it is the one whose shares add up.
 */
import type { ArgumentGraph, Id } from '../model/types.ts';
import { createRandom } from './random.ts';
import { roundStable } from './rounding.ts';
import { createStrengthProbe, type StrengthProbe } from './strength-probe.ts';
import { createStrengthState, settleAll, type StrengthState } from './settle-strengths.ts';
import { DEFAULT_STRENGTH_MODEL, findStrengthModel, type StrengthModelId } from './strength-models.ts';
import { weightedFrameworkOf } from './weighted-framework.ts';

/** Up to this many statements are put in every order there is; there are 2^n groups of n. */
export const MAX_EXACT_PLAYERS = 15;

export interface ShapleyOptions {
  /** Quadratic energy where absent. */
  readonly model?: StrengthModelId;
  /** Orders drawn where there are too many to try all, at least 2; 1,000 where absent. */
  readonly samples?: number;
  /** The same seed draws the same orders. */
  readonly seed?: number;
}

export interface ShapleyValues {
  readonly thesis: Id;
  readonly model: StrengthModelId;
  /** By statement that bears on the thesis, in file order. They add up to its strength less its base score. */
  readonly values: ReadonlyMap<Id, number>;
  /** Standard error of each value, where the values are sampled; absent where they are exact. */
  readonly errors?: ReadonlyMap<Id, number>;
}

/**
 * Shapley, "A Value for n-Person Games", 1953; for strengths as in Kampik, Potyka, Yin, Cyras & Toni, "Contribution
 * Functions for Quantitative Bipolar Argumentation Graphs", IJAR 2024. A statement that is not put forward is missing
 * with the relations that need it. Exact up to 15 statements, above that from sampled orders (Castro, Gomez & Tejada,
 * Computers & Operations Research 2009). Undefined where there is no such statement.
 */
export function findShapleyValues(
  graph: ArgumentGraph,
  thesis: Id,
  options: ShapleyOptions = {},
): ShapleyValues | undefined {
  if (!graph.statements.has(thesis)) return undefined;
  const framework = weightedFrameworkOf(graph);
  const model = findStrengthModel(options.model ?? DEFAULT_STRENGTH_MODEL);
  const state = createStrengthState({ framework, model });
  settleAll(state);
  const shares = shareOut(state, framework.numberOf.get(thesis) ?? 0, options);
  const byId = (numbers: ReadonlyMap<number, number>) =>
    new Map([...numbers].map(([element, value]) => [framework.ids[element] ?? '', roundStable(value)]));
  return {
    thesis,
    model: model.id,
    values: byId(shares.values),
    ...(shares.errors ? { errors: byId(shares.errors) } : {}),
  };
}

interface Shares {
  readonly values: ReadonlyMap<number, number>;
  readonly errors?: ReadonlyMap<number, number>;
}

/** The Shapley values by number of the statements that the target's strength depends on. */
export function shareOut(state: StrengthState, target: number, options: ShapleyOptions = {}): Shares {
  const probe = createStrengthProbe(state, target);
  const players: number[] = [];
  for (let element = 0; element < state.framework.statementCount; element++) {
    if (probe.sources[element] && element !== target) players.push(element);
  }
  return players.length <= MAX_EXACT_PLAYERS
    ? shareExactly(probe, players)
    : shareBySampling(probe, players, Math.max(2, options.samples ?? 1000), options.seed ?? 1);
}

function shareExactly(probe: StrengthProbe, players: readonly number[]): Shares {
  const strengths = strengthsOfGroups(probe, players);
  const weights = weightsBySize(players.length);
  const values = new Map<number, number>();
  players.forEach((player, index) => {
    const bit = 1 << index;
    let value = 0;
    for (let group = 0; group < strengths.length; group++) {
      if (group & bit) continue;
      const gain = (strengths[group | bit] ?? 0) - (strengths[group] ?? 0);
      value += (weights[countBits(group)] ?? 0) * gain;
    }
    values.set(player, value);
  });
  return { values };
}

/** The target's strength by group of players, a group being the bits of its index. Each differs from the last by one. */
function strengthsOfGroups(probe: StrengthProbe, players: readonly number[]): Float64Array {
  const strengths = new Float64Array(1 << players.length);
  const everyone = strengths.length - 1;
  strengths[everyone] = probe.strength();
  for (let step = 1; step < strengths.length; step++) {
    // Gray code: the lowest set bit of the step says which player comes or goes.
    const missing = step ^ (step >> 1);
    const changed = 31 - Math.clz32(step & -step);
    probe.hold(players[changed] ?? 0, missing & (1 << changed) ? 0 : NaN);
    strengths[everyone ^ missing] = probe.strength();
  }
  probe.release();
  return strengths;
}

/** s! (n - s - 1)! / n! for each size s of a group without the player. */
function weightsBySize(count: number): Float64Array {
  const weights = new Float64Array(count);
  let weight = 1 / count;
  for (let size = 0; size < count; size++) {
    weights[size] = weight;
    weight *= (size + 1) / (count - size - 1);
  }
  return weights;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function shareBySampling(
  probe: StrengthProbe,
  players: readonly number[],
  samples: number,
  seed: number,
): Shares {
  const random = createRandom(seed);
  const sums = new Map(players.map((player) => [player, 0]));
  const squares = new Map(sums);
  const order = [...players];
  for (let sample = 0; sample < samples; sample++) {
    shuffle(order, random);
    // Taking statements away one by one from the full map is the same order read backwards.
    let strength = probe.strength();
    for (const player of order) {
      probe.hold(player, 0);
      const gain = strength - probe.strength();
      strength = probe.strength();
      sums.set(player, (sums.get(player) ?? 0) + gain);
      squares.set(player, (squares.get(player) ?? 0) + gain * gain);
    }
    probe.release();
  }
  const values = new Map<number, number>();
  const errors = new Map<number, number>();
  for (const player of players) {
    const mean = (sums.get(player) ?? 0) / samples;
    const spread = Math.max(0, (squares.get(player) ?? 0) - samples * mean * mean);
    values.set(player, mean);
    errors.set(player, Math.sqrt(spread / (samples - 1) / samples));
  }
  return { values, errors };
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}
