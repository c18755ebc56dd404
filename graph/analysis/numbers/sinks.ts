/** Where all ways end: what leads nowhere, and loops that nothing leads out of. */
import type { Id } from '../../model/types.ts';
import { findComponents } from './components.ts';
import { createLinks } from './links.ts';

/**
 * Every strongly connected component that no way leads out of, its members in the order of the map, and the components in
 * the order of their first members. Ways to what is no key are passed over. Cost: O(ways).
 */
export function findSinks(waysOn: ReadonlyMap<Id, readonly Id[]>): readonly (readonly Id[])[] {
  const ids = [...waysOn.keys()];
  const places = new Map(ids.map((id, place) => [id, place]));
  const sources: number[] = [];
  const targets: number[] = [];
  for (const [id, ways] of waysOn) {
    for (const to of ways) {
      const [source, target] = [places.get(id), places.get(to)];
      if (source === undefined || target === undefined) continue;
      sources.push(source);
      targets.push(target);
    }
  }
  const links = createLinks(ids.length, sources, targets);
  const { count, from, members, componentOf } = findComponents(links.offsets, links.targets);
  const leadsOut = new Uint8Array(count);
  sources.forEach((source, way) => {
    const component = componentOf[source] ?? 0;
    if (componentOf[targets[way] ?? 0] !== component) leadsOut[component] = 1;
  });
  const sinks: Int32Array[] = [];
  for (let component = 0; component < count; component++) {
    if (!leadsOut[component]) sinks.push(members.subarray(from[component], from[component + 1]));
  }
  return sinks
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((sink) => [...sink].map((place) => ids[place] ?? ''));
}
