/**
 * Which of several targets every element is nearest to, and how far: the search of `backward-search.ts` on flat arrays, for
 * those who ask for nothing but that, and ask it of all elements of a map.
 */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { numberElements, numberIn } from '../numbers/element-numbers.ts';
import { targetsOf } from '../numbers/links.ts';
import { numberSteps } from './numbered-steps.ts';
import { times, type Sign } from './signs.ts';

/** By element number, as `numberElements` gives them. */
export interface NearestTargets {
  /** The elements that lead to a target, nearest first. */
  readonly reached: readonly number[];
  /** The number of the target; of equally near ones the first named. -1 where none is reached. */
  readonly targetOf: Int32Array;
  /** Relations from the element to the target, itself included where it is one; 0 where none is reached. */
  readonly lengthOf: Int32Array;
}

/** Finds what `first` says of each element in `searchBackward`. Cost: O(ends), and far less of it. */
export function findNearestTargets(graph: ArgumentGraph, targets: Iterable<Id>): NearestTargets {
  const { numberOf, ids } = numberElements(graph);
  const { relationOf, signOf, from, into, isOneOfMany } = numberSteps(graph);
  const ends = [...new Set(targets)].map((id) => numberIn(numberOf, id));
  const isEnd = new Uint8Array(ids.length);
  for (const end of ends) isEnd[end] = 1;

  const reached: number[] = [];
  const targetOf = new Int32Array(ids.length).fill(-1);
  const lengthOf = new Int32Array(ids.length);
  /** By element and sign: the relation by which its way goes on, how long that is and where it leads. */
  const wayOn = new Int32Array(ids.length * 3).fill(-1);
  const wayLength = new Int32Array(ids.length * 3);
  const wayTarget = new Int32Array(ids.length * 3);
  const revisited = new Uint8Array(ids.length * 3);
  /** The signs a step was taken with, a bit each. */
  const taken = new Uint8Array(relationOf.length);
  // What is waiting, its parts side by side: a step is waiting once for each sign at most.
  const waitingStep: number[] = [];
  const waitingSign: (Sign | 0)[] = [];
  const waitingLength: number[] = [];
  const waitingTarget: number[] = [];

  const record = (element: number, length: number, target: number) => {
    if (targetOf[element] !== -1) return;
    reached.push(element);
    targetOf[element] = target;
    lengthOf[element] = length;
  };
  const takeStep = (step: number, sign: Sign | 0, length: number, target: number) => {
    const relation = relationOf[step] ?? 0;
    const bit = 1 << (sign + 1);
    if (relation === target || ((taken[step] ?? 0) & bit) !== 0) return;
    taken[step] = (taken[step] ?? 0) | bit;
    record(relation, length, target);
    waitingStep.push(step);
    waitingSign.push(sign);
    waitingLength.push(length);
    waitingTarget.push(target);
  };
  /** `only` or all but `except`: the relations that may be taken. */
  const takeStepsTo = (
    element: number,
    sign: Sign | 0,
    length: number,
    target: number,
    only: number,
    except: number,
  ) => {
    const end = into.offsets[element + 1] ?? 0;
    for (let at = into.offsets[element] ?? 0; at < end; at++) {
      const step = into.targets[at] ?? 0;
      const own = toSign(signOf[step]);
      const relation = relationOf[step];
      if (own === 0 || relation === except || (only >= 0 && relation !== only)) continue;
      takeStep(step, times(own, sign), length + 1, target);
    }
  };

  for (const end of ends)
    for (const step of targetsOf(into, end)) takeStep(step, toSign(signOf[step]), 1, end);
  // More is waiting while it is worked through.
  for (let next = 0; next < waitingStep.length; next++) {
    const step = waitingStep[next] ?? 0;
    const sign = waitingSign[next] ?? 0;
    const length = waitingLength[next] ?? 0;
    const target = waitingTarget[next] ?? 0;
    const relation = relationOf[step] ?? 0;
    takeStepsTo(relation, sign, length, target, -1, -1);
    const end = from.offsets[step + 1] ?? 0;
    for (let at = from.offsets[step] ?? 0; at < end; at++) {
      const element = from.targets[at] ?? 0;
      if (isEnd[element]) continue;
      const place = element * 3 + sign + 1;
      const known = wayOn[place] ?? -1;
      if (known < 0) {
        wayOn[place] = relation;
        wayLength[place] = length;
        wayTarget[place] = target;
        record(element, length, target);
        takeStepsTo(element, sign, length, target, -1, relation);
      } else if (known !== relation && isOneOfMany[known] && !revisited[place]) {
        // A second way on, by another relation: now the first relation may lead here too.
        revisited[place] = 1;
        takeStepsTo(element, sign, wayLength[place] ?? 0, wayTarget[place] ?? 0, known, -1);
      }
    }
  }
  return { reached, targetOf, lengthOf };
}

function toSign(sign: number | undefined): Sign | 0 {
  if (sign === 1 || sign === -1) return sign;
  return 0;
}
