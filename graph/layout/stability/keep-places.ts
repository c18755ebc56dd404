/** Trees stay where they stood; where one has grown, those beyond it give way in the direction in which they lay apart. */
import type { CaseTree } from '../case-tree/case-tree.ts';
import type { Box, PlacementMemory, Point, PreviousPlacement } from '../placement.ts';
import type { Form, Sheet } from '../sheet/pack-sheet.ts';
import { standBlocks, type Standing } from '../sheet/stand.ts';
import type { Arranger } from '../sizes/arrange.ts';
import type { Fronts } from '../sizes/fronts.ts';
import { TREE_GAP } from '../sizes/spacing.ts';

/** Trees may come as near as this to each other before one gives way. */
const LEAST_GAP = TREE_GAP - 10;

export interface Kept {
  readonly sheet: Sheet;
  readonly standing: Standing;
}

/** Of the shapes left to choose, those with which fewest cards move, least far, and the sheet grows least. */
export function keepPlaces(
  tree: CaseTree,
  arranger: Arranger,
  fronts: Fronts,
  previous: PreviousPlacement,
  memory: PlacementMemory,
  acted: string | undefined,
  form: Form,
): Kept {
  const shape = Int32Array.from(tree.roots, (root) => fronts.first[root]!);
  const standWith = (shapes: Int32Array): Kept => {
    const places = pushApart(tree, fronts, shapes, memory);
    const sheet: Sheet = { roots: tree.roots, shape: shapes.slice(), ...places };
    const standing = standBlocks(tree, arranger, fronts, sheet, memory.useRoom);
    return { sheet, standing };
  };
  let best: Kept | null = null;
  tree.roots.forEach((root, at) => {
    if (fronts.count[root]! < 2 && best) return;
    let least = Infinity;
    let choice = shape[at]!;
    for (let s = fronts.first[root]!; s < fronts.first[root]! + fronts.count[root]!; s += 1) {
      shape[at] = s;
      const kept = standWith(shape);
      const cost = costOf(tree, kept, previous, acted, form);
      if (cost >= least) continue;
      least = cost;
      choice = s;
      best = kept;
    }
    shape[at] = choice;
  });
  return holdStill(tree, best ?? standWith(shape), previous, acted);
}

/** The whole is moved so that the card acted on stands where it stood. */
function holdStill(tree: CaseTree, kept: Kept, previous: PreviousPlacement, acted: string | undefined): Kept {
  const by = shiftOf(tree, kept.standing, previous, acted);
  const { standing, sheet } = kept;
  for (let block = 0; block < tree.blocks; block += 1) {
    standing.x[block]! += by.x;
    standing.y[block]! += by.y;
    standing.membersTop[block]! += by.y;
  }
  standing.columnTrunk.forEach((x, column) => (standing.columnTrunk[column] = x + by.x));
  return {
    standing,
    sheet: {
      ...sheet,
      x: Array.from(sheet.x, (x) => x + by.x),
      y: Array.from(sheet.y, (y) => y + by.y),
    },
  };
}

function shiftOf(
  { index }: CaseTree,
  { x, y }: Standing,
  { boxes }: PreviousPlacement,
  acted: string | undefined,
): Point {
  const card = index.cardOf.get(acted ?? '');
  const before = boxes.get(acted ?? '');
  return card === undefined || !before ? { x: 0, y: 0 } : { x: before.x - x[card]!, y: before.y - y[card]! };
}

function costOf(
  tree: CaseTree,
  { sheet, standing }: Kept,
  previous: PreviousPlacement,
  acted: string | undefined,
  form: Form,
): number {
  const by = shiftOf(tree, standing, previous, acted);
  let moved = 0;
  let far = 0;
  tree.index.ids.forEach((id, card) => {
    const before = previous.boxes.get(id);
    if (!before) return;
    const way = Math.abs(standing.x[card]! + by.x - before.x) + Math.abs(standing.y[card]! + by.y - before.y);
    if (way > 1) moved += 1;
    far += way;
  });
  const count = Math.max(1, tree.cards);
  return (
    moved / count +
    far / count / 2_000 +
    0.25 * Math.max(sheet.width / form.width, sheet.height / form.height)
  );
}

/** O(trees * trees), without which a tree that has grown would lie on its neighbours. */
function pushApart(
  tree: CaseTree,
  fronts: Fronts,
  shapes: Int32Array,
  { trees }: PlacementMemory,
): { x: number[]; y: number[]; width: number; height: number } {
  const before = tree.roots.map((root) => trees.get(tree.index.ids[root]!));
  const now = tree.roots.map((_, at) => ({
    x: 0,
    y: 0,
    width: fronts.width[shapes[at]!]!,
    height: fronts.height[shapes[at]!]!,
  }));
  const order = [...tree.roots.keys()].filter((at) => before[at]);
  for (const at of order) Object.assign(now[at]!, { x: before[at]!.x, y: before[at]!.y });
  for (const at of [...order].sort((a, b) => now[a]!.x - now[b]!.x || a - b)) {
    for (const other of order) {
      const [a, b] = [before[other]!, before[at]!];
      const isRightOf =
        a.x + a.width <= b.x && spansMeet(a.y, tallest(a, now[other]!), b.y, tallest(b, now[at]!));
      if (isRightOf) now[at]!.x = Math.max(now[at]!.x, now[other]!.x + now[other]!.width + LEAST_GAP);
    }
  }
  const done: number[] = [];
  for (const at of order.sort((a, b) => now[a]!.y - now[b]!.y || a - b)) {
    settle(now, done, at);
    done.push(at);
  }
  // Trees that are new stand below all others, side by side.
  let x = Math.min(0, ...done.map((at) => now[at]!.x));
  const bottom = Math.max(0, ...done.map((at) => now[at]!.y + now[at]!.height + TREE_GAP));
  for (const at of tree.roots.keys()) {
    if (before[at]) continue;
    Object.assign(now[at]!, { x, y: bottom });
    x += now[at]!.width + TREE_GAP;
  }
  const left = Math.min(...now.map((box) => box.x));
  const top = Math.min(...now.map((box) => box.y));
  return {
    x: now.map((box) => box.x),
    y: now.map((box) => box.y),
    width: Math.max(...now.map((box) => box.x + box.width)) - left,
    height: Math.max(...now.map((box) => box.y + box.height)) - top,
  };
}

/** Moves one tree down until it lies on none of those that are settled. */
function settle(
  now: { x: number; y: number; width: number; height: number }[],
  done: readonly number[],
  at: number,
): void {
  const box = now[at]!;
  for (let isFree = false; !isFree;) {
    isFree = true;
    for (const other of done) {
      const { x, y, width, height } = now[other]!;
      const lies =
        spansMeet(x, width + LEAST_GAP, box.x, box.width + LEAST_GAP) &&
        spansMeet(y, height + LEAST_GAP, box.y, box.height + LEAST_GAP);
      if (!lies) continue;
      box.y = y + height + LEAST_GAP;
      isFree = false;
    }
  }
}

function tallest(a: Box, b: Box): number {
  return Math.max(a.height, b.height);
}

function spansMeet(a: number, lengthA: number, b: number, lengthB: number): boolean {
  return a < b + lengthB && b < a + lengthA;
}
