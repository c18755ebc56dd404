/** Where the lines of a card or of a reference's rows leave it. */
import { REFERENCE_ROWS, sizesOf } from '../../view/sizes.ts';
import type { CaseTree } from '../case-tree/case-tree.ts';
import type { Standing } from '../sheet/stand.ts';
import { EXIT } from '../sizes/spacing.ts';

/** The x at which a block's lines leave: the middle of its upper edge, or its left edge. */
export function exitX(tree: CaseTree, { x, leavesTop }: Standing, block: number): number {
  return x[block]! + (leavesTop[block] ? Math.round(tree.width[block]! / 2) : 0);
}

/** The y at which a line leaves: of a reference, that of its row. `row` counts from 0. */
export function exitY(tree: CaseTree, { y, leavesTop }: Standing, block: number, row: number): number {
  if (leavesTop[block]) return y[block]!;
  const isReference = block >= tree.cards && tree.told[block - tree.cards]!.length > 1;
  if (!isReference) return y[block]! + Math.round(Math.min(tree.height[block]! / 2, EXIT));
  const shown = Math.min(row, REFERENCE_ROWS - 1);
  const { reference } = sizesOf(tree.index.view);
  return y[block]! + Math.round(reference.pad + reference.row * (shown + 0.5));
}

/** The lines that a block stands for below its parent: its home, or what it tells. */
export function linesOf(tree: CaseTree, block: number): readonly number[] {
  if (block >= tree.cards) return tree.told[block - tree.cards]!;
  return tree.home[block]! >= 0 ? [tree.home[block]!] : [];
}
