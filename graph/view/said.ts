/** Who says a statement and what stands on its card: what filters and searches go by. */
import { findPositions } from '../analysis/speakers/holders.ts';
import { SPEAKER_AXIS, type ArgumentGraph, type Statement } from '../model/types.ts';

/** Whoever says a statement: the voices of its citations and its positions on an axis of speakers. */
export function speakersOf(graph: ArgumentGraph, { cites, heldBy }: Statement): readonly string[] {
  const speakers = new Set<string>();
  for (const { voice } of cites ?? []) if (voice) speakers.add(voice);
  for (const { position } of heldBy ?? []) {
    const place = findPositions(graph).get(position);
    if (place?.axis === SPEAKER_AXIS) speakers.add(place.position.label);
  }
  return [...speakers];
}

/** Everything that stands on a card or is drawn from: its words, speakers, sources, camps, tags and section. */
export function wordsOn(graph: ArgumentGraph, statement: Statement): readonly string[] {
  const { title, text, tags = [], cites = [], heldBy = [], group, note } = statement;
  const sources = cites.flatMap(({ source, locator, marker, quote }) => {
    const known = graph.sources.get(source);
    return [known?.title, known?.author, known?.publisher, locator, marker, quote];
  });
  const camps = heldBy.map(({ position }) => findPositions(graph).get(position)?.position.label);
  const section = group === undefined ? undefined : graph.groups.get(group)?.title;
  return [title, text, ...speakersOf(graph, statement), ...sources, ...camps, ...tags, section, note].filter(
    (words): words is string => words !== undefined && words !== '',
  );
}
