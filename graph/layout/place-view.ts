/**
 * The case layout: a map is read like an outline whose lines are real, in the form of the sheet it is shown on; what would
 * need a long line is told where it belongs, by number.
 *
 * 1. `case-tree/` gives every card a home, and every relation its cards or references at its target.
 * 2. `sizes/` finds, bottom up, the few best sizes of every case: in a row, in columns, round a corner.
 * 3. `sheet/` packs the cases into the wanted form, and gives everything its place.
 * 4. `rails/` draws the lines of the tree, all of a kind into one head.
 */
import type { GraphView } from '../view/view.ts';
import { createCaseTree } from './case-tree/case-tree.ts';
import { findHomes } from './case-tree/homes.ts';
import { indexView } from './case-tree/view-index.ts';
import { EMPTY_PLACEMENT, type Placement } from './placement.ts';
import { drawRails } from './rails/draw-rails.ts';
import type { Form } from './sheet/pack-sheet.ts';
import { searchSheet } from './sheet/search.ts';
import { standBlocks } from './sheet/stand.ts';
import { createArranger } from './sizes/arrange.ts';
import { toPlacement } from './to-placement.ts';

export interface PlaceOptions {
  /** The window or page to fill, in px: what fits it at scale 1 is not squeezed. */
  readonly form?: Form;
}

/** A window of a common size. */
const USUAL_FORM: Form = { width: 1440, height: 900 };

/** Cards, references and lines never lie on each other. The same view and options give the same placement. */
export function placeView(view: GraphView, { form = USUAL_FORM }: PlaceOptions = {}): Placement {
  if (view.cards.size === 0) return EMPTY_PLACEMENT;
  const index = indexView(view);
  const home = findHomes(index);
  const tree = createCaseTree(index, home, new Uint8Array(index.lines.length));
  const arranger = createArranger(tree);
  const { sheet, fronts, search } = searchSheet(tree, arranger, form);
  const standing = standBlocks(tree, arranger, fronts, sheet.x, sheet.y, sheet.shape, search.useRoom);
  return toPlacement(tree, standing, drawRails(tree, standing));
}
