/** Packs the trees of a map onto a sheet of a wanted form: each takes the size and the place that push the far edge out least. */
import { narrowestWithin, type Fronts } from '../sizes/fronts.ts';
import { TREE_GAP } from '../sizes/spacing.ts';
import { thin } from '../sizes/thin.ts';

/** The room to fill; how large things can be shown on it decides between sheets. */
export interface Form {
  readonly width: number;
  readonly height: number;
}

/** By root, in the order of the groups: where each stands and in which of its shapes. */
export interface Sheet {
  readonly roots: readonly number[];
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly shape: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
}

/** Free at the edges of the form. */
const MARGIN = 20;

/** How large a sheet of that size is shown in the form. */
export function scaleIn(form: Form, width: number, height: number): number {
  return Math.min(
    Math.max(1, form.width - 2 * MARGIN) / Math.max(1, width),
    Math.max(1, form.height - 2 * MARGIN) / Math.max(1, height),
  );
}

/** The sheet that is shown largest, of some heights filled from the left and some widths filled from the top. Each group stands in one row. */
export function packSheet(groups: readonly (readonly number[])[], fronts: Fronts, form: Form): Sheet {
  const items = itemsOf(groups, fronts);
  let best: Filled | null = null;
  let most = 0;
  for (const filled of fillings(items, form)) {
    const scale = scaleIn(form, filled.width, filled.height);
    const isSmaller = best === null || filled.width * filled.height < best.width * best.height;
    if (scale <= most * 1.001 && !(scale > most * 0.999 && isSmaller)) continue;
    most = scale;
    best = filled;
  }
  return spread(groups, fronts, items, best ?? { x: [], y: [], pick: [], width: 0, height: 0 });
}

/** The sizes of the groups, flat: those of group i are `first[i]` up to `first[i + 1]`. */
interface Items {
  readonly first: readonly number[];
  readonly width: readonly number[];
  readonly height: readonly number[];
  /** A shape for a group of one; else how high its members may be. */
  readonly pick: readonly number[];
}

function itemsOf(groups: readonly (readonly number[])[], fronts: Fronts): Items {
  const items = { first: [0], width: [] as number[], height: [] as number[], pick: [] as number[] };
  for (const group of groups) {
    const [root = 0] = group;
    if (group.length > 1) addRow(items, group, fronts);
    else {
      for (let s = fronts.first[root]!; s < fronts.first[root]! + fronts.count[root]!; s += 1) {
        items.width.push(fronts.width[s]!);
        items.height.push(fronts.height[s]!);
        items.pick.push(s);
      }
    }
    items.first.push(items.width.length);
  }
  return items;
}

/** A group in one row: for each height of a member, all of them as narrow as they can be. */
function addRow(
  items: { width: number[]; height: number[]; pick: number[] },
  group: readonly number[],
  fronts: Fronts,
): void {
  const talls = group.flatMap((root) =>
    fronts.height.slice(fronts.first[root], fronts.first[root]! + fronts.count[root]!),
  );
  const width: number[] = [];
  const height: number[] = [];
  for (const tall of talls) {
    const shapes = group.map((root) => narrowestWithin(fronts, root, tall));
    width.push(shapes.reduce((sum, s) => sum + fronts.width[s]! + TREE_GAP, -TREE_GAP));
    height.push(Math.max(...shapes.map((s) => fronts.height[s]!)));
  }
  for (const at of thin(width, height, width.length, 16)) {
    items.width.push(width[at]!);
    items.height.push(height[at]!);
    items.pick.push(talls[at]!);
  }
}

interface Filled {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** By group: which of the items' sizes. */
  readonly pick: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
}

