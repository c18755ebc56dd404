/** A sparse grid for one line: only the x and y at which a way could sensibly turn, with what each step costs. */
import { findIn, type Space, type Frame } from './space.ts';

/** The least distance of a way from a box, and from a line it does not cross. */
export const CLEAR = 8;
/** A step along another line, nearer than this, is forbidden. */
const ALONG = 6;
const CROSSING = 70;
/** More points than these are too dear to search. */
const MOST_POINTS = 60_000;

export interface Grid {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** By point, row by row: 1 where a box is too near. */
  readonly isShut: Uint8Array;
  /** What a step from the point to the right, or down, costs besides its length; Infinity forbids it. */
  readonly right: Float32Array;
  readonly down: Float32Array;
}

/** Null where the frame holds too much. `more` are further x and y that the grid must have. */
export function createGrid(
  space: Space,
  frame: Frame,
  moreX: readonly number[],
  moreY: readonly number[],
): Grid | null {
  const { boxes, stretches } = space;
  const nearBoxes = findIn(space.boxCells, boxes, frame);
  const nearStretches = findIn(space.stretchCells, stretches, frame);
  const xs = new Set(moreX);
  const ys = new Set(moreY);
  for (const at of nearBoxes) {
    const [left, top, right, bottom] = [
      boxes[4 * at]!,
      boxes[4 * at + 1]!,
      boxes[4 * at + 2]!,
      boxes[4 * at + 3]!,
    ];
    // The middles too, so that no step jumps over a box.
    xs.add(left - CLEAR)
      .add((left + right) / 2)
      .add(right + CLEAR);
    ys.add(top - CLEAR)
      .add((top + bottom) / 2)
      .add(bottom + CLEAR);
  }
  for (const at of nearStretches) {
    const [x1, y1, x2] = [stretches[4 * at]!, stretches[4 * at + 1]!, stretches[4 * at + 2]!];
    if (x1 === x2) xs.add(x1 - CLEAR).add(x1 + CLEAR);
    else ys.add(y1 - CLEAR).add(y1 + CLEAR);
  }
  const grid = {
    xs: Float64Array.from([...xs].filter((x) => x >= frame.left && x <= frame.right)).sort(),
    ys: Float64Array.from([...ys].filter((y) => y >= frame.top && y <= frame.bottom)).sort(),
  };
  const points = grid.xs.length * grid.ys.length;
  if (points > MOST_POINTS) return null;
  const full: Grid = {
    ...grid,
    isShut: new Uint8Array(points),
    right: new Float32Array(points),
    down: new Float32Array(points),
  };
  for (const at of nearBoxes) shutBox(full, boxes, at);
  for (const at of nearStretches) layStretch(full, stretches, at);
  return full;
}

function shutBox({ xs, ys, isShut }: Grid, boxes: readonly number[], at: number): void {
  const columns = xs.length;
  const right = boxes[4 * at + 2]! + CLEAR;
  const bottom = boxes[4 * at + 3]! + CLEAR;
  const first = firstFrom(xs, boxes[4 * at]! - CLEAR + 0.5);
  for (
    let j = firstFrom(ys, boxes[4 * at + 1]! - CLEAR + 0.5);
    j < ys.length && ys[j]! < bottom - 0.5;
    j += 1
  )
    for (let i = first; i < columns && xs[i]! < right - 0.5; i += 1) isShut[j * columns + i] = 1;
}

/** Steps over the stretch cost a crossing, steps along it are forbidden. */
function layStretch({ xs, ys, right, down }: Grid, stretches: readonly number[], at: number): void {
  const columns = xs.length;
  const [x1, y1, x2, y2] = [
    stretches[4 * at]!,
    stretches[4 * at + 1]!,
    stretches[4 * at + 2]!,
    stretches[4 * at + 3]!,
  ];
  if (x1 === x2) {
    const before = firstFrom(xs, x1) - 1;
    const near = firstFrom(xs, x1 - ALONG);
    for (let j = firstFrom(ys, y1 - ALONG); j < ys.length && ys[j]! <= y2 + ALONG; j += 1) {
      if (before >= 0) right[j * columns + before]! += CROSSING;
      for (let i = near; i < columns && xs[i]! < x1 + ALONG; i += 1) {
        down[j * columns + i] = Infinity;
        if (j > 0) down[(j - 1) * columns + i] = Infinity;
      }
    }
    return;
  }
  const before = firstFrom(ys, y1) - 1;
  const near = firstFrom(ys, y1 - ALONG);
  for (let i = firstFrom(xs, x1 - ALONG); i < columns && xs[i]! <= x2 + ALONG; i += 1) {
    if (before >= 0) down[before * columns + i]! += CROSSING;
    for (let j = near; j < ys.length && ys[j]! < y1 + ALONG; j += 1) {
      right[j * columns + i] = Infinity;
      if (i > 0) right[j * columns + i - 1] = Infinity;
    }
  }
}

/** The place of the first value that is not less. */
export function firstFrom(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
