/** Whether two values are equal as data, the way JSON would see them. */

/** O(size). Walks with a list of its own, so that depth cannot overflow; an absent and an undefined field are one. */
export function isSame(one: unknown, other: unknown): boolean {
  const pairs: [unknown, unknown][] = [[one, other]];
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [a, b] = pair;
    if (Object.is(a, b)) continue;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (Array.isArray(a) !== Array.isArray(b)) return false;
    const left = fieldsOf(a);
    const right = fieldsOf(b);
    if (left.length !== right.length) return false;
    for (const [key, value] of left) {
      if (!Object.hasOwn(b, key)) return false;
      pairs.push([value, (b as Readonly<Record<string, unknown>>)[key]]);
    }
  }
  return true;
}

function fieldsOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, field]) => field !== undefined);
}
