/**
 * Computes strengths on the numbered arrays: elements outside cycles exactly and once, elements that depend on each other
 * by iteration. It can hold elements at a strength of one's choosing; what that means is for others to say.
 */
import { cutCycle } from './cut-cycles.ts';
import { jointStrength } from './joint-strength.ts';
import type { StrengthModel } from './strength-models.ts';
import type { WeightedFramework } from './weighted-framework.ts';

/** The rounds an iteration may take before it counts as not converging. */
export const MAX_ROUNDS = 10_000;
/** The largest change in a round, in strength, at which an iteration counts as settled. */
export const TOLERANCE = 1e-12;
/**
 * The smallest change in a round at which strengths that come back count as swinging. What settles within the rounds there
 * are, yet is back where it was to within the tolerance, changes by far less.
 */
const SWING = 1e-6;
/** Adding up what bears on an element costs about as much as looking at this many arrows more. */
const COST_OF_ENERGY = 2;
/** How far a damped iteration goes towards each new value. Small steps follow Potyka's continuous dynamics (KR 2018). */
export const DAMPED_STEP = 0.1;

/** The plain iteration settled, there and upstream. */
export const SETTLED = 0;
/** The plain iteration did not, there or upstream; the strength is the limit of the damped one. */
export const DAMPED = 1;
/** Neither did; the strength is only where the damped iteration was given up. */
export const UNKNOWN = 2;

export interface StrengthInput {
  readonly framework: WeightedFramework;
  readonly model: StrengthModel;
  /** Base scores by element; those of the framework where absent. */
  readonly base?: Float64Array;
  /** By element: the strength it is held at whatever bears on it, or NaN where it is not held. */
  readonly held?: Float64Array;
}

/** Strengths by element, and what is needed to compute some of them again. */
export interface StrengthState {
  readonly framework: WeightedFramework;
  readonly model: StrengthModel;
  readonly base: Float64Array;
  readonly held: Float64Array;
  readonly strengths: Float64Array;
  /** By element, how far to trust its strength: `SETTLED`, `DAMPED` or `UNKNOWN`. */
  readonly trust: Uint8Array;
  /** By arrow, what it carried when its target was last computed; with the signs, what the model adds up. */
  readonly carried: { readonly amounts: Float64Array; readonly signs: Int8Array; start: number; end: number };
  /** Arrows looked at so far, a measure of work; once it is past `limit`, iterations are given up. */
  readonly work: { done: number; limit: number };
}

/** How the iteration of one group of elements, or of the slowest group, went. */
export interface Rounds {
  /** Of the plain synchronous iteration. */
  readonly converged: boolean;
  /** Rounds of the plain iteration; 0 where nothing had to be iterated. */
  readonly iterations: number;
  /** The largest change in the last plain round. */
  readonly residual: number;
}

const NOT_ITERATED: Rounds = { converged: true, iterations: 0, residual: 0 };

/** A state in which nothing has been computed yet. */
export function createStrengthState(input: StrengthInput): StrengthState {
  const { framework, model } = input;
  const count = framework.ids.length;
  return {
    framework,
    model,
    base: input.base ?? framework.base,
    held: input.held ?? new Float64Array(count).fill(NaN),
    strengths: new Float64Array(count),
    trust: new Uint8Array(count),
    carried: {
      amounts: new Float64Array(framework.signs.length),
      signs: framework.signs,
      start: 0,
      end: 0,
    },
    work: { done: 0, limit: Infinity },
  };
}

/** Computes every strength, in O(elements + ends) outside cycles. */
export function settleAll(state: StrengthState): Rounds {
  let rounds = NOT_ITERATED;
  for (let component = 0; component < state.framework.components.count; component++) {
    rounds = joinRounds(rounds, settleComponent(state, component));
  }
  return rounds;
}

/** Computes the strengths of one group of elements, given those of the groups before it. */
export function settleComponent(state: StrengthState, component: number): Rounds {
  const { framework, held } = state;
  const { from, members, cyclic } = framework.components;
  if (!cyclic[component]) return settleElement(state, members[from[component] ?? 0] ?? 0);
  const group = members.subarray(from[component], from[component + 1]);
  // What is cut off from a held element may be computed before it, and must not meet the strength it had.
  for (const element of group) {
    if (!Number.isNaN(held[element])) state.strengths[element] = held[element] ?? 0;
  }
  const parts = cutCycle(framework, held, group);
  if (!parts) return settleCycle(state, group);
  let rounds = NOT_ITERATED;
  for (let part = 0; part < parts.count; part++) {
    const places = parts.members.subarray(parts.from[part], parts.from[part + 1]);
    if (!parts.cyclic[part]) settleElement(state, group[places[0] ?? 0] ?? 0);
    else
      rounds = joinRounds(
        rounds,
        settleCycle(
          state,
          places.map((place) => group[place] ?? 0),
        ),
      );
  }
  return rounds;
}

function settleElement(state: StrengthState, element: number): Rounds {
  state.strengths[element] = strengthOf(state, element);
  state.trust[element] = leastTrusted(state, element);
  return NOT_ITERATED;
}

