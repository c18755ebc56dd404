/**
 * What one energy comes to when an element is gone, where a single way leads from the element to it: one step at a time
 * along that way, however much else bears on the elements it passes.
 */
import { createLinks, targetsOf, type Links } from '../numbers/links.ts';
import type { StrengthSlopes } from '../strength/sensitivity.ts';
import { carriedTogether, type StrengthState } from '../strength/settle-strengths.ts';

export interface LoneWays {
  /** What would bear on the target, summed up; null where the ways part, or run through a cycle, and it has to be tried. */
  readonly energyWithout: (element: number) => number | null;
  /** Arrows looked at so far, a measure of work. */
  readonly work: () => number;
}

/**
 * By element: the arrows that its strength goes into, as a carrier or as the relation. Cost: O(arrows). Of linked premises
 * read back there may be more arrows than elements.
 */
export function linkArrows(state: StrengthState): Links {
  const { relationOf, carriersFrom, carriers } = state.framework;
  const sources: number[] = [];
  const arrows: number[] = [];
  relationOf.forEach((relation, arrow) => {
    sources.push(relation);
    arrows.push(arrow);
    for (let place = carriersFrom[arrow] ?? 0; place < (carriersFrom[arrow + 1] ?? 0); place++) {
      sources.push(carriers[place] ?? 0);
      arrows.push(arrow);
    }
  });
  return createLinks(Math.max(state.strengths.length, relationOf.length), sources, arrows);
}

/**
 * Energies are linear in each single contribution, so the new energy of an element is the old one and the slope by the one
 * contribution that changed. `marked` is 1 for all that the target depends on.
 */
export function createLoneWays(
  state: StrengthState,
  slopes: StrengthSlopes,
  arrowsOf: Links,
  marked: Uint8Array,
  target: number,
): LoneWays {
  const { framework, model, base, strengths } = state;
  const { components, targetOf, relationOf } = framework;
  let work = 0;

  /** The only arrow of some elements that matters to the target; -1 where there is none, null where there are several. */
  const onlyArrow = (elements: Iterable<number>): number | null => {
    let only = -1;
    for (const element of elements) {
      for (const arrow of targetsOf(arrowsOf, element)) {
        work++;
        if (!marked[targetOf[arrow] ?? 0] || arrow === only) continue;
        if (only >= 0) return null;
        only = arrow;
      }
    }
    return only;
  };

  const amountWith = (arrow: number, element: number, strength: number) => {
    const relation = relationOf[arrow] ?? 0;
    const ofRelation = relation === element ? strength : (strengths[relation] ?? 0);
    return carriedTogether(state, arrow, { member: element, strength }) * ofRelation;
  };

  return {
    work: () => work,
    energyWithout(gone) {
      const whole = slopes.energies[target] ?? 0;
      // With an element the relations that need it go.
      let arrow = onlyArrow([gone, ...targetsOf(framework.usedBy, gone)]);
      let amount = 0;
      for (;;) {
        if (arrow === null) return null;
        if (arrow < 0) return whole;
        const next = targetOf[arrow] ?? 0;
        if (components.cyclic[components.componentOf[next] ?? 0]) return null;
        const change = (slopes.byAmount[arrow] ?? 0) * (amount - (slopes.amounts[arrow] ?? 0));
        const energy = (slopes.energies[next] ?? 0) + change;
        if (next === target) return energy;
        const strength = model.influence(base[next] ?? 0, energy);
        if (strength === strengths[next]) return whole;
        arrow = onlyArrow([next]);
        if (arrow !== null && arrow >= 0) amount = amountWith(arrow, next, strength);
      }
    },
  };
}
