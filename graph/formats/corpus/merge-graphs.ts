/**
 * Merges maps into one by their ids: what has one id and says the same is one element, with all that the files know of it; an id
 * that stands for something else in a later file gets a number behind it there.
 */
import { assembleGraph } from '../../model/assemble.ts';
import type { Problem } from '../../model/problems.ts';
import type { ArgumentGraph, Axis, Group, Id, Meta, Relation, Source, Statement } from '../../model/types.ts';
import { createIdGiver, type IdGiver } from '../ids.ts';
import { isSame } from '../same.ts';
import { tellClashes } from './clashes.ts';

export interface GraphMerge {
  add(file: string, graph: ArgumentGraph): void;
  /** How many statements and relations it has so far. */
  size(): number;
  finish(meta: Meta): { readonly graph: ArgumentGraph; readonly problems: readonly Problem[] };
}

/** Records of one kind: what each id of the files stands for. */
interface Shelf<T> {
  readonly ids: IdGiver;
  readonly records: Map<Id, T>;
  /** Names in the map of all that was ever called so. */
  readonly variants: Map<Id, readonly Id[]>;
}

/** O(elements) over all maps. */
export function createGraphMerge(): GraphMerge {
  const elements = createIdGiver();
  const statements = createShelf<Statement>(elements);
  const relations = createShelf<Relation>(elements);
  const sources = createShelf<Source>();
  const groups = createShelf<Group>();
  const positions = createShelf<Axis['positions'][number]>();
  const axes = new Map<Id, { readonly axis: Axis; readonly positions: Set<Id> }>();
  const problems: Problem[] = [];

  return {
    add(file, graph) {
      const clashes: (readonly [Id, Id])[] = [];
      const note = (id: Id, name: Id) => void (name === id ? undefined : clashes.push([id, name]));
      const toSource = placeAll(sources, graph.sources.values(), isSameSource, joinFields);
      const toGroup = placeAll(groups, sortByParent(graph.groups), isSameGroup, joinFields);
      const toPosition = new Map<Id, Id>();
      for (const axis of graph.axes) {
        for (const [id, name] of placeAll(positions, axis.positions, isSamePosition, joinFields))
          toPosition.set(id, name);
        const known = axes.get(axis.id) ?? { axis, positions: new Set<Id>() };
        axes.set(axis.id, known);
        for (const { id } of axis.positions) known.positions.add(toPosition.get(id) ?? id);
      }
      const reword = <T extends Statement | Relation>(element: T): T => ({
        ...element,
        ...(element.group !== undefined && { group: toGroup.get(element.group) ?? element.group }),
        ...(element.cites && {
          cites: element.cites.map((cite) => ({ ...cite, source: toSource.get(cite.source) ?? cite.source })),
        }),
        ...(element.heldBy && {
          heldBy: element.heldBy.map((holding) => ({
            ...holding,
            position: toPosition.get(holding.position) ?? holding.position,
          })),
        }),
      });
      const toElement = placeAll(
        statements,
        [...graph.statements.values()].map(reword),
        isSameStatement,
        joinElements,
        note,
      );
      // A relation may aim at one that comes after it: names are given first, ends are put right then.
      const names = new Map(toElement);
      for (const relation of graph.relations.values()) {
        const wanted = { ...reword(relation), ...endsOf(relation, names) };
        const alike = findAlike(relations, wanted, isSameRelation);
        names.set(relation.id, alike ?? elements.claim(relation.id));
      }
      for (const relation of graph.relations.values()) {
        const name = names.get(relation.id) ?? relation.id;
        const record = { ...reword(relation), ...endsOf(relation, names), id: name };
        const earlier = relations.records.get(name);
        if (!earlier && name !== relation.id) note(relation.id, name);
        if (!earlier) addVariant(relations, relation.id, name);
        relations.records.set(name, earlier ? joinElements(earlier, record) : record);
      }
      for (const [id, name] of toPosition)
        setThesis(positions, name, findPosition(graph, id)?.thesis, toElement);
      if (clashes.length > 0) problems.push(tellClashes(file, clashes));
    },
    size: () => statements.records.size + relations.records.size,
    finish(meta) {
      const assembled = assembleGraph({
        meta,
        statements: [...statements.records.values()],
        relations: [...relations.records.values()],
        sources: [...sources.records.values()],
        groups: [...groups.records.values()],
        axes: [...axes.values()].map(({ axis, positions: held }) => ({
          ...axis,
          positions: [...held].flatMap((id) => positions.records.get(id) ?? []),
        })),
      });
      return { graph: assembled.graph, problems: [...problems, ...assembled.problems] };
    },
  };
}

