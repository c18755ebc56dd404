/** What letting a statement go somewhere would mean: onto a card, onto a step, between two that bear on the same. Pure. */
import {
  findElement,
  nameOf,
  relationsOutOf,
  ROLE_WORDS,
  type ArgumentGraph,
  type Id,
  type RelationKind,
} from '../../../graph/index.ts';
import { planHanging, stepOf, type Place, type Plan } from './plans.ts';

/** Where something would be let go. */
export type DropTarget =
  | {
      readonly onto: Id;
      /** As what; as what it was where absent. */
      readonly kind?: RelationKind;
    }
  | {
      /** A statement by the step by which it stands there. */
      readonly beside: Place;
      readonly before: boolean;
    };

/** The step it would be, and that step in words for the one who still holds it: "becomes an objection to ...". */
export interface Dropping {
  readonly plan: Plan;
  readonly words: string;
  /** As what; null where it isn't possible. */
  readonly kind: RelationKind | null;
}

export function planDrop(graph: ArgumentGraph, place: Place, target: DropTarget): Dropping {
  const own = stepOf(graph, place);
  if ('onto' in target) {
    const { onto, kind } = target;
    const bearing = kindOn(graph, onto, kind ?? own?.kind ?? 'supports');
    if (!findElement(graph, onto)) return refused('It is only proposed: accept it first.');
    if (place.id === onto || own?.id === onto) return refused('Let it go here to leave it where it is.');
    if (own?.to === onto && own.kind === bearing)
      return refused(`It is ${ROLE_WORDS[bearing]} that already.`);
    return told(
      bearing,
      planHanging(graph, place, onto, undefined, kind),
      `becomes ${ROLE_WORDS[bearing]} ${said(graph, onto)}`,
    );
  }
  const { beside, before } = target;
  const step = stepOf(graph, beside);
  if (!step) return refused('Nothing stands here that it could be for or against.');
  if (step.id === own?.id) return refused('Let it go here to leave it where it is.');
  const order = [...graph.relations.keys()];
  const after = before ? (order[order.indexOf(step.id) - 1] ?? null) : step.id;
  const isThere = own?.to === step.to && own.kind === step.kind;
  // Right before or behind is where it is.
  if (isThere && (after === own.id || (before ? false : order[order.indexOf(step.id) + 1] === own.id)))
    return refused('Let it go here to leave it where it is.');
  const where = `${before ? 'before' : 'behind'} ${said(graph, beside.id)}`;
  return told(
    step.kind,
    planHanging(graph, place, step.to, after, step.kind),
    isThere
      ? `moves ${where}`
      : `becomes ${ROLE_WORDS[kindOn(graph, step.to, step.kind)]} ${said(graph, step.to)}, ${where}`,
  );
}

/** The card something is brought to: of a step, the one that takes it. Null where that is no longer there. */
export function findCardAt(graph: ArgumentGraph, target: DropTarget): Id | null {
  if ('beside' in target) return target.beside.id;
  if (graph.statements.has(target.onto)) return target.onto;
  return graph.relations.get(target.onto)?.from[0] ?? null;
}

/** The same as a sentence where it isn't possible. */
function told(kind: RelationKind, plan: Plan, words: string): Dropping {
  return 'refused' in plan ? refused(plan.refused) : { plan, words, kind };
}

function refused(words: string): Dropping {
  return { plan: { refused: words }, words, kind: null };
}

/** A question is answered; nothing else is. */
function kindOn(graph: ArgumentGraph, to: Id, kind: RelationKind): RelationKind {
  if (graph.statements.get(to)?.kind === 'question') return 'answers';
  return kind === 'answers' ? 'supports' : kind;
}

function said(graph: ArgumentGraph, id: Id): string {
  return graph.statements.has(id) ? `“${nameOf(graph, id)}”` : nameOf(graph, id);
}

/** The step by which a card stands where it is drawn, by the lines that are drawn from it; its first where none is. */
export function drawnPlace(
  graph: ArgumentGraph,
  id: Id,
  drawn: Iterable<{ readonly relation: Id; readonly from: Id }>,
): Place {
  const steps = new Set(relationsOutOf(graph, id).map((relation) => relation.id));
  for (const { relation, from } of drawn)
    if (from === id && steps.has(relation)) return { id, step: relation };
  return { id };
}
