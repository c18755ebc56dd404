/** The underside of what stands together, as steps that only go down to the right. */

/** Steps `from` x on, each at a depth `y`; the depth left of the second step is that of the first, and so on. */
export interface Stair {
  readonly x: Float64Array;
  readonly y: Float64Array;
  count: number;
}

/** More steps than these are one last, deepest step. */
const CAPACITY = 48;

export function createStair(): Stair {
  return { x: new Float64Array(CAPACITY), y: new Float64Array(CAPACITY), count: 0 };
}

/** From x on it is at least so deep. Must be called from left to right. */
export function pushStep(stair: Stair, x: number, y: number): void {
  const last = stair.count - 1;
  if (last >= 0 && y <= stair.y[last]!) return;
  if (last >= 0 && (x <= stair.x[last]! || last === CAPACITY - 1)) stair.y[last] = y;
  else {
    stair.x[last + 1] = x;
    stair.y[last + 1] = y;
    stair.count = last + 2;
  }
}

/** How deep it is anywhere left of `width`, with room to what is deeper at the right of that. */
export function depthWithin(stair: Stair, width: number, room: number): number {
  let depth = 0;
  for (let step = 0; step < stair.count && (step === 0 || stair.x[step]! < width + room); step += 1)
    depth = stair.y[step]!;
  return depth;
}
