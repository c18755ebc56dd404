/** The text that a map was read from, kept with it where the file is that text and nothing else. */
import type { ArgumentGraph } from '../../../graph/index.ts';

/** What reads it is loaded only where there is one. */
export async function withOwnText(
  graph: ArgumentGraph,
  format: string | null,
  bytes: Uint8Array,
): Promise<ArgumentGraph> {
  if (format !== 'argdown' && format !== 'markdown') return graph;
  const { keepOwnText } = await import('./text-tasks.ts');
  return keepOwnText(graph, format, bytes);
}
