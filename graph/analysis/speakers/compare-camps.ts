/** The camps of one question side by side: each case and what it rests on, where they collide, and what they share. */
import type { ArgumentGraph, Id, Position } from '../../model/types.ts';
import { searchBackward } from '../chains/backward-search.ts';
import { caseOf } from './camps.ts';
import { holdersOf } from './holders.ts';
import { attacksOn, findReasons } from './sides.ts';
import { stepsThrough } from '../chains/steps.ts';

export interface CampCase {
  readonly position: Id;
  /** What it holds above all, where the map says so. */
  readonly thesis?: Id;
  /** The statements and relations of its case, in file order. */
  readonly elements: readonly Id[];
  /**
   * Those of its statements that nothing in the case supports, and that argue for what it holds otherwise than by arguing
   * against another camp's thesis: that one falls is no reason for the other.
   */
  readonly restsOn: readonly Id[];
}

/** A step of one camp's case against something in another's. */
export interface Collision {
  readonly relation: Id;
  readonly objecting: Id;
  readonly objectedTo: Id;
}

/** A statement that several camps hold, or that serves the cases of several. */
export interface SharedStatement {
  readonly id: Id;
  /** The camps that share it, in the order of the axis. */
  readonly camps: readonly Id[];
}

/** What the positions of one axis hold apart, against each other and in common. */
export interface CampComparison {
  readonly axis: Id;
  readonly cases: readonly CampCase[];
  readonly collisions: readonly Collision[];
  /** Statements that two camps or more hold. */
  readonly saidByBoth: readonly SharedStatement[];
  /** Statements that serve the cases of two camps or more, though they do not all hold them. */
  readonly usedByBoth: readonly SharedStatement[];
  /** Statements of a case that no other camp objects to, and nobody else on the map. That need not mean that they agree. */
  readonly challengedByNeither: readonly Id[];
}

/**
 * Lists are in file order; of a symmetric attack between two cases both directions are listed. Undefined where there is
 * no such axis. Cost: O(elements + ends) for each camp, and the square of the camps for each attack between them.
 */
export function compareCamps(graph: ArgumentGraph, axisId: Id): CampComparison | undefined {
  const axis = graph.axes.find(({ id }) => id === axisId);
  if (!axis) return undefined;
  const cases = new Map(axis.positions.map(({ id }) => [id, caseOf(graph, id)]));
  const campsOf = (id: Id) =>
    axis.positions.map((position) => position.id).filter((camp) => cases.get(camp)?.has(id));
  const statements = [...graph.statements.keys()];

  const saidByBoth: SharedStatement[] = [];
  const usedByBoth: SharedStatement[] = [];
  for (const id of statements) {
    const users = campsOf(id);
    const holders = users.filter((camp) => holdersOf(graph, id).includes(camp));
    if (holders.length > 1) saidByBoth.push({ id, camps: holders });
    else if (users.length > 1) usedByBoth.push({ id, camps: users });
  }
  return {
    axis: axisId,
    cases: axis.positions.map((position) => {
      const rivals = axis.positions.flatMap(({ thesis }) =>
        thesis === position.thesis ? [] : (thesis ?? []),
      );
      return toCase(graph, position, cases.get(position.id) ?? new Set(), new Set(rivals));
    }),
    collisions: findCollisionsBetween(graph, campsOf),
    saidByBoth,
    usedByBoth,
    challengedByNeither: statements.filter(
      (id) => campsOf(id).length > 0 && attacksOn(graph, id).length === 0,
    ),
  };
}

function toCase(
  graph: ArgumentGraph,
  { id, thesis }: Position,
  inCase: ReadonlySet<Id>,
  rivals: ReadonlySet<Id>,
): CampCase {
  const held = [...inCase].filter((element) => holdersOf(graph, element).includes(id));
  const { reached } = searchBackward(graph, held, rivals);
  const bears = new Set([...held, ...[...inCase].filter((element) => reached.get(element)?.for)]);
  const isSupported = (statement: Id) =>
    findReasons(graph, statement).some(({ relation }) => inCase.has(relation));
  return {
    position: id,
    ...(thesis === undefined ? {} : { thesis }),
    elements: [...graph.statements.keys(), ...graph.relations.keys()].filter((element) =>
      inCase.has(element),
    ),
    restsOn: [...graph.statements.keys()].filter((element) => bears.has(element) && !isSupported(element)),
  };
}

function findCollisionsBetween(
  graph: ArgumentGraph,
  campsOf: (id: Id) => readonly Id[],
): readonly Collision[] {
  const collisions: Collision[] = [];
  for (const relation of graph.relations.values()) {
    if (relation.kind !== 'attacks') continue;
    for (const { premises, to } of stepsThrough(graph, relation.id)) {
      const [first = '', ...others] = premises;
      const objecting = campsOf(first).filter((camp) =>
        others.every((other) => campsOf(other).includes(camp)),
      );
      for (const camp of objecting) {
        for (const other of campsOf(to)) {
          if (other !== camp) collisions.push({ relation: relation.id, objecting: camp, objectedTo: other });
        }
      }
    }
  }
  return collisions;
}
