/** What is said of the browser's store of maps where it does not keep what it is given, always with the cure. */
import type { StoreFault } from './database.ts';
import { KEPT_REMOVED } from './heads.ts';

export const STORE_FAULTS: Readonly<Record<StoreFault, string>> = {
  newer:
    'They were written by a newer Crux: reload the page to get it. Nothing of them is lost, and nothing is written until then.',
  blocked:
    'An older Crux in another tab holds them: close or reload that tab. What you do here is kept as soon as it lets go.',
  none: 'This browser keeps nothing here, as in a private window: save your map to a file before you leave.',
};

const DAY = 24 * 3_600_000;

/** When a map that was deleted at `removedAt` is gone from this browser for good; both in ms since 1970. */
export function tellLeaving(removedAt: number, now: number): string {
  const days = Math.ceil((removedAt + KEPT_REMOVED - now) / DAY);
  // As long as a tab has it open it stays.
  if (days <= 0) return 'once it is closed';
  if (days === 1) return 'within a day';
  return days >= 7 ? 'in a week' : `in ${days} days`;
}
