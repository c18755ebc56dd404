/** What a placement remembers so that the next one moves little: how each case stood, where each tree stood, what was drawn. */
import type { CaseTree } from '../case-tree/case-tree.ts';
import type { Box, PlacementMemory, RememberedCase } from '../placement.ts';
import type { Sheet } from '../sheet/pack-sheet.ts';
import type { Standing } from '../sheet/stand.ts';
import { LEAF, type Fronts } from '../sizes/fronts.ts';

/** Names a unit from one view to the next: its relation, or the kind of what its reference gathers. */
export function nameOfUnit(tree: CaseTree, unit: number): string {
  const first = tree.memberBlock[tree.memberStart[unit]!]!;
  const isGathered = tree.unitLevels[unit] === 0 && first >= tree.cards;
  return isGathered
    ? `kind ${tree.unitKind[unit]}`
    : `relation ${tree.index.relationIds[tree.unitRelation[unit]!]}`;
}

export function rememberPlacement(
  tree: CaseTree,
  standing: Standing,
  fronts: Fronts,
  sheet: Sheet,
  drawn: readonly number[],
  torn: readonly number[],
  useRoom: boolean,
): PlacementMemory {
  const cases = new Map<string, RememberedCase>();
  for (let card = 0; card < tree.cards; card += 1) {
    const way = standing.way[card]!;
    if (way === LEAF) continue;
    const columns: string[][] = [];
    let unit = tree.unitStart[card]!;
    const shape = standing.shape[card]!;
    for (let column = 0; column < fronts.dealCount[shape]!; column += 1) {
      const end = unit + fronts.dealUnits[fronts.dealFirst[shape]! + column]!;
      const names: string[] = [];
      for (; unit < end; unit += 1) names.push(nameOfUnit(tree, unit));
      columns.push(names);
    }
    cases.set(tree.index.ids[card]!, { way, under: fronts.under[shape] === 1, columns });
  }
  const trees = new Map<string, Box>();
  sheet.roots.forEach((root, at) => {
    const shape = sheet.shape[at]!;
    trees.set(tree.index.ids[root]!, {
      x: Math.round(sheet.x[at]!),
      y: Math.round(sheet.y[at]!),
      width: fronts.width[shape]!,
      height: fronts.height[shape]!,
    });
  });
  return {
    cases,
    trees,
    drawn: drawn.map((line) => tree.index.lines[line]!.key),
    torn: torn.map((card) => tree.index.ids[card]!),
    useRoom,
  };
}
