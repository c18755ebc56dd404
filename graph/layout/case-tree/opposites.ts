/** Which cards are opposed, and so should stand side by side: rival theses, and those that attack each other. */
import { groupByKey } from './groups.ts';
import { ATTACKS, type ViewIndex } from './view-index.ts';

/** Groups larger than this are no pair of views any more, and stand as their cases do. */
const MOST = 4;

export interface Opposites {
  /** By card: 1 where it belongs beside another. */
  readonly isOpposed: Uint8Array;
  /** By card: its group, the least card in it; itself for most. */
  readonly group: Int32Array;
  /** By line: 1 where it runs between two opposed cards, so that neither hangs below the other by it. */
  readonly isBetween: Uint8Array;
}

/** Cost: linear in lines and rivals. */
export function findOpposites(index: ViewIndex): Opposites {
  const { ids, lines, lineFrom, lineRelation, host, level, kind, cardOf, view } = index;
  const group = Int32Array.from(ids.keys());
  const size = new Int32Array(ids.length).fill(1);
  const find = (card: number): number => {
    let at = card;
    while (group[at] !== at) {
      group[at] = group[group[at]!]!;
      at = group[at]!;
    }
    return at;
  };
  const join = (a: number, b: number): boolean => {
    const [one, other] = [find(a), find(b)].sort((x, y) => x - y) as [number, number];
    if (one === other) return true;
    if (size[one]! + size[other]! > MOST) return false;
    group[other] = one;
    size[one]! += size[other]!;
    return true;
  };
  for (const [a, b] of view.rivals ?? []) {
    const [one, other] = [cardOf.get(a), cardOf.get(b)];
    if (one !== undefined && other !== undefined && one !== other) join(one, other);
  }
  const tops = new Set(view.tops.map((id) => cardOf.get(id)));
  const isBetween = new Uint8Array(lines.length);
  const isPlain = (line: number) => {
    const from = lineFrom[line]!;
    const to = host[lineRelation[line]!]!;
    return from >= 0 && to >= 0 && from !== to && level[lineRelation[line]!] === 0;
  };
  const byFrom = groupByKey(lines.length, ids.length, (line) =>
    isPlain(line) && tops.has(lineFrom[line]) ? lineFrom[line]! : -1,
  );
  for (let line = 0; line < lines.length; line += 1) {
    if (!isPlain(line)) continue;
    const from = lineFrom[line]!;
    const to = host[lineRelation[line]!]!;
    if (lines[line]!.mutual) join(from, to);
    if (!tops.has(from) || !tops.has(to)) continue;
    for (let at = byFrom.starts[to]!; at < byFrom.starts[to + 1]!; at += 1) {
      const back = byFrom.items[at]!;
      const areAttacks = kind[lineRelation[line]!] === ATTACKS && kind[lineRelation[back]!] === ATTACKS;
      if (host[lineRelation[back]!] !== from || !areAttacks) continue;
      if (join(from, to)) isBetween[line] = 1;
    }
  }
  const isOpposed = new Uint8Array(ids.length);
  for (let card = 0; card < ids.length; card += 1) {
    group[card] = find(card);
    isOpposed[card] = size[group[card]!]! > 1 ? 1 : 0;
  }
  return { isOpposed, group, isBetween };
}
