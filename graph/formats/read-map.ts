/** Reads the map in a file, or the maps of a zip as one. */
import { isZip } from './corpus/zip-mark.ts';
import { readOne, type MapReading, type ReadRequest } from './read-one.ts';

/**
 * Reads a map from bytes. A zip of maps is read as one map, joined where ids are shared. Never throws for what is in the bytes.
 *
 * @example
 * ```ts
 * const bytes = new TextEncoder().encode('[Close]: The bridge should be closed.\n  + [Unsafe]: It is unsafe.');
 * const { graph, format, problems } = await readMap(bytes, 'bridge.argdown');
 * format; // 'argdown'
 * graph.relations.size; // 1
 * problems.length; // 0
 * ```
 */
export async function readMap(
  bytes: Uint8Array,
  name: string,
  request: ReadRequest = {},
): Promise<MapReading> {
  if (!isZip(bytes)) return readOne(bytes, name, request);
  return (await import('./corpus/read-corpus.ts')).readZip(bytes, name, request);
}
