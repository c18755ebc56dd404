/** The camps of a card that has no room for their names. */
import type { Chip } from './view.ts';

/** How wide the dot of a camp is, in px. */
export const CAMP_DOT = 8;

/** Camps as dots, from the lower right corner upwards. */
export function campDots(chips: readonly Chip[], width: number, height: number): readonly Chip[] {
  const perColumn = Math.max(1, Math.floor((height - 8) / (CAMP_DOT + 2)));
  return chips.slice(0, perColumn).map((chip, index) => ({
    ...chip,
    x: width - CAMP_DOT - 5,
    y: height - 6 - CAMP_DOT - index * (CAMP_DOT + 2),
    width: CAMP_DOT,
  }));
}
