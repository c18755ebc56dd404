/** Whether what is shown can be told by names. */
import type { GraphView } from '../../../graph/index.ts';

/** Names say less than the beginning of a text where a map has no titles. */
const TITLED = 0.8;
/** Texts of so many characters are names themselves. */
const SHORT = 30;

export function hasTitles({ cards }: GraphView): boolean {
  let titled = 0;
  for (const { heading, text } of cards.values())
    if (heading.lines.length > 0 || text.length <= SHORT) titled += 1;
  return titled >= TITLED * cards.size;
}
