/** The room that layout keeps and the drawing fills around cards: folds, footers, references and numbers, in px at scale 1. */
import type { Card } from './view.ts';

/** The strip below a card that says where else it bears. */
export const FOOTER_HEIGHT = 20;
/** How far the plate of what is folded in hangs below its card, with the space under it. */
export const FOLD_ROOM = 13;
/** The plate of a card's number, half of it above the card's upper border. */
export const NUMBER_HEIGHT = 13;
/** One line of a reference, and the space above the first and below the last. */
export const REFERENCE_ROW = 17;
/** Room above and below the rows of a reference, in px. */
export const REFERENCE_PAD = 5;
/** More lines than these are counted in the last row. */
export const REFERENCE_ROWS = 9;

/** A card with its fold plate and footer. */
export function outerHeight({ height, fold }: Pick<Card, 'height' | 'fold'>, hasFooter: boolean): number {
  return height + (fold ? FOLD_ROOM : 0) + (hasFooter ? FOOTER_HEIGHT : 0);
}

/** A reference of so many rows, that of the count among them: 27 px for one. */
export function referenceHeight(rows: number): number {
  return 2 * REFERENCE_PAD + rows * REFERENCE_ROW;
}
