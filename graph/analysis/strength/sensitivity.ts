/**
 * How much one strength moves with each base score, for all base scores at once: the slopes of the semantics, followed
 * backwards from that strength (reverse accumulation; Griewank & Walther, "Evaluating Derivatives", 2008).
 */
import { markSources } from '../numbers/propagation.ts';
import { jointSlope } from './joint-strength.ts';
import {
  carriedTogether,
  DAMPED_STEP,
  energyOf,
  MAX_ROUNDS,
  SETTLED,
  TOLERANCE,
  type StrengthState,
} from './settle-strengths.ts';

/** How each strength moves with those it is computed from. */
export interface StrengthSlopes {
  /** By place in the framework's `carriers`: the slope of the arrow's target. */
  readonly byCarrier: Float64Array;
  /** By arrow: the slope of its target by the strength of its relation. */
  readonly byRelation: Float64Array;
  /** By element: its slope by its own base score. */
  readonly byBase: Float64Array;
  /** By element: its energy at the present strengths. */
  readonly energies: Float64Array;
  /** By arrow: what it contributes at the present strengths, and the slope of its target's energy by that. */
  readonly amounts: Float64Array;
  readonly byAmount: Float64Array;
}

export interface Sensitivities {
  /** By element: the slope of the target's strength by that element's strength. */
  readonly byStrength: Float64Array;
  /** By element: the slope of the target's strength by that element's base score. */
  readonly byBase: Float64Array;
  /** In looks at an arrow. */
  readonly work: number;
}

/**
 * One pass for all targets. Of premises that only work together, one near 0 has no slope to speak of; there a finite step
 * stands for it. Cost: O(elements + ends).
 */
export function findSlopes(state: StrengthState): StrengthSlopes {
  const { framework, model, base, held, strengths, carried } = state;
  const { arrowsInto, carriersFrom, carriers, relationOf } = framework;
  const byCarrier = new Float64Array(carriers.length);
  const byRelation = new Float64Array(relationOf.length);
  const byBase = new Float64Array(strengths.length);
  const energies = new Float64Array(strengths.length);
  const byAmount = new Float64Array(relationOf.length);
  for (let element = 0; element < strengths.length; element++) {
    if (!Number.isNaN(held[element])) continue;
    const energy = energyOf(state, element);
    energies[element] = energy;
    const byEnergy = model.slopeByEnergy(base[element] ?? 0, energy);
    byBase[element] = model.slopeByBase(base[element] ?? 0, energy);
    model.aggregation.writeSlopes(carried, byAmount);
    for (let arrow = arrowsInto[element] ?? 0; arrow < (arrowsInto[element + 1] ?? 0); arrow++) {
      const slope = byEnergy * (byAmount[arrow] ?? 0);
      const mean = carriedTogether(state, arrow);
      byRelation[arrow] = slope * mean;
      const ofRelation = slope * (strengths[relationOf[arrow] ?? 0] ?? 0);
      const [from, end] = [carriersFrom[arrow] ?? 0, carriersFrom[arrow + 1] ?? 0];
      for (let place = from; place < end; place++) {
        byCarrier[place] = ofRelation * jointSlope(carriers, from, end, strengths, place, mean);
      }
    }
  }
  return { byCarrier, byRelation, byBase, energies, amounts: carried.amounts.slice(), byAmount };
}

/**
 * One backward pass outside cycles. Inside them the slopes that feed each other are summed up round by round, damped
 * where the strengths themselves had to be. NaN where that sum does not settle. Cost: O(elements + ends) outside cycles.
 */
export function findSensitivities(
  state: StrengthState,
  slopes: StrengthSlopes,
  target: number,
): Sensitivities {
  const { components } = state.framework;
  const marked = markSources(state.framework, target);
  const byStrength = new Float64Array(marked.length);
  byStrength[target] = 1;
  let work = 0;
  for (let component = components.componentOf[target] ?? 0; component >= 0; component--) {
    const members = components.members.subarray(components.from[component], components.from[component + 1]);
    if (!marked[members[0] ?? 0]) continue;
    const isInside = (element: number) => components.componentOf[element] === component;
    const rounds = components.cyclic[component] ? sumLoops(state, slopes, members, isInside, byStrength) : 0;
    work += (1 + rounds) * countWork(state, members);
    for (const element of members) {
      const share = byStrength[element] ?? 0;
      visitSources(state, slopes, element, (source, slope) => {
        if (!isInside(source)) byStrength[source] = (byStrength[source] ?? 0) + share * slope;
      });
    }
  }
  const byBase = byStrength.map((slope, element) => slope * (slopes.byBase[element] ?? 0));
  return { byStrength, byBase, work };
}

/** Passing a slope on to a source costs about as much as looking at this many arrows. */
const COST_OF_SLOPE = 4;

function countWork({ framework: { arrowsInto } }: StrengthState, members: Int32Array): number {
  let work = 0;
  for (const element of members)
    work += COST_OF_SLOPE * (1 + (arrowsInto[element + 1] ?? 0) - (arrowsInto[element] ?? 0));
  return work;
}

/**
 * Solves x = outside + (slopes inside) x for the members, in place; `outside` is what they hold at first. Returns the rounds
 * that took.
 */
function sumLoops(
  state: StrengthState,
  slopes: StrengthSlopes,
  members: Int32Array,
  isInside: (element: number) => boolean,
  byStrength: Float64Array,
): number {
  const outside = Float64Array.from(members, (element) => byStrength[element] ?? 0);
  const step = members.every((element) => state.trust[element] === SETTLED) ? 1 : DAMPED_STEP;
  const next = new Float64Array(byStrength.length);
  let round = 0;
  while (round++ < MAX_ROUNDS) {
    members.forEach((element, place) => (next[element] = outside[place] ?? 0));
    for (const element of members) {
      const share = byStrength[element] ?? 0;
      visitSources(state, slopes, element, (source, slope) => {
        if (isInside(source)) next[source] = (next[source] ?? 0) + share * slope;
      });
    }
    let residual = 0;
    for (const element of members) {
      const change = (next[element] ?? 0) - (byStrength[element] ?? 0);
      residual = Math.max(residual, Math.abs(change));
      byStrength[element] = (byStrength[element] ?? 0) + step * change;
    }
    if (residual <= TOLERANCE) return round;
    // Slopes that feed each other by more than they lose grow without end.
    if (!Number.isFinite(residual)) break;
  }
  for (const element of members) byStrength[element] = NaN;
  return round;
}

function visitSources(
  { framework }: StrengthState,
  slopes: StrengthSlopes,
  element: number,
  visit: (source: number, slope: number) => void,
): void {
  const { arrowsInto, carriersFrom, carriers, relationOf } = framework;
  for (let arrow = arrowsInto[element] ?? 0; arrow < (arrowsInto[element + 1] ?? 0); arrow++) {
    visit(relationOf[arrow] ?? 0, slopes.byRelation[arrow] ?? 0);
    for (let place = carriersFrom[arrow] ?? 0; place < (carriersFrom[arrow + 1] ?? 0); place++) {
      visit(carriers[place] ?? 0, slopes.byCarrier[place] ?? 0);
    }
  }
}
