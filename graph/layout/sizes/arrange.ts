/** How a block's units stand with its card, in each way: where its columns and members begin, and how large it all is. */
import type { CaseTree } from '../case-tree/case-tree.ts';
import { COLUMNS, CORNER, LEAF, ROW, type Fronts } from './fronts.ts';
import {
  BESIDE_EDGE,
  COLUMN_GAP,
  EDGE,
  LANE,
  RAIL_GAP,
  RAIL_ROOM,
  ROW_DROP,
  ROW_GAP,
  ROW_MEMBER_GAP,
  STRIP,
  STUB,
  TRUNK_GAP,
  UNDER,
} from './spacing.ts';
import { createStacker, stackColumn, type Stacker } from './stack.ts';
import { createStair, pushStep, type Stair } from './stair.ts';

/** Everything `arrange` needs and gives. Its results hold until the next call. */
export interface Arranger {
  readonly tree: CaseTree;
  readonly stacker: Stacker;
  /** The shapes of the block's members, from its first: to be filled in before. */
  readonly chosen: Int32Array;
  /** Units by column, and how many columns: to be filled in before. */
  readonly units: Int32Array;
  columns: number;
  under: boolean;
  width: number;
  height: number;
  readonly stair: Stair;
  /** By column: the kinds that have a trunk in it, as bits; its first trunk; the left edge of its members. */
  readonly kinds: Int32Array;
  readonly trunkX: Float64Array;
  readonly cardsX: Float64Array;
  /** By member of the tree: the upper left corner of its block, from that of the block above. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Where the members of a row begin, and the columns of any other way. */
  top: number;
}

export function createArranger(tree: CaseTree): Arranger {
  let most = 0;
  for (let block = 0; block < tree.blocks; block += 1) most = Math.max(most, membersOf(tree, block).count);
  return {
    tree,
    stacker: createStacker(tree),
    chosen: new Int32Array(most + 1),
    units: new Int32Array(most + 2),
    columns: 0,
    under: false,
    width: 0,
    height: 0,
    stair: createStair(),
    kinds: new Int32Array(most + 2),
    trunkX: new Float64Array(most + 2),
    cardsX: new Float64Array(most + 2),
    x: new Float64Array(tree.memberBlock.length),
    y: new Float64Array(tree.memberBlock.length),
    top: 0,
  };
}

/** The first member of a block, and how many there are. */
export function membersOf(tree: CaseTree, block: number): { from: number; count: number } {
  const from = tree.memberStart[tree.unitStart[block]!]!;
  return { from, count: tree.memberStart[tree.unitStart[block + 1]!]! - from };
}

/** Works out the size of a block that stands in that way. Contours are used where `useRoom`. */
export function arrange(
  arranger: Arranger,
  fronts: Fronts,
  block: number,
  way: number,
  useRoom: boolean,
): void {
  const { tree, stair } = arranger;
  stair.count = 0;
  arranger.width = tree.width[block]!;
  arranger.height = tree.height[block]!;
  pushStep(stair, 0, arranger.height);
  if (way === ROW) standInRow(arranger, fronts, block);
  else if (way === COLUMNS) standInColumns(arranger, fronts, block, useRoom);
  else if (way === CORNER) standRoundCorner(arranger, fronts, block, useRoom);
  else if (way !== LEAF) throw new Error(`There is no way to stand number ${way}.`);
}

function standInRow(arranger: Arranger, fronts: Fronts, block: number): void {
  const { tree, chosen, stair, x, y } = arranger;
  const first = tree.unitStart[block]!;
  const last = tree.unitStart[block + 1]!;
  const { from } = membersOf(tree, block);
  let levels = 0;
  for (let unit = first; unit < last; unit += 1) levels = Math.max(levels, tree.unitLevels[unit]!);
  const kinds = countBits(kindsOf(tree, first, last));
  const card = tree.height[block]!;
  const top = card + RAIL_ROOM + RAIL_GAP * (kinds - 1) + ROW_DROP + LANE * levels;
  let at = 0;
  for (let unit = first; unit < last; unit += 1) {
    const end = tree.memberStart[unit + 1]!;
    for (let m = tree.memberStart[unit]!; m < end; m += 1) {
      const s = chosen[m - from]!;
      x[m] = at;
      y[m] = top;
      at += fronts.width[s]! + (m === end - 1 ? ROW_GAP : ROW_MEMBER_GAP);
      arranger.height = Math.max(arranger.height, top + fronts.height[s]!);
    }
  }
  const inner = at - ROW_GAP;
  const shift = Math.max(0, (tree.width[block]! - inner) / 2);
  for (let m = from; m < tree.memberStart[last]!; m += 1) {
    x[m]! += shift;
    const s = chosen[m - from]!;
    const begin = fronts.stairFirst[s]!;
    for (let step = begin; step < begin + fronts.stairCount[s]!; step += 1)
      pushStep(stair, x[m]! + fronts.stairX[step]!, top + fronts.stairY[step]!);
  }
  arranger.width = Math.max(inner, arranger.width);
  arranger.top = top;
}