function* fillings(items: Items, form: Form): Iterable<Filled> {
  const count = items.first.length - 1;
  if (count === 1) {
    for (let at = 0; at < items.width.length; at += 1)
      yield { x: [0], y: [0], pick: [at], width: items.width[at]!, height: items.height[at]! };
    return;
  }
  let paper = 0;
  for (let item = 0; item < count; item += 1) {
    let least = Infinity;
    for (let s = items.first[item]!; s < items.first[item + 1]!; s += 1)
      least = Math.min(least, (items.width[s]! + TREE_GAP) * (items.height[s]! + TREE_GAP));
    paper += least;
  }
  const aspect = form.width / form.height;
  const tries = count > 5_000 ? 3 : count > 400 ? 6 : 22;
  for (const isDown of [true, false]) {
    const ideal = isDown ? Math.sqrt(paper / aspect) : Math.sqrt(paper * aspect);
    for (let i = 0; i < tries; i += 1) yield fill(items, ideal * (0.8 + i / tries), isDown);
  }
}

/** Fills a sheet of one height from the left (`isDown`), or of one width from the top. */
function fill(items: Items, limit: number, isDown: boolean): Filled {
  const across = isDown ? items.height : items.width;
  const along = isDown ? items.width : items.height;
  // The far edge of what stands so far, in stretches: from where on, and how far.
  const from: number[] = [0];
  const far: number[] = [0];
  const count = items.first.length - 1;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const pick = new Int32Array(count);
  let front = 0;
  let [width, height] = [0, 0];
  for (let item = 0; item < count; item += 1) {
    let least = Infinity;
    let [bestPick, bestStart, bestFar] = [items.first[item]!, 0, 0];
    for (let s = items.first[item]!; s < items.first[item + 1]!; s += 1) {
      const size = across[s]! + TREE_GAP;
      const length = along[s]! + TREE_GAP;
      for (let i = 0; i < from.length; i += 1) {
        const start = from[i]!;
        if (start > 0 && start + size > limit + TREE_GAP) break;
        let reach = 0;
        for (let k = i; k < from.length && from[k]! < start + size; k += 1) reach = Math.max(reach, far[k]!);
        const over = Math.max(0, start + size - limit - TREE_GAP);
        // First the far edge of all, then of this one, then little paper.
        const cost =
          Math.max(front, reach + length) * 4 + reach + length + over * 20 + (size * length) / 20_000;
        if (cost >= least) continue;
        least = cost;
        bestPick = s;
        bestStart = start;
        bestFar = reach;
      }
    }
    pick[item] = bestPick;
    x[item] = isDown ? bestFar : bestStart;
    y[item] = isDown ? bestStart : bestFar;
    width = Math.max(width, x[item]! + items.width[bestPick]!);
    height = Math.max(height, y[item]! + items.height[bestPick]!);
    const reach = bestFar + along[bestPick]! + TREE_GAP;
    front = Math.max(front, reach);
    cover(from, far, bestStart, bestStart + across[bestPick]! + TREE_GAP, reach);
  }
  return { x, y, pick, width, height };
}

/** Takes one stretch out to `reach`. */
function cover(from: number[], far: number[], start: number, end: number, reach: number): void {
  let i = 0;
  while (i < from.length && from[i]! < start) i += 1;
  let k = i;
  while (k < from.length && from[k]! < end) k += 1;
  const beyond = far[Math.max(0, k - 1)]!;
  const isCut = k === from.length || from[k]! > end;
  from.splice(i, k - i, ...(isCut ? [start, end] : [start]));
  far.splice(i, k - i, ...(isCut ? [reach, beyond] : [reach]));
}

/** Where each root stands when its group stands there. */
function spread(
  groups: readonly (readonly number[])[],
  fronts: Fronts,
  items: Items,
  { x, y, pick, width, height }: Filled,
): Sheet {
  const sheet = {
    roots: [] as number[],
    x: [] as number[],
    y: [] as number[],
    shape: [] as number[],
    width,
    height,
  };
  groups.forEach((group, item) => {
    let left = x[item]!;
    for (const root of group) {
      const wanted = items.pick[pick[item]!]!;
      const shape = group.length === 1 ? wanted : narrowestWithin(fronts, root, wanted);
      sheet.roots.push(root);
      sheet.x.push(left);
      sheet.y.push(y[item]!);
      sheet.shape.push(shape);
      left += fronts.width[shape]! + TREE_GAP;
    }
  });
  return sheet;
}
