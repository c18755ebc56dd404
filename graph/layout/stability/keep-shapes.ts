/** Lets every case stand as it stood: the same way, the same units in the same columns; what is new joins the unit before it. */
import type { CaseTree } from '../case-tree/case-tree.ts';
import type { PlacementMemory } from '../placement.ts';
import { membersOf } from '../sizes/arrange.ts';
import { addArranged, addDealt, addRow, type Candidates, type Sizer } from '../sizes/find-sizes.ts';
import { CORNER, lowestWithin, ROW } from '../sizes/fronts.ts';
import { nameOfUnit } from './memory.ts';

/** The shapes that a block may have: null where it chooses anew, as the card acted on does, and what had nothing below it. */
export function keepShapes(
  tree: CaseTree,
  memory: PlacementMemory,
  acted: string | undefined,
): (block: number) => Candidates | null {
  return (block) => {
    const id = tree.index.ids[block] ?? '';
    const before = memory.cases.get(id);
    if (id === acted || !before) return null;
    if (before.way === ROW) return { addTo: addKeptRow };
    const counts = dealAsBefore(tree, block, before.columns);
    const isUnder = before.way === CORNER && before.under && counts[0]! > 0;
    const kept = counts.filter((count) => count > 0);
    return { addTo: (sizer) => addKeptColumns(sizer, block, before.way, isUnder, kept) };
  };
}

/** How many units stand in each of the columns. */
function dealAsBefore(
  tree: CaseTree,
  block: number,
  columns: readonly (readonly string[])[],
): readonly number[] {
  const columnOf = new Map(columns.flatMap((names, column) => names.map((name) => [name, column] as const)));
  const counts = columns.map(() => 0);
  let last = Math.max(
    0,
    columns.findIndex((names) => names.length > 0),
  );
  for (let unit = tree.unitStart[block]!; unit < tree.unitStart[block + 1]!; unit += 1) {
    // Units stay in order, so none goes back to a column before that of the unit before it.
    last = Math.max(last, columnOf.get(nameOfUnit(tree, unit)) ?? last);
    counts[last]! += 1;
  }
  return counts;
}

function addKeptRow(sizer: Sizer, block: number): void {
  for (const tall of sizesOfMembers(sizer, block, sizer.fronts.height)) addRow(sizer, block, tall);
}

function addKeptColumns(
  sizer: Sizer,
  block: number,
  way: number,
  under: boolean,
  counts: readonly number[],
): void {
  const { arranger, fronts, candidates } = sizer;
  const { tree } = arranger;
  const { from, count } = membersOf(tree, block);
  for (const limit of sizesOfMembers(sizer, block, fronts.width)) {
    arranger.columns = counts.length;
    arranger.under = under;
    counts.forEach((units, column) => (arranger.units[column] = units));
    for (let m = from; m < from + count; m += 1)
      arranger.chosen[m - from] = lowestWithin(fronts, tree.memberBlock[m]!, limit);
    addArranged(sizer, block, way, 0);
    for (const units of counts) addDealt(candidates, units, limit);
  }
}

/** The widths or heights to choose between where a member has several shapes; else one that is no limit. */
function sizesOfMembers(
  { arranger: { tree }, fronts }: Sizer,
  block: number,
  sizes: readonly number[],
): readonly number[] {
  const { from, count } = membersOf(tree, block);
  const choices = new Set<number>();
  for (let m = from; m < from + count; m += 1) {
    const member = tree.memberBlock[m]!;
    const first = fronts.first[member]!;
    if (fronts.count[member]! < 2) continue;
    for (let s = first; s < first + fronts.count[member]!; s += 1) choices.add(sizes[s]!);
  }
  return choices.size === 0 ? [Number.MAX_VALUE] : [...choices];
}
