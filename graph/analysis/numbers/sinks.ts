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
  const from = new Int32Array(sources.length);
  const to = new Int32Array(sources.length);
  let ways = 0;
  for (let way = 0; way < sources.length; way++) {
    const target = targets[way] ?? -1;
    if (target < 0 || target >= count) continue;
    from[ways] = sources[way] ?? 0;
    to[ways++] = target;
  }
  const links = createLinks(count, from.subarray(0, ways), to.subarray(0, ways));
  const { count: found, from: starts, members, componentOf } = findComponents(links);
  const leadsOut = new Uint8Array(found);
  for (let way = 0; way < ways; way++) {
    const component = componentOf[from[way] ?? 0] ?? 0;
    if (componentOf[to[way] ?? 0] !== component) leadsOut[component] = 1;
  }
  const sinks: Int32Array[] = [];
  for (let node = 0; node < count; node++) {
    const component = componentOf[node] ?? 0;
    const start = starts[component] ?? 0;
    if (!leadsOut[component] && members[start] === node)
      sinks.push(members.subarray(start, starts[component + 1]));
  }
  return sinks;
}
