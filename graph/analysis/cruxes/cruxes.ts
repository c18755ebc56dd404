/** What a thesis turns on: what each element that bears on it is worth to it, and what it would take to turn it. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { numberIn } from '../numbers/element-numbers.ts';
import { findDisputes } from '../disputes/disputes.ts';
import { flattenGraph } from '../status/flatten.ts';
import { labelGrounded } from '../frameworks/grounded.ts';
import { prepareProbes, type ProbedFramework } from './label-probe.ts';
import type { Links } from '../numbers/links.ts';
import { linkArrows } from './lone-ways.ts';
import { findRemovalEffects } from './removal-effects.ts';
import { roundStable } from '../numbers/rounding.ts';
import { findSensitivities, findSlopes, type StrengthSlopes } from '../strength/sensitivity.ts';
import type { StrengthState } from '../strength/settle-strengths.ts';
import { findSingleFlips } from './single-flips.ts';
import { settleGraph, type StrengthOptions } from '../strength/strength.ts';
import type { SupportReading } from '../status/support-reading.ts';
import { findTurningSet } from './turning-set.ts';
import { createFalls, type Falls } from './what-falls.ts';

export interface CruxOptions extends StrengthOptions {
  /** For the grounded status; `assumed` where absent. */
  readonly support?: SupportReading;
  /** Looks at an arrow or attack for all theses together, some 70 million in a second; 200 million where absent. */
  readonly budget?: number;
}

/** One statement or relation that bears on a thesis. */
export interface Crux {
  readonly id: Id;
  readonly thesis: Id;
  /** The thesis's strength less what it would be without the element and the relations that need it; above 0 it helps. */
  readonly effect: number;
  /** How fast the thesis's strength rises with the element's base score; NaN where that was not found. */
  readonly sensitivity: number;
  /** Whether rejecting it gives the thesis another grounded status. */
  readonly flips: boolean;
  readonly disputed: boolean;
}

export interface ThesisCruxes {
  readonly thesis: Id;
  /** The disputed ones, those with the largest effect first, whatever its sign. */
  readonly cruxes: readonly Crux[];
  /** What nobody disputes, in the same order. */
  readonly grounds: readonly Crux[];
  /** The smallest set found, of up to three, whose rejection gives the thesis another grounded status; null if none was. */
  readonly turnedBy: readonly Id[] | null;
  /** False where the budget ended before everything was tried: elements may be missing, and smaller sets. */
  readonly complete: boolean;
}

const DEFAULT_BUDGET = 200_000_000;

/**
 * By thesis, in the order given; what is no statement is passed over. Elements that change nothing are not listed.
 * Cost: O(elements + ends) for each thesis, and for each element what depends on it, within the budget.
 */
export function findCruxes(
  graph: ArgumentGraph,
  theses: readonly Id[],
  options: CruxOptions = {},
): ReadonlyMap<Id, ThesisCruxes> {
  const found = new Map<Id, ThesisCruxes>();
  const known = theses.filter((id) => graph.statements.has(id));
  if (known.length === 0) return found;
  const search = createCruxSearch(graph, options);
  let left = options.budget ?? DEFAULT_BUDGET;
  known.forEach((thesis, place) => {
    // What one thesis leaves over is for the rest; one that took more than its share, for it is only counted afterwards,
    // leaves them less.
    const { work, ...cruxes } = search(thesis, left / (known.length - place));
    left -= work;
    found.set(thesis, cruxes);
  });
  return found;
}

interface Search {
  readonly state: StrengthState;
  readonly slopes: StrengthSlopes;
  readonly arrowsOf: Links;
  readonly probed: ProbedFramework;
  readonly falls: Falls;
  readonly disputed: ReadonlySet<Id>;
}

/** Prepared once for all theses; each is then searched for within a budget of its own, and tells what it took of it. */
export function createCruxSearch(
  graph: ArgumentGraph,
  { model, support }: CruxOptions,
): (thesis: Id, budget: number) => ThesisCruxes & { readonly work: number } {
  const { state } = settleGraph(graph, model);
  const flattened = flattenGraph(graph, support);
  const search: Search = {
    state,
    slopes: findSlopes(state),
    arrowsOf: linkArrows(state),
    probed: prepareProbes(flattened.framework, labelGrounded(flattened.framework)),
    falls: createFalls(flattened),
    disputed: findDisputes(graph).disputed,
  };
  return (thesis, budget) => findForThesis(search, thesis, budget);
}

function findForThesis(search: Search, thesis: Id, budget: number): ThesisCruxes & { readonly work: number } {
  if (budget <= 0) return { thesis, cruxes: [], grounds: [], turnedBy: null, complete: false, work: 0 };
  const { state, slopes, arrowsOf, probed, falls, disputed } = search;
  // Statements, then relations, in file order: elements have the same numbers in both frameworks.
  const { ids, numberOf } = state.framework;
  const target = numberIn(numberOf, thesis);
  const sensitivities = findSensitivities(state, slopes, target);
  const removal = findRemovalEffects(
    state,
    slopes,
    arrowsOf,
    target,
    sensitivities,
    budget / 2 - sensitivities.work,
  );
  const flipping = findSingleFlips(probed, target, falls, budget / 4);
  const turning = findTurningSet(probed, target, falls, budget / 4);
  const listed = new Set([...removal.effects.keys(), ...flipping.elements]);
  const all = [...listed]
    .sort((a, b) => a - b)
    .map((element): Crux => {
      const id = ids[element] ?? '';
      return {
        id,
        thesis,
        effect: roundStable(removal.effects.get(element) ?? 0),
        sensitivity: roundStable(sensitivities.byBase[element] ?? 0),
        flips: flipping.elements.has(element),
        disputed: disputed.has(id),
      };
    })
    .filter(({ effect, flips }) => effect !== 0 || flips)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || Number(b.flips) - Number(a.flips));
  return {
    thesis,
    cruxes: all.filter((crux) => crux.disputed),
    grounds: all.filter((crux) => !crux.disputed),
    turnedBy: turning.elements?.map((element) => ids[element] ?? '') ?? null,
    complete: removal.complete && flipping.complete && turning.complete,
    work: sensitivities.work + removal.work + flipping.work + turning.work,
  };
}
