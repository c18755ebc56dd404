/** Names that every reader of frameworks takes: without blanks, and without the signs that mean something around them. */
import type { Id } from '../../model/types.ts';

const UNSAFE = /[\s\p{C},().%"[\]]|^#/u;

/** Each id that is such a name already, and a name made of it for each of the others. All differ. O(length of the ids). */
export function nameArguments(ids: readonly Id[]): readonly string[] {
  const taken = new Set(ids.filter((id) => !UNSAFE.test(id)));
  const lastNumber = new Map<string, number>();
  return ids.map((id) => {
    if (!UNSAFE.test(id)) return id;
    const wanted = id.replace(/[^\p{L}\p{N}_-]+/gu, '_');
    let name = wanted;
    let number = lastNumber.get(wanted) ?? 1;
    while (taken.has(name)) name = `${wanted}_${++number}`;
    lastNumber.set(wanted, number);
    taken.add(name);
    return name;
  });
}
