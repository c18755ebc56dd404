/** The steps of chains by the numbers of what they lead from and to, for searches on flat arrays. */
import { oncePerStructure } from '../../model/once-per-graph.ts';
import type { ArgumentGraph } from '../../model/types.ts';
import { numberElements, numberIn } from '../numbers/element-numbers.ts';
import { groupBySource, targetsOf, type Links } from '../numbers/links.ts';
import { listSteps } from './steps.ts';

/** The steps of a map on flat arrays: elements as in `numberElements`, steps in the order of `listSteps`. */
export interface NumberedSteps {
  /** By step. */
  readonly relationOf: Int32Array;
  readonly signOf: Int8Array;
  /** The premises a chain can come from, by step. */
  readonly from: Links;
  /** The element it leads to or aims at, by step. */
  readonly to: Int32Array;
  /** The steps that lead to an element, in file order. */
  readonly into: Links;
  /** By element: whether there are several ways of passing this relation. */
  readonly isOneOfMany: Uint8Array;
}

/** Numbers the steps of a map, once as long as its structure stays. O(steps). */
export const numberSteps: (graph: ArgumentGraph) => NumberedSteps = oncePerStructure(
  (graph): NumberedSteps => {
    const { ids, numberOf } = numberElements(graph);
    const steps = listSteps(graph);
    const relationOf = new Int32Array(steps.length);
    // Steps stand in the order of their relations, of which each has one at least.
    let last = graph.statements.size - 1;
    for (let step = 0; step < steps.length; step++) {
      if (steps[step]?.relation !== steps[step - 1]?.relation) last += 1;
      relationOf[step] = last;
    }
    const isOneOfMany = new Uint8Array(ids.length);
    for (let step = 1; step < relationOf.length; step++) {
      const relation = relationOf[step] ?? 0;
      if (relation === relationOf[step - 1]) isOneOfMany[relation] = 1;
    }
    const fromSteps: number[] = [];
    const fromElements: number[] = [];
    steps.forEach((step, index) => {
      for (const id of step.from) {
        fromSteps.push(index);
        fromElements.push(numberIn(numberOf, id));
      }
    });
    const to = Int32Array.from(steps, ({ to }) => numberIn(numberOf, to));
    return {
      relationOf,
      signOf: Int8Array.from(steps, ({ sign }) => sign),
      from: groupBySource(steps.length, fromSteps, fromElements),
      to,
      into: groupBySource(
        ids.length,
        to,
        Int32Array.from(steps, (_, index) => index),
      ),
      isOneOfMany,
    };
  },
);

/** Whether another statement bears directly on an element, for or against. O(steps into it). */
export function isBorneOn(graph: ArgumentGraph, element: number): boolean {
  const { signOf, from, into } = numberSteps(graph);
  const end = into.offsets[element + 1] ?? 0;
  for (let at = into.offsets[element] ?? 0; at < end; at++) {
    const step = into.targets[at] ?? 0;
    if (signOf[step] !== 0 && (from.offsets[step] ?? 0) < (from.offsets[step + 1] ?? 0)) return true;
  }
  return false;
}

/** How many other statements bear directly on an element, for or against. O(steps into it). */
export function countBearers(graph: ArgumentGraph, element: number): number {
  const { signOf, from, into } = numberSteps(graph);
  const bearers = new Set<number>();
  for (const step of targetsOf(into, element))
    if (signOf[step] !== 0) for (const each of targetsOf(from, step)) bearers.add(each);
  return bearers.size;
}
