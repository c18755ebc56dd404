/** The small print of a card: whose words it is and where they stand, as short as it can be said. */
import type { ArgumentGraph, Citation, Statement } from '../model/types.ts';

/** "critics · Factually §2 [2] [5]"; without the voice where its camp is named already. '' where nothing is known. */
export function captionOf(graph: ArgumentGraph, statement: Statement, camps: readonly string[]): string {
  if (statement.implicit) return 'supplied by the mapper';
  const [first, ...others] = statement.cites ?? [];
  if (!first) return '';
  const place = shortPlace(graph, first);
  const parts = first.voice === undefined || camps.includes(first.voice) ? [place] : [first.voice, place];
  return parts.join(' · ') + (others.length > 0 ? ` +${others.length}` : '');
}

/** "Factually §2 [2] [5]". */
function shortPlace(graph: ArgumentGraph, citation: Citation): string {
  const source = graph.sources.get(citation.source);
  const name = source?.publisher ?? source?.author ?? source?.title ?? citation.source;
  const locator = citation.locator
    ?.replace(/^executive summary$/i, 'summary')
    .replace(/^section\s+/i, '§')
    .replace(/^paragraph\s+/i, '¶');
  return [name, locator, citation.marker?.replace(/\]\s+\[/g, '][')].filter(Boolean).join(' ');
}
