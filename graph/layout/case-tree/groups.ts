/** Numbers grouped by a key, as two flat arrays: the items of key k are `items[starts[k]]` up to `items[starts[k + 1]]`. */

export interface Groups {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Groups 0 .. count - 1 by their keys; a key below 0 leaves an item out. Items keep their order. */
export function groupByKey(count: number, keys: number, keyOf: (item: number) => number): Groups {
  const starts = new Int32Array(keys + 1);
  for (let item = 0; item < count; item += 1) {
    const key = keyOf(item);
    if (key >= 0) starts[key + 1]! += 1;
  }
  for (let key = 0; key < keys; key += 1) starts[key + 1]! += starts[key]!;
  const items = new Int32Array(starts[keys]!);
  const next = starts.slice();
  for (let item = 0; item < count; item += 1) {
    const key = keyOf(item);
    if (key >= 0) items[next[key]!++] = item;
  }
  return { starts, items };
}
