/** Where the eye stands so that given cards lie in the part of the map that nothing covers. Numbers only: nothing moves here. */
import type { Box } from '../../../graph/index.ts';
import type { Camera } from '../state/address.ts';

/** What lies over the map's upper and lower edge, in px. */
export interface Covered {
  readonly top: number;
  readonly bottom: number;
}

/** The map's part of the page, in px. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly covered: Covered;
}

/** Cards are lettered in px of this size where the map is not scaled. */
const LETTERING = 13;
/** Text is 12 px at this zoom: the smallest at which a map opens. */
export const READABLE = 12 / LETTERING;
/** Text is 9 px at this zoom: the smallest at which a chain is shown whole. */
export const LEGIBLE = 9 / LETTERING;
/** The largest zoom at which a map opens. */
const LARGEST = 1.05;
/** Air between the cards and the edges of the room, in px. */
const MARGIN = 36;
/** Beside the map nothing covers it, so that less air will do. */
const SIDE = 20;

/** The smallest box around all of them; null for none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  const [first, ...others] = boxes;
  if (!first) return null;
  let [left, top, right, bottom] = [first.x, first.y, first.x + first.width, first.y + first.height];
  for (const { x, y, width, height } of others) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Shows the box in the middle of the free part, as large as it fits between two zooms. */
export function cameraFor(box: Box, room: Room, least: number, most: number): Camera {
  const zoom = Math.max(least, Math.min(most, fittingZoom(box, room)));
  const lift = (room.covered.bottom - room.covered.top) / 2 / zoom;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 + lift, zoom };
}

/**
 * Where a map opens, at a size that can be read: on all of it where it fits, else on `near`, the first thesis with what bears
 * on it, else on `start`, the thesis, with whole cards at the left if that leaves the thesis in sight. A map that does not fit
 * begins below the key, and nothing beyond its edges is shown.
 */
export function openingCamera(whole: Box, near: Box, start: Box, room: Room): Camera {
  if (fittingZoom(whole, room) >= READABLE) return cameraFor(whole, room, READABLE, LARGEST);
  const { x: middle, zoom } = cameraFor(near, room, READABLE, LARGEST);
  const half = (room.width / 2 - SIDE) / zoom;
  const leftmost = near.x + half;
  const startFits = start.x + start.width <= near.x + 2 * half;
  const x = near.width <= 2 * half ? middle : startFits ? leftmost : start.x + start.width / 2;
  const top = (room.height / 2 - room.covered.top - MARGIN) / zoom;
  const bottom = (room.height / 2 - room.covered.bottom - MARGIN) / zoom;
  return {
    x: within(x, whole.x + half, whole.x + whole.width - half),
    // Not in the middle of what is near: the thesis and what stands above it come first.
    y: within(near.y + top, whole.y + top, whole.y + whole.height - bottom),
    zoom,
  };
}

/** Shows the cards of a chain whole, or its first card where they do not fit; null where all are in sight already. */
export function chainCamera(chain: readonly Box[], room: Room, now: Camera): Camera | null {
  const box = boxAround(chain);
  const [first] = chain;
  if (!box || !first || (now.zoom >= LEGIBLE && isInSight(box, room, now))) return null;
  const most = Math.max(now.zoom, READABLE);
  const fits = fittingZoom(box, room) >= LEGIBLE;
  return cameraFor(fits ? box : first, room, LEGIBLE, fits ? most : READABLE);
}

function fittingZoom(box: Box, { width, height, covered }: Room): number {
  const free = Math.max(1, height - covered.top - covered.bottom - 2 * MARGIN);
  return Math.min((width - 2 * SIDE) / Math.max(1, box.width), free / Math.max(1, box.height));
}

function isInSight(box: Box, { width, height, covered }: Room, { x, y, zoom }: Camera): boolean {
  const left = (box.x - x) * zoom + width / 2;
  const top = (box.y - y) * zoom + height / 2;
  return (
    left >= 0 &&
    left + box.width * zoom <= width &&
    top >= covered.top &&
    top + box.height * zoom <= height - covered.bottom
  );
}

/** The middle of the two where they have changed places: then all there is to see is in sight. */
function within(at: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : Math.max(least, Math.min(most, at));
}
