/**
 * The one search behind bearings, cases and headings: backward from a target over (element, sign). It says which signs
 * reach the target and remembers a shortest way for each; it lists no chains.
 */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { times, toChainSign, type ChainSign, type Sign } from './signs.ts';
import { stepsInto, stepsThrough, type Step } from './steps.ts';

/** An element with one of the signs it has on the target, and how to go on from there. */
export interface Arrival {
  readonly id: Id;
  readonly sign: Sign | 0;
  /** Relations from here to the target, this one included: 1 or more. */
  readonly length: number;
  /** The next element on a shortest way of this sign; null where only the target is left. */
  readonly next: Arrival | null;
  readonly target: Id;
}

/** The shortest arrival of an element, and the shortest of each sign it has. */
export type Reached = Readonly<Partial<Record<ChainSign, Arrival>> & { first: Arrival }>;

export interface BackwardSearch {
  /** Statements and relations, nearest first. */
  readonly reached: ReadonlyMap<Id, Reached>;
  /** The steps that ways to the target are made of. */
  readonly steps: ReadonlySet<Step>;
}

const NOTHING: ReadonlySet<Id> = new Set();

/**
 * Never passes a target, nor what is barred: of several targets, an element counts for the nearest, of equally near ones for the first named. No way
 * takes a relation and, in the very next step, the same one back. Cost: O(ends).
 */
export function searchBackward(
  graph: ArgumentGraph,
  targets: Iterable<Id>,
  barred: ReadonlySet<Id> = NOTHING,
): BackwardSearch {
  const ends = new Set(targets);
  const reached = new Map<Id, { first: Arrival } & Partial<Record<ChainSign, Arrival>>>();
  const taken = new Map<Step, number>();
  const queue: { readonly step: Step; readonly arrival: Arrival }[] = [];

  const record = (arrival: Arrival) => {
    const known = reached.get(arrival.id);
    if (!known) reached.set(arrival.id, { first: arrival, [toChainSign(arrival.sign)]: arrival });
    else known[toChainSign(arrival.sign)] ??= arrival;
  };
  const takeStep = (step: Step, next: Arrival | null, target: Id) => {
    if (step.relation === target || barred.has(step.relation)) return;
    const sign = next ? times(step.sign, next.sign) : step.sign;
    // The signs a step was taken with, a bit each.
    const signs = taken.get(step) ?? 0;
    const bit = 1 << (sign + 1);
    if (signs & bit) return;
    taken.set(step, signs | bit);
    const arrival = { id: step.relation, sign, length: (next?.length ?? 0) + 1, next, target };
    record(arrival);
    queue.push({ step, arrival });
  };
  // Chains end with an answer, so none goes on from where an answer leads.
  const takeStepsTo = (arrival: Arrival, mayTake: (step: Step) => boolean = () => true) => {
    for (const step of stepsInto(graph, arrival.id)) {
      if (step.sign !== 0 && mayTake(step)) takeStep(step, arrival, arrival.target);
    }
  };

  for (const end of ends) for (const step of stepsInto(graph, end)) takeStep(step, null, end);
  const revisited = new Set<Arrival>();
  // The queue grows while it is worked through.
  for (const { step, arrival: next } of queue) {
    takeStepsTo(next);
    for (const id of step.from) {
      if (ends.has(id) || barred.has(id)) continue;
      const known = reached.get(id)?.[toChainSign(next.sign)];
      if (!known) {
        const arrival = { ...next, id, next };
        record(arrival);
        takeStepsTo(arrival, ({ relation }) => relation !== next.id);
      } else if (isTurnedAway(graph, known, next) && !revisited.has(known)) {
        // A second way on, by another relation: now the first relation may lead here too.
        revisited.add(known);
        takeStepsTo({ ...known, next }, ({ relation }) => relation === known.next?.id);
      }
    }
  }
  return { reached, steps: new Set(taken.keys()) };
}

/** Whether steps to a known statement were passed over because its way on was by the same relation, as it now is not. */
function isTurnedAway(graph: ArgumentGraph, known: Arrival, next: Arrival): boolean {
  return known.next !== null && known.next.id !== next.id && stepsThrough(graph, known.next.id).length > 1;
}

/** The ids from an element to its target, both included. O(length). */
export function idsAlong(arrival: Arrival): readonly Id[] {
  const ids: Id[] = [];
  for (let at: Arrival | null = arrival; at; at = at.next) ids.push(at.id);
  ids.push(arrival.target);
  return ids;
}
