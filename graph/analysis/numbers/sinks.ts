/** Where all ways end: what leads nowhere, and loops that nothing leads out of. */
import type { Id } from '../../model/types.ts';

/**
 * The first member, in the order of the map, of every strongly connected component that no way leads out of; the components
 * after Tarjan, SIAM Journal on Computing 1(2), 1972, without recursion. Cost: O(ways).
 */
export function findSinks(waysOn: ReadonlyMap<Id, readonly Id[]>): readonly Id[] {
  const place = new Map([...waysOn.keys()].map((id, index) => [id, index]));
  const firsts: Id[] = [];
  const visited = new Map<Id, number>();
  const lowest = new Map<Id, number>();
  const closed = new Set<Id>();
  const open: Id[] = [];
  const frames: { readonly id: Id; readonly ways: readonly Id[]; tried: number }[] = [];
  const visit = (id: Id) => {
    lowest.set(id, visited.size);
    visited.set(id, visited.size);
    open.push(id);
    frames.push({ id, ways: waysOn.get(id) ?? [], tried: 0 });
  };
  const lower = (id: Id, to: number) => lowest.set(id, Math.min(lowest.get(id) ?? to, to));

  for (const start of waysOn.keys()) {
    if (!visited.has(start)) visit(start);
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const next = frame.ways[frame.tried++];
      if (next !== undefined) {
        const number = visited.get(next);
        if (number === undefined) visit(next);
        else if (!closed.has(next)) lower(frame.id, number);
        continue;
      }
      frames.pop();
      const low = lowest.get(frame.id) ?? 0;
      const before = frames.at(-1);
      if (before) lower(before.id, low);
      if (low !== visited.get(frame.id)) continue;
      const members = new Set(open.splice(open.lastIndexOf(frame.id)));
      for (const member of members) closed.add(member);
      const leadsOut = [...members].some((id) => waysOn.get(id)?.some((to) => !members.has(to)));
      if (!leadsOut) firsts.push(firstOf(members, place));
    }
  }
  return firsts.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

function firstOf(members: ReadonlySet<Id>, place: ReadonlyMap<Id, number>): Id {
  return [...members].reduce((a, b) => ((place.get(b) ?? 0) < (place.get(a) ?? 0) ? b : a));
}
