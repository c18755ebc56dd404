/** The rows of the outline as they are folded and unfolded: a single fold changes its own rows, many are listed bit by bit. */
import type { ArgumentGraph, Id } from '../../../graph/index.ts';
import { listRows, placeOf, RowKeys, rowsBelow, type OutlineRow } from './outline-rows.ts';

/** So many folds at once are changed row by row; more of them make the list anew. */
const FEW = 64;
/** So many rows may appear below one row at once. */
const MOST_AT_ONCE = 3000;
/** The clock is asked after so many rows. */
const STRIDE = 100;

export class OutlineList {
  #rows: OutlineRow[] = [];
  /** Those that are listed and not shown yet among them. */
  #listed: OutlineRow[] = [];
  #graph: ArgumentGraph | null = null;
  #unfolded: ReadonlySet<Id> = new Set();
  #rest: Iterator<OutlineRow> | null = null;
  #keys = new RowKeys();
  #map = 0;

  /** As far as they are listed, in ever larger parts: whatever depends on the rows looks at all of them each time. */
  get rows(): readonly OutlineRow[] {
    return this.#rows;
  }

  /** Whether all rows are listed. */
  get isWhole(): boolean {
    return this.#rest === null;
  }

  /** Takes over what is unfolded. As long as it is the same `map`, rows that stay keep their keys, also after edits. Most of the
   * rows may still be missing: `grow` lists them. O(rows). */
  show(graph: ArgumentGraph | null, unfolded: ReadonlySet<Id>, map = 0): void {
    const before = this.#unfolded;
    const isSame = graph !== null && hasSameRows(graph, this.#graph);
    if (map !== this.#map) this.#keys = new RowKeys();
    this.#map = map;
    this.#graph = graph;
    this.#unfolded = unfolded;
    if (isSame) {
      const changed = differences(before, unfolded, FEW);
      if (changed && changed.length === 0) return;
      if (changed && this.isWhole && this.#changeFew(graph, changed)) return;
    }
    this.#rows = [];
    this.#listed = [];
    this.#rest = graph ? listRows(graph, unfolded, this.#keys) : null;
  }

  /** Lists further rows until there are none or the time is up, in ms. True while there are more. */
  grow(ms: number, now: () => number = () => performance.now()): boolean {
    if (!this.#rest) return false;
    const end = now() + ms;
    for (let step = this.#rest.next(); ; step = this.#rest.next()) {
      if (step.done) {
        this.#rest = null;
        break;
      }
      this.#listed.push(step.value);
      if (this.#listed.length % STRIDE === 0 && now() >= end) break;
    }
    if (this.isWhole) [this.#rows, this.#listed] = [this.#listed, []];
    else if (this.#listed.length >= 2 * this.#rows.length) this.#rows = [...this.#listed];
    return !this.isWhole;
  }

  /** False where too much would change at once. */
  #changeFew(graph: ArgumentGraph, changed: readonly Id[]): boolean {
    let rows = this.#rows;
    for (const id of changed) {
      const expanded = this.#unfolded.has(id);
      for (let index = 0; index < rows.length; index += 1) {
        const row = rows[index];
        if (row?.id !== id || row.expanded !== !expanded) continue;
        let end = index + 1;
        while ((rows[end]?.level ?? 0) > row.level) end += 1;
        const below: OutlineRow[] = [];
        if (expanded) {
          for (const each of rowsBelow(graph, this.#unfolded, row, placeOf(rows, index), this.#keys)) {
            below.push(each);
            if (below.length > MOST_AT_ONCE) return false;
          }
        }
        rows = [...rows.slice(0, index), { ...row, expanded }, ...below, ...rows.slice(end)];
      }
    }
    this.#rows = rows;
    return true;
  }
}

/** Whether only the words differ, so that the rows are the same. O(statements) at most. */
function hasSameRows(graph: ArgumentGraph, before: ArgumentGraph | null): boolean {
  if (graph === before) return true;
  // Theses of camps stand at the top.
  if (
    !before ||
    graph.axes !== before.axes ||
    graph.relations !== before.relations ||
    graph.statements.size !== before.statements.size
  )
    return false;
  if (graph.statements === before.statements) return true;
  const others = before.statements.values();
  for (const { id, kind } of graph.statements.values()) {
    const other = others.next().value;
    if (other?.id !== id || other.kind !== kind) return false;
  }
  return true;
}

/** What is in one set and not in the other; null if it is more than `most`. */
function differences(one: ReadonlySet<Id>, other: ReadonlySet<Id>, most: number): readonly Id[] | null {
  if (Math.abs(one.size - other.size) > most) return null;
  const found: Id[] = [];
  for (const [left, right] of [
    [one, other],
    [other, one],
  ] as const) {
    for (const id of left) {
      if (right.has(id)) continue;
      found.push(id);
      if (found.length > most) return null;
    }
  }
  return found;
}
