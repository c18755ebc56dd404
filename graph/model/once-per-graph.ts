/** Computes something about a graph once and remembers it for as long as the graph lives. */
import type { ArgumentGraph } from './types.ts';

/** Graphs never change in place, so the first answer stays right. */
export function oncePerGraph<T extends object>(
  compute: (graph: ArgumentGraph) => T,
): (graph: ArgumentGraph) => T {
  const known = new WeakMap<ArgumentGraph, T>();
  return (graph) => {
    let answer = known.get(graph);
    if (answer === undefined) {
      answer = compute(graph);
      known.set(graph, answer);
    }
    return answer;
  };
}
