/**
 * What somebody changed in a text, done to the map: fields that the text says anew are taken over, and everything it can't say stays.
 * The three states are what the text said before, what it says now, and the map.
 */
import { isSame } from '../formats/same.ts';
import { removeElements } from '../model/edit.ts';
import { dropAbsent } from '../model/fields.ts';
import { createIdGiver } from '../model/free-ids.ts';
import type { ArgumentGraph, Group, Id, Meta, Relation, Source, Statement } from '../model/types.ts';
import { matchLater, type BoundText, type Names } from './match.ts';
import { orderLike } from './order.ts';
import type { Said } from './read-text.ts';

/** What was taken out of a text and may come back by being pasted: a statement of the map, and what the text had said of it. */
export interface Removed {
  readonly statement: Statement;
  readonly said: Statement;
}

/** What became of the map, and what its text stands for now. */
export interface Merged {
  readonly graph: ArgumentGraph;
  readonly bound: BoundText;
  /** With these that went now. */
  readonly removed: readonly Removed[];
}

/** So many statements that were taken out can come back. */
const MOST_REMOVED = 1000;

/** O(elements). */
export function mergeText(
  before: BoundText,
  said: Said,
  graph: ArgumentGraph,
  removed: readonly Removed[] = [],
): Merged {
  const matched = matchLater(said, before, graph);
  const back = findBack(said, matched, graph, removed);
  const names = nameNew(said, matched, graph, back);
  const old = translate(before.said.graph, before.names);
  const now = translate(said.graph, names);

  const gone = [...old.statements.keys(), ...old.relations.keys()].filter(
    (id) => !now.statements.has(id) && !now.relations.has(id),
  );
  const without = gone.length > 0 ? removeElements(graph, gone) : graph;
  const statements = mergeTable(old.statements, now.statements, without.statements, (record) => {
    const returned = back.get(record.id);
    return returned ? mergeRecord(returned.said, record, returned.statement) : record;
  });
  // A relation that the text changed may have lost its place while its ends changed: it comes back with all it had.
  const relations = mergeTable(
    old.relations,
    now.relations,
    without.relations === graph.relations
      ? graph.relations
      : new Map([...graph.relations].filter(([id]) => without.relations.has(id) || now.relations.has(id))),
    (record) => record,
  );
  const groups = mergeTable(
    old.groups,
    now.groups,
    withoutGone(graph.groups, old.groups, now.groups),
    (record) => record,
  );
  const merged = dropAbsent<ArgumentGraph>({
    meta: mergeRecord<Meta>(old.meta, now.meta, graph.meta),
    statements,
    relations: keepStanding(relations, statements),
    sources: mergeTable<Source>(old.sources, now.sources, graph.sources, (record) => record),
    axes: isSame(old.axes, now.axes) ? without.axes : now.axes,
    groups,
    // No text says how the map is looked at, or how it is written.
    views: graph.views,
    text: graph.text,
    extra: graph.extra,
  });
  const left = gone.flatMap((id): Removed[] => {
    const statement = graph.statements.get(id);
    const was = old.statements.get(id);
    return statement && was ? [{ statement, said: was }] : [];
  });
  return {
    graph: merged,
    bound: { said, names },
    removed: [...removed.filter((each) => !back.has(each.statement.id)), ...left].slice(-MOST_REMOVED),
  };
}

/** Statements that were taken out earlier and are written again. */
function findBack(
  said: Said,
  { elements }: Names,
  graph: ArgumentGraph,
  removed: readonly Removed[],
): ReadonlyMap<Id, Removed> {
  const back = new Map<Id, Removed>();
  if (removed.length === 0) return back;
  const byText = new Map(removed.map((each) => [each.said.text, each]));
  for (const { id, text } of said.graph.statements.values()) {
    const found = elements.has(id) || text.trim() === '' ? undefined : byText.get(text);
    const own = found?.statement.id;
    if (!found || own === undefined || graph.statements.has(own) || graph.relations.has(own) || back.has(own))
      continue;
    back.set(own, found);
  }
  return back;
}

/** New elements are called as their text calls them, where that is a name that nobody has. */
function nameNew(said: Said, matched: Names, graph: ArgumentGraph, back: ReadonlyMap<Id, Removed>): Names {
  const elements = new Map(matched.elements);
  const taken = new Set<Id>(elements.values());
  const waiting = new Map([...back].map(([id, { said: was }]) => [was.text, id]));
  const give = createIdGiver(graph, taken);
  for (const { id, text } of said.graph.statements.values()) {
    if (elements.has(id)) continue;
    const returned = waiting.get(text);
    const hasName = said.form === 'argdown' && !/^Untitled \d+/.test(id);
    elements.set(id, give('s', returned ?? (hasName ? id : undefined)));
    waiting.delete(text);
  }
  for (const { id } of said.graph.relations.values()) if (!elements.has(id)) elements.set(id, give('r'));
  const groups = new Map(matched.groups);
  const takenGroups = new Set<Id>([...groups.values(), ...graph.groups.keys()]);
  for (const { id } of said.graph.groups.values()) {
    if (groups.has(id)) continue;
    let own = id;
    for (let number = 2; takenGroups.has(own); number++) own = `${id} (${number})`;
    groups.set(id, own);
    takenGroups.add(own);
  }
  return { elements, groups };
}

