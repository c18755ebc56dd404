/** Routes lines across a placed tree, and says which of them are short and plain enough to be drawn. */
import type { CaseTree } from '../case-tree/case-tree.ts';
import type { Box } from '../placement.ts';
import type { Drawing } from '../rails/units.ts';
import type { Standing } from '../sheet/stand.ts';
import { findWay, type Across } from './find-way.ts';
import { addBox, addWay, createSpace, type Space } from './space.ts';

/** A tree where it stands, with the lines that are drawn along it. */
export interface Stage {
  readonly tree: CaseTree;
  readonly standing: Standing;
  readonly drawing: Drawing;
}

/** How far a line may go across the tree before a reference tells it better, in px; and what it may meet. */
const NEAR = { gap: 620, length: 760, bends: 4, crossings: 1, reach: 140 };
/** The eye looks for the line between opposites, so it may be longer. */
const OPPOSED = { gap: 1_500, length: 1_900, bends: 6, crossings: 4, reach: 200 };

/** Where more lines than these could be tried, the nearest are. */
const MOST_TRIES = 200;

function spaceOf({ tree, standing, drawing }: Stage): Space {
  const space = createSpace();
  for (const block of standing.order)
    addBox(space, standing.x[block]!, standing.y[block]!, tree.width[block]!, tree.height[block]!);
  drawing.ways.forEach((way, line) => {
    if (way) addWay(space, way, line);
  });
  return space;
}

export function boxOf({ tree, standing }: Pick<Stage, 'tree' | 'standing'>, block: number): Box {
  return {
    x: standing.x[block]!,
    y: standing.y[block]!,
    width: tree.width[block]!,
    height: tree.height[block]!,
  };
}

/** Lines between cards that hang by another, near enough to be tried. */
export function findCandidates(stage: Stage): readonly number[] {
  const { index, home } = stage.tree;
  const candidates: number[] = [];
  index.lines.forEach(({ part }, line) => {
    const [from, to] = endsOf(stage.tree, line);
    if (part !== 'whole' || from < 0 || to < 0 || from === to || home[from] === line) return;
    if (gapOf(stage, from, to) <= limitsOf(stage.tree, line).gap) candidates.push(line);
  });
  if (candidates.length <= MOST_TRIES) return candidates;
  const gap = (line: number) => gapOf(stage, ...endsOf(stage.tree, line));
  return candidates.sort((a, b) => gap(a) - gap(b) || a - b).slice(0, MOST_TRIES);
}

/** The ways of those lines that may be drawn, the nearest first, so that those with least choice choose first. */
export function routeAcross(stage: Stage, lines: readonly number[]): ReadonlyMap<number, Across> {
  const space = spaceOf(stage);
  const gap = (line: number) => gapOf(stage, ...endsOf(stage.tree, line));
  const order = [...lines].sort((a, b) => gap(a) - gap(b) || a - b);
  const found = new Map<number, Across>();
  for (const line of order) {
    const [from, to] = endsOf(stage.tree, line);
    const { length, bends, crossings, reach } = limitsOf(stage.tree, line);
    const across = findWay(
      space,
      boxOf(stage, from),
      boxOf(stage, to),
      reach,
      length + 30 * bends + 70 * crossings,
    );
    if (!across || across.length > length || across.bends > bends || across.crossings > crossings) continue;
    found.set(line, across);
    addWay(space, across.way, line);
  }
  return found;
}

function endsOf({ index }: CaseTree, line: number): [from: number, to: number] {
  const relation = index.lineRelation[line]!;
  return [index.lineFrom[line]!, index.level[relation] === 0 ? index.host[relation]! : -1];
}

function limitsOf({ index, opposites }: CaseTree, line: number): typeof NEAR {
  return index.lines[line]!.mutual || opposites.isBetween[line] ? OPPOSED : NEAR;
}

/** The way from edge to edge of two blocks, round a corner if need be. */
function gapOf(stage: Stage, from: number, to: number): number {
  const [a, b] = [boxOf(stage, from), boxOf(stage, to)];
  const across = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  const down = Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height);
  return Math.max(0, across) + Math.max(0, down);
}
