/** What a thesis, or its margin over a rival, would lose without each of the elements it depends on. */
import { targetsOf, type Links } from '../numbers/links.ts';
import { createLoneWays } from './lone-ways.ts';
import { markSources } from '../numbers/propagation.ts';
import type { StrengthSlopes } from '../strength/sensitivity.ts';
import { energyOf, type StrengthState } from '../strength/settle-strengths.ts';
import { createStrengthProbe } from '../strength/strength-probe.ts';

export interface RemovalEffects {
  /** By element: the measure less what it would be without the element and the relations that need it. */
  readonly effects: ReadonlyMap<number, number>;
  /** False where the budget ended before all elements were tried. */
  readonly complete: boolean;
  readonly work: number;
}

/** What is measured: the strength of the target, or what bears on it, summed up, less what bears on its rival. */
export interface Measured {
  readonly target: number;
  readonly rival?: number;
}

/**
 * Where one way leads from an element to what is measured, it is followed. Else the element and the relations that need it
 * are held at strength 0, so nothing has to be built anew: only what depends on them is computed again, as far as it
 * changes. Those expected to matter most are tried first. `budget` is in looks at an arrow.
 */
export function findRemovalEffects(
  state: StrengthState,
  slopes: StrengthSlopes,
  arrowsOf: Links,
  { target, rival }: Measured,
  expected: Float64Array,
  budget: number,
): RemovalEffects {
  const sources = markSources(state.framework, target);
  if (rival !== undefined)
    markSources(state.framework, rival).forEach((marked, element) => {
      if (marked) sources[element] = 1;
    });
  const probe = createStrengthProbe(state, sources, budget);
  const ends = rival === undefined ? [target] : [target, rival];
  const loneWays = ends.map((end) =>
    createLoneWays(state, slopes, arrowsOf, markSources(state.framework, end), end),
  );
  const work = () => loneWays.reduce((sum, ways) => sum + ways.work(), probe.work());

  const measure = (energyAt: (end: number) => number): number =>
    rival === undefined
      ? state.model.influence(state.base[target] ?? 0, energyAt(target))
      : energyAt(target) - energyAt(rival);
  const measureNow = () =>
    rival === undefined ? (state.strengths[target] ?? 0) : measure((end) => energyOf(state, end));
  const whole = measureNow();

  const candidates: number[] = [];
  sources.forEach((marked, element) => {
    if (marked && !ends.includes(element)) candidates.push(element);
  });
  candidates.sort((a, b) => (expected[b] ?? 0) - (expected[a] ?? 0) || a - b);
  const effects = new Map<number, number>();
  for (const element of candidates) {
    if (work() > budget) break;
    const energies = loneWays.map((ways) => ways.energyWithout(element));
    if (energies.every((energy) => energy !== null)) {
      const isMoved = energies.some((energy, place) => energy !== slopes.energies[ends[place] ?? 0]);
      effects.set(element, isMoved ? whole - measure((end) => energies[ends.indexOf(end)] ?? 0) : 0);
      continue;
    }
    probe.hold([element, ...targetsOf(state.framework.usedBy, element)], 0);
    if (!probe.isSpent()) effects.set(element, whole - measureNow());
    probe.release();
  }
  return { effects, complete: effects.size === candidates.length, work: work() };
}
