/** The small print of a card: whose words it is and where they stand, as short as it has to be said. */
import { voiceIn } from '../analysis/words/attribution.ts';
import type { ArgumentGraph, Citation, Statement } from '../model/types.ts';

/**
 * From the fullest to the shortest: "critics · Factually, sec. 2 [2][5]", without the markers, without the speaker. The
 * speaker is left out where its camp is named already, and last of all where no camp is. Empty where nothing is known.
 */
export function captionChoices(
  graph: ArgumentGraph,
  statement: Statement,
  camps: readonly string[],
): readonly string[] {
  if (statement.implicit) return ['supplied by the mapper'];
  const [first, ...others] = statement.cites ?? [];
  if (!first) return [];
  const more = others.length > 0 ? ` +${others.length}` : '';
  const speaker = speakerOf(graph, first);
  const voice = speaker === undefined || camps.includes(speaker) ? '' : `${speaker} · `;
  const place = shortPlace(graph, first);
  const marked = `${place} ${first.marker?.replace(/\]\s+\[/g, '][') ?? ''}`.trim();
  // Where no camp says whose words they are, the speaker is named before the place.
  const alone = camps.length === 0 && speaker !== undefined ? [`${speaker}${more}`, speaker] : [];
  return [...new Set([voice + marked + more, voice + place + more, ...alone, place + more, place])];
}

/** Who speaks at a place, by name where it is the author; undefined where the place names the same. */
export function speakerOf(graph: ArgumentGraph, citation: Citation): string | undefined {
  const speaker = voiceIn(graph, citation);
  const place = shortPlace(graph, citation);
  return speaker === place || place.startsWith(`${speaker},`) ? undefined : speaker;
}

/** "Factually, sec. 2". */
export function shortPlace(graph: ArgumentGraph, citation: Citation): string {
  const source = graph.sources.get(citation.source);
  const name = source?.publisher ?? lastName(source?.author) ?? source?.title ?? citation.source;
  const locator = citation.locator
    ?.replace(/^executive summary$/i, 'summary')
    .replace(/^section\s+/i, 'sec. ')
    .replace(/^paragraph\s+/i, 'par. ');
  return [name, locator].filter(Boolean).join(', ');
}

/** "Ariel E. Levite" as "Levite"; a name with commas or several people stays as it is. */
function lastName(author: string | undefined): string | undefined {
  return author && /^\p{Lu}[\p{L}.'-]*( \p{Lu}[\p{L}.'-]*){1,3}$/u.test(author)
    ? author.split(' ').at(-1)
    : author;
}