/** The same map with the ids of another. What the other has no name for is left out. */
export function translate(graph: ArgumentGraph, { elements, groups }: Names): ArgumentGraph {
  const nameOf = (id: Id) => elements.get(id) ?? id;
  const groupOf = (group: Id | undefined) => {
    const own = group === undefined ? undefined : groups.get(group);
    return own === undefined ? {} : { group: own };
  };
  const statements = new Map<Id, Statement>();
  for (const { group, ...statement } of graph.statements.values()) {
    const id = elements.get(statement.id);
    if (id !== undefined) statements.set(id, { ...statement, id, ...groupOf(group) });
  }
  const relations = new Map<Id, Relation>();
  for (const { group, ...relation } of graph.relations.values()) {
    const id = elements.get(relation.id);
    const { from, to } = relation;
    if (id !== undefined)
      relations.set(id, { ...relation, id, from: from.map(nameOf), to: nameOf(to), ...groupOf(group) });
  }
  const sections = new Map<Id, Group>();
  for (const { parent, ...group } of graph.groups.values()) {
    const id = groups.get(group.id);
    const above = parent === undefined ? undefined : groups.get(parent);
    if (id !== undefined)
      sections.set(id, { ...group, id, ...(above === undefined ? {} : { parent: above }) });
  }
  return { ...graph, statements, relations, groups: sections };
}

/** Takes over from `now` what differs from `old`, and keeps all else of `ours`. The same object where nothing differs. */
export function mergeRecord<T extends object>(old: T, now: T, ours: T): T {
  const was = old as Readonly<Record<string, unknown>>;
  const is = now as Readonly<Record<string, unknown>>;
  const merged = new Map<string, unknown>(Object.entries(ours));
  let isChanged = false;
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (isSame(was[name], is[name]) || isSame(merged.get(name), is[name])) continue;
    isChanged = true;
    const value = name === 'extra' ? mergeExtra(was[name], is[name], merged.get(name)) : is[name];
    if (value === undefined) merged.delete(name);
    else merged.set(name, value);
  }
  return isChanged ? (Object.fromEntries(merged) as T) : ours;
}

function mergeExtra(old: unknown, now: unknown, ours: unknown): unknown {
  const merged = mergeRecord(old ?? {}, now ?? {}, ours ?? {});
  return Object.keys(merged).length === 0 ? undefined : merged;
}

/** The same table where nothing differs. */
function mergeTable<T extends { readonly id: Id }>(
  old: ReadonlyMap<Id, T>,
  now: ReadonlyMap<Id, T>,
  ours: ReadonlyMap<Id, T>,
  toNew: (record: T) => T,
): ReadonlyMap<Id, T> {
  const merged = new Map(ours);
  for (const id of old.keys()) if (!now.has(id)) merged.delete(id);
  for (const [id, record] of now) {
    const own = ours.get(id);
    const was = old.get(id);
    if (!own) {
      // Deleted on the map meanwhile, or new.
      if (!was) merged.set(id, toNew(record));
    } else merged.set(id, was ? mergeRecord(was, record, own) : own);
  }
  const ordered = orderLike([...merged.keys()], [...old.keys()], [...now.keys()]);
  const isAsBefore =
    ordered.length === ours.size &&
    [...ours].every(([id, record], index) => ordered[index] === id && merged.get(id) === record);
  if (isAsBefore) return ours;
  return new Map(
    ordered.flatMap((id): [Id, T][] => {
      const record = merged.get(id);
      return record ? [[id, record]] : [];
    }),
  );
}

function withoutGone<T>(
  ours: ReadonlyMap<Id, T>,
  old: ReadonlyMap<Id, T>,
  now: ReadonlyMap<Id, T>,
): ReadonlyMap<Id, T> {
  const gone = [...old.keys()].filter((id) => !now.has(id));
  if (gone.length === 0) return ours;
  const left = new Map(ours);
  for (const id of gone) left.delete(id);
  return left;
}

/** Relations all of whose ends are there. */
function keepStanding(
  relations: ReadonlyMap<Id, Relation>,
  statements: ReadonlyMap<Id, Statement>,
): ReadonlyMap<Id, Relation> {
  let left = relations;
  for (;;) {
    const fallen = [...left.values()].filter(
      ({ from, to }) => from.some((id) => !statements.has(id)) || !(statements.has(to) || left.has(to)),
    );
    if (fallen.length === 0) return left;
    const ids = new Set(fallen.map(({ id }) => id));
    left = new Map([...left].filter(([id]) => !ids.has(id)));
  }
}
