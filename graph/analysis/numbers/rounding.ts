/** Takes the last digits off computed numbers, where `Math.exp` and the like differ from one engine to the next. */

/** To 12 decimals: the same number everywhere, still far finer than any result is trusted to. */
export function roundStable(value: number): number {
  // Adding 0 turns -0 into 0.
  return Math.round(value * 1e12) / 1e12 + 0;
}
