/** All statements of a map in the order in which its outline is read, whatever is folded: each below the first thing it bears on. */
import { oncePerStructure } from '../model/once-per-graph.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';
import { directPremises } from './bearers.ts';
import { findTops } from './folding.ts';

/** Statements by their place in reading order, from 0. */
export interface ReadingOrder {
  readonly ids: readonly Id[];
  /** By place: the place of the statement below which it stands, or -1 at the top. */
  readonly hosts: Int32Array;
  /** By place: how many statements stand above it. */
  readonly depths: Int32Array;
}

/** Every statement once, rings and what hangs on nothing among them. O(statements and relations), once a map. */
export const findReadingOrder = oncePerStructure((graph: ArgumentGraph): ReadingOrder => {
  const ids: Id[] = [];
  const read = new Set<Id>();
  const hosts = new Int32Array(graph.statements.size);
  const depths = new Int32Array(graph.statements.size);
  const tops = new Set(findTops(graph));
  const waiting: { readonly id: Id; readonly host: number }[] = [];
  const readFrom = (top: Id) => {
    waiting.push({ id: top, host: -1 });
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { id, host } = next;
      // A thesis stands at the top, even where it argues against another one.
      if (read.has(id) || (host >= 0 && tops.has(id))) continue;
      const place = ids.length;
      ids.push(id);
      read.add(id);
      hosts[place] = host;
      depths[place] = host < 0 ? 0 : (depths[host] ?? 0) + 1;
      const below = directPremises(graph, id);
      for (let at = below.length - 1; at >= 0; at -= 1) {
        const premise = below[at];
        if (premise !== undefined && !read.has(premise)) waiting.push({ id: premise, host: place });
      }
    }
  };
  for (const top of tops) readFrom(top);
  for (const id of graph.statements.keys()) if (!read.has(id)) readFrom(id);
  return { ids, hosts, depths };
});
