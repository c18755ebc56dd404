/** Ids for elements that have none in their file, or that share one there. */
import type { Id } from '../model/types.ts';

/** Gives each name out once; a second comer gets a number behind it. */
export interface IdGiver {
  claim(wanted: string): Id;
  has(id: Id): boolean;
}

export function createIdGiver(): IdGiver {
  const taken = new Set<Id>();
  const lastNumber = new Map<string, number>();
  return {
    has: (id) => taken.has(id),
    claim(wanted) {
      if (wanted !== '' && !taken.has(wanted)) {
        taken.add(wanted);
        return wanted;
      }
      let id = wanted;
      let number = lastNumber.get(wanted) ?? 1;
      while (taken.has(id) || id === '') id = `${wanted} (${++number})`.trim();
      lastNumber.set(wanted, number);
      taken.add(id);
      return id;
    },
  };
}
