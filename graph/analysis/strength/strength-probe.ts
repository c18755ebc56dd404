/** What strengths would be if some elements were held at strengths of one's choosing: tried out, and put back. */
import { createPropagation } from '../numbers/propagation.ts';
import { settleComponent, type StrengthState } from './settle-strengths.ts';

export interface StrengthProbe {
  /** Holds elements at a strength until `release`, or lets go of them with NaN, and computes what depends on them again. */
  readonly hold: (elements: readonly number[], strength: number) => void;
  /** Puts everything back as it was when the probe was made. */
  readonly release: () => void;
  /** Arrows looked at so far, a measure of work. */
  readonly work: () => number;
  /** Whether the budget is spent; then strengths on cycles may be anywhere, and nothing is to be read off them. */
  readonly isSpent: () => boolean;
}

/** Reaching an element costs about as much as looking at this many arrows. */
const COST_OF_ELEMENT = 16;
/** Reaching one on a cycle, which may have to be cut and sorted first. */
const COST_ON_CYCLE = 100;

/**
 * Works on the state itself, which has to be settled and is the same again after `release`. Of elements with 0 in `within`
 * the strengths are left as they are: whoever looks at one strength only marks what it depends on. `budget` is in looks at
 * an arrow; without one all is computed to the end.
 */
export function createStrengthProbe(
  state: StrengthState,
  within: Uint8Array,
  budget = Infinity,
): StrengthProbe {
  const { framework, strengths, trust, held } = state;
  const { components } = framework;
  const touched: number[] = [];
  const isTouched = new Uint8Array(strengths.length);
  const before = { strengths: strengths.slice(), trust: trust.slice(), held: held.slice() };
  const last = strengths.slice();
  let work = 0;

  const touch = (element: number) => {
    if (isTouched[element]) return;
    isTouched[element] = 1;
    touched.push(element);
  };
  const propagate = createPropagation(framework, within, (component, reportChange) => {
    const first = components.from[component] ?? 0;
    const end = components.from[component + 1] ?? 0;
    for (let place = first; place < end; place++) {
      const member = components.members[place] ?? 0;
      last[member] = strengths[member] ?? 0;
    }
    const cost = components.cyclic[component] ? COST_ON_CYCLE : COST_OF_ELEMENT;
    state.work.done = work;
    state.work.limit = budget;
    settleComponent(state, component);
    work = state.work.done + cost * (end - first);
    state.work.limit = Infinity;
    for (let place = first; place < end; place++) {
      const member = components.members[place] ?? 0;
      touch(member);
      if (strengths[member] !== last[member]) reportChange(member);
    }
  });

  return {
    hold(elements, strength) {
      for (const element of elements) {
        touch(element);
        held[element] = strength;
      }
      propagate(elements);
    },
    release() {
      for (const element of touched) {
        strengths[element] = before.strengths[element] ?? 0;
        trust[element] = before.trust[element] ?? 0;
        held[element] = before.held[element] ?? NaN;
        isTouched[element] = 0;
      }
      touched.length = 0;
    },
    work: () => work,
    isSpent: () => work > budget,
  };
}
