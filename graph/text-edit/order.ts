/** The order of a map's elements after the order of a text has changed. */
import type { Id } from '../model/types.ts';

/**
 * What the text has in the same order as before stays in the map's order; what it has rearranged is rearranged among the places that
 * these elements had. New elements come right behind what stands before them in the text. O(ids).
 */
export function orderLike(ours: readonly Id[], old: readonly Id[], now: readonly Id[]): readonly Id[] {
  const there = new Set(ours);
  const isOld = new Set(old);
  const isNow = new Set(now);
  const before = old.filter((id) => isNow.has(id) && there.has(id));
  const after = now.filter((id) => isOld.has(id) && there.has(id));
  const isRearranged = before.some((id, index) => after[index] !== id);
  const common = new Set(after);
  const isNew = new Set(now.filter((id) => there.has(id) && !isOld.has(id)));
  const kept = ours.filter((id) => !isNew.has(id));
  let next = 0;
  const placed = isRearranged ? kept.map((id) => (common.has(id) ? (after[next++] ?? id) : id)) : kept;
  if (isNew.size === 0) return placed;
  const behind = new Map<Id | null, Id[]>();
  let last: Id | null = null;
  for (const id of now) {
    if (!there.has(id)) continue;
    if (isNew.has(id)) {
      const list = behind.get(last);
      if (list) list.push(id);
      else behind.set(last, [id]);
    } else last = id;
  }
  return [...(behind.get(null) ?? []), ...placed.flatMap((id) => [id, ...(behind.get(id) ?? [])])];
}
