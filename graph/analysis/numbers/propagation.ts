/**
 * Carries a change through a computed network group by group, each once and after those it depends on, and only as far as
 * anything changes. What a group is computed from is for the caller.
 */
import type { Components } from './components.ts';
import { targetsOf, type Links } from './links.ts';

export interface Network {
  readonly components: Components;
  /** From each node to those computed from it. */
  readonly dependents: Links;
  /** The same turned round. */
  readonly sources: Links;
}

/** Computes a group again and reports each member whose result is another than before. */
export type Recompute = (component: number, reportChange: (node: number) => void) => void;

/**
 * Makes a function that computes the groups of some nodes again and, as long as members change, those of their dependents.
 * Nodes with 0 in `within` are left alone. Cost of a call: O(g log g) for the g groups reached, and what `recompute` costs.
 */
export function createPropagation(
  { components, dependents }: Network,
  within: Uint8Array,
  recompute: Recompute,
): (seeds: Iterable<number>) => void {
  const { componentOf } = components;
  const waiting: number[] = [];
  const isWaiting = new Uint8Array(components.count);
  const enqueue = (node: number) => {
    const component = componentOf[node] ?? 0;
    if (!within[node] || isWaiting[component]) return;
    isWaiting[component] = 1;
    pushToHeap(waiting, component);
  };
  const enqueueDependents = (node: number) => {
    const end = dependents.offsets[node + 1] ?? 0;
    for (let arrow = dependents.offsets[node] ?? 0; arrow < end; arrow++) {
      const dependent = dependents.targets[arrow] ?? 0;
      if (componentOf[dependent] !== componentOf[node]) enqueue(dependent);
    }
  };
  return (seeds) => {
    for (const seed of seeds) enqueue(seed);
    for (let next = popFromHeap(waiting); next !== undefined; next = popFromHeap(waiting)) {
      isWaiting[next] = 0;
      recompute(next, enqueueDependents);
    }
  };
}

/** By node: 1 for the target and everything it is computed from, however far away. Cost: O(nodes + arrows). */
export function markSources({ sources }: Network, target: number): Uint8Array {
  const marks = new Uint8Array(sources.offsets.length - 1);
  marks[target] = 1;
  const waiting = [target];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const source of targetsOf(sources, node)) {
      if (marks[source]) continue;
      marks[source] = 1;
      waiting.push(source);
    }
  }
  return marks;
}

/** Keeps the smallest number first: each entry is no larger than those at twice its place and one more. */
function pushToHeap(heap: number[], value: number): void {
  let place = heap.push(value) - 1;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const above = heap[parent] ?? 0;
    if (above <= value) break;
    heap[place] = above;
    place = parent;
  }
  heap[place] = value;
}

function popFromHeap(heap: number[]): number | undefined {
  const smallest = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return smallest;
  let place = 0;
  for (let child = 1; child < heap.length; child = 2 * place + 1) {
    if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++;
    const below = heap[child] ?? 0;
    if (below >= last) break;
    heap[place] = below;
    place = child;
  }
  heap[place] = last;
  return smallest;
}
