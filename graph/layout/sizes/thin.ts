/** Chooses a few sizes out of many: none beaten by another, spread evenly from narrow to low. */

/** How much dearer it is to drop a size that wastes no paper. */
const KEEN = 3;

/** Of the first `count` entries: places in the lists, narrow ones first, at most `most`. */
export function thin(
  width: readonly number[],
  height: readonly number[],
  count: number,
  most: number,
): readonly number[] {
  if (count === 1) return [0];
  const order = Array.from({ length: count }, (_, at) => at).sort(
    (a, b) => width[a]! - width[b]! || height[a]! - height[b]! || a - b,
  );
  const kept: number[] = [];
  let low = Infinity;
  for (const at of order) {
    if (height[at]! >= low - 0.5) continue;
    kept.push(at);
    low = height[at]!;
  }
  // The size whose neighbours are nearest to each other goes, again and again; both ends stay.
  const cost = kept.map((_, at) => costOf(width, height, kept, at));
  while (kept.length > most) {
    let drop = 1;
    for (let at = 2; at < kept.length - 1; at += 1) if (cost[at]! < cost[drop]!) drop = at;
    kept.splice(drop, 1);
    cost.splice(drop, 1);
    cost[drop] = costOf(width, height, kept, drop);
    cost[drop - 1] = costOf(width, height, kept, drop - 1);
  }
  return kept;
}

/** What would be lost with one: the gap that it leaves, less where it wastes paper itself. */
function costOf(
  width: readonly number[],
  height: readonly number[],
  kept: readonly number[],
  at: number,
): number {
  const [a, b, c] = [kept[at - 1], kept[at]!, kept[at + 1]];
  if (a === undefined || c === undefined) return Infinity;
  const gap = Math.log((width[c]! / width[a]!) * (height[a]! / height[c]!));
  const waste = Math.min(width[a]! * height[a]!, width[c]! * height[c]!) / (width[b]! * height[b]!);
  return gap * waste ** KEEN;
}
