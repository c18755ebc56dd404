/**
 * How much each statement contributes to one strength, averaged over all orders in which the statements could have been
 * put forward. Of the ways to share a strength out, the Shapley value is the one whose shares add up.
 */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { numberIn } from '../numbers/element-numbers.ts';
import { targetsOf } from '../numbers/links.ts';
import { markSources } from '../numbers/propagation.ts';
import { roundStable } from '../numbers/rounding.ts';
import type { StrengthState } from './settle-strengths.ts';
import { shareBySampling, shareExactly, type Game, type Shares } from './shapley-game.ts';
import { settleGraph, type StrengthOptions } from './strength.ts';
import type { StrengthModelId } from './strength-models.ts';
import { createStrengthProbe } from './strength-probe.ts';

/** Up to this many statements are put in every order there is. */
export const MAX_EXACT_PLAYERS = 15;

export interface ShapleyOptions extends StrengthOptions {
  /** Orders drawn where there are too many to try all, at least 2; 1,000 where absent. */
  readonly samples?: number;
  /** The same seed draws the same orders; 1 where absent. */
  readonly seed?: number;
  /** Looks at an arrow, some 70 million in a second, after which no further order is drawn; without end where absent. */
  readonly budget?: number;
}

/** How the strength of a thesis is shared out among the statements that bear on it. */
export interface ShapleyValues {
  readonly thesis: Id;
  readonly model: StrengthModelId;
  /** By statement that bears on the thesis, in file order. They add up to its strength less what it has alone. */
  readonly values: ReadonlyMap<Id, number>;
  /** Standard error of each value, where the values are sampled; absent where they are exact. */
  readonly errors?: ReadonlyMap<Id, number>;
  /** False where the budget ended before all orders were drawn; with not even two of them, there are no values. */
  readonly complete: boolean;
}

/**
 * For strengths as in Kampik, Potyka, Yin, Cyras & Toni, "Contribution Functions for Quantitative Bipolar Argumentation
 * Graphs", IJAR 2024. A statement that is not put forward is missing with the relations that need it. Exact up to 15
 * statements, above that from sampled orders. Undefined where there is no such statement.
 */
export function findShapleyValues(
  graph: ArgumentGraph,
  thesis: Id,
  options: ShapleyOptions = {},
): ShapleyValues | undefined {
  if (!graph.statements.has(thesis)) return undefined;
  const { state } = settleGraph(graph, options.model);
  const { framework, model } = state;
  const { values, errors, complete } = shareStrength(state, numberIn(framework.numberOf, thesis), options);
  const byId = (numbers: ReadonlyMap<number, number>) =>
    new Map([...numbers].map(([element, value]) => [framework.ids[element] ?? '', roundStable(value)]));
  return {
    thesis,
    model: model.id,
    values: byId(values),
    ...(errors ? { errors: byId(errors) } : {}),
    complete,
  };
}

/** The same by number, for a settled state. */
export function shareStrength(state: StrengthState, target: number, options: ShapleyOptions = {}): Shares {
  const { framework } = state;
  const sources = markSources(framework, target);
  const players: number[] = [];
  for (let element = 0; element < framework.statementCount; element++) {
    if (sources[element] && element !== target) players.push(element);
  }
  const game = createStrengthGame(state, target, sources, players, options.budget ?? Infinity);
  return players.length <= MAX_EXACT_PLAYERS
    ? shareExactly(game)
    : shareBySampling(game, Math.max(2, options.samples ?? 1000), options.seed ?? 1);
}

/** Statements come and go, and with the first and the last of its premises a relation. */
function createStrengthGame(
  state: StrengthState,
  target: number,
  sources: Uint8Array,
  players: readonly number[],
  budget: number,
): Game {
  const { usedBy } = state.framework;
  const probe = createStrengthProbe(state, sources);
  const missing = new Uint32Array(state.strengths.length);
  return {
    players,
    remove(player) {
      const falling = targetsOf(usedBy, player).filter((relation) => missing[relation] === 0);
      for (const relation of targetsOf(usedBy, player)) missing[relation] = (missing[relation] ?? 0) + 1;
      probe.hold([player, ...falling], 0);
    },
    bring(player) {
      for (const relation of targetsOf(usedBy, player)) missing[relation] = (missing[relation] ?? 0) - 1;
      const rising = targetsOf(usedBy, player).filter((relation) => missing[relation] === 0);
      probe.hold([player, ...rising], NaN);
    },
    restart() {
      missing.fill(0);
      probe.release();
    },
    worth: () => state.strengths[target] ?? 0,
    isSpent: () => probe.work() > budget,
  };
}
