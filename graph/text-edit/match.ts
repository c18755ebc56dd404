/** Which elements of a map a text means: found by label, then by text, then by place. */
import { groupBy } from '../model/group-by.ts';
import type { Mark } from '../formats/marks.ts';
import type { ArgumentGraph, Id, Relation, Statement } from '../model/types.ts';
import { alignRuns } from './align.ts';
import type { Said } from './read-text.ts';

/** Ids of the map by ids of the text. Sections have a space of ids of their own. */
export interface Names {
  readonly elements: ReadonlyMap<Id, Id>;
  readonly groups: ReadonlyMap<Id, Id>;
}

/** A text with what it stands for on the map. */
export interface BoundText {
  readonly said: Said;
  readonly names: Names;
}

/** Matches what a text says with what an earlier state of it said. O(elements), but for long runs of changed lines. */
export function matchLater(said: Said, before: BoundText, graph: ArgumentGraph): Names {
  const known = before.said;
  const statements = matchStatements(said, known, (id) => {
    const own = before.names.elements.get(id);
    return own !== undefined && graph.statements.has(own) ? own : undefined;
  });
  const relations = matchRelations(said.graph, graph, statements);
  const groups = matchGroups(said.graph, known.graph, (id) => {
    const own = before.names.groups.get(id);
    return own !== undefined && graph.groups.has(own) ? own : undefined;
  });
  return { elements: new Map([...statements, ...relations]), groups };
}

/** Matches what a text says with a map of which it is not known how it came to be written like this. */
export function matchAfresh(said: Said, graph: ArgumentGraph): Names {
  const known: Said = { ...said, graph, marks: [] };
  const statements = matchStatements(said, known, (id) => id);
  const relations = matchRelations(said.graph, graph, statements);
  return {
    elements: new Map([...statements, ...relations]),
    groups: matchGroups(said.graph, graph, (id) => id),
  };
}

function matchStatements(said: Said, known: Said, ownId: (id: Id) => Id | undefined): Map<Id, Id> {
  const found = new Map<Id, Id>();
  const taken = new Set<Id>();
  const take = (id: Id, old: Id | undefined): boolean => {
    const own = old === undefined ? undefined : ownId(old);
    if (old === undefined || own === undefined || taken.has(old) || found.has(id)) return false;
    found.set(id, own);
    taken.add(old);
    return true;
  };
  matchByLabel(said, known, take);
  const rest = () => ({
    news: [...said.graph.statements.values()].filter(({ id }) => !found.has(id)),
    olds: [...known.graph.statements.values()].filter(({ id }) => !taken.has(id) && ownId(id) !== undefined),
  });
  const byText = groupBy(rest().olds, ({ text }) => text);
  for (const { id, text } of rest().news) {
    const candidates = byText.get(text);
    while (candidates && candidates.length > 0 && !take(id, candidates.shift()?.id));
  }
  const oldOf = new Map([...found].map(([id, own]) => [own, id]));
  const anchors = new Map<Id, Id>();
  for (const id of known.graph.statements.keys()) {
    const own = ownId(id);
    const later = taken.has(id) && own !== undefined ? oldOf.get(own) : undefined;
    if (later !== undefined) anchors.set(id, later);
  }
  const pairs = alignRuns(
    [...known.graph.statements.keys()],
    [...said.graph.statements.keys()],
    anchors,
    (old, id) => isLike(known.graph.statements.get(old), said.graph.statements.get(id)),
  );
  for (const [old, id] of pairs) take(id, old);
  return found;
}

/** Titles that somebody gave; names that a reader makes up are none. */
function matchByLabel(said: Said, known: Said, take: (id: Id, old: Id | undefined) => boolean): void {
  if (said.form !== 'argdown') return;
  const isNamed = (id: Id) => !MADE_UP.test(id);
  const titles = titlesOf(known);
  for (const [id, title] of titlesOf(said))
    if (title !== id || isNamed(id)) take(id, findByTitle(titles, title));
  for (const id of said.graph.statements.keys()) {
    if (isNamed(id) && known.graph.statements.has(id)) take(id, id);
  }
  for (const { id, title } of said.graph.statements.values()) {
    if (title !== undefined) take(id, findByTitle(titles, title));
  }
}

/** What a reader calls a statement without a title. */
export const MADE_UP = /^Untitled \d+( \(\d+\))?$/;

const findByTitle = (titles: ReadonlyMap<Id, string>, title: string): Id | undefined => {
  let byTitle = inverse.get(titles);
  if (!byTitle) {
    byTitle = new Map([...titles].map(([id, each]) => [each, id]));
    inverse.set(titles, byTitle);
  }
  return byTitle.get(title);
};
const inverse = new WeakMap<ReadonlyMap<Id, string>, ReadonlyMap<string, Id>>();

