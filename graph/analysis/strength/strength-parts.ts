/** What one strength is made of: where it starts, and what each step for or against it brings. */
import { findElement, type ArgumentGraph, type Id } from '../../model/types.ts';
import { stepsInto } from '../chains/steps.ts';
import { roundStable } from '../numbers/rounding.ts';
import { jointStrengthOf } from './joint-strength.ts';
import type { Strengths } from './strength.ts';
import { DEFAULT_RELATION_WEIGHT, DEFAULT_STATEMENT_WEIGHT } from './weighted-framework.ts';

/** What one relation brings to the strength of an element. */
export interface StrengthPart {
  readonly relation: Id;
  readonly sign: 1 | -1;
  /** What carries it, in file order: several that only work together. */
  readonly premises: readonly Id[];
  /** What the step brings: the joint strength of its premises times its own, in [0,1]. */
  readonly amount: number;
}

/** How the strength of an element comes about from its own weight and what bears on it. */
export interface StrengthParts {
  /** The base score: its weight, or what counts where none is given. */
  readonly base: number;
  /** In file order. Rephrases and answers carry no weight and are not among them. */
  readonly parts: readonly StrengthPart[];
}

/** Undefined for an unknown id. Where a strength does not settle, its damped limit counts. Cost: O(its steps). */
export function findStrengthParts(
  graph: ArgumentGraph,
  strengths: Strengths,
  id: Id,
): StrengthParts | undefined {
  const element = findElement(graph, id);
  if (!element) return undefined;
  const strengthOf = (each: Id) => strengths.values.get(each) ?? strengths.damped?.get(each) ?? 0;
  const parts = stepsInto(graph, id).flatMap(({ relation, premises, sign }): readonly StrengthPart[] => {
    const kind = graph.relations.get(relation)?.kind;
    if (sign === 0 || kind === 'rephrases') return [];
    const amount = roundStable(jointStrengthOf(premises.map(strengthOf)) * strengthOf(relation));
    return [{ relation, sign, premises, amount }];
  });
  const base = graph.statements.has(id) ? DEFAULT_STATEMENT_WEIGHT : DEFAULT_RELATION_WEIGHT;
  return { base: element.weight ?? base, parts };
}
