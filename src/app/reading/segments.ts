/** A paragraph as stretches that look alike: what is on the map there, and what is marked. Pure. */
import type { Paragraph, Passage } from '../../../graph/index.ts';
import type { Sentence } from './sentences.ts';

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The innermost passage it lies in. */
  readonly passage: Passage | null;
  readonly isMarked: boolean;
}

/** `passages` in the order of the text. O(passages + length). */
export function findSegments(
  { start, end }: Paragraph,
  passages: readonly Passage[],
  marked: Sentence | null,
): readonly Segment[] {
  const inside = passages.filter((passage) => passage.start < end && passage.end > start);
  const borders = new Set([start, end]);
  for (const each of marked ? [...inside, marked] : inside)
    for (const at of [each.start, each.end]) if (at > start && at < end) borders.add(at);
  const places = [...borders].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const covers = (one: Sentence) => one.start <= from && to <= one.end;
    return {
      start: from,
      end: to,
      passage: inside.findLast(covers) ?? null,
      isMarked: marked !== null && covers(marked),
    };
  });
}
