/** How the fields of a statement, a step and a source become edits. Pure. */
import {
  relationsOutOf,
  type ArgumentGraph,
  type Axis,
  type Citation,
  type Edit,
  type FieldChange,
  type Holding,
  type Id,
  type Relation,
  type Source,
  type Statement,
} from '../../../graph/index.ts';

/** Changes fields of a statement or a relation, whichever has the id. */
export function changeElement(
  graph: ArgumentGraph,
  id: Id,
  change: FieldChange<Statement> & FieldChange<Relation>,
): Edit {
  return graph.statements.has(id)
    ? { name: 'updateStatement', with: [id, change] }
    : { name: 'updateRelation', with: [id, change] };
}

/** A text, or nothing where it is empty. */
export function orNothing(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

export function readTags(text: string): readonly string[] | undefined {
  const tags = [...new Set(text.split(',').map((tag) => tag.trim().replace(/^#/, '')))].filter(Boolean);
  return tags.length > 0 ? tags : undefined;
}

export function readWeight(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text.replace(',', '.'));
}

/** A record with one field changed; without it where it is undefined. */
export function withField<T extends object, K extends keyof T>(
  record: T,
  field: K,
  value: T[K] | undefined,
): T {
  const { [field]: _old, ...rest } = record;
  return (value === undefined ? rest : { ...record, [field]: value }) as T;
}

/** The places an element cites, with one changed; without it where it is null. */
export function withCitation(
  cites: readonly Citation[] | undefined,
  index: number,
  citation: Citation | null,
): readonly Citation[] | undefined {
  const all = [...(cites ?? [])];
  if (citation) all[index] = citation;
  else all.splice(index, 1);
  return all.length > 0 ? all : undefined;
}

/** An id that no source has. */
export function freeSourceId(graph: ArgumentGraph): Id {
  let number = graph.sources.size + 1;
  while (graph.sources.has(`source${number}`)) number += 1;
  return `source${number}`;
}

/** Adds a source and cites it in one. */
export function citeNew(graph: ArgumentGraph, id: Id): Edit {
  const source: Source = { id: freeSourceId(graph), title: 'New source' };
  return {
    name: 'together',
    with: [[{ name: 'putSource', with: [source] }, cite(graph, id, source.id)]],
  };
}

/** Cites a source that is there. */
export function cite(graph: ArgumentGraph, id: Id, source: Id): Edit {
  const element = graph.statements.get(id) ?? graph.relations.get(id);
  return changeElement(graph, id, { cites: [...(element?.cites ?? []), { source }] });
}

/** Puts an element into a camp of a question, or into none of its camps. */
export function hold(graph: ArgumentGraph, id: Id, axis: Axis, position: Id | null, inferred: boolean): Edit {
  const element = graph.statements.get(id) ?? graph.relations.get(id);
  const own = new Set(axis.positions.map((each) => each.id));
  const others = (element?.heldBy ?? []).filter((holding) => !own.has(holding.position));
  const holding: Holding | null = position === null ? null : { position, ...(inferred && { inferred }) };
  const heldBy = holding ? [...others, holding] : others;
  return changeElement(graph, id, { heldBy: heldBy.length > 0 ? heldBy : undefined });
}

function freeName(taken: ReadonlySet<Id>, prefix: string): Id {
  let number = 1;
  while (taken.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

/** A new question on which two camps form; where a thesis is selected, which bears on nothing, it is the first one's. */
export function addAxis(graph: ArgumentGraph, thesis: Id | null): Edit {
  const positions = new Set(graph.axes.flatMap((axis) => axis.positions.map(({ id }) => id)));
  const id = freeName(new Set(graph.axes.map((axis) => axis.id)), 'question');
  const first = freeName(positions, 'camp');
  const second = freeName(new Set([...positions, first]), 'camp');
  const isThesis =
    thesis !== null && graph.statements.has(thesis) && relationsOutOf(graph, thesis).length === 0;
  const axis: Axis = {
    id,
    label: 'New question',
    positions: [
      { id: first, label: 'One camp', ...(isThesis && { thesis }) },
      { id: second, label: 'The other camp' },
    ],
  };
  return { name: 'setAxes', with: [[...graph.axes, axis]] };
}

export function addPosition(graph: ArgumentGraph, axis: Axis): Edit {
  const positions = new Set(graph.axes.flatMap((each) => each.positions.map(({ id }) => id)));
  const position = { id: freeName(positions, 'camp'), label: 'Another camp' };
  return setAxis(graph, { ...axis, positions: [...axis.positions, position] });
}

export function setAxis(graph: ArgumentGraph, axis: Axis): Edit {
  return { name: 'setAxes', with: [graph.axes.map((each) => (each.id === axis.id ? axis : each))] };
}

export function removeAxis(graph: ArgumentGraph, id: Id): Edit {
  return { name: 'setAxes', with: [graph.axes.filter((axis) => axis.id !== id)] };
}

/** A new section, and what is selected in it. */
export function addGroup(graph: ArgumentGraph, element: Id | null): Edit {
  const group = { id: freeName(new Set(graph.groups.keys()), 'section'), title: 'New section' };
  const put: Edit = { name: 'putGroup', with: [group] };
  if (element === null) return put;
  return { name: 'together', with: [[put, changeElement(graph, element, { group: group.id })]] };
}
