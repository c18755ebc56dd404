/** The members of a unit: the premises of a relation, then whatever aims at that relation, each level after the one it aims at. */
import type { ViewIndex } from './view-index.ts';

/** A card at its home, or the premises of one relation that are told by a reference. */
export interface Hanging {
  readonly relation: number;
  readonly lines: readonly number[];
  readonly isHome: boolean;
}

/** `lines` all end, over whatever relations, at the relation `root`. */
export function orderMembers(
  lines: readonly number[],
  root: number,
  index: ViewIndex,
  home: Int32Array,
): { members: readonly Hanging[]; levels: number } {
  const { lineFrom, lineRelation, level, hasDot } = index;
  const own = new Map<number, number[]>();
  for (const line of lines) {
    const relation = lineRelation[line]!;
    const others = own.get(relation);
    if (others) others.push(line);
    else own.set(relation, [line]);
  }
  const members: Hanging[] = [];
  let levels = 0;
  for (const relation of walkAims([...own.keys()], root, index)) {
    const of = own.get(relation) ?? [];
    const told = of.filter((line) => home[lineFrom[line]!] !== line);
    for (const line of of)
      if (home[lineFrom[line]!] === line) members.push({ relation, lines: [line], isHome: true });
    if (told.length > 0) members.push({ relation, lines: told, isHome: false });
    levels = Math.max(levels, level[relation]! + (hasDot[relation] ? 1 : 0));
  }
  return { members, levels };
}

/** The root, each relation followed by those that aim at it, in the file's order. */
function walkAims(relations: readonly number[], root: number, { aim }: ViewIndex): readonly number[] {
  const aiming = new Map<number, number[]>();
  const known = new Set([root]);
  for (const relation of relations) {
    for (let at = relation; !known.has(at); at = aim[at]!) {
      known.add(at);
      const others = aiming.get(aim[at]!);
      if (others) others.push(at);
      else aiming.set(aim[at]!, [at]);
    }
  }
  const order: number[] = [];
  const waiting = [root];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    order.push(at);
    const next = (aiming.get(at) ?? []).sort((a, b) => b - a);
    for (const relation of next) waiting.push(relation);
  }
  return order;
}
