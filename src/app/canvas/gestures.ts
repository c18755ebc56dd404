/** What mouse and fingers do on the canvas: drags pan from anywhere, the wheel and a double click zoom where they are made. */
import type { Core, EventObject } from 'cytoscape';
import type { Id, Point } from '../../../graph/index.ts';
import { cardId } from './elements.ts';
import { Presses } from './presses.ts';

/** What the gestures ask for. Positions are px from the canvas' upper left corner. */
export interface GestureEvents {
  /** A statement or relation was clicked; `second` when it is meant as the other end of a chain. */
  select(id: Id, second: boolean): void;
  unfold(id: Id): void;
  toggle(id: Id): void;
  /** A number was clicked that leads to another card. */
  go(id: Id): void;
  clear(): void;
  /** A card was pressed for long, in px of the window. */
  hold(id: Id, at: { readonly x: number; readonly y: number }): void;
  /** The mouse is over a card, or over none. */
  hover(id: Id | null): void;
  zoomAt(factor: number, x: number, y: number): void;
  /** Comes near enough to read what lies there. */
  approach(x: number, y: number): void;
  /** Whether the words of the cards can be read as they are drawn now. */
  canRead(): boolean;
}

/** How much larger one notch of a usual wheel (100 px) draws the map. With notches of 120 px it is 15 %. */
const NOTCH = 1.122;
const NOTCH_PX = 100;
/** What a browser calls a line of scrolling, in px: three lines are a notch. */
const LINE_PX = NOTCH_PX / 3;
/** The most notches that one event counts for, whatever a free-running wheel says. */
const MOST_NOTCHES = 2;
/** Two fingers on a touchpad come as a wheel with the control key, in small steps. */
const PINCH_PX = 40;
/** How much larger a double click on the paper draws the map. */
const DOUBLE_CLICK = 1.6;

/** How many times larger the map is to be drawn after a turn of the wheel: 12 to 15 % a notch. */
export function wheelFactor({
  deltaY,
  deltaMode,
  ctrlKey,
}: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const px = deltaMode === 0 ? deltaY : deltaMode === 1 ? deltaY * LINE_PX : deltaY * NOTCH_PX;
  if (ctrlKey && Math.abs(px) < PINCH_PX) return Math.exp(-px / 100);
  return NOTCH ** -Math.max(-MOST_NOTCHES, Math.min(MOST_NOTCHES, px / NOTCH_PX));
}

/** Listens before Cytoscape does, whose own wheel takes 58 turns from the whole to a card. Gives back how to stop. */
export function listenToWheel(container: HTMLElement, events: Pick<GestureEvents, 'zoomAt'>): () => void {
  const turn = (event: WheelEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const { left, top } = container.getBoundingClientRect();
    events.zoomAt(wheelFactor(event), event.clientX - left, event.clientY - top);
  };
  const options = { passive: false, capture: true };
  container.addEventListener('wheel', turn, options);
  return () => container.removeEventListener('wheel', turn, options);
}

/**
 * Tells between which point two fingers draw the map larger or smaller; null once they don't. Cytoscape takes two fingers that
 * begin near each other for a press with the right button until they part, so that drawn together they did nothing.
 */
export function listenToPinch(
  cy: Core,
  container: HTMLElement,
  tell: (at: Point | null) => void,
): () => void {
  const follow = ({ touches: [one, other, third] }: TouchEvent) => {
    const { left, top } = container.getBoundingClientRect();
    const isPinch = one && other && !third;
    tell(
      isPinch
        ? { x: (one.clientX + other.clientX) / 2 - left, y: (one.clientY + other.clientY) / 2 - top }
        : null,
    );
  };
  const types = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const;
  for (const type of types) container.addEventListener(type, follow, { capture: true, passive: true });
  cy.on('cxttapstart', () => queueMicrotask(() => forgetContextPress(cy)));
  return () => {
    for (const type of types) container.removeEventListener(type, follow, { capture: true });
  };
}

