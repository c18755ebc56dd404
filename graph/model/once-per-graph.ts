/** Computes something about a graph once and remembers it for as long as the graph lives. */
import type { ArgumentGraph } from './types.ts';

export interface OncePerGraph<T extends object> {
  (graph: ArgumentGraph): T;
  /** Takes over an answer that was computed elsewhere, of the same map. */
  remember(graph: ArgumentGraph, answer: T): void;
  /** Whether the answer is there already. */
  knows(graph: ArgumentGraph): boolean;
}

/** Graphs never change in place, so the first answer stays right. */
export function oncePerGraph<T extends object>(compute: (graph: ArgumentGraph) => T): OncePerGraph<T> {
  const known = new WeakMap<ArgumentGraph, T>();
  const find = (graph: ArgumentGraph) => {
    let answer = known.get(graph);
    if (answer === undefined) {
      answer = compute(graph);
      known.set(graph, answer);
    }
    return answer;
  };
  return Object.assign(find, {
    remember: (graph: ArgumentGraph, answer: T) => void known.set(graph, answer),
    knows: (graph: ArgumentGraph) => known.has(graph),
  });
}
