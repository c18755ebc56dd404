/** In which depth of detail a map is drawn: whole cards, their names alone, or dots, by what can still be read. */
import {
  enlargeTitle,
  NAME_SCALE,
  toNameCard,
  type Card,
  type GraphView,
  type Placement,
} from '../../../graph/index.ts';
import type { Drawn } from '../state/drawing.svelte.ts';
import { LEGIBLE } from './camera.ts';

/** `titles` are names inside the boxes of whole cards, so that nothing moves; `names` are laid out alone. */
export type Depth = 'whole' | 'titles' | 'names' | 'dots';

/** The smallest lettering at which names are drawn, in px on screen. */
const SMALLEST_TITLE = 5;

/** The same view may have names laid out alone at one time and not at another. */
const sizes = { alone: new WeakMap<GraphView, number>(), boxed: new WeakMap<GraphView, number>() };

export function depthAt(zoom: number, { view, names }: Drawn): Depth {
  if (zoom >= LEGIBLE) return 'whole';
  if (zoom * nameSize(view, names !== undefined) < SMALLEST_TITLE) return 'dots';
  return names ? 'names' : 'titles';
}

/** Where everything stands at this zoom. */
export function placementAt(zoom: number, { placement, names }: Drawn): Placement {
  return zoom < LEGIBLE && names ? names : placement;
}

/** The card as it is drawn at this depth. */
export function cardAt(depth: Depth, card: Card): Card {
  return depth === 'whole' ? card : depth === 'names' ? toNameCard(card) : enlargeTitle(card);
}

/** How many times larger than at its own size a card is drawn at this depth. */
export function scaleAt(depth: Depth): number {
  return depth === 'names' ? NAME_SCALE : 1;
}

/** The size that half of the names reach, in px at scale 1. */
function nameSize(view: GraphView, alone: boolean): number {
  const known = sizes[alone ? 'alone' : 'boxed'];
  let size = known.get(view);
  if (size === undefined) {
    const all = [...view.cards.values()]
      .map((card) => (alone ? toNameCard(card).style.size * NAME_SCALE : enlargeTitle(card).style.size))
      .sort((a, b) => a - b);
    size = all[all.length >> 1] ?? 0;
    known.set(view, size);
  }
  return size;
}
