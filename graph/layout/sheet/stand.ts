/** Coordinates, once: where every block stands when each tree takes its shape on the sheet. */
import type { CaseTree } from '../case-tree/case-tree.ts';
import { arrange, countBits, membersOf, type Arranger } from '../sizes/arrange.ts';
import { COLUMNS, LEAF, lowestWithin, narrowestWithin, ROW, type Fronts } from '../sizes/fronts.ts';
import type { Sheet } from './pack-sheet.ts';
import { TRUNK_GAP } from '../sizes/spacing.ts';

/** Whole px. By block: the upper left corner of its card, its way to stand, its shape; where its columns begin in the lists. */
export interface Standing {
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly shape: Int32Array;
  readonly way: Uint8Array;
  /** By block: 1 where its line leaves at the top, 0 at the left. */
  readonly leavesTop: Uint8Array;
  /** By block: the top of the whole block, and where its members or columns begin. */
  readonly membersTop: Int32Array;
  readonly columnFirst: Int32Array;
  readonly columnCount: Int32Array;
  readonly under: Uint8Array;
  /** By column: its kinds as bits, its first trunk, the first of its units. */
  readonly columnKinds: number[];
  readonly columnTrunk: number[];
  readonly columnUnit: number[];
  /** Blocks in reading order. */
  readonly order: Int32Array;
}

/** Roots come in the order of the sheet. Cost: O(blocks). */
export function standBlocks(
  tree: CaseTree,
  arranger: Arranger,
  fronts: Fronts,
  { roots, x: rootX, y: rootY, shape: rootShape }: Pick<Sheet, 'roots' | 'x' | 'y' | 'shape'>,
  useRoom: boolean,
): Standing {
  const { blocks } = tree;
  const x = new Int32Array(blocks);
  const y = new Int32Array(blocks);
  const shape = new Int32Array(blocks);
  const way = new Uint8Array(blocks);
  const leavesTop = new Uint8Array(blocks);
  const membersTop = new Int32Array(blocks);
  const columnFirst = new Int32Array(blocks);
  const columnCount = new Int32Array(blocks);
  const under = new Uint8Array(blocks);
  const columnKinds: number[] = [];
  const columnTrunk: number[] = [];
  const columnUnit: number[] = [];
  const order = new Int32Array(blocks);
  let read = 0;
  const waiting = new Int32Array(blocks);
  let size = 0;
  for (let at = roots.length - 1; at >= 0; at -= 1) {
    const root = roots[at]!;
    x[root] = Math.round(rootX[at]!);
    y[root] = Math.round(rootY[at]!);
    shape[root] = rootShape[at]!;
    leavesTop[root] = 1;
    waiting[size++] = root;
  }
  while (size > 0) {
    const block = waiting[--size]!;
    order[read++] = block;
    const s = shape[block]!;
    way[block] = fronts.way[s]!;
    if (way[block] === LEAF) continue;
    arrangeAs(arranger, fronts, block, s, useRoom);
    const [left, top] = [x[block]!, y[block]!];
    membersTop[block] = Math.round(top + arranger.top);
    columnFirst[block] = columnKinds.length;
    under[block] = arranger.under ? 1 : 0;
    if (way[block] !== ROW) {
      columnCount[block] = arranger.columns;
      let unit = tree.unitStart[block]!;
      for (let column = 0; column < arranger.columns; column += 1) {
        columnKinds.push(arranger.kinds[column]!);
        columnTrunk.push(Math.round(left + arranger.trunkX[column]!));
        columnUnit.push(unit);
        unit += arranger.units[column]!;
      }
    }
    const { from, count } = membersOf(tree, block);
    for (let m = from + count - 1; m >= from; m -= 1) {
      const member = tree.memberBlock[m]!;
      x[member] = Math.round(left + arranger.x[m]!);
      y[member] = Math.round(top + arranger.y[m]!);
      shape[member] = arranger.chosen[m - from]!;
      leavesTop[member] = way[block] === ROW ? 1 : 0;
      waiting[size++] = member;
    }
    if (leavesTop[block]) x[block]! += Math.round(cardShift(arranger, tree, block, way[block]));
  }
  return {
    x,
    y,
    shape,
    way,
    leavesTop,
    membersTop,
    columnFirst,
    columnCount,
    under,
    columnKinds,
    columnTrunk,
    columnUnit,
    order: order.subarray(0, read),
  };
}

/** Makes the arranger stand a block in one of its shapes. */
function arrangeAs(arranger: Arranger, fronts: Fronts, block: number, shape: number, useRoom: boolean): void {
  const { tree, chosen } = arranger;
  const { from, count } = membersOf(tree, block);
  if (fronts.way[shape] === ROW) {
    for (let m = from; m < from + count; m += 1)
      chosen[m - from] = narrowestWithin(fronts, tree.memberBlock[m]!, fronts.tall[shape]!);
  } else {
    arranger.columns = fronts.dealCount[shape]!;
    arranger.under = fronts.under[shape] === 1;
    let unit = tree.unitStart[block]!;
    let m = from;
    for (let column = 0; column < arranger.columns; column += 1) {
      const deal = fronts.dealFirst[shape]! + column;
      arranger.units[column] = fronts.dealUnits[deal]!;
      unit += fronts.dealUnits[deal]!;
      for (; m < tree.memberStart[unit]!; m += 1)
        chosen[m - from] = lowestWithin(fronts, tree.memberBlock[m]!, fronts.dealLimit[deal]!);
    }
  }
  arrange(arranger, fronts, block, fronts.way[shape]!, useRoom);
}

/** How far right a card stands in its block whose line, if any, leaves at the top: in the middle of what is below it. */
function cardShift(arranger: Arranger, tree: CaseTree, block: number, way: number): number {
  const room = arranger.width - tree.width[block]!;
  if (way === ROW) return room / 2;
  if (way !== COLUMNS || arranger.columns === 1) return 0;
  const last = arranger.columns - 1;
  const right = arranger.trunkX[last]! + (countBits(arranger.kinds[last]!) - 1) * TRUNK_GAP;
  return Math.min(Math.max((arranger.trunkX[0]! + right - tree.width[block]!) / 2, 0), room);
}
