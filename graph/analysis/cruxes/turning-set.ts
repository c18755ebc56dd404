/** The fewest statements and relations whose rejection, taken together, gives a thesis another status. */
import { IN, OUT, type Label } from '../frameworks/framework.ts';
import { createLabelProbe, type LabelProbe, type ProbedFramework } from './label-probe.ts';
import { targetsOf } from '../numbers/links.ts';
import { COST_OF_CANDIDATES, type Falls } from './what-falls.ts';

export interface TurningSet {
  /** Null where none was found. */
  readonly elements: readonly number[] | null;
  /** False where the budget ended before all sets worth trying were tried. */
  readonly complete: boolean;
  readonly work: number;
}

/** Reaching an argument costs about as much as looking at this many attacks. */
const COST_OF_ARGUMENT = 16;

/** More would not be an answer to the question what a thesis turns on. */
export const MAX_TURNING_SET = 3;

/**
 * Tries sets of one, then two, then three. Each next member is chosen among those that could still help: to make an argument
 * not in, it has to be rejected or one of its attackers must no longer be out; and for that, each of the attackers
 * standing against the attacker must no longer be in. So it is enough to go on from any one of these that is not on a cycle
 * with the attacker; those that are may owe it their label, and say nothing of the others. `budget` is a number of
 * attacks to look at. Elements that are passed over are no members.
 */
export function findTurningSet(
  probed: ProbedFramework,
  thesis: number,
  falls: Falls,
  budget: number,
  passedOver: ReadonlySet<number> = new Set(),
): TurningSet {
  const probe = createLabelProbe(probed, thesis);
  const label = probe.labelOf(thesis);
  let complete = true;
  let looked = 0;
  const work = () => probe.work() + looked;

  /** A larger set that turns the thesis, with `left` more members at most. */
  const extend = (members: readonly number[], left: number): readonly number[] | null => {
    const helpful = findHelpful(probed, probe, thesis, falls, aimsFor(label));
    looked += helpful.looked;
    for (const candidate of helpful.elements) {
      if (work() > budget) {
        complete = false;
        return null;
      }
      if (passedOver.has(candidate) || members.includes(candidate)) continue;
      const larger = [...members, candidate];
      probe.release();
      for (const member of larger) probe.reject(falls.fallingWith(member));
      if (probe.labelOf(thesis) !== label) return larger;
      const found = left > 1 ? extend(larger, left - 1) : null;
      if (found) return found;
    }
    return null;
  };

  for (let size = 1; size <= MAX_TURNING_SET; size++) {
    probe.release();
    const elements = extend([], size);
    probe.release();
    if (elements || !complete) return { elements, complete, work: work() };
  }
  return { elements: null, complete, work: work() };
}

/** What is to become of a thesis: that it stands, that it doesn't, or, where it is open, either. */
export type Aim = 'stand' | 'fall' | 'close';

function aimsFor(label: Label): Aim {
  return label === IN ? 'fall' : label === OUT ? 'stand' : 'close';
}

/**
 * The elements whose rejection is a step towards the aim, nearest first; and the attacks looked at. A thesis that falls
 * turns as soon as its label no longer holds; one that is to be closed, or to stand wholly, only if things are decided.
 */
export function findHelpful(
  { framework, network }: ProbedFramework,
  probe: LabelProbe,
  thesis: number,
  { takingOut }: Falls,
  aim: Aim,
  wholly = aim === 'close',
): { readonly elements: ReadonlySet<number>; readonly looked: number } {
  const { attackers } = framework;
  const { componentOf } = network.components;
  let looked = 0;
  const isInTheWay = (argument: number) =>
    wholly ? probe.labelOf(argument) !== OUT : probe.labelOf(argument) === IN;
  const helpful = new Set<number>();
  const toFall: number[] = [];
  const seen = new Set<number>();
  const raise = (argument: number) => {
    const against = targetsOf(attackers, argument);
    looked += COST_OF_ARGUMENT + against.length;
    const inTheWay = against.filter(isInTheWay);
    const outside = inTheWay.find((each) => componentOf[each] !== componentOf[argument]);
    for (const next of outside === undefined ? inTheWay : [outside]) {
      if (seen.has(next)) continue;
      seen.add(next);
      toFall.push(next);
    }
  };
  if (aim !== 'fall') raise(thesis);
  if (aim !== 'stand') toFall.push(thesis);
  for (let next = 0; next < toFall.length; next++) {
    const argument = toFall[next] ?? 0;
    looked += COST_OF_CANDIDATES;
    for (const element of takingOut(argument)) helpful.add(element);
    targetsOf(attackers, argument).forEach(raise);
  }
  // Rejecting the thesis itself would be no answer.
  helpful.delete(thesis);
  return { elements: helpful, looked };
}
