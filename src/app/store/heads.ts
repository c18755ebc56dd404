/** How the heads of maps are read: with what changes from letter to letter, in the order in which they were opened. */
import type { MapHead, MapState } from './records.ts';

/** How long a map that was deleted can still be had back, in ms. */
export const KEPT_REMOVED = 7 * 24 * 3_600_000;

/** The head with what changes of it from letter to letter. */
export function wholeHead(head: MapHead, state: MapState | undefined): MapHead {
  if (!state) return head;
  const { map: _map, ...changing } = state;
  return { ...head, ...changing };
}

/** Whether it was put away, and nobody has written in it since: another tab may still have had it open. */
export function isRemoved({ removedAt, changedAt }: MapHead): boolean {
  return removedAt !== undefined && changedAt <= removedAt;
}

/** Keys of a table that begin with the id of a map. */
export function within(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, -Infinity], [id, Infinity]);
}

/** Later than all others, though the clock stood still or was set back. */
export async function nextTime(
  heads: { getAll(): Promise<readonly MapHead[]> },
  now: number,
): Promise<number> {
  return Math.max(now, ...(await heads.getAll()).map(({ openedAt }) => openedAt + 1));
}
