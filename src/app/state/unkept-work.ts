/** Steps that could not be kept before another tab wrote the map are taken back: what they had made of it stays at hand. */
import type { StepEntry } from '../store/history.ts';
import type { ChangedMap } from './changed-map.ts';

/** One step is still with whoever made it, as in the box of its words. */
const MOST_AT_HAND = 1;

/** To be called before they are taken back; what it gives, once they are. */
export function holdWork(map: ChangedMap, unkept: readonly StepEntry[]): () => Promise<void> {
  if (unkept.length <= MOST_AT_HAND) return () => Promise.resolve();
  const whole = map.whole().catch(() => null);
  return async () => {
    const bytes = await whole;
    if (!bytes) return;
    map.notify(
      `Your last ${unkept.length} steps could not be kept before another tab wrote the map, and are not on it.`,
      { label: 'Open the map with them', act: () => map.openBeside(bytes) },
    );
  };
}
