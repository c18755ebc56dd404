/** What differs between two states of a map, as plain data that can be kept, sent, and done to any copy of the first. */
import { dropAbsent, type EveryField } from './fields.ts';
import { diffText, spliceText, type TextChange } from './text-change.ts';
import type {
  ArgumentGraph,
  Axis,
  Group,
  Id,
  Meta,
  Relation,
  SavedView,
  Source,
  Statement,
} from './types.ts';

/** What differs in one table of a map. */
export interface TableChange<T> {
  readonly removed?: readonly Id[];
  readonly put?: readonly Placed<T>[];
}

/** A record as it is now. */
export interface Placed<T> {
  readonly record: T;
  /** The id it stands right behind, null for the first place; absent where it keeps the place it had. */
  readonly after?: Id | null;
}

/** Absent is what stays as it is. */
export interface GraphChange {
  readonly statements?: TableChange<Statement>;
  readonly relations?: TableChange<Relation>;
  readonly sources?: TableChange<Source>;
  readonly groups?: TableChange<Group>;
  readonly meta?: Meta;
  readonly axes?: readonly Axis[];
  /** Null where the map has none, not even an empty list. */
  readonly views?: readonly SavedView[] | null;
  /** Null where it is no longer written as a text. */
  readonly text?: TextChange | null;
}

/** What may differ is every part of a map but its `extra`. */
type EveryPart = EveryField<GraphChange> & Readonly<Record<Exclude<keyof ArgumentGraph, 'extra'>, unknown>>;

/** `applyChange(before, diffGraphs(before, after))` equals `after`, order included; `extra` of the whole is left alone. O(records). */
export function diffGraphs(before: ArgumentGraph, after: ArgumentGraph): GraphChange {
  const change: EveryPart = {
    statements: diffTable(before.statements, after.statements),
    relations: diffTable(before.relations, after.relations),
    sources: diffTable(before.sources, after.sources),
    groups: diffTable(before.groups, after.groups),
    meta: before.meta === after.meta ? undefined : after.meta,
    axes: before.axes === after.axes ? undefined : after.axes,
    views: before.views === after.views ? undefined : (after.views ?? null),
    text: diffText(before.text, after.text),
  };
  return dropAbsent<GraphChange>(change);
}

/** The map with the change. What does not change is shared with the old one. O(records) of the tables that change. */
export function applyChange(graph: ArgumentGraph, change: GraphChange): ArgumentGraph {
  return dropAbsent<ArgumentGraph>({
    meta: change.meta ?? graph.meta,
    statements: changeTable(graph.statements, change.statements),
    relations: changeTable(graph.relations, change.relations),
    sources: changeTable(graph.sources, change.sources),
    axes: change.axes ?? graph.axes,
    groups: changeTable(graph.groups, change.groups),
    views: change.views === undefined ? graph.views : (change.views ?? undefined),
    text: change.text === undefined ? graph.text : spliceText(graph.text, change.text),
    extra: graph.extra,
  });
}

/** Whether it changes nothing. */
export function isNoChange(change: GraphChange): boolean {
  return Object.keys(change).length === 0;
}

type Table<T> = ReadonlyMap<Id, T>;

function diffTable<T>(before: Table<T>, after: Table<T>): TableChange<T> | undefined {
  if (before === after) return undefined;
  const removed = [...before.keys()].filter((id) => !after.has(id));
  const moved = findMoved(
    [...before.keys()].filter((id) => after.has(id)),
    [...after.keys()].filter((id) => before.has(id)),
  );
  const put: Placed<T>[] = [];
  let last: Id | null = null;
  for (const [id, record] of after) {
    if (!before.has(id) || moved.has(id)) put.push({ record, after: last });
    else if (before.get(id) !== record) put.push({ record });
    last = id;
  }
  if (removed.length === 0 && put.length === 0) return undefined;
  return { ...(removed.length > 0 && { removed }), ...(put.length > 0 && { put }) };
}

/** The fewest ids that have to change their place to bring one order into the other. O(n log n). */
function findMoved(before: readonly Id[], after: readonly Id[]): ReadonlySet<Id> {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  if (start === before.length) return new Set();
  let end = before.length;
  while (end > start && before[end - 1] === after[end - 1]) end -= 1;
  const places = new Map(before.slice(start, end).map((id, place) => [id, place]));
  const region = after.slice(start, end);
  const staying = findLongestRise(region.map((id) => places.get(id) ?? 0));
  return new Set(region.filter((_, index) => !staying.has(index)));
}

/** The indices of a longest rising subsequence, by patience sorting. */
function findLongestRise(numbers: readonly number[]): ReadonlySet<number> {
  const tops: number[] = [];
  const previous: number[] = [];
  for (const [index, number] of numbers.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tops[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  }
  const rise = new Set<number>();
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) rise.add(at);
  return rise;
}

function changeTable<T extends { readonly id: Id }>(
  table: Table<T>,
  change: TableChange<T> | undefined,
): Table<T> {
  if (!change) return table;
  const removed = new Set(change.removed);
  const inPlace = new Map<Id, T>();
  const placed = new Map<Id | null, T>();
  for (const { record, after } of change.put ?? []) {
    if (after === undefined) inPlace.set(record.id, record);
    else {
      removed.add(record.id);
      placed.set(after, record);
    }
  }
  const changed = new Map<Id, T>();
  const placeBehind = (before: Id | null) => {
    for (let id = before, next = placed.get(id); next; next = placed.get(id)) {
      placed.delete(id);
      changed.set(next.id, next);
      id = next.id;
    }
  };
  placeBehind(null);
  for (const [id, record] of table) {
    if (removed.has(id)) continue;
    changed.set(id, inPlace.get(id) ?? record);
    if (placed.size > 0) placeBehind(id);
  }
  // What should stand behind something that is not there comes last: nothing is dropped.
  for (const before of [...placed.keys()]) placeBehind(before);
  return changed;
}
