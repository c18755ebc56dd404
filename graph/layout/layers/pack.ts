/**
 * Packs a forest: every card above the middle of what hangs below it, subtrees as close as their outlines allow, no two
 * cards over each other. After E. Reingold and J. Tilford, "Tidier Drawings of Trees" (1981), with outlines kept by row.
 */
import type { GraphView, Id } from '../../view/view.ts';
import type { Forest } from './forest.ts';
import { PARTS, type Rows } from './rows.ts';

const GAP = 32;
const TREE_GAP = 64;

/** Left and right edge of a subtree in one row, relative to its own card's centre. */
type Outline = Map<number, { left: number; right: number }>;

/** The x of each card's centre. Cost: O(cards * rows). No recursion. */
export function packForest(view: GraphView, forest: Forest, rows: Rows): ReadonlyMap<Id, number> {
  const offset = new Map<Id, number>();
  const outlines = new Map<Id, Outline>();
  for (const id of bottomUp(forest)) {
    const children = forest.children.get(id) ?? [];
    const own = ownOutline(view, rows, id);
    const below = setBelow(children, rows, outlines, offset);
    fillSkippedRows(own, below, rows.rowOf.get(id) ?? 0);
    outlines.set(id, merge(own, below));
  }
  setSideBySide(forest.roots, outlines, offset, TREE_GAP);
  const centres = new Map<Id, number>();
  for (const root of forest.roots) {
    centres.set(root, offset.get(root) ?? 0);
    const waiting: Id[] = [root];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const centre = centres.get(id) ?? 0;
      for (const child of forest.children.get(id) ?? []) {
        centres.set(child, centre + (offset.get(child) ?? 0));
        waiting.push(child);
      }
    }
  }
  return centres;
}

function bottomUp(forest: Forest): readonly Id[] {
  const order: Id[] = [];
  const waiting: Id[] = [...forest.roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    order.push(id);
    waiting.push(...(forest.children.get(id) ?? []));
  }
  return order.reverse();
}

function ownOutline(view: GraphView, rows: Rows, id: Id): Outline {
  const half = (view.cards.get(id)?.width ?? 0) / 2;
  return new Map([[rows.rowOf.get(id) ?? 0, { left: -half, right: half }]]);
}

/** The parts of a broken row each around the middle, one below the other; writes offsets, returns the common outline. */
function setBelow(
  children: readonly Id[],
  rows: Rows,
  outlines: ReadonlyMap<Id, Outline>,
  offset: Map<Id, number>,
): Outline {
  let common: Outline = new Map();
  for (let part = 0; part < PARTS; part += 1) {
    const ids = children.filter((id) => (rows.rowOf.get(id) ?? 0) % PARTS === part);
    const block = setSideBySide(ids, outlines, offset, GAP);
    const shift = nearestFree(block, common, GAP);
    for (const id of ids) offset.set(id, (offset.get(id) ?? 0) + shift);
    common = merge(common, moved(block, shift));
  }
  return common;
}

/** How far a block has to move to the nearer side to touch nothing that is placed already. */
function nearestFree(block: Outline, placed: Outline, gap: number): number {
  let right = 0;
  let left = 0;
  for (const [row, span] of block) {
    const taken = placed.get(row);
    if (!taken || span.right + gap <= taken.left || span.left >= taken.right + gap) continue;
    right = Math.max(right, taken.right + gap - span.left);
    left = Math.min(left, taken.left - gap - span.right);
  }
  return right <= -left ? right : left;
}

/** Puts subtrees side by side around x = 0, writes their offsets, and returns their common outline. */
function setSideBySide(
  ids: readonly Id[],
  outlines: ReadonlyMap<Id, Outline>,
  offset: Map<Id, number>,
  gap: number,
): Outline {
  let common: Outline = new Map();
  const places: number[] = [];
  for (const id of ids) {
    const outline = outlines.get(id) ?? new Map();
    // In order even where two subtrees share no row.
    let shift = places.at(-1) ?? 0;
    for (const [row, { left }] of outline) {
      const taken = common.get(row);
      if (taken) shift = Math.max(shift, taken.right + gap - left);
    }
    places.push(shift);
    common = merge(common, moved(outline, shift));
  }
  const middle = ((places[0] ?? 0) + (places.at(-1) ?? 0)) / 2;
  ids.forEach((id, index) => offset.set(id, (places[index] ?? 0) - middle));
  return moved(common, -middle);
}

function moved(outline: Outline, by: number): Outline {
  return new Map([...outline].map(([row, { left, right }]) => [row, { left: left + by, right: right + by }]));
}

/** Lines run through the rows between a card and what hangs below it: nothing else may settle there. */
function fillSkippedRows(own: Outline, below: Outline, row: number): void {
  if (below.size === 0) return;
  const first = Math.min(...below.keys());
  const start = own.get(row);
  const reached = below.get(first);
  if (!start || !reached) return;
  for (let skipped = row + 1; skipped < first; skipped += 1) {
    own.set(skipped, {
      left: Math.min(start.left, reached.left),
      right: Math.max(start.right, reached.right),
    });
  }
}

function merge(a: Outline, b: Outline): Outline {
  const merged: Outline = new Map(a);
  for (const [row, { left, right }] of b) {
    const other = merged.get(row);
    merged.set(row, {
      left: Math.min(left, other?.left ?? left),
      right: Math.max(right, other?.right ?? right),
    });
  }
  return merged;
}
