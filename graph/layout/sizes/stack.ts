/** Stands the members of a column one below the other, each as high as what stands above leaves room. */
import type { CaseTree } from '../case-tree/case-tree.ts';
import { ANSWERS } from '../case-tree/view-index.ts';
import type { Fronts } from './fronts.ts';
import { ANSWER_GAP, EXIT, MEMBER_GAP, SIDE_GAP, UNIT_GAP } from './spacing.ts';
import { createStair, depthWithin, pushStep, type Stair } from './stair.ts';

/** A column, from the upper left corner of its first member. */
export interface Stack {
  width: number;
  height: number;
  /** The height at which the last member's line leaves it. */
  lastExit: number;
  /** Its underside; only until the next column is stacked. */
  stair: Stair;
}

export interface Stacker {
  readonly tree: CaseTree;
  /** By member: the room above it where it is not the first of a column. */
  readonly gap: Float64Array;
  /** By member: the top of its block, from that of the column. Written by `stackColumn`. */
  readonly top: Float64Array;
  readonly result: Stack;
  readonly spare: Stair[];
}

export function createStacker(tree: CaseTree): Stacker {
  const gap = new Float64Array(tree.memberBlock.length);
  for (let unit = 0; unit + 1 < tree.memberStart.length; unit += 1) {
    for (let m = tree.memberStart[unit]!; m < tree.memberStart[unit + 1]!; m += 1) {
      const isFirst = m === tree.memberStart[unit];
      const isPlain = tree.memberBlock[m]! < tree.cards && (m === 0 || tree.memberBlock[m - 1]! < tree.cards);
      const between = tree.unitKind[unit] === ANSWERS ? ANSWER_GAP : UNIT_GAP;
      gap[m] = isFirst && isPlain ? between : MEMBER_GAP;
    }
  }
  return {
    tree,
    gap,
    top: new Float64Array(tree.memberBlock.length),
    result: { width: 0, height: 0, lastExit: 0, stair: createStair() },
    spare: [createStair()],
  };
}

/**
 * `shape` holds the shape of each member, the first at `offset`. Everything stands at the left edge, so that only what is
 * deep at the left keeps the next member down.
 */
export function stackColumn(
  stacker: Stacker,
  fronts: Fronts,
  from: number,
  to: number,
  shape: Int32Array,
  offset: number,
  useRoom: boolean,
): Stack {
  const { tree, gap, top, result } = stacker;
  const { width, height, stairFirst, stairCount, stairX, stairY } = fronts;
  let floor = result.stair;
  let next = stacker.spare[0]!;
  floor.count = 0;
  result.width = 0;
  result.height = 0;
  for (let m = from; m < to; m += 1) {
    const s = shape[offset + m - from]!;
    const w = width[s]!;
    const h = height[s]!;
    const y = m === from ? 0 : (useRoom ? depthWithin(floor, w, SIDE_GAP) : result.height) + gap[m]!;
    top[m] = y;
    next.count = 0;
    const begin = stairFirst[s]!;
    const end = begin + stairCount[s]!;
    for (let step = begin; step < end; step += 1) pushStep(next, stairX[step]!, y + stairY[step]!);
    for (let step = 0; step < floor.count; step += 1)
      if (floor.y[step]! > y + h) pushStep(next, Math.max(floor.x[step]!, w), floor.y[step]!);
    const used = floor;
    floor = next;
    next = used;
    result.width = Math.max(result.width, w);
    result.height = Math.max(result.height, y + h);
    result.lastExit = y + Math.min(EXIT, tree.height[tree.memberBlock[m]!]! / 2);
  }
  result.stair = floor;
  stacker.spare[0] = next;
  return result;
}
