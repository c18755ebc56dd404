/** Packs the trees of a map onto a sheet of a wanted form: each takes the size and the place that push the far edge out least. */
import type { Fronts } from '../sizes/fronts.ts';
import { TREE_GAP } from '../sizes/spacing.ts';

/** The room to fill; how large things can be shown on it decides between sheets. */
export interface Form {
  readonly width: number;
  readonly height: number;
}

/** Where each root stands and in which of its shapes. */
export interface Sheet {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly shape: Int32Array;
  readonly width: number;
  readonly height: number;
}

/** Free at the edges of the form. */
export const MARGIN = 20;

/** How large a sheet of that size is shown in the form. */
export function scaleIn(form: Form, width: number, height: number): number {
  return Math.min(
    Math.max(1, form.width - 2 * MARGIN) / Math.max(1, width),
    Math.max(1, form.height - 2 * MARGIN) / Math.max(1, height),
  );
}

/** The sheet that is shown largest, of some heights filled from the left and some widths filled from the top. */
export function packSheet(roots: readonly number[], fronts: Fronts, form: Form): Sheet {
  let paper = 0;
  for (const root of roots) {
    let least = Infinity;
    for (let s = fronts.first[root]!; s < fronts.first[root]! + fronts.count[root]!; s += 1)
      least = Math.min(least, (fronts.width[s]! + TREE_GAP) * (fronts.height[s]! + TREE_GAP));
    paper += least;
  }
  const aspect = form.width / form.height;
  const tries = roots.length === 1 ? 1 : roots.length > 5_000 ? 3 : roots.length > 400 ? 6 : 22;
  let best: Sheet | null = null;
  let most = 0;
  for (const isDown of [true, false]) {
    const ideal = isDown ? Math.sqrt(paper / aspect) : Math.sqrt(paper * aspect);
    for (let i = 0; i < tries; i += 1) {
      const limit = ideal * (0.8 + i / tries);
      const sheet =
        roots.length === 1 ? standAlone(roots[0]!, fronts, form) : fill(roots, fronts, limit, isDown);
      const scale = scaleIn(form, sheet.width, sheet.height);
      const isSmaller = best === null || sheet.width * sheet.height < best.width * best.height;
      if (scale <= most * 1.001 && !(scale > most * 0.999 && isSmaller)) continue;
      most = scale;
      best = sheet;
    }
  }
  return (
    best ?? { x: new Float64Array(0), y: new Float64Array(0), shape: new Int32Array(0), width: 0, height: 0 }
  );
}

function standAlone(root: number, fronts: Fronts, form: Form): Sheet {
  let shape = fronts.first[root]!;
  for (let s = shape; s < fronts.first[root]! + fronts.count[root]!; s += 1)
    if (
      scaleIn(form, fronts.width[s]!, fronts.height[s]!) >
      scaleIn(form, fronts.width[shape]!, fronts.height[shape]!)
    )
      shape = s;
  return {
    x: new Float64Array(1),
    y: new Float64Array(1),
    shape: Int32Array.of(shape),
    width: fronts.width[shape]!,
    height: fronts.height[shape]!,
  };
}

/** Fills a sheet of one height from the left (`isDown`), or of one width from the top. */
function fill(roots: readonly number[], fronts: Fronts, limit: number, isDown: boolean): Sheet {
  const across = isDown ? fronts.height : fronts.width;
  const along = isDown ? fronts.width : fronts.height;
  // The far edge of what stands so far, in stretches: from where on, and how far.
  let from: number[] = [0];
  let far: number[] = [0];
  const count = roots.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const shape = new Int32Array(count);
  let front = 0;
  let [width, height] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    const root = roots[at]!;
    let least = Infinity;
    let [bestShape, bestStart, bestFar] = [fronts.first[root]!, 0, 0];
    const end = fronts.first[root]! + fronts.count[root]!;
    for (let s = fronts.first[root]!; s < end; s += 1) {
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
        [bestShape, bestStart, bestFar] = [s, start, reach];
      }
    }
    shape[at] = bestShape;
    x[at] = isDown ? bestFar : bestStart;
    y[at] = isDown ? bestStart : bestFar;
    width = Math.max(width, x[at]! + fronts.width[bestShape]!);
    height = Math.max(height, y[at]! + fronts.height[bestShape]!);
    const reach = bestFar + along[bestShape]! + TREE_GAP;
    front = Math.max(front, reach);
    [from, far] = cover(from, far, bestStart, bestStart + across[bestShape]! + TREE_GAP, reach);
  }
  return { x, y, shape, width, height };
}

/** The stretches with one of them out to `reach`. */
function cover(
  from: number[],
  far: number[],
  start: number,
  end: number,
  reach: number,
): [number[], number[]] {
  let i = 0;
  while (i < from.length && from[i]! < start) i += 1;
  let k = i;
  while (k < from.length && from[k]! < end) k += 1;
  const beyond = far[Math.max(0, k - 1)]!;
  const isCut = k === from.length || from[k]! > end;
  from.splice(i, k - i, ...(isCut ? [start, end] : [start]));
  far.splice(i, k - i, ...(isCut ? [reach, beyond] : [reach]));
  return [from, far];
}
