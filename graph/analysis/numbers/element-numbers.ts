/** Numbers for the elements of a map, so that analyses can work on flat arrays in place of ids. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { oncePerStructure } from '../../model/once-per-graph.ts';

export interface ElementNumbers {
  /** By number: statements, then relations, in file order. */
  readonly ids: readonly Id[];
  readonly numberOf: ReadonlyMap<Id, number>;
}

export const numberElements: (graph: ArgumentGraph) => ElementNumbers = oncePerStructure((graph) => {
  const ids = [...graph.statements.keys(), ...graph.relations.keys()];
  let known: ReadonlyMap<Id, number> | null = null;
  return {
    ids,
    // Whoever goes from numbers to ids doesn't wait for the way back.
    get numberOf() {
      return (known ??= numberAll(ids));
    },
  };
});

function numberAll(ids: readonly Id[]): ReadonlyMap<Id, number> {
  const numberOf = new Map<Id, number>();
  for (let number = 0; number < ids.length; number++) numberOf.set(ids[number] ?? '', number);
  return numberOf;
}

/** The number of an element that is there. Throws for any other id: no file can bring that about, only a fault of ours. */
export function numberIn(numberOf: ReadonlyMap<Id, number>, id: Id): number {
  const number = numberOf.get(id);
  if (number === undefined) throw new Error(`"${id}" has no number: ask for elements of this map only.`);
  return number;
}
