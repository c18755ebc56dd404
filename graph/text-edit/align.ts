/** Pairs what stands at the same place in two lists of which some items are known to be the same. */

/**
 * Between two neighbours that are known, the items left over on either side are paired in order, as far as both lists reach. O(items).
 */
export function alignRuns<T>(
  before: readonly T[],
  after: readonly T[],
  known: ReadonlyMap<T, T>,
  mayBe: (old: T, later: T) => boolean,
): readonly (readonly [old: T, later: T])[] {
  const taken = new Set(known.values());
  const placeOf = new Map(after.map((item, place) => [item, place]));
  const pairs: (readonly [T, T])[] = [];
  let last = -1;
  let run: T[] = [];
  const close = (next: number) => {
    if (run.length > 0 && next > last) {
      const free = after.slice(last + 1, next).filter((item) => !taken.has(item));
      run.forEach((old, index) => {
        const later = free[index];
        if (later !== undefined && mayBe(old, later)) pairs.push([old, later]);
      });
    }
    run = [];
  };
  for (const item of before) {
    const same = known.get(item);
    const place = same === undefined ? undefined : placeOf.get(same);
    if (place === undefined) {
      if (same === undefined) run.push(item);
      continue;
    }
    // What was moved is no neighbour to go by.
    if (place <= last) continue;
    close(place);
    last = place;
  }
  close(after.length);
  return pairs;
}
