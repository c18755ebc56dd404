/** The sentences of a text, which the arrow keys go by. */
import type { Paragraph } from '../../../graph/index.ts';

/** From inclusive to exclusive, in UTF-16 units, without white space around. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Ends in a point without ending a sentence: numbers of headings, initials, and what is mostly written short. */
const ABBREVIATED =
  /^\d{1,3}\.$|(?:^|[\s(\u201c"'])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}?|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|St|Jr|Sr|No|vs|cf|pp?|Fig|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|etc|z\.B|bzw|ca)\.$/u;

let segmenter: Intl.Segmenter | undefined;

/** The sentences of one paragraph; at least one. */
export function findSentences(text: string, { start, end }: Paragraph): readonly Sentence[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const found: Sentence[] = [];
  let from = -1;
  for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
    const words = segment.trimEnd();
    if (words === '') continue;
    const lead = segment.length - segment.trimStart().length;
    if (from < 0) from = start + index + lead;
    const stop = start + index + words.length;
    // A line that was broken to a width ends no sentence.
    const isBroken = /[^.!?\u2026:;)\]"'\u201d\u3002\uff01\uff1f]$/.test(words) && /\n\s*$/.test(segment);
    if (stop < end && (isBroken || ABBREVIATED.test(words))) continue;
    found.push({ start: from, end: stop });
    from = -1;
  }
  if (from >= 0) found.push({ start: from, end });
  return found.length > 0 ? found : [{ start, end }];
}
