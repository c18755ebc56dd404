/** Chooses among ways to search: a small map is drawn as calmly as it can be, a large one as large as it can be. */
import type { CaseTree } from '../case-tree/case-tree.ts';
import type { Arranger } from '../sizes/arrange.ts';
import { findSizes, type Candidates, type Search } from '../sizes/find-sizes.ts';
import type { Fronts } from '../sizes/fronts.ts';
import { packSheet, scaleIn, type Form, type Sheet } from './pack-sheet.ts';

/** A sheet, the sizes it is made of, and how they were searched. */
export interface Found {
  readonly sheet: Sheet;
  readonly fronts: Fronts;
  readonly search: Search;
  readonly scale: number;
}

export const PLAIN: Search = {
  front: 16,
  talls: 12,
  widths: 9,
  useRoom: true,
  row: true,
  columns: true,
  corner: true,
  beside: 1,
  inOneRow: false,
};

/** For maps that nobody sees at once, and for a first look at a map's form. */
export const COARSE: Search = { ...PLAIN, front: 8, talls: 7, widths: 6 };
const HUGE = 8_000;

/** What fits at this scale is read with ease, and need not be squeezed. */
const COMFORT = 1;
/** Blocks up to which the calm ways are tried first. */
const CALM_UP_TO = 80;

/** From textbook trees to columns. */
const CALM: readonly Search[] = [
  { ...PLAIN, corner: false, columns: false },
  { ...PLAIN, corner: false },
];

/** The search is greedy, so it is made from a few starts. */
const STARTS: readonly Search[] = [
  PLAIN,
  { ...PLAIN, talls: 24, widths: 16, front: 30 },
  { ...PLAIN, talls: 16, useRoom: false },
  { ...PLAIN, talls: 20, front: 24, row: false },
  { ...PLAIN, beside: 2 },
  { ...PLAIN, beside: 2, talls: 24, widths: 16, front: 30 },
  { ...PLAIN, talls: 36, widths: 24, front: 44 },
  { ...PLAIN, beside: 2, talls: 36, widths: 24, front: 44 },
];

/** What it may cost of the size of type to have opposites in one row. */
const WORTH_A_ROW = 0.9;

/** Cost: some passes over the blocks, fewer the more they are. */
export function searchSheet(tree: CaseTree, arranger: Arranger, form: Form): Found {
  const free = searchWith(tree, arranger, form, false);
  if (!tree.opposites.isOpposed.includes(1)) return free;
  const paired = searchWith(tree, arranger, form, true);
  return Math.min(COMFORT, paired.scale) >= WORTH_A_ROW * Math.min(COMFORT, free.scale) ? paired : free;
}

/** The same search for a tree that has changed a little. */
export function searchAgain(tree: CaseTree, arranger: Arranger, form: Form, { search }: Found): Found {
  return searchOnce(tree, arranger, form, search);
}

/** One search, the usual one where none is given. */
export function searchOnce(tree: CaseTree, arranger: Arranger, form: Form, search: Search = PLAIN): Found {
  const fronts = findSizes(arranger, search);
  const sheet = packSheet(groupRoots(tree, search.inOneRow), fronts, form);
  return { sheet, fronts, search, scale: scaleIn(form, sheet.width, sheet.height) };
}

/** The sheet of cases whose shapes are given instead of searched, opposites in one row where that costs little. */
export function shapeSheet(
  tree: CaseTree,
  arranger: Arranger,
  form: Form,
  search: Search,
  shapes: (block: number) => Candidates | null,
): Pick<Found, 'fronts' | 'sheet'> {
  const fronts = findSizes(arranger, search, shapes);
  const free = packSheet(groupRoots(tree, false), fronts, form);
  if (!tree.opposites.isOpposed.includes(1)) return { fronts, sheet: free };
  const paired = packSheet(groupRoots(tree, true), fronts, form);
  const [scale, most] = [paired, free].map(({ width, height }) => scaleIn(form, width, height));
  return { fronts, sheet: scale! >= WORTH_A_ROW * most! ? paired : free };
}

function searchWith(tree: CaseTree, arranger: Arranger, form: Form, inOneRow: boolean): Found {
  const find = (search: Search) => searchOnce(tree, arranger, form, { ...search, inOneRow });
  if (tree.blocks < CALM_UP_TO) {
    for (const search of CALM) {
      const found = find(search);
      if (found.scale >= COMFORT) return found;
    }
  }
  if (tree.blocks > HUGE) return find(COARSE);
  const count = tree.blocks > 1_500 ? 1 : tree.blocks > 250 ? 2 : STARTS.length;
  const [first = PLAIN, ...others] = STARTS.slice(0, count);
  let best = find(first);
  for (const search of others) {
    const found = find(search);
    // A second column beside a card reads a little worse than one: only where it brings something.
    if (found.scale > best.scale * (search.beside > 1 ? 1.03 : 1.01)) best = found;
  }
  return best;
}

/** The trees one by one, or opposed ones together. */
function groupRoots({ roots, opposites }: CaseTree, inOneRow: boolean): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (const root of roots) {
    const group = inOneRow ? opposites.group[root]! : root;
    const others = groups.get(group);
    if (others) others.push(root);
    else groups.set(group, [root]);
  }
  return [...groups.values()];
}
