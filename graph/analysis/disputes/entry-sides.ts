/** Who speaks for and against the head of a quarrel: through itself, or through what attacks it and is disputed too. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { findLandings } from '../chains/signs.ts';
import { attacksOn, findSpeakers, type Speakers } from '../speakers/sides.ts';
import { findHost, type Quarrel } from './quarrels.ts';

/**
 * Who defends a step that argues against a statement speaks against it; who defends an objection speaks against what it
 * objects to; of an entry that stands for a step into a heading, who defends an objection to that step speaks against it.
 * Where ways of speaking meet, the first found counts. Cost: O(ends of the elements).
 */
export function findEntrySpeakers(
  graph: ArgumentGraph,
  { head, elements }: Quarrel,
  isHeading: (id: Id) => boolean,
): Speakers {
  const members = new Map<Id, Id[]>();
  for (const id of elements) {
    const host = findHost(graph, id, isHeading);
    const told = members.get(host);
    if (told) told.push(id);
    else members.set(host, [id]);
  }
  const inQuarrel = new Set(elements);
  /** By host: whether who speaks for it speaks for the head. The map grows while it is gone through. */
  const helps = new Map<Id, boolean>([[head, true]]);
  const merged = { for: new Set<Id>(), against: new Set<Id>() };
  for (const [host, isFor] of helps) {
    for (const element of members.get(host) ?? []) {
      const isStraight = isTurned(graph, element, host) !== isFor;
      const { for: speakFor, against } = findSpeakers(graph, element);
      for (const each of speakFor) merged[isStraight ? 'for' : 'against'].add(each);
      for (const each of against) merged[isStraight ? 'against' : 'for'].add(each);
      for (const { relation, premises } of attacksOn(graph, element)) {
        for (const each of [relation, ...premises]) {
          if (!inQuarrel.has(each)) continue;
          const other = findHost(graph, each, isHeading);
          // An objecting step that is told under another statement turns as it bears on that one.
          if (!helps.has(other)) helps.set(other, isTurned(graph, each, other) === isStraight);
        }
      }
    }
  }
  merged.for.delete(head);
  merged.against.delete(head);
  return merged;
}

/** Whether who defends a step speaks against the statement it is told under. */
function isTurned(graph: ArgumentGraph, element: Id, host: Id): boolean {
  const landing = findLandings(graph).get(element);
  if (!landing) return false;
  const straight = landing.statement === host ? 1 : findLandings(graph).get(landing.last)?.sign;
  return landing.sign !== straight;
}
