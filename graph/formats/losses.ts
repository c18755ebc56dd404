/**
 * What a written map lost, found by reading it back: whatever is in the map and not in what was read is lost. A format
 * that can be read and written needs no table of what it carries, and the list cannot differ from the truth.
 */
import type { Loss } from '../model/problems.ts';
import {
  findElement,
  isRelation,
  type ArgumentGraph,
  type Axis,
  type Citation,
  type Extra,
  type Holding,
  type Id,
  type Relation,
  type Statement,
} from '../model/types.ts';
import { createLossList, type Feature } from './loss-list.ts';
import { isSame } from './same.ts';

/** What is known of a loss where a map is compared with another, and not with what a format can say. */
const COMPARED = {
  statements: 'Statements are left out, or have another id',
  relations: 'Relations are left out, or have another id',
  text: 'Texts are changed',
  kinds: 'Another kind is written',
  answers: 'Answers become another kind of relation',
  ends: 'Premises or targets are changed',
} as const;

/** Compares a map with the one read back from what was written. O(size of both). Additions are no losses. */
export function findLosses(graph: ArgumentGraph, after: ArgumentGraph): readonly Loss[] {
  const losses = createLossList(COMPARED);
  const labels = { now: labelsOf(graph.axes), after: labelsOf(after.axes) };
  for (const element of [...graph.statements.values(), ...graph.relations.values()]) {
    const other = findElement(after, element.id);
    if (!other || isRelation(other) !== isRelation(element)) {
      losses.lose(isRelation(element) ? 'relations' : 'statements', element.id);
    } else for (const feature of lostFeatures(element, other, labels)) losses.lose(feature, element.id);
  }
  for (const [feature, id] of lostRecords(graph, after)) losses.lose(feature, id);
  if (!losses.has('statements') && isReordered(graph, after)) losses.lose('order');
  for (const name of lostDetails(graph, after)) losses.loseDetail(name);
  return losses.list();
}

/** Whether the statements, all of which are there, come in another order. */
export function isReordered(graph: ArgumentGraph, after: ArgumentGraph): boolean {
  const kept = [...after.statements.keys()].filter((id) => graph.statements.has(id));
  return [...graph.statements.keys()].some((id, index) => kept[index] !== id);
}

interface Labels {
  readonly now: ReadonlyMap<Id, string>;
  readonly after: ReadonlyMap<Id, string>;
}

function* lostFeatures(
  element: Statement | Relation,
  other: Statement | Relation,
  labels: Labels,
): Generator<Feature> {
  if (element.kind !== other.kind) yield element.kind === 'answers' ? 'answers' : 'kinds';
  if (isRelation(element) && isRelation(other)) {
    const from = new Set(other.from);
    const hasAll = element.from.length === from.size && element.from.every((id) => from.has(id));
    if (element.to !== other.to || !hasAll) yield 'ends';
    if (element.symmetric && !other.symmetric) yield 'symmetric';
    if (isLost(element.scheme, other.scheme)) yield 'schemes';
  } else if (!isRelation(element) && !isRelation(other)) {
    if (element.text !== other.text) yield 'text';
    if (element.implicit && !other.implicit) yield 'implicit';
    if (isLost(element.date, other.date)) yield 'dates';
  }
  if (isLost(element.title, other.title)) yield 'titles';
  if (isLost(element.weight, other.weight)) yield 'weights';
  if (isLost(element.note, other.note)) yield 'notes';
  if (isLost(element.group, other.group)) yield 'groups';
  if (element.tags?.some((tag) => !other.tags?.includes(tag))) yield 'tags';
  if (element.cites?.some((cite) => !isVoiceIn(cite, other.cites ?? []))) yield 'speakers';
  if (element.cites?.some((cite) => !other.cites?.some((kept) => hasAll(kept, cite)))) yield 'sources';
  if (element.heldBy?.some((holding) => !isHeldIn(holding, other.heldBy ?? [], labels))) yield 'camps';
  if (isExtraLost(element.extra, other.extra)) yield 'fields';
}

/** Relations that are there under another id only; what is not there at all is for others to name. O(relations). */
export function findRenamed(graph: ArgumentGraph, after: ArgumentGraph | null): readonly Id[] {
  return after ? [...graph.relations.keys()].filter((id) => !after.relations.has(id)) : [];
}

function isVoiceIn(cite: Citation, after: readonly Citation[]): boolean {
  return cite.voice === undefined || after.some((kept) => kept.voice === cite.voice);
}

function isHeldIn(holding: Holding, after: readonly Holding[], labels: Labels): boolean {
  return after.some(
    (kept) =>
      labels.after.get(kept.position) === labels.now.get(holding.position) &&
      (kept.inferred ?? false) === (holding.inferred ?? false),
  );
}

/** Camps, sections, sources and views, and what is kept for other formats. */
function* lostRecords(graph: ArgumentGraph, after: ArgumentGraph): Generator<[Feature, Id?]> {
  const labels = new Set(labelsOf(after.axes).values());
  const theses = new Set(after.axes.flatMap((axis) => axis.positions.map((position) => position.thesis)));
  for (const axis of graph.axes) {
    for (const position of axis.positions) {
      const hasThesis = position.thesis === undefined || theses.has(position.thesis);
      if (!labels.has(labelOf(axis, position.label)) || !hasThesis) yield ['camps', position.id];
    }
  }
  for (const group of graph.groups.values()) {
    if (!hasAll(after.groups.get(group.id), group)) yield ['groups', group.id];
  }
  for (const source of graph.sources.values()) {
    if (!hasAll(after.sources.get(source.id), source)) yield ['sources', source.id];
  }
  for (const view of graph.views ?? []) {
    if (!after.views?.some((kept) => hasAll(kept, view))) yield ['views', view.id];
  }
  const { proposals, ...extra } = graph.meta.extra ?? {};
  if (isExtraLost({ proposals }, after.meta.extra)) yield ['proposals'];
  if (isExtraLost(graph.extra, after.extra) || isExtraLost(extra, after.meta.extra)) yield ['fields'];
}

function lostDetails(graph: ArgumentGraph, after: ArgumentGraph): string[] {
  const kept = new Map(Object.entries(after.meta));
  return Object.entries(graph.meta)
    .filter(([name, value]) => name !== 'extra' && !isEmpty(value) && !isSame(value, kept.get(name)))
    .map(([name]) => name);
}

/** Camps are compared by their words: formats that have none of our ids still carry the names. */
function labelsOf(axes: readonly Axis[]): ReadonlyMap<Id, string> {
  return new Map(
    axes.flatMap((axis) => axis.positions.map((position) => [position.id, labelOf(axis, position.label)])),
  );
}

const labelOf = (axis: Axis, label: string) => JSON.stringify([axis.id, label]);

/** Whether a record is there with all its fields. */
function hasAll<T extends object>(kept: T | undefined, record: T): boolean {
  if (!kept) return false;
  const fields = new Map<string, unknown>(Object.entries(kept));
  return Object.entries(record).every(([name, value]) => isSame(value, fields.get(name)));
}

function isLost(value: string | number | undefined, after: string | number | undefined): boolean {
  return value !== undefined && value !== after;
}

function isExtraLost(extra: Extra | undefined, after: Extra | undefined): boolean {
  return Object.entries(extra ?? {}).some(([key, value]) => !isSame(value, after?.[key]));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
