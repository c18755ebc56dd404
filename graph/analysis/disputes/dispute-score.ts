/** How disputed something is, from how much speaks for it and how much against: one number that can be explained. */
import { roundStable } from '../numbers/rounding.ts';

/**
 * (1 - e^-M) * min(P,C) / max(P,C) with M = P + C: how evenly matched the sides are, scaled by how much there is on both.
 * From 0, where either side is empty, towards 1. `pro` and `con` are sums of strengths, not below 0.
 */
export function scoreDispute(pro: number, con: number): number {
  const larger = Math.max(pro, con);
  if (larger === 0) return 0;
  return roundStable((1 - Math.exp(-pro - con)) * (Math.min(pro, con) / larger));
}
