/** The room that layout keeps and the drawing fills around cards: folds, footers, references and numbers, in px at scale 1. */
import { SMALL } from './card.ts';
import type { Card } from './view.ts';

/** The strip below a card that says where else it bears. */
export const FOOTER_HEIGHT = 20;
/** How far the plate of what is folded in hangs below its card, with the space under it. */
export const FOLD_ROOM = 13;
/** The same where cards are names, whose plates are drawn larger and stand clear of the words. */
const NAME_FOLD_ROOM = 34;
/** The plate of a card's number, half of it above the card's upper border. */
export const NUMBER_HEIGHT = 13;
/** One line of a reference, and the space above the first and below the last. */
const REFERENCE_ROW = 17;
/** Room above and below the rows of a reference, in px. */
const REFERENCE_PAD = 5;
/** Where cards are names, a reference is lettered to be read from as far, in px. */
const NAME_REFERENCE = { row: 25, pad: 4, lettering: 19 } as const;
/** More lines than these are counted in the last row. */
export const REFERENCE_ROWS = 9;

/** The room for what hangs below cards and for what is told, by how far away the cards are seen from. */
export interface Sizes {
  readonly foldRoom: number;
  /** None where its words could not be read. */
  readonly footer: number;
  readonly reference: { readonly row: number; readonly pad: number; readonly lettering: number };
}

const NEAR: Sizes = {
  foldRoom: FOLD_ROOM,
  footer: FOOTER_HEIGHT,
  reference: { row: REFERENCE_ROW, pad: REFERENCE_PAD, lettering: SMALL.size },
};
const AFAR: Sizes = { foldRoom: NAME_FOLD_ROOM, footer: 0, reference: NAME_REFERENCE };

/** Of a view or a placement: other sizes where its cards are names. */
export function sizesOf({ afar }: { readonly afar?: boolean }): Sizes {
  return afar === true ? AFAR : NEAR;
}

/** A card with its fold plate and footer. */
export function outerHeight(
  { height, fold }: Pick<Card, 'height' | 'fold'>,
  hasFooter: boolean,
  { foldRoom, footer }: Pick<Sizes, 'foldRoom' | 'footer'> = NEAR,
): number {
  return height + (fold ? foldRoom : 0) + (hasFooter ? footer : 0);
}

/** A reference of so many rows, that of the count among them: 27 px for one. */
export function referenceHeight(rows: number, { reference: { row, pad } }: Sizes = NEAR): number {
  return 2 * pad + rows * row;
}