function createShelf<T>(ids: IdGiver = createIdGiver()): Shelf<T> {
  return { ids, records: new Map(), variants: new Map() };
}

/** Puts records on a shelf; gives the name of each in the map. */
function placeAll<T extends { readonly id: Id }>(
  shelf: Shelf<T>,
  records: Iterable<T>,
  isAlike: (one: T, other: T) => boolean,
  join: (earlier: T, later: T) => T,
  note?: (id: Id, name: Id) => void,
): Map<Id, Id> {
  const names = new Map<Id, Id>();
  for (const record of records) {
    const alike = findAlike(shelf, record, isAlike);
    const name = alike ?? shelf.ids.claim(record.id);
    names.set(record.id, name);
    const named = { ...record, id: name };
    const earlier = alike === undefined ? undefined : shelf.records.get(alike);
    shelf.records.set(name, earlier ? join(earlier, named) : named);
    if (earlier) continue;
    addVariant(shelf, record.id, name);
    note?.(record.id, name);
  }
  return names;
}

function findAlike<T extends { readonly id: Id }>(
  shelf: Shelf<T>,
  record: T,
  isAlike: (one: T, other: T) => boolean,
): Id | undefined {
  return shelf.variants.get(record.id)?.find((name) => {
    const known = shelf.records.get(name);
    return known !== undefined && isAlike(known, record);
  });
}

function addVariant<T>(shelf: Shelf<T>, id: Id, name: Id): void {
  shelf.variants.set(id, [...(shelf.variants.get(id) ?? []), name]);
}

function endsOf({ from, to }: Relation, names: ReadonlyMap<Id, Id>): Pick<Relation, 'from' | 'to'> {
  return { from: from.map((id) => names.get(id) ?? id), to: names.get(to) ?? to };
}

function setThesis(
  shelf: Shelf<Axis['positions'][number]>,
  id: Id,
  thesis: Id | undefined,
  names: ReadonlyMap<Id, Id>,
): void {
  const position = shelf.records.get(id);
  if (position && thesis !== undefined)
    shelf.records.set(id, { ...position, thesis: names.get(thesis) ?? thesis });
}

function findPosition(graph: ArgumentGraph, id: Id) {
  return graph.axes.flatMap(({ positions }) => positions).find((position) => position.id === id);
}

/** Sections after those they lie in. */
function sortByParent(groups: ReadonlyMap<Id, Group>): readonly Group[] {
  const sorted = new Set<Group>();
  for (const group of groups.values()) {
    const way: Group[] = [];
    for (let at: Group | undefined = group; at && !sorted.has(at) && !way.includes(at);)
      [at] = [at.parent === undefined ? undefined : groups.get(at.parent), way.push(at)];
    for (const each of way.reverse()) sorted.add(each);
  }
  return [...sorted];
}

const isSameStatement = (one: Statement, other: Statement) =>
  one.text === other.text && one.kind === other.kind;
const isSameRelation = (one: Relation, other: Relation) =>
  one.kind === other.kind && one.to === other.to && isSame([...one.from].sort(), [...other.from].sort());
const isSameSource = (one: Source, other: Source) => one.title === other.title && one.url === other.url;
const isSameGroup = (one: Group, other: Group) => one.title === other.title && one.parent === other.parent;
const isSamePosition = (one: { label: string }, other: { label: string }) => one.label === other.label;

/** What the earlier file says goes before what the later one adds. */
function joinFields<T extends object>(earlier: T, later: T): T {
  return { ...later, ...earlier };
}

function joinElements<T extends Statement | Relation>(earlier: T, later: T): T {
  const tags = joinLists(earlier.tags, later.tags);
  const cites = joinLists(earlier.cites, later.cites);
  const heldBy = joinLists(earlier.heldBy, later.heldBy);
  return {
    ...joinFields(earlier, later),
    ...(tags.length > 0 && { tags }),
    ...(cites.length > 0 && { cites }),
    ...(heldBy.length > 0 && { heldBy }),
  };
}

function joinLists<T>(one: readonly T[] = [], other: readonly T[] = []): readonly T[] {
  return [...one, ...other.filter((item) => !one.some((known) => isSame(known, item)))];
}
