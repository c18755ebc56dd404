/** Puts together what was changed on the map and what somebody else changed in its file meanwhile. */
import type { GraphChange } from '../../model/change.ts';
import type { ArgumentGraph, Id, Relation } from '../../model/types.ts';
import { diffContents } from '../diff-contents.ts';
import type { ReadOptions } from '../format.ts';
import { readOne } from '../read-one.ts';
import { findFormat } from '../registry.ts';
import { mergeLines } from './merge-lines.ts';
import { decodeText, encodeLike } from './text-bytes.ts';
import { isTableFormat, type OwnFile } from './write-like.ts';

/** The file with both changes; null where both changed the same lines, or where what comes of it is no sound map. */
export async function mergeFiles(
  file: OwnFile,
  mine: Uint8Array,
  theirs: Uint8Array,
  options: ReadOptions = {},
): Promise<Uint8Array | null> {
  const format = findFormat(file.format);
  const isTable = format !== undefined && isTableFormat(format);
  const [before, ours, others] = [file.bytes, mine, theirs].map((bytes) => decodeText(bytes, isTable));
  const merged = mergeLines(before ?? '', ours ?? '', others ?? '');
  if (merged === null) return null;
  const bytes = encodeLike(merged, theirs, isTable);
  const { graph, problems } = await readOne(bytes, file.name, { ...options, format: file.format });
  return graph && problems.every(({ severity }) => severity !== 'error') ? bytes : null;
}

/**
 * What must be done to a map so that it has what was changed in its file; null where something in the file is in error. What the format does
 * not carry stays, where the map's elements are those that the file had before; else the map becomes what the file says.
 */
export async function findOutsideChange(
  graph: ArgumentGraph,
  file: OwnFile,
  theirs: Uint8Array,
  options: ReadOptions = {},
): Promise<GraphChange | null> {
  const request = { ...options, format: file.format };
  const { graph: now, problems } = await readOne(theirs, file.name, request);
  if (!now || problems.some(({ severity }) => severity === 'error')) return null;
  const { graph: before } = await readOne(file.bytes, file.name, request);
  const names = before && matchIds(before, graph);
  if (!before || !names) return diffContents(graph, now);
  return diffContents(rename(before, names), rename(now, names));
}

/** What the map calls the relations of the file, where all of both are the same; undefined where they are not. */
function matchIds(file: ArgumentGraph, graph: ArgumentGraph): ReadonlyMap<Id, Id> | undefined {
  if (file.statements.size !== graph.statements.size || file.relations.size !== graph.relations.size)
    return undefined;
  for (const id of file.statements.keys()) if (!graph.statements.has(id)) return undefined;
  const byEnds = new Map<string, Id[]>();
  for (const relation of graph.relations.values()) {
    const key = endsOf(relation);
    byEnds.set(key, [...(byEnds.get(key) ?? []), relation.id]);
  }
  const names = new Map<Id, Id>();
  for (const relation of file.relations.values()) {
    const ids = byEnds.get(endsOf(relation)) ?? [];
    const id = ids.includes(relation.id) ? relation.id : ids[0];
    if (id === undefined) return undefined;
    ids.splice(ids.indexOf(id), 1);
    names.set(relation.id, id);
  }
  return names;
}

function endsOf({ kind, from, to }: Relation): string {
  return JSON.stringify([kind, from, to]);
}

function rename(graph: ArgumentGraph, names: ReadonlyMap<Id, Id>): ArgumentGraph {
  const relations = [...graph.relations.values()].map((relation): Relation => {
    const { id, to } = relation;
    return { ...relation, id: names.get(id) ?? id, to: names.get(to) ?? to };
  });
  return { ...graph, relations: new Map(relations.map((relation) => [relation.id, relation])) };
}
