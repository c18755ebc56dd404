/** How the fields of a statement, a step, a source and a map become edits of the map as it is by then. Pure. */
import {
  relationsOutOf,
  type ArgumentGraph,
  type Axis,
  type Citation,
  type Edit,
  type FieldChange,
  type Group,
  type Holding,
  type Id,
  type Meta,
  type Position,
  type Relation,
  type Source,
  type Statement,
} from '../../../graph/index.ts';
import type { Latest, Making } from '../state/changed-map.ts';
import type { CitedPlaces } from './cited-places.ts';

const elementOf = (latest: Latest, id: Id): Statement | Relation | undefined =>
  latest.statements.get(id) ?? latest.relations.get(id);

/** Changes fields of a statement or a relation, whichever has the id. */
export function changeElement(id: Id, change: FieldChange<Statement> & FieldChange<Relation>): Making {
  return (latest) => {
    if (latest.statements.has(id)) return { name: 'updateStatement', with: [id, change] };
    return latest.relations.has(id) ? { name: 'updateRelation', with: [id, change] } : null;
  };
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

/** Changes one of the places that an element cites, by its key; null takes it away. */
export function changeCitation(
  places: CitedPlaces,
  key: number,
  change: (citation: Citation) => Citation | null,
): Making {
  return (latest) => {
    const all = places.change(elementOf(latest, places.id)?.cites, key, change);
    return all && changeElement(places.id, { cites: all.length > 0 ? all : undefined })(latest);
  };
}

/** An id that no source has. */
export function freeSourceId({ sources }: ArgumentGraph): Id {
  let number = sources.size + 1;
  while (sources.has(`source${number}`)) number += 1;
  return `source${number}`;
}

/** Adds a source and cites it in one. */
export function citeNew(id: Id): Making {
  return (latest) => {
    const source: Source = { id: freeSourceId(latest), title: 'New source' };
    const citing = cite(id, source.id)(latest);
    return citing && { name: 'together', with: [[{ name: 'putSource', with: [source] }, citing]] };
  };
}

/** Cites a source that is there. */
export function cite(id: Id, source: Id): Making {
  return (latest) =>
    changeElement(id, { cites: [...(elementOf(latest, id)?.cites ?? []), { source }] })(latest);
}

/** Changes a source that is there. */
export function changeSource(id: Id, change: (source: Source) => Source): Making {
  return (latest) => {
    const source = latest.sources.get(id);
    return source ? { name: 'putSource', with: [change(source)] } : null;
  };
}

export function removeSource(id: Id): Making {
  return ({ sources }) => (sources.has(id) ? { name: 'removeSource', with: [id] } : null);
}

/** Changes a section that is there. */
export function changeGroup(id: Id, change: (group: Group) => Group): Making {
  return (latest) => {
    const group = latest.groups.get(id);
    return group ? { name: 'putGroup', with: [change(group)] } : null;
  };
}

export function removeGroup(id: Id): Making {
  return ({ groups }) => (groups.has(id) ? { name: 'removeGroup', with: [id] } : null);
}

/** Changes what is said of the map as a whole. */
export function changeMeta<K extends keyof Meta>(field: K, value: Meta[K] | undefined): Making {
  return ({ meta }) => ({ name: 'setMeta', with: [withField(meta, field, value)] });
}

/** Puts an element into a camp of a question, or into none of its camps; what is inferred stays so unless that is said. */
export function hold(id: Id, axis: Id, position: Id | null, inferred?: boolean): Making {
  return (latest) => {
    const positions = latest.axes.find((each) => each.id === axis)?.positions;
    if (!positions) return null;
    const isOwn = (holding: Holding) => positions.some((each) => each.id === holding.position);
    const all = elementOf(latest, id)?.heldBy ?? [];
    const others = all.filter((each) => !isOwn(each));
    const isInferred = inferred ?? all.find(isOwn)?.inferred === true;
    const heldBy =
      position === null ? others : [...others, { position, ...(isInferred && { inferred: true }) }];
    return changeElement(id, { heldBy: heldBy.length > 0 ? heldBy : undefined })(latest);
  };
}

function freeName(taken: ReadonlySet<Id>, prefix: string): Id {
  let number = 1;
  while (taken.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

const positionsOf = ({ axes }: Latest) =>
  new Set(axes.flatMap(({ positions }) => positions.map(({ id }) => id)));

/** A new question on which two camps form; where a thesis is selected, which bears on nothing, it is the first one's. */
export function addAxis(thesis: Id | null): Making {
  return (latest) => {
    const taken = positionsOf(latest);
    const first = freeName(taken, 'camp');
    const second = freeName(new Set([...taken, first]), 'camp');
    const isThesis =
      thesis !== null && latest.statements.has(thesis) && relationsOutOf(latest, thesis).length === 0;
    const axis: Axis = {
      id: freeName(new Set(latest.axes.map(({ id }) => id)), 'question'),
      label: 'New question',
      positions: [
        { id: first, label: 'One camp', ...(isThesis && { thesis }) },
        { id: second, label: 'The other camp' },
      ],
    };
    return { name: 'setAxes', with: [[...latest.axes, axis]] };
  };
}

/** Changes a question that is there. */
export function changeAxis(id: Id, change: (axis: Axis, latest: Latest) => Axis): Making {
  return (latest) =>
    latest.axes.some((axis) => axis.id === id)
      ? { name: 'setAxes', with: [latest.axes.map((axis) => (axis.id === id ? change(axis, latest) : axis))] }
      : null;
}

export function addPosition(axis: Id): Making {
  return changeAxis(axis, (found, latest) => ({
    ...found,
    positions: [...found.positions, { id: freeName(positionsOf(latest), 'camp'), label: 'Another camp' }],
  }));
}

/** Changes a camp of a question. */
export function changePosition(axis: Id, id: Id, change: (position: Position) => Position): Making {
  return changeAxis(axis, (found) => ({
    ...found,
    positions: found.positions.map((position) => (position.id === id ? change(position) : position)),
  }));
}

export function removeAxis(id: Id): Making {
  return ({ axes }) => ({ name: 'setAxes', with: [axes.filter((axis) => axis.id !== id)] });
}

/** A new section, and what is selected in it. */
export function addGroup(element: Id | null): Making {
  return (latest) => {
    const group = { id: freeName(new Set(latest.groups.keys()), 'section'), title: 'New section' };
    const put: Edit = { name: 'putGroup', with: [group] };
    if (element === null) return put;
    const into = changeElement(element, { group: group.id })(latest);
    return into && { name: 'together', with: [[put, into]] };
  };
}
