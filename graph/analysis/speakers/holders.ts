/** Who holds what: every camp's place on its axis, and the camps behind one element. */
import { findElement, type ArgumentGraph, type Id, type Position } from '../../model/types.ts';
import { oncePerStructure } from '../../model/once-per-graph.ts';

export interface PositionPlace {
  readonly position: Position;
  readonly axis: Id;
  /** Among all positions of all axes, in file order. */
  readonly index: number;
}

export const findPositions: (graph: ArgumentGraph) => ReadonlyMap<Id, PositionPlace> = oncePerStructure(
  (graph) => {
    const places = new Map<Id, PositionPlace>();
    for (const { id: axis, positions } of graph.axes) {
      for (const position of positions) places.set(position.id, { position, axis, index: places.size });
    }
    return places;
  },
);

/** The camps that hold an element: those the file names, then those whose thesis it is. */
export function holdersOf(graph: ArgumentGraph, id: Id): readonly Id[] {
  const named = findElement(graph, id)?.heldBy?.map(({ position }) => position) ?? [];
  return [...new Set([...named, ...(findThesisHolders(graph).get(id) ?? [])])];
}

const findThesisHolders = oncePerStructure((graph): ReadonlyMap<Id, readonly Id[]> => {
  const holders = new Map<Id, Id[]>();
  for (const { position } of findPositions(graph).values()) {
    if (position.thesis === undefined) continue;
    const known = holders.get(position.thesis);
    if (known) known.push(position.id);
    else holders.set(position.thesis, [position.id]);
  }
  return holders;
});

/** Whether the map marks it as the mapper's reading, which no document says, that a camp holds an element. */
export function isInferredHolder(graph: ArgumentGraph, id: Id, camp: Id): boolean {
  const holdings = findElement(graph, id)?.heldBy?.filter(({ position }) => position === camp) ?? [];
  return holdings.length > 0 && holdings.every(({ inferred }) => inferred === true);
}
