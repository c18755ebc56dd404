/** What each camp's case is made of, and which camps stand on which side of a statement or step. */
import { SPEAKER_AXIS, type ArgumentGraph, type Holding, type Id } from '../../model/types.ts';
import { searchBackward } from '../chains/backward-search.ts';
import { isReadBothWays, type Step } from '../chains/steps.ts';
import { findPositions, holdersOf, isInferredHolder } from './holders.ts';
import { findSides } from './sides.ts';

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

/**
 * The axes on which camps stand on opposite sides of an element: where the same camps stand on both, nothing divides them.
 * Speakers of a dialogue are no camps.
 */
export function findCollisions(graph: ArgumentGraph, id: Id): readonly Stand[] {
  return toStands(graph, id).filter(({ for: pro, against }) => {
    const isDivided = pro.length !== against.length || pro.some((camp) => !against.includes(camp));
    return pro.length > 0 && against.length > 0 && isDivided;
  });
}

/** One stand for every axis that has a camp among the holders, in file order. */
function toStands(graph: ArgumentGraph, id: Id): readonly Stand[] {
  const holdings = findHoldings(graph, id);
  const positions = findPositions(graph);
  const places = [...new Set([...holdings.for, ...holdings.against].map(({ position }) => position))]
    .flatMap((camp) => positions.get(camp) ?? [])
    .sort((a, b) => a.index - b.index);
  const stands = new Map<Id, { axis: Id; on: Id; for: Id[]; against: Id[] }>();
  const isAmong = (side: readonly Holding[], camp: Id) => side.some(({ position }) => position === camp);
  for (const { axis, position } of places) {
    if (axis === SPEAKER_AXIS) continue;
    const stand = stands.get(axis) ?? { axis, on: id, for: [], against: [] };
    stands.set(axis, stand);
    if (isAmong(holdings.for, position.id)) stand.for.push(position.id);
    if (isAmong(holdings.against, position.id)) stand.against.push(position.id);
  }
  return [...stands.values()];
}

/** By what each camp speaks for an element and against it, and whether only the mapper says so. */
export interface Holdings {
  readonly for: readonly Holding[];
  readonly against: readonly Holding[];
}

/**
 * A step is taken by who holds it, and by nobody else; one that nobody holds counts for who holds all that it starts from.
 * That two things collide is said for neither. Cost: O(ends of what attacks and supports it).
 */
export function findHoldings(graph: ArgumentGraph, id: Id): Holdings {
  const { reasons, objections, answers } = findSides(graph, id);
  const own = graph.relations.get(id);
  const ofStep = ({ relation, premises }: Pick<Step, 'relation' | 'premises'>): readonly Holding[] => {
    const known = graph.relations.get(relation);
    const taken = known && !isReadBothWays(graph, known) ? (known.heldBy ?? []) : [];
    return taken.length > 0 ? taken : findCommonHoldings(graph, premises);
  };
  return {
    for: [
      ...(own ? ofStep({ relation: id, premises: own.from }) : findCommonHoldings(graph, [id])),
      ...[...reasons, ...answers].flatMap(ofStep),
    ],
    // What attacks itself speaks against itself for nobody.
    against: objections.filter(({ premises }) => !premises.includes(id)).flatMap(ofStep),
  };
}

/** The camps that hold every one of these; inferred where the mapper alone says so of one. */
function findCommonHoldings(
  graph: ArgumentGraph,
  [first = '', ...others]: readonly Id[],
): readonly Holding[] {
  return holdersOf(graph, first)
    .filter((camp) => others.every((id) => holdersOf(graph, id).includes(camp)))
    .map((position) => ({
      position,
      ...([first, ...others].some((id) => isInferredHolder(graph, id, position)) ? { inferred: true } : {}),
    }));
}
