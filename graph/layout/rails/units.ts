/** The lines of one unit: from its cards into its dots, from dots into dots, and from the last into the trunk. */
import type { CaseTree } from '../case-tree/case-tree.ts';
import { LANE } from '../sizes/spacing.ts';
import type { Standing } from '../sheet/stand.ts';
import { exitX, exitY, linesOf } from './exits.ts';
import type { Trunk, Way } from './trunks.ts';

/** What is drawn. Ways go by line, dots by relation as x and y. */
export interface Drawing {
  readonly ways: (Way | undefined)[];
  readonly dots: Map<number, readonly [x: number, y: number]>;
}

/** From the middle of a dot to the tip of a line that aims at it. */
const DOT_TIP = 6;
/** Lines of different kinds that aim at one dot lie so far apart. */
const KIND_GAP = 6;
const OFFSETS = [0, KIND_GAP, -KIND_GAP, 2 * KIND_GAP] as const;

/**
 * Every side of a dot has one meaning: the last premise runs straight into it, the others come along the lane from before,
 * what aims at the relation comes along the lane from behind, and the conclusion leaves towards the trunk.
 */
export function drawUnit(
  tree: CaseTree,
  standing: Standing,
  block: number,
  unit: number,
  trunk: Trunk,
  drawing: Drawing,
  conclusions: Int32Array,
): void {
  const { index, memberStart, memberBlock, memberRelation } = tree;
  const isRow = standing.leavesTop[memberBlock[memberStart[unit]!]!] === 1;
  const levels = tree.unitLevels[unit]!;
  const laneAt = (member: number, level: number) => {
    const depth = LANE * (levels - level);
    return isRow ? standing.membersTop[block]! - depth + 6 : exitX(tree, standing, member) - depth + 4;
  };
  const begin = memberStart[unit]!;
  const end = memberStart[unit + 1]!;
  if (levels > 0) {
    for (let m = begin; m < end; m += 1) {
      const relation = memberRelation[m]!;
      if (!index.hasDot[relation]) continue;
      const member = memberBlock[m]!;
      const y = exitY(tree, standing, member, linesOf(tree, member).length - 1);
      const lane = laneAt(member, index.level[relation]!);
      drawing.dots.set(relation, isRow ? [exitX(tree, standing, member), lane] : [lane, y]);
    }
  }
  const offsets = levels > 0 ? offsetsByKind(tree, begin, end) : null;
  const onward = (relation: number, x: number, y: number): Way => {
    if (index.level[relation] === 0) {
      const tail = trunk.tail.slice();
      if (Number.isNaN(tail[0])) tail[0] = x;
      return [x, y, ...(isRow ? [] : [trunk.x, y]), ...tail];
    }
    const aim = index.aim[relation]!;
    const [dx, dy] = drawing.dots.get(aim) ?? [x, y];
    const off = offsets?.get(aim)?.get(index.kind[relation]!) ?? 0;
    const tip = DOT_TIP + (off === 0 ? 0 : 2);
    return isRow ? [x, y, x, dy + off, dx + tip, dy + off] : [x, y, dx + off, y, dx + off, dy + tip];
  };
  const done = new Set<number>();
  for (let m = begin; m < end; m += 1) {
    const member = memberBlock[m]!;
    const x = exitX(tree, standing, member);
    linesOf(tree, member).forEach((line, row) => {
      const relation = index.lineRelation[line]!;
      const y = exitY(tree, standing, member, row);
      const dot = drawing.dots.get(relation);
      if (!dot) drawing.ways[line] = onward(relation, x, y);
      else drawing.ways[line] = isRow ? [x, y, x, dot[1], ...dot] : [x, y, dot[0], y, ...dot];
      if (!dot || done.has(relation)) return;
      done.add(relation);
      const conclusion = conclusions[relation]!;
      if (conclusion >= 0) drawing.ways[conclusion] = onward(relation, dot[0], dot[1]);
    });
  }
}

/** How far beside the lane each kind runs, for each relation that relations of several kinds aim at. */
function offsetsByKind(tree: CaseTree, begin: number, end: number): ReadonlyMap<number, Map<number, number>> {
  const { index, memberRelation } = tree;
  const byAim = new Map<number, Map<number, number>>();
  for (let m = begin; m < end; m += 1) {
    const relation = memberRelation[m]!;
    if (index.level[relation] === 0) continue;
    const aim = index.aim[relation]!;
    const kinds = byAim.get(aim) ?? new Map<number, number>();
    byAim.set(aim, kinds);
    const kind = index.kind[relation]!;
    if (!kinds.has(kind)) kinds.set(kind, OFFSETS[kinds.size]!);
  }
  return byAim;
}
