/** Writes a map into the file it came from: what was not changed stays as it stands there, comments and habits included. */
import type { Loss } from '../../model/problems.ts';
import type { ArgumentGraph } from '../../model/types.ts';
import { readAs, writeAs } from '../code.ts';
import type { Format, ReadOptions } from '../format.ts';
import { createTextInput } from '../input.ts';
import { findReader } from '../read-one.ts';
import { findFormat } from '../registry.ts';
import { indentLike } from './json-manner.ts';
import { mergeLines } from './merge-lines.ts';
import { decodeText, encodeLike } from './text-bytes.ts';

/** A file as it was when the map was read from it. */
export interface OwnFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly format: string;
}

/** The bytes that the file is to have, and what they cannot carry. */
export interface Rewriting {
  readonly bytes: Uint8Array;
  readonly losses: readonly Loss[];
}

/**
 * The file with what was changed on the map since, found by writing both states and carrying over the lines that differ; where that
 * doesn't read as the same map, the map is written anew, in the file's encoding and line ends. Null where the file is none of
 * this map alone: a picture or a zip with maps inside, a document around a block that cannot be kept, a format that is
 * not written. Costs two readings and two writings.
 */
export async function writeLike(
  graph: ArgumentGraph,
  file: OwnFile,
  options: ReadOptions = {},
): Promise<Rewriting | null> {
  const format = findFormat(file.format);
  if (!format?.write || !format.read) return null;
  const found = await findReader(file.bytes, file.name, { format: format.id });
  if ('reading' in found) return null;
  const [before, written] = [await readAs(format, found.input, options), await writeAs(format, graph)];
  if (!before.graph) return null;
  const { losses } = written;
  const isTable = isTableFormat(format);
  const text = decodeText(file.bytes, isTable);
  const mine = dress(written.text, text, format);
  const norm = dress((await writeAs(format, before.graph)).text, text, format);
  if (norm === mine) return { bytes: file.bytes, losses };
  const ours = { neighbours: true, preferMine: true };
  const merged = mergeLines(withEnd(norm), withEnd(mine), withEnd(text), ours);
  if (merged !== null && (await isSameMap(merged, mine, format, options))) {
    const kept = text.endsWith('\n') ? merged : merged.replace(/\n$/, '');
    return { bytes: encodeLike(kept, file.bytes, isTable), losses };
  }
  // What stands around the map would be lost.
  if (before.problems.some(({ code }) => code === 'markdown')) return null;
  return { bytes: encodeLike(mine, file.bytes, isTable), losses };
}

/** Whether line ends are part of what is said. */
export function isTableFormat({ mediaType }: Format): boolean {
  return mediaType === 'text/csv';
}

function dress(plain: string, model: string, format: Format): string {
  if (isTableFormat(format)) return plain;
  const lines = plain.replaceAll('\r\n', '\n');
  return format.mediaType.endsWith('json') ? indentLike(lines, model) : lines;
}

function withEnd(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

async function isSameMap(one: string, other: string, format: Format, options: ReadOptions): Promise<boolean> {
  const texts: (string | null)[] = [];
  for (const text of [one, other]) {
    const { graph } = await readAs(format, createTextInput(text), options);
    texts.push(graph && (await writeAs(format, graph)).text);
  }
  return texts[0] !== null && texts[0] === texts[1];
}
