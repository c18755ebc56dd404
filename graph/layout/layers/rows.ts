/** Sorts the cards of a forest into rows, long rows of leaves into up to three, and gives each row its height. */
import type { GraphView, Id } from '../../view/view.ts';
import type { Draft } from './dagre-ranks.ts';
import type { Forest } from './forest.ts';

/** Room between two rows, where lines run and junctions stand. */
export const ROW_GAP = 76;
/** Room between the parts of one row. */
const PART_GAP = 58;
/** The most rows that one row of the draft is broken into. */
export const PARTS = 3;

export interface Rows {
  /** PARTS rows for each of the draft: leaves that moved down stand in the later ones. */
  readonly rowOf: ReadonlyMap<Id, number>;
  /** Upper edge in px, by row. */
  readonly top: readonly number[];
}

export function createRows(view: GraphView, forest: Forest, draft: Draft): Rows {
  const rowOf = new Map<Id, number>();
  for (const id of view.cards.keys()) rowOf.set(id, PARTS * (draft.get(id) ?? 0));
  const units = unitsOf(view);
  for (const children of forest.children.values()) {
    for (const [id, part] of breakRow(view, forest, children, units))
      rowOf.set(id, (rowOf.get(id) ?? 0) + part);
  }
  const count = PARTS + Math.max(0, ...rowOf.values());
  const height = new Array<number>(count).fill(0);
  for (const [id, row] of rowOf) height[row] = Math.max(height[row] ?? 0, view.cards.get(id)?.height ?? 0);
  const top: number[] = [];
  let y = 0;
  for (let row = 0; row < count; row += 1) {
    top.push(y);
    const tall = height[row] ?? 0;
    const nextPart = row % PARTS < PARTS - 1 && (height[row + 1] ?? 0) > 0;
    if (tall > 0) y += tall + (nextPart ? PART_GAP : ROW_GAP);
  }
  return { rowOf, top };
}

/** Cards side by side before a row is broken; a row of twice as many is broken in three. */
const COMFORTABLE = 4;

/** How far down each leaf moves: units of leaves are dealt out to the parts so that each is about as wide. */
function breakRow(
  view: GraphView,
  forest: Forest,
  children: readonly Id[],
  units: ReadonlyMap<Id, number>,
): ReadonlyMap<Id, number> {
  const moved = new Map<Id, number>();
  if (children.length <= COMFORTABLE) return moved;
  const parts = children.length <= 2 * COMFORTABLE ? 2 : PARTS;
  const taken = new Array<number>(parts).fill(0);
  for (const unit of runsOf(children, units)) {
    const isLeaves = unit.every((id) => (forest.children.get(id)?.length ?? 0) === 0);
    const part = isLeaves ? taken.indexOf(Math.min(...taken)) : 0;
    for (const id of unit) {
      taken[part] = (taken[part] ?? 0) + (view.cards.get(id)?.width ?? 0);
      moved.set(id, part);
    }
  }
  return moved;
}

/** Consecutive children of one unit together. */
function runsOf(children: readonly Id[], units: ReadonlyMap<Id, number>): readonly (readonly Id[])[] {
  const runs: Id[][] = [];
  let last: number | undefined;
  for (const id of children) {
    const unit = units.get(id);
    const run = runs.at(-1);
    if (run && unit !== undefined && unit === last) run.push(id);
    else runs.push([id]);
    last = unit;
  }
  return runs;
}

/** Cards that meet in a junction, or in junctions that aim at each other, stand in one row: a number for each such group. */
function unitsOf(view: GraphView): ReadonlyMap<Id, number> {
  const host = new Map<Id, Id>();
  for (const { part, relation, to } of view.lines) {
    if (part !== 'premise' && view.junctions.has(to)) host.set(relation, to);
  }
  const numbers = new Map<Id, number>();
  const units = new Map<Id, number>();
  for (const { from, relation } of view.lines) {
    let at = relation;
    for (let next = host.get(at); next !== undefined; next = host.get(at)) at = next;
    if (!view.junctions.has(at) || !view.cards.has(from)) continue;
    const number = numbers.get(at) ?? numbers.size;
    numbers.set(at, number);
    if (!units.has(from)) units.set(from, number);
  }
  return units;
}