/** The titles that stand in the text, or on the map where there is none yet. */
function titlesOf({ marks, graph }: Said): ReadonlyMap<Id, string> {
  const titles = new Map<Id, string>();
  for (const { id, title } of marks)
    if (title !== undefined && !MADE_UP.test(title) && graph.statements.has(id)) titles.set(id, title);
  if (marks.length === 0)
    for (const { id, title } of graph.statements.values()) if (title !== undefined) titles.set(id, title);
  return titles;
}

/** Whether one may have been made of the other by writing. */
function isLike(old: Statement | undefined, later: Statement | undefined): boolean {
  return old !== undefined && later !== undefined;
}

/** First those with the same ends and kind, then those with another sign, then those that lead elsewhere. */
function matchRelations(said: ArgumentGraph, graph: ArgumentGraph, names: ReadonlyMap<Id, Id>): Map<Id, Id> {
  const found = new Map<Id, Id>();
  const taken = new Set<Id>();
  const nameOf = (id: Id) => names.get(id) ?? found.get(id) ?? `new ${id}`;
  const candidates = (keyOf: (relation: Relation) => string) => groupBy([...graph.relations.values()], keyOf);
  const sortedFrom = ({ from }: Relation, name: (id: Id) => Id) => from.map(name).sort();
  const keys: readonly ((relation: Relation, name: (id: Id) => Id) => string)[] = [
    (relation, name) =>
      JSON.stringify([
        relation.kind,
        relation.symmetric ?? false,
        sortedFrom(relation, name),
        name(relation.to),
      ]),
    (relation, name) => JSON.stringify([sortedFrom(relation, name), name(relation.to)]),
    (relation, name) => JSON.stringify([relation.kind, relation.from.map(name)[0], name(relation.to)]),
    (relation, name) => JSON.stringify([relation.kind, sortedFrom(relation, name)]),
  ];
  // What aims at relations comes after these, however deep that goes.
  const ordered = targetsFirst(said);
  keys.forEach((keyOf, pass) => {
    const byKey = candidates((relation) => keyOf(relation, (id) => id));
    for (const relation of ordered) {
      if (found.has(relation.id)) continue;
      const same = byKey.get(keyOf(relation, nameOf)) ?? [];
      const free = same.filter(({ id, kind }) => !taken.has(id) && (pass === 0 || kind !== 'rephrases'));
      const [first] = free;
      if (!first) continue;
      found.set(relation.id, first.id);
      taken.add(first.id);
    }
  });
  return found;
}

/** Relations so that each comes behind the one it aims at. */
function targetsFirst({ relations }: ArgumentGraph): readonly Relation[] {
  const depthOf = new Map<Id, number>();
  for (const relation of relations.values()) {
    const way: Id[] = [];
    let at: Relation | undefined = relation;
    while (at && !depthOf.has(at.id) && way.length <= relations.size) {
      way.push(at.id);
      at = relations.get(at.to);
    }
    let depth = at ? (depthOf.get(at.id) ?? 0) : -1;
    for (const id of way.reverse()) depthOf.set(id, ++depth);
  }
  return [...relations.values()].sort((a, b) => (depthOf.get(a.id) ?? 0) - (depthOf.get(b.id) ?? 0));
}

function matchGroups(
  said: ArgumentGraph,
  known: ArgumentGraph,
  ownId: (id: Id) => Id | undefined,
): Map<Id, Id> {
  const found = new Map<Id, Id>();
  const taken = new Set<Id>();
  const take = (id: Id, old: Id | undefined) => {
    const own = old === undefined ? undefined : ownId(old);
    if (old === undefined || own === undefined || taken.has(old) || found.has(id)) return false;
    found.set(id, own);
    taken.add(old);
    return true;
  };
  const byTitle = groupBy([...known.groups.values()], ({ title }) => title);
  for (const { id, title } of said.groups.values()) {
    const same = byTitle.get(title) ?? [];
    while (same.length > 0 && !take(id, same.shift()?.id));
  }
  const anchors = new Map<Id, Id>();
  const laterOf = new Map([...found].map(([id, own]) => [own, id]));
  for (const id of known.groups.keys()) {
    const later = taken.has(id) ? laterOf.get(ownId(id) ?? '') : undefined;
    if (later !== undefined) anchors.set(id, later);
  }
  for (const [old, id] of alignRuns([...known.groups.keys()], [...said.groups.keys()], anchors, () => true))
    take(id, old);
  return found;
}

/** By line, for whoever looks for what a line says. */
export function marksByLine(marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  return groupBy(marks, ({ line }) => line);
}
