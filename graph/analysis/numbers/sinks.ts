/** Where all ways end: what leads nowhere, and loops that nothing leads out of. */
import { findComponents } from './components.ts';
import { createLinks } from './links.ts';

/**
 * Every strongly connected component of nodes 0 to `count - 1` that no way from `sources[i]` to `targets[i]` leads out of,
 * its members rising, and the components by their first members. Ways to what is no node are passed over. Cost: O(ways).
 */
export function findSinks(
  count: number,
  sources: readonly number[],
  targets: readonly number[],
): readonly Int32Array[] {
  const inside = (way: number) => (targets[way] ?? -1) >= 0 && (targets[way] ?? count) < count;
  const ways = sources.map((_, way) => way).filter(inside);
  const links = createLinks(
    count,
    ways.map((way) => sources[way] ?? 0),
    ways.map((way) => targets[way] ?? 0),
  );
  const { count: found, from, members, componentOf } = findComponents(links);
  const leadsOut = new Uint8Array(found);
  for (const way of ways) {
    const component = componentOf[sources[way] ?? 0] ?? 0;
    if (componentOf[targets[way] ?? 0] !== component) leadsOut[component] = 1;
  }
  const sinks: Int32Array[] = [];
  for (let component = 0; component < found; component++) {
    if (!leadsOut[component]) sinks.push(members.subarray(from[component], from[component + 1]));
  }
  return sinks.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
