/**
 * The frame of a card as a picture for the canvas, made by the same functions that draw the exported picture. Pictures have
 * blob addresses: Cytoscape hashes the address of each at every change, and long ones took most of the time of lighting a map.
 */
import {
  drawFold,
  drawFrame,
  FOLD_PLACE,
  FOLD_ROOM,
  FOOTER_HEIGHT,
  renderFragment,
  type Box,
  type Card,
  type CardMarks,
  type Shape,
  type Theme,
  type Told,
} from '../../../graph/index.ts';

/** How far a card's picture reaches beyond the card, for rings and plates. */
export const OVERHANG = 14;

export interface CanvasImage {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** How many pictures that are not drawn now are kept, for those who go back and forth. */
const SPARE = 600;

/** The pictures of one canvas. Equal pictures share an address; addresses that are long out of use are given up. */
export class CardImages {
  /** By what is drawn; the latest used last. */
  readonly #images = new Map<string, CanvasImage>();
  readonly #known = new WeakMap<Card, Map<string, string>>();
  #used = new Set<string>();
  readonly #onrevoke: (url: string) => void;

  /** `onrevoke` is told of addresses that lead nowhere from now on. */
  constructor(onrevoke: (url: string) => void) {
    this.#onrevoke = onrevoke;
  }

  /** The frame of a card with everything on it but the words of the statement; `foldY`: its plate from its lower edge. */
  card(card: Card, marks: CardMarks, theme: Theme, told: Told, foldY: number): CanvasImage {
    const key = JSON.stringify([marks, theme.name, told]);
    const known = this.#known.get(card) ?? new Map<string, string>();
    this.#known.set(card, known);
    // Cytoscape centres the picture on the card: what hangs below it must have its like above.
    const below = told.away.length > 0 ? FOLD_ROOM + FOOTER_HEIGHT : 0;
    const overhang = OVERHANG + Math.max(below, card.fold ? foldY - FOLD_PLACE.y : 0);
    const view = {
      x: -OVERHANG,
      y: -overhang,
      width: card.width + 2 * OVERHANG,
      height: card.height + 2 * overhang,
    };
    let svg = known.get(key);
    if (svg === undefined) {
      svg = renderFragment(
        [...drawFrame(card, marks, theme, 'outlines', told), ...foldHint(card, theme, foldY)],
        view,
      );
      known.set(key, svg);
    }
    return this.#imageOf(svg, view);
  }

  /** Any drawing, in a box of its own. */
  shapes(shapes: readonly Shape[], view: Box): CanvasImage {
    return this.#imageOf(renderFragment(shapes, view), view);
  }

  /** To be called when all pictures of a drawing have been asked for: others may be given up from now on. */
  sweep(): void {
    const spare = this.#images.size - this.#used.size - SPARE;
    let given = 0;
    for (const [svg, { url }] of this.#images) {
      if (given >= spare) break;
      if (this.#used.has(svg)) continue;
      this.#revoke(svg, url);
      given += 1;
    }
    this.#used = new Set();
  }

  destroy(): void {
    for (const [svg, { url }] of this.#images) this.#revoke(svg, url);
  }

  #imageOf(svg: string, { width, height }: Pick<Box, 'width' | 'height'>): CanvasImage {
    let image = this.#images.get(svg);
    if (image) this.#images.delete(svg);
    else image = { url: URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })), width, height };
    this.#images.set(svg, image);
    this.#used.add(svg);
    return image;
  }

  #revoke(svg: string, url: string): void {
    this.#images.delete(svg);
    URL.revokeObjectURL(url);
    this.#onrevoke(url);
  }
}

/** The pill belongs to the card's picture, so that a faded card does not show through it. */
function foldHint(card: Card, theme: Theme, y: number): readonly Shape[] {
  if (!card.fold) return [];
  const children = drawFold(card.fold, theme, 'outlines').shapes;
  return [{ shape: 'group', x: FOLD_PLACE.x, y: card.height + y, children }];
}
