/** What a thesis turns on: what each element that bears on it is worth to it, and what it would take to turn it. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { searchBackward } from '../chains/backward-search.ts';
import { numberIn } from '../numbers/element-numbers.ts';
import { findDisputes } from '../disputes/disputes.ts';
import { flattenGraph } from '../status/flatten.ts';
import { labelGrounded } from '../frameworks/grounded.ts';
import { prepareProbes, type ProbedFramework } from './label-probe.ts';
import type { Links } from '../numbers/links.ts';
import { linkArrows } from './lone-ways.ts';
import { findRemovalEffects } from './removal-effects.ts';
import { findOpposites, findRivals } from './rivals.ts';
import { roundStable } from '../numbers/rounding.ts';
import { findSensitivities, findSlopes, type StrengthSlopes } from '../strength/sensitivity.ts';
import type { StrengthState } from '../strength/settle-strengths.ts';
import { findSingleFlips } from './single-flips.ts';
import { settleGraph, type StrengthOptions } from '../strength/strength.ts';
import type { SupportReading } from '../status/support-reading.ts';
import { findTurningSet } from './turning-set.ts';
import { createFalls, type Falls } from './what-falls.ts';
import { BUDGETS } from '../numbers/budget.ts';

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
  /**
   * What is measured, less what it would be without the element and the relations that need it; above 0 it helps. See the
   * unit of the thesis.
   */
  readonly effect: number;
  /** How fast the thesis's strength rises with the element's base score; NaN where that was not found. */
  readonly sensitivity: number;
  /** Whether rejecting it gives the thesis another grounded status. */
  readonly flips: boolean;
  readonly disputed: boolean;
}

/**
 * `strength`: the effects are on the strength of the thesis, from -1 to 1. `margin`: they are on what bears on the thesis less
 * what bears on its rival, each as the model sums it up before it makes a strength in [0,1] of the sum. The sum has no bounds
 * under quadratic energy, Euler and the h-categoriser, and lies in [-1,1] under DF-QuAD. Unlike a strength it doesn't run
 * into its ends, where everything seems to matter little.
 */
export type EffectUnit = 'strength' | 'margin';

/** What a thesis turns on: disputed elements and undisputed grounds by their effect, and a set that turns it. */
export interface ThesisCruxes {
  readonly thesis: Id;
  readonly unit: EffectUnit;
  /** The thesis whose margin is measured: of several rivals the one for which most speaks. Absent where there is none. */
  readonly rival?: Id;
  /** The disputed ones, those with the largest effect first, whatever its sign. */
  readonly cruxes: readonly Crux[];
  /** What nobody disputes, in the same order. */
  readonly grounds: readonly Crux[];
  /** Undisputed statements that speak for the thesis and for its rival: what both sides build on. */
  readonly shared: readonly Id[];
  /** The smallest set found, of up to three, whose rejection gives the thesis another grounded status; null if none was. */
  readonly turnedBy: readonly Id[] | null;
  /** False where the budget ended before everything was tried: elements may be missing, and smaller sets. */
  readonly complete: boolean;
}

/**
 * What moves the margin of a thesis over its rival most, or, where it has none, its own strength. Neither the rival nor a
 * contrary is a crux, nor a part of what turns it. By thesis, in the order given; what is no statement is passed over. Elements that change nothing are not listed.
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
  let left = options.budget ?? BUDGETS.cruxes;
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
  readonly graph: ArgumentGraph;
  readonly state: StrengthState;
  readonly slopes: StrengthSlopes;
  readonly arrowsOf: Links;
  readonly probed: ProbedFramework;
  readonly falls: Falls;
  readonly disputed: ReadonlySet<Id>;
  readonly challenged: ReadonlySet<Id>;
}

/** Prepared once for all theses; each is then searched for within a budget of its own, and tells what it took of it. */
export function createCruxSearch(
  graph: ArgumentGraph,
  { model, support }: CruxOptions,
): (thesis: Id, budget: number) => ThesisCruxes & { readonly work: number } {
  const { state } = settleGraph(graph, model);
  const flattened = flattenGraph(graph, support);
  const { disputed, challenged } = findDisputes(graph);
  const search: Search = {
    graph,
    state,
    slopes: findSlopes(state),
    arrowsOf: linkArrows(state),
    probed: prepareProbes(flattened.framework, labelGrounded(flattened.framework)),
    falls: createFalls(flattened),
    disputed,
    challenged,
  };
  return (thesis, budget) => findForThesis(search, thesis, budget);
}

