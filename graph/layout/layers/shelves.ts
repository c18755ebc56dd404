/** Puts boxes of any sizes onto a sheet of about the shape of a screen, in reading order as far as they fit. */
import type { Box, Point } from '../placement.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Width by height of the sheet aimed at. */
const ASPECT = 1.6;
/** Room between two boxes, in px. */
const GAP = 64;
/** Widths that are tried, as shares of the width that the boxes would need if they filled the sheet. */
const TRIES = [0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2];

/**
 * The top left corner of each box, none over another. Each goes where its top is highest, then leftmost (the skyline
 * heuristic, see J. Jylänki, "A Thousand Ways to Pack the Bin", 2010). O(boxes * boxes in a row).
 */
export function arrangeBoxes(sizes: readonly Size[]): readonly Point[] {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const widest = Math.max(0, ...sizes.map(({ width }) => width + GAP));
  let best: Sheet | null = null;
  for (const share of TRIES) {
    const sheet = fillSheet(sizes, Math.max(widest, share * Math.sqrt(area * ASPECT)));
    if (!best || sizeOf(sheet) < sizeOf(best)) best = sheet;
  }
  return best?.places ?? [];
}

interface Sheet {
  readonly places: readonly Point[];
  readonly width: number;
  readonly height: number;
}

/** How small a sheet has to be drawn to be seen whole. */
function sizeOf({ width, height }: Sheet): number {
  return Math.max(width / ASPECT, height);
}

/** A stretch of the sheet, from `left` to the next one, that is taken down to `bottom`. */
interface Step {
  readonly left: number;
  readonly bottom: number;
}

function fillSheet(sizes: readonly Size[], limit: number): Sheet {
  let skyline: readonly Step[] = [{ left: 0, bottom: 0 }];
  const places: Point[] = [];
  let [width, height] = [0, 0];
  for (const size of sizes) {
    const place = findPlace(skyline, size.width + GAP, limit);
    places.push(place);
    skyline = cover(skyline, { ...place, width: size.width + GAP, height: size.height + GAP });
    width = Math.max(width, place.x + size.width);
    height = Math.max(height, place.y + size.height);
  }
  return { places, width, height };
}

function findPlace(skyline: readonly Step[], width: number, limit: number): Point {
  let best: Point = { x: 0, y: Infinity };
  skyline.forEach(({ left }, index) => {
    if (left > 0 && left + width > limit) return;
    let y = 0;
    for (let at = index; at < skyline.length; at += 1) {
      const step = skyline[at];
      if (!step || step.left >= left + width) break;
      y = Math.max(y, step.bottom);
    }
    if (y < best.y) best = { x: left, y };
  });
  return best;
}

/** The skyline with a box on it. */
function cover(skyline: readonly Step[], box: Box): readonly Step[] {
  const end = box.x + box.width;
  const before = skyline.filter(({ left }) => left < box.x);
  const after = skyline.filter(({ left }) => left >= end);
  const last = skyline.findLast(({ left }) => left < end);
  const rest = after[0]?.left === end || !last ? [] : [{ left: end, bottom: last.bottom }];
  return [...before, { left: box.x, bottom: box.y + box.height }, ...rest, ...after];
}
