/** What one strength would lose without each of the elements it depends on. */
import { targetsOf, type Links } from '../numbers/links.ts';
import { createLoneWays } from './lone-ways.ts';
import { markSources } from '../numbers/propagation.ts';
import type { Sensitivities, StrengthSlopes } from '../strength/sensitivity.ts';
import type { StrengthState } from '../strength/settle-strengths.ts';
import { createStrengthProbe } from '../strength/strength-probe.ts';

export interface RemovalEffects {
  /** By element: the target's strength less what it would be without the element and the relations that need it. */
  readonly effects: ReadonlyMap<number, number>;
  /** False where the budget ended before all elements were tried. */
  readonly complete: boolean;
  readonly work: number;
}

/**
 * Where one way leads from an element to the target, it is followed. Else the element and the relations that need it are
 * held at strength 0, so nothing has to be built anew: only what depends on them is computed again, as far as it changes.
 * Those the target is most sensitive to are tried first. `budget` is in looks at an arrow.
 */
export function findRemovalEffects(
  state: StrengthState,
  slopes: StrengthSlopes,
  arrowsOf: Links,
  target: number,
  { byStrength }: Sensitivities,
  budget: number,
): RemovalEffects {
  const sources = markSources(state.framework, target);
  const probe = createStrengthProbe(state, sources, budget);
  const loneWays = createLoneWays(state, slopes, arrowsOf, sources, target);
  const whole = state.strengths[target] ?? 0;
  const expected = byStrength.map((slope, element) => Math.abs(slope * (state.strengths[element] ?? 0)));
  const candidates: number[] = [];
  sources.forEach((marked, element) => {
    if (marked && element !== target) candidates.push(element);
  });
  candidates.sort((a, b) => (expected[b] ?? 0) - (expected[a] ?? 0) || a - b);
  const effects = new Map<number, number>();
  for (const element of candidates) {
    if (probe.work() + loneWays.work() > budget) break;
    const without = loneWays.strengthWithout(element);
    if (without !== null) {
      effects.set(element, whole - without);
      continue;
    }
    probe.hold([element, ...targetsOf(state.framework.usedBy, element)], 0);
    if (!probe.isSpent()) effects.set(element, whole - (state.strengths[target] ?? 0));
    probe.release();
  }
  return {
    effects,
    complete: effects.size === candidates.length,
    work: probe.work() + loneWays.work(),
  };
}
