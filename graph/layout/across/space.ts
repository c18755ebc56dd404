/** What a line across the tree has to find its way through: boxes it must go round, lines it must not run along. */
import type { Way } from '../rails/trunks.ts';

/** Boxes and straight stretches in flat lists, with a table of what lies in each square of the sheet. */
export interface Space {
  /** x, y, right and bottom in turn. */
  readonly boxes: number[];
  /** x1, y1, x2, y2 in turn, the lesser x and y first. */
  readonly stretches: number[];
  /** By stretch: the line it belongs to. */
  readonly owner: number[];
  readonly boxCells: Map<number, number[]>;
  readonly stretchCells: Map<number, number[]>;
}

/** Side of a square, in px. */
const CELL = 400;
/** Squares of a row. */
const ROW = 1 << 20;

export function createSpace(): Space {
  return { boxes: [], stretches: [], owner: [], boxCells: new Map(), stretchCells: new Map() };
}

export function addBox(space: Space, x: number, y: number, width: number, height: number): void {
  const at = space.boxes.length / 4;
  space.boxes.push(x, y, x + width, y + height);
  enter(space.boxCells, at, x, y, x + width, y + height);
}

export function addWay(space: Space, way: Way, owner: number): void {
  for (let i = 2; i < way.length; i += 2) {
    const at = space.owner.length;
    const x1 = Math.min(way[i - 2]!, way[i]!);
    const x2 = Math.max(way[i - 2]!, way[i]!);
    const y1 = Math.min(way[i - 1]!, way[i + 1]!);
    const y2 = Math.max(way[i - 1]!, way[i + 1]!);
    space.stretches.push(x1, y1, x2, y2);
    space.owner.push(owner);
    enter(space.stretchCells, at, x1, y1, x2, y2);
  }
}

/** A part of the sheet. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The boxes or stretches that reach into a frame, in the order in which they were added. */
export function findIn(
  cells: ReadonlyMap<number, readonly number[]>,
  edges: readonly number[],
  frame: Frame,
): number[] {
  const found = new Set<number>();
  for (let column = cellOf(frame.left); column <= cellOf(frame.right); column += 1) {
    for (let row = cellOf(frame.top); row <= cellOf(frame.bottom); row += 1) {
      for (const at of cells.get(column * ROW + row) ?? []) {
        const isIn =
          edges[4 * at]! < frame.right &&
          edges[4 * at + 2]! > frame.left &&
          edges[4 * at + 1]! < frame.bottom &&
          edges[4 * at + 3]! > frame.top;
        if (isIn) found.add(at);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

function enter(
  cells: Map<number, number[]>,
  at: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): void {
  for (let column = cellOf(x1); column <= cellOf(x2); column += 1) {
    for (let row = cellOf(y1); row <= cellOf(y2); row += 1) {
      const cell = cells.get(column * ROW + row);
      if (cell) cell.push(at);
      else cells.set(column * ROW + row, [at]);
    }
  }
}

function cellOf(value: number): number {
  return Math.floor(value / CELL);
}
