/** Takes over of what was known whatever has not changed, so that what hangs on it need not be made anew. Pure. */

/**
 * `after`, with each part that equals the one at its place in `before` replaced by that one; `before` itself where nothing
 * differs. Of plain data: records, lists, maps and sets, in which the order counts. O(parts).
 */
export function shareEqual<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after;
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return after;
  if (Object.getPrototypeOf(before) !== Object.getPrototypeOf(after)) return after;
  if (Array.isArray(after)) return shareList(before as unknown[], after) as T;
  if (after instanceof Map) return shareMap(before as Map<unknown, unknown>, after) as T;
  if (after instanceof Set)
    return (isSameList([...(before as Set<unknown>)], [...after]) ? before : after) as T;
  if (Object.getPrototypeOf(after) !== Object.prototype) return after;
  return shareRecord(before as Record<string, unknown>, after as Record<string, unknown>) as T;
}

function shareList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const shared = after.map((each, index) => shareEqual(before[index], each));
  return isSameList(before, shared) ? before : shared;
}

function shareMap(
  before: ReadonlyMap<unknown, unknown>,
  after: ReadonlyMap<unknown, unknown>,
): ReadonlyMap<unknown, unknown> {
  const shared = new Map<unknown, unknown>();
  for (const [key, value] of after) shared.set(key, shareEqual(before.get(key), value));
  const isSame =
    isSameList([...before.keys()], [...shared.keys()]) &&
    isSameList([...before.values()], [...shared.values()]);
  return isSame ? before : shared;
}

function shareRecord(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const keys = Object.keys(after);
  const shared: Record<string, unknown> = {};
  let isSame = keys.length === Object.keys(before).length;
  for (const key of keys) {
    shared[key] = shareEqual(before[key], after[key]);
    isSame &&= Object.hasOwn(before, key) && Object.is(shared[key], before[key]);
  }
  return isSame ? before : shared;
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => Object.is(each, other[index]));
}
