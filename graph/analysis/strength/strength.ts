/**
 * How strong every statement and relation is under a gradual semantics: the balance of what is on the map, from 0 to 1.
 * It is no probability and no truth.
 */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { roundStable } from '../numbers/rounding.ts';
import {
  amountOf,
  createStrengthState,
  DAMPED,
  settleAll,
  SETTLED,
  type Rounds,
  type StrengthState,
} from './settle-strengths.ts';
import { findStrengthModel, type StrengthModelId } from './strength-models.ts';
import { weightedFrameworkOf } from './weighted-framework.ts';

export interface StrengthOptions {
  /** Quadratic energy where absent. */
  readonly model?: StrengthModelId;
}

/**
 * A statement's strength is what the semantics makes of its weight and of what bears on it. A relation's is its own: it
 * starts at its weight and moves with what attacks or supports the relation itself; what it brings to its target stands
 * in `carried`.
 */
export interface Strengths extends Rounds {
  readonly model: StrengthModelId;
  /** By statement and relation, where the iteration settled. In file order, statements first. */
  readonly values: ReadonlyMap<Id, number>;
  /** Where the plain iteration oscillates, there or upstream: the limit of the damped one. Absent where nothing does. */
  readonly damped?: ReadonlyMap<Id, number>;
  /** What each support and attack brings to its target: the joint strength of its premises times its own, settled or damped. */
  readonly carried: ReadonlyMap<Id, number>;
}

/** Costs O(elements + ends) outside cycles; at most 10,000 rounds inside. Rounded to 12 decimals. */
export function findStrengths(graph: ArgumentGraph, options: StrengthOptions = {}): Strengths {
  const { state, rounds } = settleGraph(graph, options.model);
  return toStrengths(state, rounds);
}

/** All strengths of a map by number, for analyses that go on from there. */
export function settleGraph(graph: ArgumentGraph, model?: StrengthModelId) {
  const state = createStrengthState({
    framework: weightedFrameworkOf(graph),
    model: findStrengthModel(model),
  });
  return { state, rounds: settleAll(state) };
}

/** The strengths of a computed state by id. */
export function toStrengths(state: StrengthState, rounds: Rounds): Strengths {
  const values = new Map<Id, number>();
  const damped = new Map<Id, number>();
  state.framework.ids.forEach((id, element) => {
    const strength = roundStable(state.strengths[element] ?? 0);
    if (state.trust[element] === SETTLED) values.set(id, strength);
    else if (state.trust[element] === DAMPED) damped.set(id, strength);
  });
  return {
    ...rounds,
    model: state.model.id,
    values,
    ...(rounds.converged ? {} : { damped }),
    carried: toCarried(state),
  };
}

function toCarried(state: StrengthState): ReadonlyMap<Id, number> {
  const { ids, relationOf, reversed } = state.framework;
  const byRelation = new Map<number, number>();
  reversed.forEach((backward, arrow) => {
    if (!backward) byRelation.set(relationOf[arrow] ?? 0, roundStable(amountOf(state, arrow)));
  });
  const carried = new Map<Id, number>();
  ids.forEach((id, element) => {
    const amount = byRelation.get(element);
    if (amount !== undefined) carried.set(id, amount);
  });
  return carried;
}
