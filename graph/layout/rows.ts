/** Sorts the cards of a forest into rows, a long run of leaves into two of them, and gives each row its height. */
import type { GraphView, Id } from '../view/view.ts';
import type { Draft } from './dagre-ranks.ts';
import type { Forest } from './forest.ts';

/** Room between two rows, where lines run and junctions stand. */
export const ROW_GAP = 76;
/** Room between the two halves of one row. */
const HALF_GAP = 34;

export interface Rows {
  /** Two halves a row of the draft: 2 * row, and 2 * row + 1 for leaves that moved down. */
  readonly rowOf: ReadonlyMap<Id, number>;
  /** Upper edge in px, by row. */
  readonly top: readonly number[];
  /** Height of the tallest card in px, by row; 0 where a row is empty. */
  readonly height: readonly number[];
}

export function createRows(view: GraphView, forest: Forest, draft: ReadonlyMap<Id, Draft>): Rows {
  const rowOf = new Map<Id, number>();
  for (const id of view.cards.keys()) rowOf.set(id, 2 * (draft.get(id)?.row ?? 0));
  for (const children of forest.children.values()) {
    for (const id of leavesToLower(view, forest, children)) rowOf.set(id, (rowOf.get(id) ?? 0) + 1);
  }
  const count = 2 + Math.max(0, ...rowOf.values());
  const height = new Array<number>(count).fill(0);
  for (const [id, row] of rowOf) height[row] = Math.max(height[row] ?? 0, view.cards.get(id)?.height ?? 0);
  const top: number[] = [];
  let y = 0;
  for (let row = 0; row < count; row += 1) {
    top.push(y);
    const tall = height[row] ?? 0;
    if (tall > 0) y += tall + (row % 2 === 0 && (height[row + 1] ?? 0) > 0 ? HALF_GAP : ROW_GAP);
  }
  return { rowOf, top, height };
}

const LONG_RUN = 3;

/** Every second card of a long run of plain leaves: their lines rise between the cards above them. */
function leavesToLower(view: GraphView, forest: Forest, children: readonly Id[]): readonly Id[] {
  const lowered: Id[] = [];
  let run: Id[] = [];
  const close = () => {
    if (run.length >= LONG_RUN) lowered.push(...run.filter((_, index) => index % 2 === 1));
    run = [];
  };
  for (const id of children) {
    if (isPlainLeaf(view, forest, id)) run.push(id);
    else close();
  }
  close();
  return lowered;
}

function isPlainLeaf(view: GraphView, forest: Forest, id: Id): boolean {
  if ((forest.children.get(id)?.length ?? 0) > 0) return false;
  return view.lines.every((line) => line.from !== id || line.part === 'whole');
}
