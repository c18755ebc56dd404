/** What becomes of elements that depend on each other when some of them, or of what joins them, are held fixed. */
import { findComponents, type Components } from '../numbers/components.ts';
import { createLinks } from '../numbers/links.ts';
import type { WeightedFramework } from './weighted-framework.ts';

/**
 * The parts of a group, its members named by their place in it, each part after those it depends on; null where nothing
 * cuts the group, so that it is one part. `held` has NaN for elements that are not held. What is held depends on nothing,
 * and a relation that is held at 0, or has a premise that is, carries nothing: as if it were not on the map.
 * Cost: O(members + their arrows).
 */
export function cutCycle(
  framework: WeightedFramework,
  held: Float64Array,
  members: Int32Array,
): Components | null {
  const { arrowsInto, carriersFrom, carriers, relationOf, components, placeOf } = framework;
  const group = components.componentOf[members[0] ?? 0];
  const sources: number[] = [];
  const targets: number[] = [];
  let isCut = false;
  const join = (source: number, target: number) => {
    if (components.componentOf[source] !== group) return;
    sources.push(placeOf[source] ?? 0);
    targets.push(target);
  };
  const isSevered = (arrow: number, from: number, end: number) => {
    if (held[relationOf[arrow] ?? 0] === 0) return true;
    for (let place = from; place < end; place++) if (held[carriers[place] ?? 0] === 0) return true;
    return false;
  };
  for (let target = 0; target < members.length; target++) {
    const element = members[target] ?? 0;
    if (!Number.isNaN(held[element])) {
      isCut = true;
      continue;
    }
    for (let arrow = arrowsInto[element] ?? 0; arrow < (arrowsInto[element + 1] ?? 0); arrow++) {
      const from = carriersFrom[arrow] ?? 0;
      const end = carriersFrom[arrow + 1] ?? 0;
      if (isSevered(arrow, from, end)) {
        isCut = true;
        continue;
      }
      join(relationOf[arrow] ?? 0, target);
      for (let place = from; place < end; place++) join(carriers[place] ?? 0, target);
    }
  }
  if (!isCut) return null;
  const links = createLinks(members.length, sources, targets);
  return findComponents(links);
}
