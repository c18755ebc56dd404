/** How disputed something is, from how much speaks for it and how much against: numbers that can be explained. */
import { roundStable } from '../numbers/rounding.ts';

/**
 * The harmonic mean of what speaks for and against: 2PC / (P + C). 0 where either side is empty, that of both where they are
 * equal, and never more than twice the weaker side: one more objection against many reasons adds little. `pro` and `con`
 * are sums of strengths, not below 0.
 */
export function heatOfSides(pro: number, con: number): number {
  const both = pro + con;
  return both === 0 ? 0 : (2 * pro * con) / both;
}

/** 1 - e^-H: from 0, where nothing is disputed, towards 1. `heat` is the sum over the elements of one quarrel. */
export function scoreOfHeat(heat: number): number {
  return roundStable(-Math.expm1(-heat));
}
