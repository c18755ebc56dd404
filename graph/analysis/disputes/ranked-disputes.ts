/** The disputed points of a map in the order in which they deserve attention, each with a score. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { numberIn } from '../numbers/element-numbers.ts';
import { scoreDispute } from './dispute-score.ts';
import { findDisputes, toEntry, type DisputeEntry } from './disputes.ts';
import { findPositions } from '../speakers/holders.ts';
import { targetsOf } from '../numbers/links.ts';
import { roundStable } from '../numbers/rounding.ts';
import { jointStrengthOf } from '../strength/joint-strength.ts';
import { amountOf, type StrengthState } from '../strength/settle-strengths.ts';
import { attacksOn, findReasons } from '../speakers/sides.ts';
import { settleGraph, type StrengthOptions } from '../strength/strength.ts';
import { createStrengthProbe } from '../strength/strength-probe.ts';
import { stepsInto, type Step } from '../chains/steps.ts';

export interface RankedDispute extends DisputeEntry {
  /** The highest score among its elements, in [0,1). */
  readonly score: number;
}

/** From this score on, a point on which camps collide comes before all on which none do. */
export const CLEARLY_DISPUTED = 0.3;

/** Looks at an arrow that finding effects for ties may take, well under a second; ties past that stay in file order. */
const TIE_BUDGET = 50_000_000;

/**
 * Points on which positions of one axis stand on opposite sides first, then by score, ties by effect on the strength of
 * the thesis they belong under, then in file order. Where strengths do not settle, their damped limits count.
 * Cost: O(elements + ends), and for each tie what depends on the tied, within a budget.
 */
export function rankDisputes(graph: ArgumentGraph, options: StrengthOptions = {}): readonly RankedDispute[] {
  const { state } = settleGraph(graph, options.model);
  const isClash = ({ camps, score }: RankedDispute) => camps.length > 0 && score >= CLEARLY_DISPUTED;
  const placeOf = ({ id }: RankedDispute) => numberIn(state.framework.numberOf, id);
  const leafPairs = findLeafPairs(graph);
  const paired = new Set(leafPairs.map(({ id }) => id));
  const entries = [...findDisputes(graph).entries.filter(({ id }) => !paired.has(id)), ...leafPairs]
    .map((entry): RankedDispute => ({
      ...entry,
      score: Math.max(...entry.elements.map((id) => scoreElement(graph, state, id))),
    }))
    .sort((a, b) => Number(isClash(b)) - Number(isClash(a)) || b.score - a.score || placeOf(a) - placeOf(b));
  const isTied = (a: RankedDispute, b: RankedDispute) => a.score === b.score && isClash(a) === isClash(b);
  return sortTies(entries, isTied, createEffects(state));
}

/** Each run of tied entries by falling effect; as they were where the effects of a run are not all to be had. */
function sortTies(
  entries: readonly RankedDispute[],
  isTied: (a: RankedDispute, b: RankedDispute) => boolean,
  effectOf: (entry: RankedDispute) => number | undefined,
): readonly RankedDispute[] {
  const sorted: RankedDispute[] = [];
  while (sorted.length < entries.length) {
    const start = sorted.length;
    let end = start + 1;
    const first = entries[start];
    for (let next = entries[end]; first && next && isTied(first, next); next = entries[end]) end++;
    const run = entries.slice(start, end);
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
function scoreElement(graph: ArgumentGraph, state: StrengthState, id: Id): number {
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
  return scoreDispute(pro, con);
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

/**
 * Statements on which nothing bears but objections on which nothing bears. Nobody's word is recorded for them, but the map
 * has them, and a bare objection to a bare statement is a dispute too, in one entry with the disputed steps to it. A thesis
 * that a camp names stays a heading.
 */
function findLeafPairs(graph: ArgumentGraph): readonly DisputeEntry[] {
  const { challenged, disputed, entries } = findDisputes(graph);
  const steps = new Map(entries.map(({ id, elements }) => [id, elements]));
  const theses = new Set([...findPositions(graph).values()].map(({ position }) => position.thesis));
  const isLeaf = (id: Id, except: Step) =>
    stepsInto(graph, id).every(({ relation }) => relation === except.relation);
  return [...challenged]
    .filter(
      (id) => graph.statements.get(id)?.kind === 'claim' || graph.statements.get(id)?.kind === 'evidence',
    )
    .filter((id) => !disputed.has(id) && !theses.has(id) && findReasons(graph, id).length === 0)
    .filter((id) =>
      attacksOn(graph, id).every((step) => step.premises.every((premise) => isLeaf(premise, step))),
    )
    .map((id) => toEntry(graph, id, [id, ...(steps.get(id) ?? [])]));
}
