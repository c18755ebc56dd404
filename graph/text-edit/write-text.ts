/** A map as a text that nobody has written yet. */
import { writeArgdown } from '../formats/argdown/write.ts';
import type { ArgumentGraph, TextForm } from '../model/types.ts';
import { writeOutlineText } from './write-outline.ts';

/** O(size of the map). An empty map is an empty text. */
export async function writeMapText(graph: ArgumentGraph, form: TextForm): Promise<string> {
  if (form === 'outline') return writeOutlineText(graph);
  const { text } = await writeArgdown(graph);
  return text.trim() === '' ? '' : text;
}
