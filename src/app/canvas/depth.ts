/** In which depth of detail a map is drawn: whole cards, their names alone, or dots, by what can still be read. */
import { enlargeTitle, type Card, type GraphView } from '../../../graph/index.ts';
import { LEGIBLE } from './camera.ts';

export type Depth = 'whole' | 'titles' | 'dots';

/** The smallest lettering at which titles are drawn, in px on screen. */
const SMALLEST_TITLE = 5;

const sizes = new WeakMap<GraphView, number>();

/** Nothing moves from one depth to the next: names are drawn as large as the box of the whole card allows. */
export function depthAt(zoom: number, view: GraphView): Depth {
  if (zoom >= LEGIBLE) return 'whole';
  return zoom * titleSize(view) >= SMALLEST_TITLE ? 'titles' : 'dots';
}

/** The card as it is drawn at this depth. */
export function cardAt(depth: Depth, card: Card): Card {
  return depth === 'whole' ? card : enlargeTitle(card);
}

/** The size that half of the names reach, in px at scale 1. */
function titleSize(view: GraphView): number {
  let size = sizes.get(view);
  if (size === undefined) {
    const all = [...view.cards.values()].map((card) => enlargeTitle(card).style.size).sort((a, b) => a - b);
    size = all[all.length >> 1] ?? 0;
    sizes.set(view, size);
  }
  return size;
}
