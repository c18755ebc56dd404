/** Which reasons and objections an unfolded statement shows: all of a few, of many the weightiest, to be paged through. */
import type { ArgumentGraph, Id } from '../model/types.ts';
import { directPremises, directRelations } from './bearers.ts';
import { matterOf } from './matter.ts';

/** A statement with more than these shows the first page only. */
export const MANY = 24;
/** How many are shown at first, and how many more with each further page. */
export const FIRST_PAGE = 8;
/** How many more reasons each further page shows. */
export const NEXT_PAGE = 16;

/**
 * The premises shown below an unfolded statement, in file order; `count` is how many were asked for, the first page where
 * absent. Premises of one step, and what aims at that step, are shown together. O(relations that hang there).
 */
export function listedPremises(graph: ArgumentGraph, id: Id, count: number | undefined): readonly Id[] {
  const all = directPremises(graph, id);
  const most = count ?? (all.length > MANY ? FIRST_PAGE : all.length);
  if (all.length <= most) return all;
  const units = unitsOf(graph, id).map((premises) => ({
    premises,
    matter: premises.reduce((most, premise) => Math.max(most, matterOf(graph, premise)), 0),
  }));
  const listed = new Set<Id>();
  for (const { premises } of [...units].sort((a, b) => b.matter - a.matter)) {
    const fresh = premises.filter((premise) => !listed.has(premise));
    if (listed.size > 0 && listed.size + fresh.length > most) continue;
    for (const premise of fresh) listed.add(premise);
  }
  return all.filter((premise) => listed.has(premise));
}

/** The premises of each relation into the statement, with those of whatever aims at that relation. */
function unitsOf(graph: ArgumentGraph, id: Id): readonly (readonly Id[])[] {
  const units: Id[][] = [];
  for (const relation of directRelations(graph, id)) {
    if (relation.to === id) units.push([]);
    units.at(-1)?.push(...relation.from.filter((from) => from !== id));
  }
  return units;
}
