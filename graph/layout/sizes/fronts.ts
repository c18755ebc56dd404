/**
 * The few best sizes of every block: no other is both narrower and lower. A size remembers its way to stand and how the
 * units are dealt to columns, never coordinates.
 */

export const LEAF = 0;
/** Side by side below the card. */
export const ROW = 1;
/** In columns below the card. */
export const COLUMNS = 2;
/** The card in the upper left corner, a first part of the units below it, the others beside it. */
export const CORNER = 3;

/** Flat lists. The shapes of block b are `first[b]` up to `first[b] + count[b]`, narrow and high ones first. */
export interface Fronts {
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly width: number[];
  readonly height: number[];
  readonly way: number[];
  /** For a row: the height that its members may take. */
  readonly tall: number[];
  /** 1 where the first column stands below a card in a corner. */
  readonly under: number[];
  /** By shape: where its columns begin in the two lists below, and how many they are. */
  readonly dealFirst: number[];
  readonly dealCount: number[];
  /** By column: how many units stand in it, and how wide each may be. */
  readonly dealUnits: number[];
  readonly dealLimit: number[];
  /**
   * By shape: where its underside begins in the two lists below, and in how many steps. Left of the second step nothing
   * reaches lower than the first says, and so on: what comes next may use the room above the whole height.
   */
  readonly stairFirst: number[];
  readonly stairCount: number[];
  readonly stairX: number[];
  readonly stairY: number[];
}

export function createFronts(blocks: number): Fronts {
  return {
    first: new Int32Array(blocks),
    count: new Int32Array(blocks),
    width: [],
    height: [],
    way: [],
    tall: [],
    under: [],
    dealFirst: [],
    dealCount: [],
    dealUnits: [],
    dealLimit: [],
    stairFirst: [],
    stairCount: [],
    stairX: [],
    stairY: [],
  };
}

/** The lowest shape that is at most so wide; the narrowest where none is. */
export function lowestWithin({ first, count, width }: Fronts, block: number, limit: number): number {
  const start = first[block]!;
  let low = start;
  let high = start + count[block]! - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (width[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The narrowest shape that is at most so high; the lowest where none is. */
export function narrowestWithin({ first, count, height }: Fronts, block: number, limit: number): number {
  let low = first[block]!;
  let high = low + count[block]! - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (height[middle]! <= limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
