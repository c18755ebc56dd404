/** What answers an objection, and what is objected to those answers in turn; whether that settles anything is for the status. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import type { Step } from '../chains/steps.ts';
import { attacksOn } from '../speakers/sides.ts';
import { inlineNameOf, nameSome } from './names.ts';

/** Attacks on an objecting statement or on its step. What the objection itself does, read backwards, is no answer. */
export function answersTo(graph: ArgumentGraph, objection: Step): readonly Step[] {
  return counters(graph, objection, objection.to);
}

/** Attacks on an answer's statements or on its step, but for what it answers, read backwards. */
export function objectionsToAnswer(graph: ArgumentGraph, answer: Step): readonly Step[] {
  return counters(graph, answer, answer.to);
}

function counters(graph: ArgumentGraph, { relation, premises }: Step, target: Id): readonly Step[] {
  const found = new Map<string, Step>();
  for (const id of [relation, ...premises]) {
    // What speaks against the element itself is no answer to its objection to itself.
    if (id === target) continue;
    for (const step of attacksOn(graph, id)) {
      if (step.relation !== relation) found.set(JSON.stringify([step.relation, step.premises]), step);
    }
  }
  return [...found.values()];
}

/**
 * `but "X" is objected to by "Y"`, for those of the answers that something objects to; '' where nothing does. An answer whose
 * step alone is objected to is told as such.
 */
export function describeCounters(graph: ArgumentGraph, answers: readonly Step[]): string {
  const told = answers.flatMap((answer) => {
    const objections = objectionsToAnswer(graph, answer);
    if (objections.length === 0) return [];
    const isStepAlone = objections.every(({ to }) => to === answer.relation);
    const name = nameSome(answer.premises.map((id) => inlineNameOf(graph, id)));
    const verb = answer.premises.length > 1 && !isStepAlone ? 'are' : 'is';
    const by = [...new Set(objections.flatMap(({ premises }) => premises))];
    const subject = isStepAlone ? `the step from ${name}` : name;
    return [`${subject} ${verb} objected to by ${nameSome(by.map((id) => inlineNameOf(graph, id)))}`];
  });
  return told.length === 0 ? '' : `but ${nameSome(told)}`;
}
