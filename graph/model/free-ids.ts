/** Ids for what is new on a map: what it is to be called where that is free, else a prefix with a number. */
import { findElement, type ArgumentGraph, type Id } from './types.ts';

/** An id that neither the map nor `taken` holds: the prefix with a number. O(taken) at worst; for many see `createIdGiver`. */
export function findFreeId(graph: ArgumentGraph, prefix: string, taken: ReadonlySet<Id> = new Set()): Id {
  return `${prefix}${findFreeNumber(graph, prefix, taken, firstNumber(graph))}`;
}

/**
 * Gives ids one after the other, none of them twice: the wanted one where nobody has it, else as `findFreeId`. What it gives it
 * adds to `taken`. O(1) for each, but for what is taken already.
 */
export function createIdGiver(graph: ArgumentGraph, taken: Set<Id>): (prefix: string, wanted?: Id) => Id {
  /** The number given last by prefix: none below it is free. */
  const numbers = new Map<string, number>();
  return (prefix, wanted = '') => {
    let id = wanted;
    if (id === '' || taken.has(id) || findElement(graph, id)) {
      const number = findFreeNumber(graph, prefix, taken, numbers.get(prefix) ?? firstNumber(graph));
      numbers.set(prefix, number);
      id = `${prefix}${number}`;
    }
    taken.add(id);
    return id;
  };
}

const firstNumber = ({ statements, relations }: ArgumentGraph) => statements.size + relations.size + 1;

function findFreeNumber(graph: ArgumentGraph, prefix: string, taken: ReadonlySet<Id>, from: number): number {
  let number = from;
  while (taken.has(`${prefix}${number}`) || findElement(graph, `${prefix}${number}`)) number += 1;
  return number;
}
