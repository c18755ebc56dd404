/** What each camp's case is made of, and which camps stand on which side of a statement or step. */
import { findElement, SPEAKER_AXIS, type ArgumentGraph, type Holding, type Id } from '../../model/types.ts';
import { searchBackward } from '../chains/backward-search.ts';
import { findPositions, holdersOf } from './holders.ts';
import { findSpeakers } from './sides.ts';

/** The camps of one axis on either side, in the order of the file. A camp that contradicts itself may stand on both. */
export interface Stand {
  readonly axis: Id;
  /** What they stand for and against: a statement, or a step alone. */
  readonly on: Id;
  readonly for: readonly Id[];
  readonly against: readonly Id[];
}

/**
 * A camp's case: its thesis, what it holds, and every statement and relation that argues for one of these by a chain up to
 * the first of them it meets. Held things come first, in file order. Cost: O(ends).
 */
export function caseOf(graph: ArgumentGraph, position: Id): ReadonlySet<Id> {
  const elements = [...graph.statements.keys(), ...graph.relations.keys()];
  const held = elements.filter((id) => holdersOf(graph, id).includes(position));
  const found = new Set(held);
  for (const [id, reached] of searchBackward(graph, held).reached) if (reached.for) found.add(id);
  return found;
}

/** Who on an axis holds an element, as the file says it, with the mark of what the mapper inferred. */
export function campsOfStatement(graph: ArgumentGraph, id: Id, axis: Id): readonly Holding[] {
  const positions = findPositions(graph);
  return (findElement(graph, id)?.heldBy ?? []).filter(
    ({ position }) => positions.get(position)?.axis === axis,
  );
}

/**
 * Which camps of an axis stand for an element and which against it. For it stand the holders of the element, of its
 * reasons and of the answers to its objections, and for a step the holders of its premises; against it, the holders of its
 * objections. Camps that hold something only further away take no side here.
 */
export function standOf(graph: ArgumentGraph, axis: Id, id: Id): Stand {
  const stand = toStands(graph, id).find((one) => one.axis === axis);
  return stand ?? { axis, on: id, for: [], against: [] };
}

/** The axes on which different camps stand on opposite sides of an element. Speakers of a dialogue are no camps. */
export function findCollisions(graph: ArgumentGraph, id: Id): readonly Stand[] {
  return toStands(graph, id).filter((stand) => {
    const isOneCamp = new Set([...stand.for, ...stand.against]).size === 1;
    return stand.for.length > 0 && stand.against.length > 0 && !isOneCamp;
  });
}

/** One stand for every axis that has a camp among the holders, in file order. */
function toStands(graph: ArgumentGraph, id: Id): readonly Stand[] {
  const speakers = findSpeakers(graph, id);
  const heldFor = new Set([...speakers.for].flatMap((id) => holdersOf(graph, id)));
  const heldAgainst = new Set([...speakers.against].flatMap((id) => holdersOf(graph, id)));
  const positions = findPositions(graph);
  const places = [...new Set([...heldFor, ...heldAgainst])]
    .flatMap((id) => positions.get(id) ?? [])
    .sort((a, b) => a.index - b.index);
  const stands = new Map<Id, { axis: Id; on: Id; for: Id[]; against: Id[] }>();
  for (const { axis, position } of places) {
    if (axis === SPEAKER_AXIS) continue;
    const stand = stands.get(axis) ?? { axis, on: id, for: [], against: [] };
    stands.set(axis, stand);
    if (heldFor.has(position.id)) stand.for.push(position.id);
    if (heldAgainst.has(position.id)) stand.against.push(position.id);
  }
  return [...stands.values()];
}