function settleCycle(state: StrengthState, members: Int32Array): Rounds {
  // Inside the cycle nothing is known yet, so only what bears on it from outside counts.
  for (const element of members) state.trust[element] = SETTLED;
  const inherited = members.reduce(
    (least, element) => Math.max(least, leastTrusted(state, element)),
    SETTLED,
  );
  startAtBase(state, members);
  const rounds = iterate(state, members, 1);
  let trust = SETTLED;
  if (!rounds.converged) {
    startAtBase(state, members);
    trust = iterate(state, members, DAMPED_STEP).converged ? DAMPED : UNKNOWN;
  }
  for (const element of members) state.trust[element] = Math.max(trust, inherited);
  return rounds;
}

/** Of the slowest and least settled. */
function joinRounds(a: Rounds, b: Rounds): Rounds {
  if (a === NOT_ITERATED || b === NOT_ITERATED) return a === NOT_ITERATED ? b : a;
  return {
    converged: a.converged && b.converged,
    iterations: Math.max(a.iterations, b.iterations),
    residual: Math.max(a.residual, b.residual),
  };
}

/** What the semantics gives an element at the present strengths of all others. */
export function strengthOf(state: StrengthState, element: number): number {
  const held = state.held[element] ?? NaN;
  if (!Number.isNaN(held)) return held;
  return state.model.influence(state.base[element] ?? 0, energyOf(state, element));
}

/** What bears on an element adds up to this; `state.carried` then holds the parts. */
export function energyOf(state: StrengthState, element: number): number {
  const { framework, carried } = state;
  carried.start = framework.arrowsInto[element] ?? 0;
  carried.end = framework.arrowsInto[element + 1] ?? 0;
  state.work.done += COST_OF_ENERGY + carried.end - carried.start;
  for (let arrow = carried.start; arrow < carried.end; arrow++) {
    carried.amounts[arrow] = amountOf(state, arrow);
  }
  return state.model.aggregation.energy(carried);
}

/** What an arrow brings to its target: what its carriers carry together, times the strength of the relation itself. */
export function amountOf(state: StrengthState, arrow: number): number {
  const { framework, strengths } = state;
  return carriedTogether(state, arrow) * (strengths[framework.relationOf[arrow] ?? 0] ?? 0);
}

/** The joint strength of the carriers of an arrow; `instead` as in `jointStrength`. */
export function carriedTogether(
  { framework: { carriers, carriersFrom }, strengths }: StrengthState,
  arrow: number,
  instead?: { readonly member: number; readonly strength: number },
): number {
  return jointStrength(carriers, carriersFrom[arrow] ?? 0, carriersFrom[arrow + 1] ?? 0, strengths, instead);
}

function startAtBase({ base, strengths }: StrengthState, members: Int32Array): void {
  for (const element of members) strengths[element] = base[element] ?? 0;
}

/**
 * Moves all members at once by `step` of the way to their new values, again and again, until no new value differs from
 * the old one. Where the same strengths come back while they still swing, they will for ever, and it stops (Brent, "An
 * Improved Monte Carlo Factorization Algorithm", BIT 1980: one remembered round, renewed at every power of two, finds any
 * period).
 */
function iterate(state: StrengthState, members: Int32Array, step: number): Rounds {
  const { strengths } = state;
  const next = new Float64Array(members.length);
  const remembered = Float64Array.from(members, (element) => strengths[element] ?? 0);
  let residual = 0;
  let renewal = 1;
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    residual = 0;
    let recurs = true;
    members.forEach((element, place) => {
      const now = strengths[element] ?? 0;
      const change = strengthOf(state, element) - now;
      residual = Math.max(residual, Math.abs(change));
      next[place] = now + step * change;
    });
    members.forEach((element, place) => {
      strengths[element] = next[place] ?? 0;
      recurs &&= Math.abs((next[place] ?? 0) - (remembered[place] ?? 0)) <= TOLERANCE;
    });
    if (residual <= TOLERANCE) return { converged: true, iterations: round, residual };
    const isGivenUp = state.work.done > state.work.limit;
    if ((recurs && residual > SWING) || isGivenUp) return { converged: false, iterations: round, residual };
    if (round === renewal) {
      remembered.set(next);
      renewal *= 2;
    }
  }
  return { converged: false, iterations: MAX_ROUNDS, residual };
}

/** How far to trust what an element is computed from. An arrow that carries nothing for certain needs no trust. */
function leastTrusted({ framework, held, trust }: StrengthState, element: number): number {
  const { arrowsInto, carriersFrom, carriers, relationOf } = framework;
  let least = SETTLED;
  if (!Number.isNaN(held[element])) return least;
  for (let arrow = arrowsInto[element] ?? 0; arrow < (arrowsInto[element + 1] ?? 0); arrow++) {
    const relation = relationOf[arrow] ?? 0;
    let ofArrow = trust[relation] ?? SETTLED;
    let isSevered = held[relation] === 0;
    for (let place = carriersFrom[arrow] ?? 0; place < (carriersFrom[arrow + 1] ?? 0); place++) {
      const carrier = carriers[place] ?? 0;
      ofArrow = Math.max(ofArrow, trust[carrier] ?? SETTLED);
      isSevered ||= held[carrier] === 0;
    }
    if (!isSevered) least = Math.max(least, ofArrow);
  }
  return least;
}
