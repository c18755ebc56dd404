/** Changes to what stands around the statements of a map: its title, sources, questions with their camps, sections. */
import { quote } from './problems.ts';
import type { ArgumentGraph, Axis, Group, Holding, Id, Meta, Relation, Source, Statement } from './types.ts';

/** Replaces all that is said of the map as a whole. */
export function setMeta(graph: ArgumentGraph, meta: Meta): ArgumentGraph {
  return { ...graph, meta };
}

/** Adds a source to the end, or replaces the one of its id in place. Throws if the id is empty. */
export function putSource(graph: ArgumentGraph, source: Source): ArgumentGraph {
  if (source.id === '') throw new Error('The id is empty: choose one.');
  return { ...graph, sources: new Map(graph.sources).set(source.id, source) };
}

/** Removes a source with every place that cites it. An id that is not there is passed over. */
export function removeSource(graph: ArgumentGraph, id: Id): ArgumentGraph {
  const sources = new Map(graph.sources);
  if (!sources.delete(id)) return graph;
  const withoutPlaces = <T extends Statement | Relation>(element: T): T => {
    if (!element.cites?.some(({ source }) => source === id)) return element;
    const { cites, ...rest } = element;
    const left = cites.filter(({ source }) => source !== id);
    return (left.length > 0 ? { ...rest, cites: left } : rest) as T;
  };
  return { ...mapElements(graph, withoutPlaces), sources };
}

/** Adds a section to the end, or replaces the one of its id in place. Throws if the parent is missing or below itself. */
export function putGroup(graph: ArgumentGraph, group: Group): ArgumentGraph {
  if (group.id === '') throw new Error('The id is empty: choose one.');
  const groups = new Map(graph.groups).set(group.id, group);
  for (let at = group.parent; at !== undefined; at = groups.get(at)?.parent) {
    if (at === group.id) throw new Error(`Section ${quote(group.id)} would stand inside itself.`);
    if (!groups.has(at)) throw new Error(`There is no section ${quote(at)}: add it first.`);
  }
  return { ...graph, groups };
}

/** Removes a section; what belonged to it belongs to none, sections inside it move up to its parent. */
export function removeGroup(graph: ArgumentGraph, id: Id): ArgumentGraph {
  const gone = graph.groups.get(id);
  if (!gone) return graph;
  const groups = new Map<Id, Group>();
  for (const group of graph.groups.values()) {
    if (group.id === id) continue;
    const { parent, ...rest } = group;
    const above = parent === id ? gone.parent : parent;
    groups.set(group.id, parent === id ? { ...rest, ...(above !== undefined && { parent: above }) } : group);
  }
  const withoutGroup = <T extends Statement | Relation>(element: T): T => {
    if (element.group !== id) return element;
    const { group: _group, ...rest } = element;
    return rest as T;
  };
  return { ...mapElements(graph, withoutGroup), groups };
}

/** Replaces the questions with their camps; who held a camp that is gone holds it no longer. Throws if a thesis is missing. */
export function setAxes(graph: ArgumentGraph, axes: readonly Axis[]): ArgumentGraph {
  const positions = axes.flatMap((axis) => axis.positions);
  const known = new Set(positions.map(({ id }) => id));
  if (known.size < positions.length) throw new Error('Two camps have the same id: choose another.');
  for (const { thesis } of positions)
    if (thesis !== undefined && !graph.statements.has(thesis))
      throw new Error(`There is no statement ${quote(thesis)}: add it first.`);
  const gone = new Set(
    graph.axes.flatMap((axis) => axis.positions.map(({ id }) => id)).filter((id) => !known.has(id)),
  );
  const isGone = ({ position }: Holding) => gone.has(position);
  const withoutGone = <T extends Statement | Relation>(element: T): T => {
    if (!element.heldBy?.some(isGone)) return element;
    const { heldBy, ...rest } = element;
    const left = heldBy.filter((holding) => !isGone(holding));
    return (left.length > 0 ? { ...rest, heldBy: left } : rest) as T;
  };
  return { ...(gone.size > 0 ? mapElements(graph, withoutGone) : graph), axes };
}

type Change = <T extends Statement | Relation>(element: T) => T;

/** Tables in which nothing changes are shared with the old map. */
function mapElements(graph: ArgumentGraph, change: Change): ArgumentGraph {
  return {
    ...graph,
    statements: mapTable(graph.statements, change),
    relations: mapTable(graph.relations, change),
  };
}

function mapTable<T extends Statement | Relation>(
  table: ReadonlyMap<Id, T>,
  change: Change,
): ReadonlyMap<Id, T> {
  let isChanged = false;
  const mapped = new Map<Id, T>();
  for (const [id, element] of table) {
    const changed = change(element);
    isChanged ||= changed !== element;
    mapped.set(id, changed);
  }
  return isChanged ? mapped : table;
}
