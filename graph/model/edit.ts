/** Changes to a map, each by returning a new graph; what does not change is shared with the old one. */
import { relationsInto, relationsOutOf } from './adjacency.ts';
import { quote } from './problems.ts';
import {
  findElement,
  type ArgumentGraph,
  type Axis,
  type Id,
  type Position,
  type Relation,
  type SavedView,
  type Statement,
} from './types.ts';

/**
 * Adds to the end. Throws if the id is empty or taken.
 *
 * @example
 * ```ts
 * const { graph } = assembleGraph({ statements: [], relations: [] });
 * const more = addStatement(graph, { id: 'close', kind: 'claim', text: 'The bridge should be closed.' });
 * graph.statements.size; // 0
 * more.statements.size; // 1
 * ```
 */
export function addStatement(graph: ArgumentGraph, statement: Statement): ArgumentGraph {
  assertFree(graph, statement.id);
  return { ...graph, statements: new Map(graph.statements).set(statement.id, statement) };
}

/**
 * Adds to the end. Throws if the id is empty or taken, or an end is missing.
 *
 * @example
 * ```ts
 * const { graph } = assembleGraph({
 *   statements: [
 *     { id: 'close', kind: 'claim', text: 'The bridge should be closed.' },
 *     { id: 'unsafe', kind: 'claim', text: 'The bridge is unsafe.' },
 *   ],
 *   relations: [],
 * });
 * const more = addRelation(graph, { id: 'r1', kind: 'supports', from: ['unsafe'], to: 'close' });
 * findRoots(more).join(); // 'close'
 * ```
 */
export function addRelation(graph: ArgumentGraph, relation: Relation): ArgumentGraph {
  assertFree(graph, relation.id);
  assertEnds(graph, relation);
  return { ...graph, relations: new Map(graph.relations).set(relation.id, relation) };
}

/** Keeps a way of looking at the map, at the end; one of the same id gives way to it. */
export function saveView(graph: ArgumentGraph, view: SavedView): ArgumentGraph {
  const others = (graph.views ?? []).filter(({ id }) => id !== view.id);
  return { ...graph, views: [...others, view] };
}

/** An id that is not there is passed over. */
export function removeView(graph: ArgumentGraph, id: Id): ArgumentGraph {
  return { ...graph, views: (graph.views ?? []).filter((view) => view.id !== id) };
}

/** New values of fields; a field that is undefined is dropped from the record. */
export type FieldChange<T extends { readonly id: Id }> = {
  readonly [Name in keyof Omit<T, 'id'>]?: T[Name] | undefined;
};

/** Replaces fields in place; the order stays. Throws if there is no such statement. */
export function updateStatement(graph: ArgumentGraph, id: Id, change: FieldChange<Statement>): ArgumentGraph {
  const statement = graph.statements.get(id);
  if (!statement) throw new Error(`There is no statement ${quote(id)}: add it first.`);
  return { ...graph, statements: new Map(graph.statements).set(id, withFields(statement, change)) };
}

/** Replaces fields in place; the order stays. Throws if there is no such relation or a new end is missing. */
export function updateRelation(graph: ArgumentGraph, id: Id, change: FieldChange<Relation>): ArgumentGraph {
  const relation = graph.relations.get(id);
  if (!relation) throw new Error(`There is no relation ${quote(id)}: add it first.`);
  const changed = withFields(relation, change);
  assertEnds(graph, changed);
  for (let at: Relation | undefined = changed; at; at = graph.relations.get(at.to)) {
    if (at.to === id) throw new Error(`Relation ${quote(id)} would aim at itself: choose another target.`);
  }
  return { ...graph, relations: new Map(graph.relations).set(id, changed) };
}

/**
 * Removes statements and relations with every relation that cannot stand without them: those that have one as a premise
 * or aim at one. Ids that are not there are passed over. A camp keeps its place but loses a removed thesis.
 */
export function removeElements(graph: ArgumentGraph, ids: Iterable<Id>): ArgumentGraph {
  const gone = new Set<Id>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (gone.has(id) || !findElement(graph, id)) continue;
    gone.add(id);
    for (const relation of relationsInto(graph, id)) waiting.push(relation.id);
    for (const relation of relationsOutOf(graph, id)) waiting.push(relation.id);
  }
  return {
    ...graph,
    axes: graph.axes.map((axis) => withoutTheses(axis, gone)),
    statements: keepOthers(graph.statements, gone),
    relations: keepOthers(graph.relations, gone),
  };
}

function withFields<T extends { readonly id: Id }>(record: T, change: FieldChange<T>): T {
  const entries = Object.entries({ ...record, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as T;
}

function withoutTheses(axis: Axis, gone: ReadonlySet<Id>): Axis {
  const isGone = (position: Position) => position.thesis !== undefined && gone.has(position.thesis);
  if (!axis.positions.some(isGone)) return axis;
  const positions = axis.positions.map((position) => {
    if (!isGone(position)) return position;
    const { thesis: _thesis, ...rest } = position;
    return rest;
  });
  return { ...axis, positions };
}

function keepOthers<T>(elements: ReadonlyMap<Id, T>, gone: ReadonlySet<Id>): ReadonlyMap<Id, T> {
  return new Map([...elements].filter(([id]) => !gone.has(id)));
}

function assertFree(graph: ArgumentGraph, id: Id): void {
  if (id === '') throw new Error('The id is empty: choose one.');
  if (findElement(graph, id)) throw new Error(`The id ${quote(id)} is taken: choose another.`);
}

function assertEnds(graph: ArgumentGraph, relation: Relation): void {
  if (relation.from.length === 0) throw new Error(`Relation ${quote(relation.id)} needs a premise.`);
  for (const id of relation.from) {
    if (!graph.statements.has(id)) throw new Error(`There is no statement ${quote(id)}: add it first.`);
  }
  if (!findElement(graph, relation.to))
    throw new Error(`There is no ${quote(relation.to)} to aim at: add it first.`);
}
