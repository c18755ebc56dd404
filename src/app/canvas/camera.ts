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
export const LETTERING = 13;
/** Text is 12 px at this zoom: the smallest at which a map opens. */
export const READABLE = 12 / LETTERING;
/** Text is 9 px at this zoom: the smallest at which a chain is shown whole, and whole cards are drawn. */
export const LEGIBLE = 9 / LETTERING;
/** Names laid out alone are lettered in px of this size; at this zoom they are 12 px. */
export const NAME_LETTERING = 34;
export const NAMES_READABLE = 12 / NAME_LETTERING;
/** And 9 px at this one. */
const NAMES_LEGIBLE = 9 / NAME_LETTERING;
/** The smallest lettering of names, in px on screen, at which a whole map is seen at once, and one thing by itself. */
export const SMALLEST_NAMES = 6;
export const SMALLEST_ALONE = 9;
/** Just before whole cards are drawn. */
export const BEFORE_WHOLE = LEGIBLE * 0.999;
/** The largest zoom at which a map opens. */
const LARGEST = 1.05;
/** Air between the cards and the upper and lower edge of the room, in px. */
const MARGIN = 36;
/** Beside the map nothing covers it, so that less air will do. */
const SIDE = 20;
const AIR_AROUND = { x: SIDE, y: MARGIN };
/** Less where all that there is is to be seen, and where two theses have to have room beside each other. */
const WHOLE_AIR = { x: 14, y: 16 };
const PAIR_AIR = { x: 6, y: 16 };
/** Air between new cards and the edges of the room, in px. */
const EDGE = 8;
/** Air around a card that is brought into sight, in px; less in a narrow room. */
const AIR = 56;
const NARROW_AIR = 1 / 14;

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
function cameraFor(box: Box, room: Room, least: number, most: number, air = AIR_AROUND): Camera {
  const zoom = Math.max(least, Math.min(most, fittingZoom(box, room, air)));
  const lift = (room.covered.bottom - room.covered.top) / 2 / zoom;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 + lift, zoom };
}

/** What may be seen when a map opens, in the px of its placement. */
export interface Beginning {
  /** All of it; `near`, the first thesis with what bears on it; `start`, the thesis. */
  readonly whole: Box;
  readonly near: Box;
  readonly start: Box;
  /** All of it in names laid out alone, and there the first thesis with its rival; null where there are none. */
  readonly names: Box | null;
  readonly rivals: Box | null;
}

/**
 * Where a map opens, at a size that can be read: on all of it where it fits, as whole cards or, where theses are opposed, in
 * names; else on both theses in names; else on `near`, or on `start` with whole cards at the left if that leaves the thesis in
 * sight. A map that does not fit begins below the key, and nothing beyond its edges is shown.
 */
