/** Rows of an outline found again by what one knows of them. Pure; -1 where there is none. */
import type { Id } from '../../../graph/index.ts';
import type { OutlineRow } from './outline-rows.ts';

type Rows = readonly Pick<OutlineRow, 'key' | 'id' | 'step' | 'level'>[];

/** The row that keys act on: the one that was left, else one of its statement, else of the selected one, else what stands in its place now. */
export function findCurrent(
  rows: Rows,
  left: Pick<OutlineRow, 'key' | 'id'> | null,
  selected: Id | null,
  lastIndex: number,
): number {
  const same = left ? findStatement(rows, left.id, left.key) : -1;
  if (same >= 0) return same;
  const chosen = selected === null ? -1 : findStatement(rows, selected);
  return chosen >= 0 ? chosen : Math.max(0, Math.min(lastIndex, rows.length - 1));
}

/** The row of a statement by that step, or its first. */
export function findPlace(
  rows: Rows,
  { id, step }: { readonly id: Id; readonly step?: Id | undefined },
): number {
  const same = rows.findIndex((row) => row.id === id && (step ?? row.step) === row.step);
  return same >= 0 ? same : findStatement(rows, id);
}

/** The row of that key, if it is still one of the statement; else the first of the statement. */
export function findStatement(rows: Rows, id: Id, key?: number): number {
  const same = key === undefined ? -1 : rows.findIndex((row) => row.key === key && row.id === id);
  return same >= 0 ? same : rows.findIndex((row) => row.id === id);
}

/** The row before it that stands one level higher. */
export function parentOf(rows: Rows, index: number): number {
  const level = rows[index]?.level ?? 1;
  for (let at = index - 1; at >= 0; at -= 1) if ((rows[at]?.level ?? 0) < level) return at;
  return -1;
}
