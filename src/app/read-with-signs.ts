/** A file read with words that mean what a person said, as a map of ours; loaded once somebody was asked. */
import { readMap, writeMap, type RelationKind } from '../../graph/index.ts';

/** What a word can mean. */
export type Sign = RelationKind | 'none';

/** The map's bytes, or null where none can be made of the file. */
export async function readWithSigns(
  bytes: Uint8Array,
  name: string,
  signs: Readonly<Record<string, Sign>>,
): Promise<Uint8Array | null> {
  const { graph } = await readMap(bytes, name, { signs });
  if (!graph) return null;
  const { text } = await writeMap(graph, 'crux');
  return new TextEncoder().encode(text);
}
