/** The frame of a card as a picture for the canvas, made by the same functions that draw the exported picture. */
import {
  drawFold,
  drawFrame,
  renderFragment,
  type Card,
  type CardMarks,
  type Fold,
  type Theme,
} from '../../../graph/index.ts';

/** How far a card's picture reaches beyond the card, for rings and plates. */
export const OVERHANG = 14;

export interface CanvasImage {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

const made = new WeakMap<Card, Map<string, CanvasImage>>();

export function cardImage(card: Card, marks: CardMarks, theme: Theme): CanvasImage {
  const key = JSON.stringify([marks, theme.name]);
  const known = made.get(card) ?? new Map<string, CanvasImage>();
  made.set(card, known);
  let image = known.get(key);
  if (!image) {
    const view = {
      x: -OVERHANG,
      y: -OVERHANG,
      width: card.width + 2 * OVERHANG,
      height: card.height + 2 * OVERHANG,
    };
    image = imageOf(renderFragment(drawFrame(card, marks, theme, 'outlines'), view), view);
    known.set(key, image);
  }
  return image;
}

export function foldImage(fold: Fold, theme: Theme): CanvasImage {
  const { width, height, shapes } = drawFold(fold, theme, 'outlines');
  const view = { x: 0, y: 0, width, height };
  return imageOf(renderFragment(shapes, view), view);
}

function imageOf(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): CanvasImage {
  return { url: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, width, height };
}
