/** What differs between two maps that were read apart: by what their records say, not by which records they are. */
import { dropAbsent } from '../model/fields.ts';
import { diffGraphs, type GraphChange } from '../model/change.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';
import { isSame } from './same.ts';

/** As `diffGraphs`, but equal records are the same record: two readings of one file differ in nothing. O(size of both). */
export function diffContents(before: ArgumentGraph, after: ArgumentGraph): GraphChange {
  const shared = dropAbsent<ArgumentGraph>({
    meta: isSame(before.meta, after.meta) ? before.meta : after.meta,
    statements: share(before.statements, after.statements),
    relations: share(before.relations, after.relations),
    sources: share(before.sources, after.sources),
    axes: isSame(before.axes, after.axes) ? before.axes : after.axes,
    groups: share(before.groups, after.groups),
    views: isSame(before.views ?? [], after.views ?? []) ? before.views : after.views,
    text: after.text,
    extra: after.extra,
  });
  return diffGraphs(before, shared);
}

/** The second table with the records of the first one where they are equal; the first itself where all are, in its order. */
function share<T>(before: ReadonlyMap<Id, T>, after: ReadonlyMap<Id, T>): ReadonlyMap<Id, T> {
  const shared = new Map<Id, T>();
  for (const [id, record] of after) {
    const known = before.get(id);
    shared.set(id, known !== undefined && isSame(known, record) ? known : record);
  }
  const order = [...before];
  const isWhole =
    order.length === shared.size &&
    [...shared].every(([id, record], at) => order[at]?.[0] === id && order[at][1] === record);
  return isWhole ? before : shared;
}
