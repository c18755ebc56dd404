/** Takes hold of a row of the outline: by its grip at once, or by a long press of a finger; it is let go onto or between others. */
import type { Point } from '../../../graph/index.ts';
import type { Session } from '../state/session.svelte.ts';
import { lift, type Found } from './lift.svelte.ts';
import type { Place } from './plans.ts';

/** How long a finger rests before it takes hold, in ms. */
const LONG_PRESS = 500;
/** From so far on it is a scroll and no press, in px. */
const SLIP = 10;
/** The share of a row's height at its upper and lower edge that means the place between two rows. */
const EDGE = 0.28;
/** So near to the edge of the list it scrolls, and so far each time, in px. */
const SCROLL_EDGE = 36;
const SCROLL_STEP = 12;
/** How thick the mark of a gap is, in px. */
const BAR = 4;

/** `placeAt` tells which row of the outline an element belongs to. */
export function holdRow(
  session: Session,
  event: PointerEvent,
  place: Place,
  tree: HTMLElement,
  placeAt: (row: Element) => Place | null,
): void {
  const at = { x: event.clientX, y: event.clientY };
  const find = (point: Point) => findRow(tree, point, place, placeAt);
  const isGrip = event.target instanceof Element && event.target.closest('.grip') !== null;
  if (isGrip) {
    event.preventDefault();
    lift.start(session, place, { at, find, onpress: () => session.select(place.id) });
    return;
  }
  if (event.pointerType !== 'touch') return;
  const end = () => {
    clearTimeout(timer);
    removeEventListener('pointermove', slip);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', end);
  };
  const slip = (moved: PointerEvent) => {
    if (Math.hypot(moved.clientX - at.x, moved.clientY - at.y) > SLIP) end();
  };
  const timer = setTimeout(() => {
    end();
    navigator.vibrate?.(12);
    // The finger moves the row from now on, and not the list.
    const keep = (touch: TouchEvent) => touch.preventDefault();
    tree.addEventListener('touchmove', keep, { passive: false });
    lift.start(session, place, { at, find, onend: () => tree.removeEventListener('touchmove', keep) });
  }, LONG_PRESS);
  addEventListener('pointermove', slip);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', end);
}

function findRow(
  tree: HTMLElement,
  { x, y }: Point,
  held: Place,
  placeAt: (row: Element) => Place | null,
): Found | null {
  scrollNear(tree, y);
  const row = document
    .elementsFromPoint(x, y)
    .map((each) => each.closest('[role="treeitem"]'))
    .find((each) => each && tree.contains(each));
  const place = row && placeAt(row);
  if (!row || !place) return null;
  if (place.id === held.id && place.step === held.step) return { target: { onto: place.id } };
  const { left, top, width, height } = row.getBoundingClientRect();
  const share = (y - top) / height;
  const before = share < EDGE;
  if (place.step !== undefined && (before || share > 1 - EDGE)) {
    const mark = { x: left, y: before ? top - BAR / 2 : top + height - BAR / 2, width, height: BAR };
    return { target: { beside: place, before }, mark };
  }
  const isLeft = x < left + width / 2;
  const mark = { x: isLeft ? left : left + width / 2, y: top, width: width / 2, height };
  return { target: { onto: place.id, kind: isLeft ? 'supports' : 'attacks' }, mark };
}

/** A list that is longer than its window goes on under the hand. */
function scrollNear(tree: HTMLElement, y: number): void {
  const list = tree.parentElement;
  if (!list) return;
  const { top, bottom } = list.getBoundingClientRect();
  if (y < top + SCROLL_EDGE) list.scrollBy(0, -SCROLL_STEP);
  else if (y > bottom - SCROLL_EDGE) list.scrollBy(0, SCROLL_STEP);
}
