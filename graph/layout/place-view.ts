/**
 * The case layout: a map is read like an outline whose lines are real, in the form of the sheet it is shown on; what would
 * need a long line is told where it belongs, by number.
 *
 * 1. `case-tree/` gives every card a home, and every relation its cards or references at its target.
 * 2. `sizes/` finds, bottom up, the few best sizes of every case: in a row, in columns, round a corner.
 * 3. `sheet/` packs the cases into the wanted form, and gives everything its place.
 * 4. `rails/` draws the lines of the tree, all of a kind into one head.
 * 5. `across/` draws the few lines that leave the tree and have a short way; for each the tree is placed anew without telling it.
 */
import type { GraphView } from '../view/view.ts';
import type { Stage } from './across/route-across.ts';
import { settleAcross } from './across/settle-across.ts';
import { createCaseTree } from './case-tree/case-tree.ts';
import { findHomes } from './case-tree/homes.ts';
import { findOpposites, type Opposites } from './case-tree/opposites.ts';
import { indexView, type ViewIndex } from './case-tree/view-index.ts';
import { EMPTY_PLACEMENT, type Placement } from './placement.ts';
import { drawRails } from './rails/draw-rails.ts';
import type { Form } from './sheet/pack-sheet.ts';
import { searchAgain, searchSheet, type Found } from './sheet/search.ts';
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
  const opposites = findOpposites(index);
  const home = findHomes(index, opposites);
  let found: Found | null = null;
  const place = (drawn: Uint8Array): Stage => {
    const tree = createCaseTree(index, opposites, home, drawn);
    const arranger = createArranger(tree);
    found = found ? searchAgain(tree, arranger, form, found) : searchSheet(tree, arranger, form);
    const standing = standBlocks(tree, arranger, found.fronts, found.sheet, found.search.useRoom);
    return { tree, standing, drawing: drawRails(tree, standing) };
  };
  const { tree, standing, drawing } = settleAcross(
    index.lines.length,
    place,
    linesBetweenOpposites(index, opposites),
  );
  return toPlacement(tree, standing, drawing);
}

/** They are drawn if they can be, and told only where they cannot. */
function linesBetweenOpposites(
  { lines, hasDot, lineRelation, level }: ViewIndex,
  { isBetween }: Opposites,
): Uint8Array {
  return Uint8Array.from(lines, ({ mutual, part }, line) => {
    const isPlain = part === 'whole' && level[lineRelation[line]!] === 0 && !hasDot[lineRelation[line]!];
    return isPlain && (mutual || isBetween[line]) ? 1 : 0;
  });
}
