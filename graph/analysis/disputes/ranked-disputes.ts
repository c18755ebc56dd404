/** The disputed points of a map in the order in which they deserve attention, each with a score. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { numberIn } from '../numbers/element-numbers.ts';
import { heatOfSides, scoreOfHeat } from './dispute-score.ts';
import { findDisputes, type DisputeEntry } from './disputes.ts';
import { targetsOf } from '../numbers/links.ts';
import { roundStable } from '../numbers/rounding.ts';
import { jointStrengthOf } from '../strength/joint-strength.ts';
import { amountOf, type StrengthState } from '../strength/settle-strengths.ts';
import { settleGraph, type StrengthOptions } from '../strength/strength.ts';
import { createStrengthProbe } from '../strength/strength-probe.ts';

/** A disputed point with its score and what speaks on either side. */
export interface RankedDispute extends DisputeEntry {
  /** 1 - e^-H, in [0,1): H is the sum, over its elements, of the harmonic mean of what speaks for and against each. */
  readonly score: number;
  /** Of a thesis or question: it is told as a heading, and does not count among the disputed points. */
  readonly heading?: true;
}

/** Looks at an arrow that finding effects for ties may take, well under a second; ties past that stay in file order. */
const TIE_BUDGET = 50_000_000;

/**
 * By score, ties by effect on the strength of the thesis they belong under, then in file order; headings after all others,
 * in the same order. Where strengths do not settle, their damped limits count. Cost: O(elements + ends), and for each tie
 * what depends on the tied, within a budget.
 */
export function rankDisputes(graph: ArgumentGraph, options: StrengthOptions = {}): readonly RankedDispute[] {
  const { state } = settleGraph(graph, options.model);
  const { entries, headings } = findDisputes(graph);
  const effectOf = createEffects(state);
  const rank = (listed: readonly DisputeEntry[]) => {
    const scored = listed.map((entry) => {
      const heat = entry.elements.reduce((sum, element) => sum + heatOf(graph, state, element), 0);
      return { heat: roundStable(heat), entry: { ...entry, score: scoreOfHeat(heat) } };
    });
    return sortTies(
      scored.sort((a, b) => b.heat - a.heat),
      effectOf,
    );
  };
  return [...rank(entries), ...rank(headings).map((entry) => ({ ...entry, heading: true as const }))];
}

interface Scored {
  /** The sum that the score is made of: it still differs where scores are as good as 1. */
  readonly heat: number;
  readonly entry: RankedDispute;
}

/** Each run of tied entries by falling effect; as they were where the effects of a run are not all to be had. */
function sortTies(
  scored: readonly Scored[],
  effectOf: (entry: RankedDispute) => number | undefined,
): readonly RankedDispute[] {
  const sorted: RankedDispute[] = [];
  while (sorted.length < scored.length) {
    const start = sorted.length;
    let end = start + 1;
    while (end < scored.length && scored[end]?.heat === scored[start]?.heat) end++;
    const run = scored.slice(start, end).map(({ entry }) => entry);
    const effects = new Map<RankedDispute, number>();
    for (const entry of run.length > 1 ? run : []) {
      const effect = effectOf(entry);
      if (effect === undefined) break;
      effects.set(entry, effect);
    }
    if (effects.size === run.length) run.sort((a, b) => (effects.get(b) ?? 0) - (effects.get(a) ?? 0));
    sorted.push(...run);
  }
  return sorted;
}

/**
 * What the attacks on it carry against what its supports carry and its own word, once: a statement's base score, for a
 * relation what its premises carry together. Nothing is dropped for its status, for an undercut already weakens what it undercuts.
 */
function heatOf(graph: ArgumentGraph, state: StrengthState, id: Id): number {
  const { framework, base, strengths } = state;
  const element = numberIn(framework.numberOf, id);
  const relation = graph.relations.get(id);
  const strengthOf = (premise: Id) => strengths[numberIn(framework.numberOf, premise)] ?? 0;
  let pro = relation ? jointStrengthOf(relation.from.map(strengthOf)) : (base[element] ?? 0);
  let con = 0;
  for (
    let arrow = framework.arrowsInto[element] ?? 0;
    arrow < (framework.arrowsInto[element + 1] ?? 0);
    arrow++
  ) {
    if (framework.signs[arrow] === 1) pro += amountOf(state, arrow);
    else con += amountOf(state, arrow);
  }
  return heatOfSides(pro, con);
}

/** The largest change to its thesis's strength without one of an entry's elements; undefined once the budget has ended. */
function createEffects(state: StrengthState): (entry: RankedDispute) => number | undefined {
  const { numberOf, usedBy } = state.framework;
  const probe = createStrengthProbe(state, new Uint8Array(numberOf.size).fill(1), TIE_BUDGET);
  return ({ under, elements }) => {
    if (probe.isSpent()) return undefined;
    const thesis = numberIn(numberOf, under);
    const whole = state.strengths[thesis] ?? 0;
    let effect = 0;
    for (const id of elements) {
      const element = numberIn(numberOf, id);
      probe.hold([element, ...targetsOf(usedBy, element)], 0);
      effect = Math.max(effect, roundStable(Math.abs(whole - (state.strengths[thesis] ?? 0))));
      probe.release();
      if (probe.isSpent()) return undefined;
    }
    return effect;
  };
}