function standInColumns(arranger: Arranger, fronts: Fronts, block: number, useRoom: boolean): void {
  const { tree, columns } = arranger;
  const first = tree.unitStart[block]!;
  const kinds = countBits(kindsOf(tree, first, tree.unitStart[block + 1]!));
  const card = tree.height[block]!;
  const top = card + (columns > 1 ? RAIL_ROOM + RAIL_GAP * (kinds - 1) : UNDER);
  let at = 0;
  let unit = first;
  for (let column = 0; column < columns; column += 1) {
    const end = unit + arranger.units[column]!;
    at = addColumn(arranger, fronts, block, column, unit, end, at + EDGE, top, 0, useRoom) + COLUMN_GAP;
    unit = end;
  }
  arranger.width = Math.max(at - COLUMN_GAP, arranger.width);
  arranger.top = top;
}

function standRoundCorner(arranger: Arranger, fronts: Fronts, block: number, useRoom: boolean): void {
  const { tree, columns, under } = arranger;
  const card = tree.height[block]!;
  let unit = tree.unitStart[block]!;
  let at = tree.width[block]!;
  if (under) {
    const end = unit + arranger.units[0]!;
    at = Math.max(at, addColumn(arranger, fronts, block, 0, unit, end, EDGE, card + UNDER, 0, useRoom));
    unit = end;
  }
  const beside = under ? 1 : 0;
  // Every kind beside the card comes down by a trunk in the first gutter, also one that stands only further on.
  const kinds = kindsOf(tree, unit, tree.unitStart[block + 1]!);
  const strip = columns - beside > 1 ? STRIP + RAIL_GAP * (countBits(kinds) - 1) : 0;
  for (let column = beside; column < columns; column += 1) {
    const end = unit + arranger.units[column]!;
    const isFirst = column === beside;
    const trunk = at + (isFirst ? BESIDE_EDGE : COLUMN_GAP);
    at = addColumn(arranger, fronts, block, column, unit, end, trunk, strip, isFirst ? kinds : 0, useRoom);
    unit = end;
  }
  arranger.width = Math.max(at, arranger.width);
  arranger.top = strip;
}

/** A column with its trunks at its left; returns its right edge. */
function addColumn(
  arranger: Arranger,
  fronts: Fronts,
  block: number,
  column: number,
  unit: number,
  end: number,
  trunk: number,
  top: number,
  moreKinds: number,
  useRoom: boolean,
): number {
  const { tree, stacker, stair, chosen, x, y } = arranger;
  const { from } = membersOf(tree, block);
  const kinds = kindsOf(tree, unit, end) | moreKinds;
  let levels = 0;
  for (let at = unit; at < end; at += 1) levels = Math.max(levels, tree.unitLevels[at]!);
  const cards = trunk + (countBits(kinds) - 1) * TRUNK_GAP + STUB + LANE * levels;
  arranger.kinds[column] = kinds;
  arranger.trunkX[column] = trunk;
  arranger.cardsX[column] = cards;
  const begin = tree.memberStart[unit]!;
  const finish = tree.memberStart[end]!;
  const stack = stackColumn(stacker, fronts, begin, finish, chosen, begin - from, useRoom);
  for (let m = begin; m < finish; m += 1) {
    x[m] = cards;
    y[m] = top + stacker.top[m]!;
  }
  pushStep(stair, trunk, top + stack.lastExit);
  for (let step = 0; step < stack.stair.count; step += 1)
    pushStep(stair, cards + stack.stair.x[step]!, top + stack.stair.y[step]!);
  arranger.height = Math.max(arranger.height, top + stack.height);
  return cards + stack.width;
}

/** The kinds of some units, as bits. */
function kindsOf({ unitKind }: CaseTree, from: number, to: number): number {
  let kinds = 0;
  for (let unit = from; unit < to; unit += 1) kinds |= 1 << unitKind[unit]!;
  return kinds;
}

/** How many kinds, of four. */
export function countBits(kinds: number): number {
  return (kinds & 1) + ((kinds >> 1) & 1) + ((kinds >> 2) & 1) + ((kinds >> 3) & 1);
}
