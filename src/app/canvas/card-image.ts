/** The frame of a card as a picture for the canvas, made by the same functions that draw the exported picture. */
import {
  drawFold,
  drawFrame,
  FOLD_PLACE,
  renderFragment,
  type Card,
  type CardMarks,
  type Shape,
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
    image = imageOf(
      renderFragment([...drawFrame(card, marks, theme, 'outlines'), ...foldHint(card, theme)], view),
      view,
    );
    known.set(key, image);
  }
  return image;
}

/** The pill belongs to the card's picture, so that a faded card does not show through it. */
function foldHint(card: Card, theme: Theme): readonly Shape[] {
  if (!card.fold) return [];
  const children = drawFold(card.fold, theme, 'outlines').shapes;
  return [{ shape: 'group', x: FOLD_PLACE.x, y: card.height + FOLD_PLACE.y, children }];
}

function imageOf(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): CanvasImage {
  return { url: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, width, height };
}
