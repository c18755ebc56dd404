/** Which elements may pass a loop on their way to a target. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import type { BackwardSearch } from './backward-search.ts';
import { stepsInto, stepsOutOf, stepsThrough, type Step } from './steps.ts';

/**
 * The elements from which a loop lies on some way to the target. Takes away, again and again, what leads only to the
 * target or to what was taken away: what stays can go round in a circle. Cost: O(ends of the steps searched).
 */
export function findLoopers(graph: ArgumentGraph, target: Id, search: BackwardSearch): ReadonlySet<Id> {
  const { steps, reached } = search;
  const countTaken = (ways: readonly Step[]) => ways.reduce((sum, step) => sum + Number(steps.has(step)), 0);
  // How many ways on are left.
  const fromStep = new Map<Step, number>();
  const fromStatement = new Map<Id, number>();
  const done: Step[] = [];
  for (const step of steps) {
    const ways = countWays(graph, step, target, countTaken);
    fromStep.set(step, ways);
    if (ways === 0) done.push(step);
  }
  const takeAway = (step: Step) => {
    const ways = fromStep.get(step);
    if (ways === undefined) return;
    fromStep.set(step, ways - 1);
    if (ways === 1) done.push(step);
  };
  // The list grows while it is gone through.
  for (const step of done) {
    for (const passed of stepsInto(graph, step.relation)) takeAway(passed);
    for (const id of step.from) {
      if (!reached.has(id)) continue;
      const ways = (fromStatement.get(id) ?? countTaken(stepsOutOf(graph, id))) - 1;
      fromStatement.set(id, ways);
      if (ways === 0) for (const before of stepsInto(graph, id)) takeAway(before);
    }
  }
  const loopers = new Set<Id>();
  for (const [{ relation, from }, ways] of fromStep) {
    if (ways === 0) continue;
    loopers.add(relation);
    for (const id of from) if (id !== target) loopers.add(id);
  }
  return loopers;
}

function countWays(
  graph: ArgumentGraph,
  step: Step,
  target: Id,
  countTaken: (ways: readonly Step[]) => number,
): number {
  if (step.to === target) return 0;
  if (mayComeRound(graph, step)) return Infinity;
  return graph.statements.has(step.to) ? 1 : countTaken(stepsThrough(graph, step.to));
}

/**
 * Whether a step leads to one of several linked premises: from there a way may reach another of them and take the same
 * relation again, which is no loop of steps and yet no chain.
 */
function mayComeRound(graph: ArgumentGraph, step: Step): boolean {
  const relation = graph.relations.get(step.relation);
  return relation !== undefined && relation.from.length > 1 && relation.to !== step.to;
}
