/** Tears branches off the case tree: each begins a panel of its own, with a reference in its old place. */
import type { CaseTree } from './case-tree.ts';

/** A reference in place of a branch takes about as much room as this many cards. */
const REFERENCE = 0.3;

/** The cards at the top of branches that have grown to so many cards, from the leaves up. Cost: O(blocks). */
export function findPanels({ bottomUp, blocks, cards, parent }: CaseTree, most: number): readonly number[] {
  const size = new Float64Array(blocks);
  const torn: number[] = [];
  for (const block of bottomUp) {
    size[block]! += block < cards ? 1 : REFERENCE;
    if (parent[block]! < 0) continue;
    if (block < cards && size[block]! >= most) {
      torn.push(block);
      size[block] = REFERENCE;
    }
    size[parent[block]!]! += size[block]!;
  }
  return torn;
}

/** The homes of all others. */
export function tearOff(home: Int32Array, torn: readonly number[]): Int32Array {
  const rest = home.slice();
  for (const card of torn) rest[card] = -1;
  return rest;
}
