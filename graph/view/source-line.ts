/** The line under a picture that says where its words come from, when, and under which terms. */
import type { ArgumentGraph } from '../model/types.ts';

/** "After: A. Author, Title (Publisher, 2019). Map of 2019-02-28, MIT." The date is the map's, never today's. */
export function sourceLine(graph: ArgumentGraph): string {
  const sources = [...graph.sources.values()].map(({ author, title, publisher, date }) => {
    const behind = [publisher, date].filter(Boolean).join(', ');
    return [author, behind === '' ? title : `${title} (${behind})`].filter(Boolean).join(', ');
  });
  const { authors, date, licence } = graph.meta;
  const map = [authors?.join(', '), date, licence].filter(Boolean).join(', ');
  return [sources.length === 0 ? '' : `After: ${sources.join('; ')}.`, map === '' ? '' : `Map: ${map}.`]
    .filter(Boolean)
    .join(' ');
}
