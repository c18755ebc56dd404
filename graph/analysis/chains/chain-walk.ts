/** Walks the chains between two elements one after the other, shortest first; says nothing about their signs. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { stepsFrom, type Step } from './steps.ts';

/** How a walk came to its end: `done` when there are no more chains, `stopped` when its work was used up. */
export type WalkEnd = 'done' | 'stopped';

/**
 * Yields the ids of each chain: `[s, r, s, ...]`, and `[s, r, r2, t]` where r aims at r2. Equally long chains come in file
 * order. `distance` holds the fewest relations from each element to `to`, so that no way is tried that cannot arrive
 * within the length at hand; the lengths grow as far as there are chains (iterative deepening A*, Korf, Artificial
 * Intelligence 27, 1985). `budget` bounds the steps looked at; a shortest chain alone takes as many as its elements have.
 */
export function* walkChains(
  graph: ArgumentGraph,
  from: Id,
  to: Id,
  distance: ReadonlyMap<Id, number>,
  budget: number,
): Generator<readonly Id[], WalkEnd> {
  let work = 0;
  let length = distance.get(from) ?? Infinity;
  while (length < Infinity) {
    let nextLength = Infinity;
    const used = new Set<Id>([to]);
    if (graph.statements.has(from)) used.add(from);
    const path: Step[] = [];
    // One frame more than steps on the path: the ways on from where each step leads.
    const frames = [{ ways: stepsFrom(graph, from), tried: 0 }];
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const step = frame.ways[frame.tried++];
      if (!step) {
        frames.pop();
        const last = path.pop();
        if (last) for (const id of [last.relation, last.to]) used.delete(id);
        continue;
      }
      if (++work > budget) return 'stopped';
      if (used.has(step.relation)) continue;
      if (step.to === to) {
        if (frames.length === length) yield toIds(graph, from, [...path, step]);
        continue;
      }
      if (step.sign === 0 || used.has(step.to)) continue;
      const whole = frames.length + (distance.get(step.to) ?? Infinity);
      if (whole > length) {
        nextLength = Math.min(nextLength, whole);
        continue;
      }
      used.add(step.relation);
      // A relation aimed at becomes used only when the chain goes on through it.
      if (graph.statements.has(step.to)) used.add(step.to);
      path.push(step);
      frames.push({ ways: stepsFrom(graph, step.to), tried: 0 });
    }
    length = nextLength;
  }
  return 'done';
}

function toIds(graph: ArgumentGraph, from: Id, path: readonly Step[]): readonly Id[] {
  const ids = graph.statements.has(from) ? [from] : [];
  for (const { relation, to } of path) {
    ids.push(relation);
    if (graph.statements.has(to)) ids.push(to);
  }
  const end = path.at(-1)?.to;
  if (end !== undefined && !graph.statements.has(end)) ids.push(end);
  return ids;
}
