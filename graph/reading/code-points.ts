/** Places in a text: a model counts code points, JavaScript counts UTF-16 units. */

/** Turns places in one text into each other. Places beyond the end are the end. */
export interface PointCounter {
  /** Code points before a unit. O(log length). */
  toPoints(units: number): number;
  /** Units before a code point. O(log length). */
  toUnits(points: number): number;
}

/** O(length) once. */
export function countPoints(text: string): PointCounter {
  /** Where each pair of units begins, in units: next to none in most texts. */
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(index);
  const clamp = (units: number) => Math.max(0, Math.min(units, text.length));
  return {
    toPoints(units) {
      const place = clamp(units);
      return place - countBelow(pairs, (pair) => pair + 1 < place);
    },
    toUnits(points) {
      return clamp(points + countBelow(pairs, (pair, index) => pair - index < points));
    },
  };
}

/** How many from the start on are so; those that are come first. */
function countBelow(sorted: readonly number[], isSo: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(sorted[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
