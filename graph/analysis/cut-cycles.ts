/** What becomes of elements that depend on each other when some of them, or of what joins them, are held fixed. */
import { findComponents } from './components.ts';
import { createLinks } from './links.ts';
import type { WeightedFramework } from './weighted-framework.ts';

/** A group that still depends on itself, or a single element. */
export interface Part {
  readonly members: Int32Array;
  readonly cyclic: boolean;
}

/**
 * The parts, each after those it depends on; null where nothing cuts the group, so that it is one part. `held` has NaN for
 * elements that are not held. What is held depends on nothing, and a relation that is held at 0, or has a premise that
 * is, carries nothing: as if it were not on the map. Cost: O(members + their arrows).
 */
export function cutCycle(
  { arrowsInto, carriersFrom, carriers, relationOf }: WeightedFramework,
  held: Float64Array,
  members: Int32Array,
): readonly Part[] | null {
  const placeOf = new Map<number, number>();
  members.forEach((element, place) => placeOf.set(element, place));
  const sources: number[] = [];
  const targets: number[] = [];
  let isCut = false;
  members.forEach((element, place) => {
    if (!Number.isNaN(held[element])) {
      isCut = true;
      return;
    }
    for (let arrow = arrowsInto[element] ?? 0; arrow < (arrowsInto[element + 1] ?? 0); arrow++) {
      const joined = [
        relationOf[arrow] ?? 0,
        ...carriers.subarray(carriersFrom[arrow], carriersFrom[arrow + 1]),
      ];
      if (joined.some((source) => held[source] === 0)) {
        isCut = true;
        continue;
      }
      for (const source of joined) {
        const from = placeOf.get(source);
        if (from === undefined) continue;
        sources.push(from);
        targets.push(place);
      }
    }
  });
  if (!isCut) return null;
  const links = createLinks(members.length, sources, targets);
  const components = findComponents(links.offsets, links.targets);
  return Array.from({ length: components.count }, (_, component) => ({
    members: components.members
      .subarray(components.from[component], components.from[component + 1])
      .map((place) => members[place] ?? 0),
    cyclic: components.cyclic[component] === 1,
  }));
}
