/** Ids that are free, for elements whose file gives them none of their own. */
import type { Id } from '../model/types.ts';

/**
 * Returns a function that gives the wanted id, or one with a number behind it, never one twice and none that `isTaken`
 * has. Amortised O(1) a call.
 */
export function createIdTaker(isTaken: (id: Id) => boolean = () => false): (wanted: Id) => Id {
  const given = new Set<Id>();
  const counts = new Map<Id, number>();
  return (wanted) => {
    let id = wanted;
    for (let count = counts.get(wanted) ?? 2; id === '' || given.has(id) || isTaken(id); count++) {
      id = `${wanted} (${count})`.trim();
      counts.set(wanted, count + 1);
    }
    given.add(id);
    return id;
  };
}
