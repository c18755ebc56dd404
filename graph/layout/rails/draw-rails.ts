/** Draws the lines of the whole tree: every unit into the trunks of its card. */
import type { CaseTree } from '../case-tree/case-tree.ts';
import type { Standing } from '../sheet/stand.ts';
import { layTrunks } from './trunks.ts';
import { drawUnit, type Drawing } from './units.ts';

export function drawRails(tree: CaseTree, standing: Standing): Drawing {
  const { index } = tree;
  const conclusions = new Int32Array(index.relationIds.length).fill(-1);
  index.lines.forEach(({ part }, line) => {
    if (part === 'conclusion') conclusions[index.lineRelation[line]!] = line;
  });
  const drawing: Drawing = { ways: new Array(index.lines.length), dots: new Map() };
  for (const block of standing.order) {
    const first = tree.unitStart[block]!;
    const last = tree.unitStart[block + 1]!;
    if (first === last) continue;
    const trunks = layTrunks(tree, standing, block);
    for (let unit = first; unit < last; unit += 1)
      drawUnit(tree, standing, block, unit, trunks[unit - first]!, drawing, conclusions);
  }
  return drawing;
}
