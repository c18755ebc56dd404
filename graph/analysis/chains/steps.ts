/**
 * The steps that chains are made of: every relation in the direction it is read, a symmetric attack in both. All searches
 * for chains walk along these, so that what a chain may do is decided here and nowhere else.
 */
import type { ArgumentGraph, Id, Relation } from '../../model/types.ts';
import { oncePerStructure } from '../../model/once-per-graph.ts';
import { signOf, type Sign } from './signs.ts';

/** One way of passing a relation. */
export interface Step {
  readonly relation: Id;
  /** The statements at its near end, each "only together with" the others. */
  readonly premises: readonly Id[];
  /** The premises a chain can come from: no chain starts at a question or returns to where the step leads. */
  readonly from: readonly Id[];
  /** The statement it leads to, or the relation it aims at; then the chain goes on through that one. */
  readonly to: Id;
  /** 0 for an answer: a chain ends with it. */
  readonly sign: Sign | 0;
}

/** The steps that lead to a statement or aim at a relation, in file order. */
export function stepsInto(graph: ArgumentGraph, id: Id): readonly Step[] {
  return stepsByTarget(graph).get(id) ?? [];
}

/** The steps a chain may take from a statement, in file order. */
export function stepsOutOf(graph: ArgumentGraph, id: Id): readonly Step[] {
  return stepsByPremise(graph).get(id) ?? [];
}

/** The ways of passing a relation: one, or for a symmetric attack one to its target and one to each of its premises. */
export function stepsThrough(graph: ArgumentGraph, relation: Id): readonly Step[] {
  return stepsByRelation(graph).get(relation) ?? [];
}

/** All steps of a map, those of one relation side by side, in file order. */
export function listSteps(graph: ArgumentGraph): readonly Step[] {
  return allSteps(graph);
}

/** The steps a chain may take next: from a statement out of it, from a relation through it. */
export function stepsFrom(graph: ArgumentGraph, id: Id): readonly Step[] {
  return graph.statements.has(id) ? stepsOutOf(graph, id) : stepsThrough(graph, id);
}

/**
 * Whether a relation is read both ways, for chains, status and strength alike: a symmetric attack between statements. Of
 * linked premises each is attacked by the other end, since they cannot all stand beside it. A support is never read back,
 * for a reason does not rest on what it is given for; nor is an attack on a step, which is no statement that could attack.
 */
export function isReadBothWays(graph: ArgumentGraph, relation: Relation): boolean {
  return relation.kind === 'attacks' && relation.symmetric === true && graph.statements.has(relation.to);
}

/** The premises a relation is read back to, from its target; none for most. A statement is not led back to itself. */
export function premisesReadBack(graph: ArgumentGraph, relation: Relation): readonly Id[] {
  return isReadBothWays(graph, relation) ? relation.from.filter((id) => id !== relation.to) : [];
}

const allSteps = oncePerStructure((graph): readonly Step[] => {
  const all: Step[] = [];
  const add = (relation: Relation, premises: readonly Id[], to: Id) => {
    const canStart = (id: Id) => id !== to && graph.statements.get(id)?.kind !== 'question';
    const from = premises.every(canStart) ? premises : premises.filter(canStart);
    all.push({ relation: relation.id, premises, from, to, sign: signOf(relation.kind) });
  };
  for (const relation of graph.relations.values()) {
    add(relation, relation.from, relation.to);
    for (const premise of premisesReadBack(graph, relation)) add(relation, [relation.to], premise);
  }
  return all;
});

// Each made when first asked for: a map that is opened needs only some of them.
const stepsByTarget = oncePerStructure((graph) => groupSteps(graph, ({ to }) => [to]));
const stepsByPremise = oncePerStructure((graph) => groupSteps(graph, ({ from }) => from));
const stepsByRelation = oncePerStructure((graph) => groupSteps(graph, ({ relation }) => [relation]));

function groupSteps(
  graph: ArgumentGraph,
  keysOf: (step: Step) => readonly Id[],
): ReadonlyMap<Id, readonly Step[]> {
  const groups = new Map<Id, Step[]>();
  for (const step of allSteps(graph)) {
    for (const id of keysOf(step)) {
      const group = groups.get(id);
      if (group) group.push(step);
      else groups.set(id, [step]);
    }
  }
  return groups;
}
