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
export const COMFORT = 1;
/** Blocks up to which the calm ways are tried first. */
const CALM_UP_TO = 80;

/** From textbook trees to columns. */
const CALM: readonly Search[] = [
  { ...PLAIN, corner: false, columns: false },
  { ...PLAIN, corner: false },
];

/** The search is greedy, so it is made from a few starts, of which another is the best for another map. */
const STARTS: readonly Search[] = [
  { ...PLAIN, talls: 36, widths: 24, front: 44 },
  { ...PLAIN, beside: 2, talls: 36, widths: 24, front: 44 },
  { ...PLAIN, talls: 20, front: 24, row: false },
  PLAIN,
  { ...PLAIN, beside: 2, talls: 24, widths: 16, front: 30 },
  { ...PLAIN, beside: 2, row: false },
  { ...PLAIN, talls: 48, widths: 32, front: 64, row: false },
];
/** Up to so many blocks each start is tried to the end; up to some more one is searched finely. */
const FEW = 250;
const SOME = 1_500;
const FINE: Search = { ...PLAIN, talls: 24, widths: 16, front: 30 };

/** The starts to try for so many blocks. */
export function startsFor(blocks: number): readonly Search[] {
  if (blocks > HUGE) return [COARSE];
  if (blocks > FEW) return [blocks > SOME ? PLAIN : FINE];
  return STARTS;
}

/** Whether it is drawn as textbooks do. */
export function isCalm({ search }: Found): boolean {
  return !search.columns || !search.corner;
}

/** What it may cost of the size of type to have opposites in one row. */
export const WORTH_A_ROW = 0.9;

/** From one start, the calm ways first. Cost: a pass over the blocks, and one or two more for small maps. */
export function searchSheet(tree: CaseTree, arranger: Arranger, form: Form, start: Search): Found {
  if (tree.blocks < CALM_UP_TO) {
    for (const search of CALM) {
      const found = searchOnce(tree, arranger, form, { ...search, inOneRow: start.inOneRow });
      if (found.scale >= COMFORT) return found;
    }
  }
  return searchOnce(tree, arranger, form, start);
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