function forgetContextPress(cy: Core): void {
  if (cy.destroyed()) return;
  const { renderer } = cy as unknown as { renderer?(): { touchData?: { cxt?: boolean } } };
  const touched = renderer?.call(cy).touchData;
  if (touched) touched.cxt = false;
}

/** What was under the hand when it pressed first. */
interface Touched {
  /** A card, a line, a plate ... or the paper. */
  readonly element: string | null;
  /** The card it was, and whether its words could be read. */
  readonly card: Id | null;
  readonly read: boolean;
}

/**
 * Tells what was touched. Cards let a drag through to the paper, so that the map is moved from anywhere. What is chosen may come
 * into sight at once, and another card or the paper under the hand: the second press of a double click is still for the first.
 */
export function listenToTaps(cy: Core, events: GestureEvents): void {
  const elementOf = (event: EventObject) => event.target.data('element') as Id;
  const wantsSecond = ({ originalEvent }: EventObject) =>
    originalEvent instanceof MouseEvent &&
    (originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey);
  const presses = new Presses<Touched>();
  let meant: Touched | null = null;
  // A press that was held is no press: what comes of it is settled when it ends.
  let wasHeld = false;
  cy.on('tapstart', () => (wasHeld = false));
  cy.on('tap', (event) => {
    const { target, renderedPosition, originalEvent } = event;
    const element = target === cy ? null : (target.id() as string);
    const card = element !== null && target.is('node.card') ? elementOf(event) : null;
    const on = { element, card, read: events.canRead() };
    const by = 'touches' in originalEvent ? 'finger' : 'mouse';
    meant = presses.take({ on, ...renderedPosition, by, at: originalEvent.timeStamp });
    if (meant.element !== element) return;
    if (target === cy) events.clear();
    else if (target.is('node.target')) events.go(elementOf(event));
    else if (target.is('node.fold')) events.unfold(elementOf(event));
    else if (target.is('node.card, node.dot, edge.line') && !wasHeld)
      events.select(elementOf(event), wantsSecond(event));
  });
  cy.on('taphold', 'node.card', (event) => {
    wasHeld = true;
    events.hold(elementOf(event), pointOf(event.originalEvent));
  });
  cy.on('mouseover', 'node.card', (event) => events.hover(elementOf(event)));
  cy.on('mouseout', 'node.card', () => events.hover(null));
  cy.on('dbltap', ({ target, renderedPosition: { x, y } }) => {
    // Cytoscape takes any two presses for one double click that follow each other soon, wherever they are.
    if (!presses.isRepeated) return;
    const card = meant?.card ?? null;
    if (card !== null && meant?.read) events.toggle(card);
    // Choosing it may have come near enough already.
    else if (card !== null && !events.canRead()) {
      const at = target === cy || target.data('element') !== card ? placeOf(cy, card) : null;
      events.approach(at?.x ?? x, at?.y ?? y);
    } else if (meant?.element === null) events.zoomAt(DOUBLE_CLICK, x, y);
  });
  // Cytoscape keeps the browser from giving the map the focus; the keys need it there.
  cy.on('tapstart', () => cy.container()?.focus({ preventScroll: true }));
  // On the layer inside: Cytoscape measures everything anew when the style of its container changes.
  const layer = cy.container()?.firstElementChild;
  const point = (cursor: string) => {
    if (layer instanceof HTMLElement) layer.style.cursor = cursor;
  };
  cy.on('mouseover', 'node, edge', () => point('pointer'));
  cy.on('mouseout', 'node, edge', () => point(''));
  cy.on('mouseover', 'edge', (event) => event.target.addClass('hover'));
  cy.on('mouseout', 'edge', (event) => event.target.removeClass('hover'));
}

/** The middle of a card, in px from the canvas' upper left corner. */
function placeOf(cy: Core, card: Id): Point | undefined {
  return cy.getElementById(cardId(card)).renderedPosition();
}

/** Where mouse or finger are, in px of the window. */
function pointOf(event: Event): { readonly x: number; readonly y: number } {
  const at = 'touches' in event ? (event as TouchEvent).touches[0] : (event as MouseEvent);
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
}
