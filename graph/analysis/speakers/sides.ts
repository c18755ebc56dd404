/** Who speaks for and against one element: reasons, objections, and answers to the objections. Direct ones only. */
import { findElement, isRelation, type ArgumentGraph, type Id } from '../../model/types.ts';
import { holdersOf } from './holders.ts';
import { groupBy } from '../../model/group-by.ts';
import { oncePerStructure, type OncePerGraph } from '../../model/once-per-graph.ts';
import { isReadBothWays, listSteps, stepsInto, type Step } from '../chains/steps.ts';

/** What speaks for an element and against it, and what answers the objections. */
export interface Sides {
  /** Supports of it. */
  readonly reasons: readonly Step[];
  /** Attacks on it. */
  readonly objections: readonly Step[];
  /** Attacks on an objecting statement or on an objecting step, up to 20 for each objection. */
  readonly answers: readonly Step[];
}

/** Keeps all answers together linear where a much attacked statement attacks many others. */
const MOST_ANSWERS = 20;

/** All lists in file order, answers in the order of the objections. */
export function findSides(graph: ArgumentGraph, id: Id): Sides {
  const objections = attacksOn(graph, id);
  const answers = new Set<Step>();
  for (const objection of objections) {
    for (const answer of attacksOnObjection(graph, objection)) {
      // A symmetric attack read the other way makes both ends disputed, but is no answer that anyone gave.
      if (answer.relation !== objection.relation) answers.add(answer);
    }
  }
  return { reasons: findReasons(graph, id), objections, answers: [...answers] };
}

/** Whether anything attacks an objecting statement or the objecting step; of two that attack each other, each is answered. */
export function isAnswered(graph: ArgumentGraph, objection: Step): boolean {
  return attacksOnObjection(graph, objection, 1).length > 0;
}

export function findReasons(graph: ArgumentGraph, id: Id): readonly Step[] {
  return stepsInto(graph, id).filter(({ relation }) => graph.relations.get(relation)?.kind === 'supports');
}

/** The attacks on an element; a symmetric attack is one on either end. */
export function attacksOn(graph: ArgumentGraph, id: Id): readonly Step[] {
  return findAttacks(graph).get(id) ?? [];
}

/** Whether a source or a camp stands behind the element itself: it is cited or held. */
export function hasOwnWord(graph: ArgumentGraph, id: Id): boolean {
  return (findElement(graph, id)?.cites?.length ?? 0) > 0 || holdersOf(graph, id).length > 0;
}

/** The statements and relations that speak on either side of an element. */
export interface Speakers {
  readonly for: ReadonlySet<Id>;
  readonly against: ReadonlySet<Id>;
}

/**
 * For it: itself, its premises if it is a step, what supports it, what answers its objections. Against it: its objections.
 * A symmetric attack says only that its ends collide, and speaks for neither.
 */
export function findSpeakers(graph: ArgumentGraph, id: Id): Speakers {
  const { reasons, objections, answers } = findSides(graph, id);
  const speaks = (steps: readonly Step[]) =>
    steps.flatMap(({ relation, premises }) => {
      const known = graph.relations.get(relation);
      return known && isReadBothWays(graph, known) ? premises : [relation, ...premises];
    });
  const element = findElement(graph, id);
  const itself = element && isRelation(element) ? [id, ...element.from] : [id];
  const against = new Set(speaks(objections));
  against.delete(id);
  return { for: new Set([...itself, ...speaks(reasons), ...speaks(answers)]), against };
}

/** Also the objection's own attack read the other way, where that is symmetric. */
function attacksOnObjection(graph: ArgumentGraph, objection: Step, most = MOST_ANSWERS): readonly Step[] {
  const answers: Step[] = [];
  for (const id of [objection.relation, ...objection.premises]) {
    // What speaks against the element itself is no answer to the element's objection to itself.
    if (id === objection.to) continue;
    for (const attack of attacksOn(graph, id)) {
      if (answers.length >= most) return answers;
      answers.push(attack);
    }
  }
  return answers;
}

/** The attacks on each element that any aim at, in the order of those. */
export const findAttacks: OncePerGraph<ReadonlyMap<Id, readonly Step[]>> = oncePerStructure((graph) =>
  groupBy(
    listSteps(graph).filter(({ sign }) => sign === -1),
    ({ to }) => to,
  ),
);
