/**
 * What premises that only work together carry between them: the geometric mean of their strengths. Semantics for sets of
 * arguments leave open how a set's strength is made of its members' (Rapberger, Russo, Rago & Toni, "On Gradual Semantics for
 * Assumption-Based Argumentation", arXiv 2507.10076, 2025). The weakest member let all others count for nothing, and a
 * product punishes whoever spells his premises out. The geometric mean has what is wanted: one premise carries its own
 * strength, as the published semantics have it; one at 0 carries nothing; equal ones carry that strength, however many;
 * raising one never lowers the whole. Among means, strengths that all change by one factor change it by that factor, and
 * members may be put together in any order (Aczel & Saaty, "Procedures for Synthesizing Ratio Judgements", Journal of
 * Mathematical Psychology 27, 1983).
 */

/** Strengths below this are so near to 0, where the slope is infinite, that a finite step says more than the slope. */
export const FINITE_STEP = 0.01;

/**
 * The geometric mean of the strengths, in [0,1], of the members from `from` to before `end`; `instead`, where given, is one
 * member's strength tried out in place of its own. Members without a strength count as 0. Cost: O(members).
 */
export function jointStrength(
  members: Int32Array,
  from: number,
  end: number,
  strengths: Float64Array,
  instead?: { readonly member: number; readonly strength: number },
): number {
  let least = Infinity;
  let most = 0;
  let product = 1;
  let logs = 0;
  for (let place = from; place < end; place++) {
    const member = members[place] ?? 0;
    const strength = member === instead?.member ? instead.strength : (strengths[member] ?? 0);
    if (!(strength > 0)) return 0;
    if (strength < least) least = strength;
    if (strength > most) most = strength;
    product *= strength;
    if (end - from > 2) logs += Math.log(strength);
  }
  // No mean is outside of what it is made of, whatever the last digit of a root says.
  if (least === most) return least;
  const count = end - from;
  const mean = count === 2 ? Math.sqrt(product) : Math.exp(logs / count);
  return Math.min(most, Math.max(least, mean));
}

/** The same of a plain list. */
export function jointStrengthOf(strengths: readonly number[]): number {
  return jointStrength(Int32Array.from(strengths.keys()), 0, strengths.length, Float64Array.from(strengths));
}

/**
 * How fast the mean rises with the strength of the member at `place`: mean / (members * strength), and near 0 by a finite step
 * upwards. `mean` is the joint strength of all. Cost: O(1), and O(members) for a member at 0.
 */
export function jointSlope(
  members: Int32Array,
  from: number,
  end: number,
  strengths: Float64Array,
  place: number,
  mean: number,
): number {
  const count = end - from;
  if (count === 1) return 1;
  const member = members[place] ?? 0;
  const strength = strengths[member] ?? 0;
  if (strength >= FINITE_STEP) return mean / (count * strength);
  const raised = strength + FINITE_STEP;
  const after =
    strength > 0
      ? mean * (raised / strength) ** (1 / count)
      : jointStrength(members, from, end, strengths, { member, strength: raised });
  return (after - mean) / FINITE_STEP;
}
