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

const structural: OncePerGraph<object>[] = [];

/**
 * For what is found without a look at any words (text, title, note, date, tags): it stays right while they are written. Nothing
 * in the answer may hold a statement, which has words; a relation may be held.
 */
export function oncePerStructure<T extends object>(compute: (graph: ArgumentGraph) => T): OncePerGraph<T> {
  const once = oncePerGraph(compute);
  structural.push(once);
  return once;
}

/** What was found of a map's structure is known of another one too that differs in words of statements alone. O(1). */
export function carryStructure(from: ArgumentGraph, to: ArgumentGraph): void {
  for (const each of structural) if (each.knows(from)) each.remember(to, each(from));
}
