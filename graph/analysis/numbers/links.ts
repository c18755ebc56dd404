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
  const sorted = reverseLinks(groupBySource(count, targets, sources));
  return dropRepeated(sorted);
}

/** The same arrows turned round; those out of one node by rising target. Cost: O(nodes + arrows). */
export function reverseLinks({ offsets, targets }: Links): Links {
  const count = offsets.length - 1;
  const sources = new Int32Array(targets.length);
  for (let node = 0; node < count; node++) sources.fill(node, offsets[node], offsets[node + 1]);
  return groupBySource(count, targets, sources);
}

/** Where the arrows out of a node lead, as a window on the flat array. */
export function targetsOf({ offsets, targets }: Links, node: number): Int32Array {
  return targets.subarray(offsets[node], offsets[node + 1]);
}

/** The arrows from `sources[i]` to `targets[i]`, those out of one node in the order they come. Cost: O(count + arrows). */
export function groupBySource(count: number, sources: ArrayLike<number>, targets: ArrayLike<number>): Links {
  const offsets = new Int32Array(count + 1);
  for (let i = 0; i < sources.length; i++) {
    const after = (sources[i] ?? 0) + 1;
    offsets[after] = (offsets[after] ?? 0) + 1;
  }
  for (let node = 0; node < count; node++)
    offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const next = offsets.slice();
  const grouped = new Int32Array(sources.length);
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i] ?? 0;
    const place = next[source] ?? 0;
    grouped[place] = targets[i] ?? 0;
    next[source] = place + 1;
  }
  return { offsets, targets: grouped };
}

/** Equal arrows stand side by side. */
function dropRepeated({ offsets, targets }: Links): Links {
  const keptOffsets = new Int32Array(offsets.length);
  const kept = new Int32Array(targets.length);
  let size = 0;
  for (let node = 0; node + 1 < offsets.length; node++) {
    const start = offsets[node] ?? 0;
    for (let arrow = start; arrow < (offsets[node + 1] ?? 0); arrow++) {
      const target = targets[arrow] ?? 0;
      if (arrow === start || targets[arrow - 1] !== target) kept[size++] = target;
    }
    keptOffsets[node + 1] = size;
  }
  return { offsets: keptOffsets, targets: kept.slice(0, size) };
}
