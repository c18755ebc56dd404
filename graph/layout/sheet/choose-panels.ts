/** Decides whether a map must be torn into panels to come near the wanted form: a long chain must, a bushy case need not. */
import type { CaseTree } from '../case-tree/case-tree.ts';
import { findPanels } from '../case-tree/panels.ts';
import { createArranger } from '../sizes/arrange.ts';
import { scaleIn, type Form } from './pack-sheet.ts';
import { COARSE, PLAIN, searchOnce } from './search.ts';

/** How far the form of a sheet may be off: so many times too narrow, or too wide. */
const NARROWEST = 1 / 3;
const WIDEST = 2;
/** A map is torn only where that makes its type so much larger. */
const WORTH = 1.1;
const SIZES = [48, 24, 12, 8] as const;
/** Smaller maps are never torn unasked, and of larger ones the first size of panels that is worth it is taken. */
const FEW = 12;
const MANY = 2_000;

/** The cards to tear off. `tear` gives the tree without them. */
export function choosePanels(
  tree: CaseTree,
  form: Form,
  panels: 'auto' | number | false,
  tear: (torn: readonly number[]) => CaseTree,
): readonly number[] {
  if (panels === false || tree.cards === 0) return [];
  if (panels !== 'auto') return findPanels(tree, Math.max(2, panels));
  if (tree.cards < FEW) return [];
  const search = tree.cards > MANY ? COARSE : PLAIN;
  const { sheet, scale } = searchOnce(tree, createArranger(tree), form, search);
  const aspect = sheet.width / sheet.height / (form.width / form.height);
  if (aspect > NARROWEST && aspect < WIDEST) return [];
  let most = scale;
  let best: readonly number[] = [];
  for (const size of SIZES) {
    const torn = findPanels(tree, size);
    const rest = tear(torn);
    const found = searchOnce(rest, createArranger(rest), form, search);
    const reached = scaleIn(form, found.sheet.width, found.sheet.height);
    if (reached <= most * WORTH) continue;
    most = reached;
    best = torn;
    if (tree.cards > MANY) break;
  }
  return best;
}
