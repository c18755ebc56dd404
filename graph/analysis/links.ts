/**
 * Arrows between numbered nodes in two flat arrays: the form in which the linear-time analyses walk a map. It knows
 * nothing of what the nodes and arrows stand for.
 */

/** The arrows out of node `v` lead to `targets[offsets[v]]` up to, not including, `targets[offsets[v + 1]]`. */
export interface Links {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

/**
 * The arrows from `sources[i]` to `targets[i]`, each once, those out of one node by rising target. Nodes are 0 to
 * `count - 1`. Cost: O(count + arrows).
 */
export function createLinks(count: number, sources: ArrayLike<number>, targets: ArrayLike<number>): Links {
  // Two stable passes of counting sort, by target and then by source, put equal arrows side by side.
  const byTarget = sortStably(count, targets, numbersBelow(targets.length));
  const sorted = sortStably(count, sources, byTarget);
  const offsets = new Int32Array(count + 1);
  const kept = new Int32Array(sorted.length);
  let size = 0;
  let node = 0;
  for (const arrow of sorted) {
    const source = sources[arrow] ?? 0;
    const target = targets[arrow] ?? 0;
    while (node < source) offsets[++node] = size;
    const first = size === offsets[source];
    if (first || kept[size - 1] !== target) kept[size++] = target;
  }
  while (node < count) offsets[++node] = size;
  return { offsets, targets: kept.slice(0, size) };
}

/** The same arrows turned round. Cost: O(nodes + arrows). */
export function reverseLinks(links: Links): Links {
  return createLinks(links.offsets.length - 1, links.targets, sourcesOf(links));
}

/** Where the arrows out of a node lead, as a window on the flat array. */
export function targetsOf(links: Links, node: number): Int32Array {
  return links.targets.subarray(links.offsets[node], links.offsets[node + 1]);
}

/** The source of each arrow, in the order of `links.targets`. */
function sourcesOf(links: Links): Int32Array {
  const sources = new Int32Array(links.targets.length);
  for (let node = 0; node + 1 < links.offsets.length; node++) {
    sources.fill(node, links.offsets[node], links.offsets[node + 1]);
  }
  return sources;
}

/** The same indexes, those with a smaller key first, those with equal keys in the order they came. */
function sortStably(keyCount: number, keys: ArrayLike<number>, indexes: Int32Array): Int32Array {
  const places = new Int32Array(keyCount + 1);
  for (const index of indexes) {
    const next = (keys[index] ?? 0) + 1;
    places[next] = (places[next] ?? 0) + 1;
  }
  for (let key = 0; key < keyCount; key++) places[key + 1] = (places[key + 1] ?? 0) + (places[key] ?? 0);
  const sorted = new Int32Array(indexes.length);
  for (const index of indexes) {
    const key = keys[index] ?? 0;
    const place = places[key] ?? 0;
    sorted[place] = index;
    places[key] = place + 1;
  }
  return sorted;
}

function numbersBelow(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}
