/** What one strength would be if other elements were held at strengths of one's choosing: tried out, and put back. */
import { markSources, propagateChange } from './propagation.ts';
import { settleComponent, type StrengthState } from './settle-strengths.ts';

export interface StrengthProbe {
  /** Elements the target's strength depends on, itself among them, as marks by element. */
  readonly sources: Uint8Array;
  /** Arrows looked at so far, a measure of work. */
  readonly work: number;
  /** Holds an element at a strength until `release`, or lets go of it with NaN, and computes what depends on it again. */
  readonly hold: (element: number, strength: number) => void;
  /** Puts everything back as it was when the probe was made. */
  readonly release: () => void;
  /** The target's strength at present. */
  readonly strength: () => number;
}

/** Works on the state itself, which has to be settled and is the same again after `release`. */
export function createStrengthProbe(state: StrengthState, target: number): StrengthProbe {
  const { framework, strengths, trust, held } = state;
  const { components, arrowsInto } = framework;
  const sources = markSources(framework, target);
  const before = new Map<number, readonly [strength: number, trust: number, held: number]>();
  let work = 0;

  const remember = (element: number) => {
    if (before.has(element)) return;
    before.set(element, [strengths[element] ?? 0, trust[element] ?? 0, held[element] ?? NaN]);
  };
  const recompute = (component: number) => {
    const members = components.members.subarray(components.from[component], components.from[component + 1]);
    const old = Float64Array.from(members, (member) => strengths[member] ?? 0);
    members.forEach(remember);
    const rounds = settleComponent(state, component);
    for (const member of members) {
      const arrows = (arrowsInto[member + 1] ?? 0) - (arrowsInto[member] ?? 0);
      work += (1 + arrows) * (1 + rounds.iterations);
    }
    return members.filter((member, place) => strengths[member] !== old[place]);
  };

  return {
    sources,
    get work() {
      return work;
    },
    hold(element, strength) {
      remember(element);
      held[element] = strength;
      propagateChange(framework, [element], sources, recompute);
    },
    release() {
      for (const [element, [strength, trusted, fixed]] of before) {
        strengths[element] = strength;
        trust[element] = trusted;
        held[element] = fixed;
      }
      before.clear();
    },
    strength: () => strengths[target] ?? 0,
  };
}