export function openingCamera({ whole, near, start, names, rivals }: Beginning, room: Room): Camera {
  if (fittingZoom(whole, room, AIR_AROUND) >= READABLE) return cameraFor(whole, room, READABLE, LARGEST);
  if (names && rivals) {
    if (fittingZoom(names, room) >= NAMES_READABLE)
      return wholeCamera(names, room, NAMES_READABLE, BEFORE_WHOLE);
    const zoom = Math.min(BEFORE_WHOLE, fittingZoom(rivals, room, PAIR_AIR));
    if (zoom >= NAMES_READABLE) {
      const top = (room.height / 2 - room.covered.top - PAIR_AIR.y) / zoom;
      // What stands above the theses is seen too where it is near.
      const y = Math.max(names.y, rivals.y - room.height / 4 / zoom) + top;
      return { x: rivals.x + rivals.width / 2, y, zoom };
    }
  }
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

/** Shows all there is, as large as it fits. */
export function wholeCamera(whole: Box, room: Room, least: number, most: number): Camera {
  return cameraFor(whole, room, least, most, WHOLE_AIR);
}

/** Letters of a long sheet are no larger, in px on screen: there is the more to see of it. */
const EASY = 13;

/** How all there is of a map is drawn: the px of its letters at scale 1, and the zooms between which it is drawn so. */
export interface Sheet {
  readonly box: Box;
  readonly lettering: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Shows all there is or, where its letters would be smaller than `least` (px on screen) and are not if one goes along one way,
 * its beginning. `chosen` is in sight.
 */
export function surveyCamera(
  { box, lettering, ...zooms }: Sheet,
  room: Room,
  least: number,
  chosen?: Box,
): Camera {
  const whole = wholeCamera(box, room, zooms.least, zooms.most);
  const zoom = Math.min(zooms.most, EASY / lettering, fittingWidth(box, room));
  if (whole.zoom * lettering >= least || zoom * lettering < least) return whole;
  const y = box.y + (room.height / 2 - room.covered.top - WHOLE_AIR.y) / zoom;
  const camera = { x: whole.x, y, zoom };
  return (chosen && nearestCamera(chosen, room, camera, 0)) ?? camera;
}

/** The cards of a chain, where they stand whole and as names laid out alone; none of these where they are not. */
export interface ChainBoxes {
  readonly whole: readonly Box[];
  readonly names: readonly Box[];
}

/**
 * Shows a chain wholly, as whole cards or else in names, at 12 px (9 px where there are no names); where it does not fit even so, its first card, with as much
 * of the others as there is room for. Null where all of it is in sight already; `now` is null where it is to be shown anew.
 */
export function chainCamera({ whole, names }: ChainBoxes, room: Room, now: Camera | null): Camera | null {
  const box = boxAround(whole);
  const afar = boxAround(names);
  const [first] = names.length > 0 ? names : whole;
  if (!box || !first) return null;
  const least = afar ? READABLE : LEGIBLE;
  if (now) {
    const isAfar = afar !== null && now.zoom < LEGIBLE;
    const isLarge = now.zoom >= (isAfar ? NAMES_READABLE : least);
    if (isLarge && isInSight(isAfar ? afar : box, room, now)) return null;
  }
  if (fittingZoom(box, room) >= least)
    return cameraFor(box, room, least, Math.max(now?.zoom ?? 0, READABLE), WHOLE_AIR);
  const sheet = afar ?? box;
  const [smallest, largest] = afar ? [NAMES_READABLE, BEFORE_WHOLE] : [LEGIBLE, READABLE];
  if (fittingZoom(sheet, room) >= smallest) return wholeCamera(sheet, room, smallest, largest);
  // One goes along it one way only, where one side of it fits.
  const sides = [
    room.width / sheet.width,
    (room.height - room.covered.top - room.covered.bottom) / sheet.height,
  ];
  const zoom = Math.max(smallest, Math.min(largest, Math.max(...sides) * 0.95));
  const camera = cameraFor(sheet, room, zoom, zoom, WHOLE_AIR);
  return nearestCamera(first, room, camera, 0) ?? camera;
}

/**
 * As little as it takes for the card to stand in sight with some air around it; null where all of it is in sight as it is.
 * `least`: the smallest zoom.
 */
export function nearestCamera(card: Box, room: Room, now: Camera, least: number): Camera | null {
  if (now.zoom >= least && isInSight(card, room, now)) return null;
  const zoom = now.zoom < least ? READABLE : now.zoom;
  const { covered } = room;
  const air = Math.min(AIR, room.width * NARROW_AIR) / zoom;
  const reachX = (room.width / zoom - card.width) / 2 - air;
  const reachY = ((room.height - covered.top - covered.bottom) / zoom - card.height) / 2 - air;
  const lift = (covered.bottom - covered.top) / 2 / zoom;
  const [x, y] = [card.x + card.width / 2, card.y + card.height / 2];
  const shift = (at: number, centre: number, reach: number) =>
    reach <= 0 ? at : Math.max(at - reach, Math.min(at + reach, centre));
  const camera = { x: shift(x, now.x, reachX), y: shift(y, now.y - lift, reachY) + lift, zoom };
  const isThere = Math.abs(camera.x - now.x) < 1 && Math.abs(camera.y - now.y) < 1 && zoom === now.zoom;
  return isThere ? null : camera;
}

/** The least share of a card, along each side, that is in sight where it is not cut off. */
const MOSTLY = 0.9;

/**
 * Where a kept look would cut off every one of the cards, by now in another window: the first of them in sight. Else null.
 * `share`: how much of a card, along each side, has to be seen; 0 for any of it.
 */
export function rescuedCamera(
  cards: readonly Box[],
  room: Room,
  now: Camera,
  share: number = MOSTLY,
): Camera | null {
  const [first] = cards;
  if (!first || cards.some((card) => isMostlyInSight(card, room, now, share))) return null;
  return nearestCamera(first, room, now, 0);
}

/** Of a card that is larger than the room: as much of it as there is room for. */
function isMostlyInSight(
  box: Box,
  { width, height, covered }: Room,
  { x, y, zoom }: Camera,
  share: number,
): boolean {
  const left = (box.x - x) * zoom + width / 2;
  const top = (box.y - y) * zoom + height / 2;
  const seen = (from: number, size: number, start: number, end: number) =>
    Math.min(from + size, end) - Math.max(from, start) >= share * Math.min(size, end - start);
  return (
    seen(left, box.width * zoom, 0, width) &&
    seen(top, box.height * zoom, covered.top, height - covered.bottom)
  );
}

/**
 * After unfolding: the card that was acted on stays where it is, and the map is drawn smaller around it, as long as it can be
 * read, until the new cards are in sight; where they do not fit, the nearest of them. Null where nothing has to change.
 */
export function unfoldingCamera(acted: Box, fresh: readonly Box[], room: Room, now: Camera): Camera | null {
  if (fresh.every((card) => isInSight(card, room, now))) return null;
  // Names may be drawn a little smaller than they are best read, and whole cards as long as they are legible.
  const least = now.zoom < LEGIBLE ? Math.min(now.zoom, NAMES_LEGIBLE) : LEGIBLE;
  const whole = holding(acted, fresh, room, now);
  if (whole.zoom >= least) return whole;
  const nearest = [...fresh].sort((one, other) => distance(acted, one) - distance(acted, other))[0];
  if (!nearest || isInSight(nearest, room, now)) return null;
  const one = holding(acted, [nearest], room, now);
  return one.zoom >= least ? one : nearestCamera(nearest, room, now, 0);
}

/** The largest zoom, up to the present one, at which all cards are in sight while the middle of one stays where it is on screen. */
function holding(held: Box, cards: readonly Box[], { width, height, covered }: Room, now: Camera): Camera {
  const [x, y] = [held.x + held.width / 2, held.y + held.height / 2];
  const [left, top] = [(x - now.x) * now.zoom + width / 2, (y - now.y) * now.zoom + height / 2];
  let { zoom } = now;
  for (const card of cards) {
    const sides: readonly (readonly [number, number])[] = [
      [x - card.x, left - EDGE],
      [card.x + card.width - x, width - left - EDGE],
      [y - card.y, top - covered.top - EDGE],
      [card.y + card.height - y, height - covered.bottom - top - EDGE],
    ];
    for (const [reach, free] of sides) if (reach > 0) zoom = Math.min(zoom, Math.max(0, free) / reach);
  }
  return zoom > 0
    ? { x: x - (left - width / 2) / zoom, y: y - (top - height / 2) / zoom, zoom }
    : { ...now, zoom: 0 };
}

function distance(one: Box, other: Box): number {
  return Math.hypot(
    one.x + one.width / 2 - other.x - other.width / 2,
    one.y + one.height / 2 - other.y - other.height / 2,
  );
}

/**
 * Where the eye stands once its room has another size or place: what is drawn stays where it is on the page while the room
 * grows or gives way above and below, and its middle stays the middle where it does at the sides. `tops`: where the room begins
 * on the page, before and after, in px. Null where all of the map was in sight and no longer would be.
 */
export function resizedCamera(
  whole: Box,
  before: Room,
  after: Room,
  tops: { readonly before: number; readonly after: number },
  now: Camera,
): Camera | null {
  const down = tops.after + after.height / 2 - tops.before - before.height / 2;
  const topIn = ({ height }: Room, y: number) => (whole.y - y) * now.zoom + height / 2;
  const [topBefore, kept] = [topIn(before, now.y), now.y + down / now.zoom];
  // The top of the map, where it was in sight, is not covered by what comes in above.
  const isCovered = topBefore >= before.covered.top && topIn(after, kept) < after.covered.top;
  const y = isCovered ? now.y + (after.height - before.height) / 2 / now.zoom : kept;
  const camera = { ...now, y };
  return isInSight(whole, before, now) && !isInSight(whole, after, camera) ? null : camera;
}

/** The map drawn so many times larger, with what lies at a point of the room (px from its upper left corner) still there. */
export function zoomedCamera(
  { x, y, zoom }: Camera,
  factor: number,
  at: { readonly x: number; readonly y: number },
  { width, height }: Pick<Room, 'width' | 'height'>,
  limits: { readonly least: number; readonly most: number },
): Camera {
  const next = Math.max(limits.least, Math.min(limits.most, zoom * factor));
  const [dx, dy] = [at.x - width / 2, at.y - height / 2];
  return { x: x + dx / zoom - dx / next, y: y + dy / zoom - dy / next, zoom: next };
}

/** The largest zoom at which the box fits the free part, with some air around it. */
export function fittingZoom(box: Box, { width, height, covered }: Room, air = WHOLE_AIR): number {
  const free = Math.max(1, height - covered.top - covered.bottom - 2 * air.y);
  return Math.min(Math.max(1, width - 2 * air.x) / Math.max(1, box.width), free / Math.max(1, box.height));
}

/** The largest zoom at which the box is no wider than the room, with some air beside it. */
export function fittingWidth(box: Box, { width }: Pick<Room, 'width'>): number {
  return Math.max(1, width - 2 * WHOLE_AIR.x) / Math.max(1, box.width);
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
