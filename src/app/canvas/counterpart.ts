/** The same spot in two placements of the same cards. */
import type { Box, Placement, Point } from '../../../graph/index.ts';

/** Where a point of one placement is in another: on the same card, or as far from the nearest one. O(cards). */
export function findCounterpart(
  { x, y }: Point,
  from: Pick<Placement, 'boxes'>,
  to: Pick<Placement, 'boxes'>,
): Point {
  let nearest: { readonly was: Box; readonly is: Box } | null = null;
  let least = Infinity;
  for (const [id, was] of from.boxes) {
    const is = to.boxes.get(id);
    const far = Math.hypot(beyond(x, was.x, was.width), beyond(y, was.y, was.height));
    if (!is || far >= least) continue;
    least = far;
    nearest = { was, is };
  }
  if (!nearest) return { x, y };
  const { was, is } = nearest;
  return {
    x: carry(x, was.x, was.width, is.x, is.width),
    y: carry(y, was.y, was.height, is.y, is.height),
  };
}

/** How far outside of a stretch: negative before it. */
function beyond(at: number, start: number, length: number): number {
  return at < start ? at - start : Math.max(0, at - start - length);
}

/** As far along the other stretch, or as far outside of it. */
function carry(at: number, start: number, length: number, otherStart: number, otherLength: number): number {
  const outside = beyond(at, start, length);
  const share = length === 0 ? 0 : (at - outside - start) / length;
  return otherStart + share * otherLength + outside;
}
