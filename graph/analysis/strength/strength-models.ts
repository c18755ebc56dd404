/**
 * The gradual semantics a strength can be computed under. Each is a pair of an aggregation (what the contributions of
 * attacks and supports add up to) and an influence (what that makes of a base score), as in Mossakowski & Neuhaus,
 * "Modular Semantics and Characteristics for Bipolar Weighted Argumentation Graphs" (arXiv 1807.06685, 2018); both come
 * with their slopes, so that one backward pass finds what a strength is most sensitive to.
 */

/** The name of a gradual semantics that strengths are computed by. */
export type StrengthModelId = 'quadratic-energy' | 'df-quad' | 'euler' | 'h-categoriser';

/** The contributions on one element: numbers in [0,1], each with the sign of its relation, from `start` to `end`. */
export interface Contributions {
  readonly amounts: Float64Array;
  /** 1 for a support, -1 for an attack. */
  readonly signs: Int8Array;
  readonly start: number;
  readonly end: number;
}

/** Turns contributions into one number, positive where those in favour prevail. */
export interface Aggregation {
  readonly energy: (on: Contributions) => number;
  /** Writes the slope of the energy by each contribution into `slopes`, from `on.start` to `on.end`. */
  readonly writeSlopes: (on: Contributions, slopes: Float64Array) => void;
}

export interface StrengthModel {
  readonly id: StrengthModelId;
  /** As the page names it. */
  readonly label: string;
  readonly paper: string;
  readonly aggregation: Aggregation;
  /** The strength in [0,1] that an energy makes of a base score in [0,1]; the base score itself where the energy is 0. */
  readonly influence: (base: number, energy: number) => number;
  readonly slopeByBase: (base: number, energy: number) => number;
  readonly slopeByEnergy: (base: number, energy: number) => number;
}

const sum: Aggregation = {
  energy({ amounts, signs, start, end }) {
    let energy = 0;
    for (let k = start; k < end; k++) energy += (signs[k] ?? 0) * (amounts[k] ?? 0);
    return energy;
  },
  writeSlopes({ signs, start, end }, slopes) {
    for (let k = start; k < end; k++) slopes[k] = signs[k] ?? 0;
  },
};

const sumOfAttacks: Aggregation = {
  energy({ amounts, signs, start, end }) {
    let energy = 0;
    for (let k = start; k < end; k++) if ((signs[k] ?? 0) < 0) energy -= amounts[k] ?? 0;
    return energy;
  },
  writeSlopes({ signs, start, end }, slopes) {
    for (let k = start; k < end; k++) slopes[k] = (signs[k] ?? 0) < 0 ? -1 : 0;
  },
};

/** The probabilistic sum of the supports less that of the attacks: (1 - product of 1 - support) - (1 - ... attack). */
const product: Aggregation = {
  energy({ amounts, signs, start, end }) {
    let resisting = 1;
    let wanting = 1;
    for (let k = start; k < end; k++) {
      if ((signs[k] ?? 0) < 0) resisting *= 1 - (amounts[k] ?? 0);
      else wanting *= 1 - (amounts[k] ?? 0);
    }
    return resisting - wanting;
  },
  writeSlopes({ amounts, signs, start, end }, slopes) {
    // The slope by one factor is the product of all others: those before it times those after it, so that no factor of
    // zero has to be divided out.
    for (const sign of [-1, 1]) {
      let before = 1;
      for (let k = start; k < end; k++) {
        if (signs[k] !== sign) continue;
        slopes[k] = sign * before;
        before *= 1 - (amounts[k] ?? 0);
      }
      let after = 1;
      for (let k = end - 1; k >= start; k--) {
        if (signs[k] !== sign) continue;
        slopes[k] = (slopes[k] ?? 0) * after;
        after *= 1 - (amounts[k] ?? 0);
      }
    }
  },
};

/** h(x) = max(x,0)^2 / (1 + max(x,0)^2), which rises from 0 to 1 and never gets there. */
const rise = (x: number) => (x > 0 ? (x * x) / (1 + x * x) : 0);
const slopeOfRise = (x: number) => (x > 0 ? (2 * x) / (1 + x * x) ** 2 : 0);

const quadraticEnergy: StrengthModel = {
  id: 'quadratic-energy',
  label: 'Quadratic energy',
  paper:
    'Potyka, "Continuous Dynamical Systems for Weighted Bipolar Argumentation", KR 2018; arXiv 1809.07133 for the modular form',
  aggregation: sum,
  influence: (base, energy) => base + (1 - base) * rise(energy) - base * rise(-energy),
  slopeByBase: (_base, energy) => 1 - rise(energy) - rise(-energy),
  slopeByEnergy: (base, energy) => (1 - base) * slopeOfRise(energy) + base * slopeOfRise(-energy),
};

const dfQuad: StrengthModel = {
  id: 'df-quad',
  label: 'DF-QuAD',
  paper:
    'Rago, Toni, Aurisicchio & Baroni, "Discontinuity-Free Decision Support with Quantitative Argumentation Debates", KR 2016',
  aggregation: product,
  influence: (base, energy) => base + (energy > 0 ? 1 - base : base) * energy,
  slopeByBase: (_base, energy) => 1 - Math.abs(energy),
  // There is a kink where attacks and supports balance; the mean of both sides is what a central difference sees.
  slopeByEnergy: (base, energy) => (energy > 0 ? 1 - base : energy < 0 ? base : 0.5),
};

/** Beyond this energy e^E only leaves the range of doubles; what it makes of a base score has long settled. */
const MAX_EXPONENT = 350;
const exp = (energy: number) => Math.exp(Math.min(energy, MAX_EXPONENT));

const euler: StrengthModel = {
  id: 'euler',
  label: 'Euler-based',
  paper: 'Amgoud & Ben-Naim, "Evaluation of Arguments in Weighted Bipolar Graphs", ECSQARU 2017',
  aggregation: sum,
  influence: (base, energy) => 1 - (1 - base * base) / (1 + base * exp(energy)),
  slopeByBase(base, energy) {
    const below = 1 + base * exp(energy);
    return (2 * base) / below + ((1 - base * base) * exp(energy)) / below / below;
  },
  slopeByEnergy(base, energy) {
    const below = 1 + base * exp(energy);
    return ((1 - base * base) * base * exp(energy)) / below / below;
  },
};

const hCategoriser: StrengthModel = {
  id: 'h-categoriser',
  label: 'h-categoriser, attacks only',
  paper:
    'Besnard & Hunter, "A Logic-Based Theory of Deductive Arguments", AIJ 2001; weighted in Amgoud, Ben-Naim, Doder & Vesic, IJCAI 2017',
  aggregation: sumOfAttacks,
  influence: (base, energy) => base / (1 - energy),
  slopeByBase: (_base, energy) => 1 / (1 - energy),
  slopeByEnergy: (base, energy) => base / (1 - energy) ** 2,
};

/** In the order menus show them; the first is the default. */
export const STRENGTH_MODELS: readonly StrengthModel[] = [quadraticEnergy, dfQuad, euler, hCategoriser];

export const DEFAULT_STRENGTH_MODEL: StrengthModelId = 'quadratic-energy';

/** The model of that id. Throws for a name that is none. */
export function findStrengthModel(id: StrengthModelId = DEFAULT_STRENGTH_MODEL): StrengthModel {
  const model = STRENGTH_MODELS.find((candidate) => candidate.id === id);
  if (!model)
    throw new Error(
      `There is no strength model "${id}": choose one of ${STRENGTH_MODELS.map((m) => m.id).join(', ')}.`,
    );
  return model;
}