function findForThesis(search: Search, thesis: Id, budget: number): ThesisCruxes & { readonly work: number } {
  const { graph, state, slopes, arrowsOf, probed, falls, disputed } = search;
  // Statements, then relations, in file order: elements have the same numbers in both frameworks.
  const { ids, numberOf } = state.framework;
  const target = numberIn(numberOf, thesis);
  const rival = findStrongestRival(search, thesis);
  const head = {
    thesis,
    unit: rival === undefined ? ('strength' as const) : ('margin' as const),
    ...(rival === undefined ? {} : { rival: ids[rival] ?? '' }),
  };
  if (budget <= 0)
    return { ...head, cruxes: [], grounds: [], shared: [], turnedBy: null, complete: false, work: 0 };
  const opposed = findOpposites(graph, thesis);
  const opposites = new Set([...opposed].map((id) => numberIn(numberOf, id)));
  const sensitivities = findSensitivities(state, slopes, target);
  const against = rival === undefined ? undefined : findSensitivities(state, slopes, rival);
  const expected = state.strengths.map((strength, element) =>
    [sensitivities, against].reduce(
      (sum, each) => sum + Math.abs((each?.byStrength[element] ?? 0) * strength),
      0,
    ),
  );
  const spent = sensitivities.work + (against?.work ?? 0);
  const removal = findRemovalEffects(
    state,
    slopes,
    arrowsOf,
    rival === undefined ? { target } : { target, rival },
    expected,
    budget / 2 - spent,
  );
  const flipping = findSingleFlips(probed, target, falls, budget / 4);
  const turning = findTurningSet(probed, target, falls, budget / 4, opposites);
  const listed = new Set([...removal.effects.keys(), ...flipping.elements]);
  const all = [...listed]
    .filter((element) => !opposites.has(element))
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
    ...head,
    cruxes: all.filter((crux) => crux.disputed),
    grounds: all.filter((crux) => !crux.disputed),
    shared: rival === undefined ? [] : findShared(search, [thesis, ids[rival] ?? ''], opposed),
    turnedBy: turning.elements?.map((element) => ids[element] ?? '') ?? null,
    complete: removal.complete && flipping.complete && turning.complete,
    work: spent + removal.work + flipping.work + turning.work,
  };
}

/** Of the rivals the one on which most bears in sum; the first of equal ones. */
function findStrongestRival({ graph, state, slopes }: Search, thesis: Id): number | undefined {
  const { numberOf } = state.framework;
  let strongest: number | undefined;
  for (const id of findRivals(graph, thesis)) {
    const rival = numberIn(numberOf, id);
    const energy = slopes.energies[rival] ?? 0;
    if (strongest === undefined || energy > (slopes.energies[strongest] ?? 0)) strongest = rival;
  }
  return strongest;
}

/**
 * The statements that nothing objects to and that speak for both by ways that pass through neither, in file order: what speaks for the one and
 * against the other is built on by one alone. Cost: O(elements + ends).
 */
function findShared(
  { graph, challenged }: Search,
  ends: readonly [Id, Id],
  opposites: ReadonlySet<Id>,
): readonly Id[] {
  const [ofThesis, ofRival] = ends.map((end) => searchBackward(graph, [end], opposites).reached);
  return [...graph.statements.keys()].filter(
    (id) => !challenged.has(id) && ofThesis?.get(id)?.for && ofRival?.get(id)?.for,
  );
}
