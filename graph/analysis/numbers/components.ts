/**
 * Which nodes lie on common cycles: the strongly connected components of any directed graph, in an order in which each
 * comes after those that lead to it.
 */
import type { Links } from './links.ts';

export interface Components {
  readonly count: number;
  /** The members of component `k` are `members[from[k]]` up to, not including, `members[from[k + 1]]`, rising. */
  readonly from: Int32Array;
  readonly members: Int32Array;
  /** By node. Arrows lead within a component or to one with a higher number. */
  readonly componentOf: Int32Array;
  /** By component: 1 where it has a cycle, that is several members or one that leads to itself. */
  readonly cyclic: Uint8Array;
}

const UNSEEN = -1;

/**
 * Tarjan, "Depth-first search and linear graph algorithms" (SIAM J. Comput. 1, 1972), with a stack of its own in place
 * of recursion, so that a chain of any length is safe. Cost: O(nodes + arrows).
 */
export function findComponents({ offsets: from, targets }: Links): Components {
  const count = from.length - 1;
  const order = new Int32Array(count).fill(UNSEEN);
  const lowest = new Int32Array(count);
  const componentOf = new Int32Array(count).fill(UNSEEN);
  const nextArrow = from.slice();
  const path: number[] = [];
  const open: number[] = [];
  let seen = 0;
  let found = 0;

  for (let root = 0; root < count; root++) {
    if (order[root] !== UNSEEN) continue;
    path.push(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      if (order[node] === UNSEEN) {
        order[node] = lowest[node] = seen++;
        open.push(node);
      }
      const arrow = nextArrow[node] ?? 0;
      if (arrow < (from[node + 1] ?? 0)) {
        nextArrow[node] = arrow + 1;
        const target = targets[arrow] ?? 0;
        if (order[target] === UNSEEN) path.push(target);
        else if (componentOf[target] === UNSEEN) lower(lowest, node, order[target] ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lower(lowest, parent, lowest[node] ?? 0);
      if (lowest[node] !== order[node]) continue;
      let member: number | undefined;
      do {
        member = open.pop();
        if (member !== undefined) componentOf[member] = found;
      } while (member !== node);
      found++;
    }
  }
  // The search closes a component after all it leads to; counting down turns that round.
  for (let node = 0; node < count; node++) componentOf[node] = found - 1 - (componentOf[node] ?? 0);
  return groupMembers(found, componentOf, from, targets);
}

function lower(lowest: Int32Array, node: number, value: number): void {
  if (value < (lowest[node] ?? 0)) lowest[node] = value;
}

function groupMembers(
  count: number,
  componentOf: Int32Array,
  arrowsFrom: Int32Array,
  targets: Int32Array,
): Components {
  const from = new Int32Array(count + 1);
  for (const component of componentOf) from[component + 1] = (from[component + 1] ?? 0) + 1;
  for (let k = 0; k < count; k++) from[k + 1] = (from[k + 1] ?? 0) + (from[k] ?? 0);
  const next = from.slice();
  const members = new Int32Array(componentOf.length);
  const cyclic = new Uint8Array(count);
  componentOf.forEach((component, node) => {
    const place = next[component] ?? 0;
    members[place] = node;
    next[component] = place + 1;
    for (let arrow = arrowsFrom[node] ?? 0; arrow < (arrowsFrom[node + 1] ?? 0); arrow++) {
      if (componentOf[targets[arrow] ?? 0] === component) cyclic[component] = 1;
    }
  });
  return { count, from, members, componentOf, cyclic };
}
