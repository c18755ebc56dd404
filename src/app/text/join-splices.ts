/** Two changes of one text, made by two hands, in one text. */
import { applySplice, findSplice, type TextSplice } from '../../../graph/index.ts';

/** `mine` with a change that was made to the text both began with; null where they changed the same place. O(length). */
export function joinSplices(start: string, mine: string, theirs: TextSplice): string | null {
  if (mine === start) return applySplice(start, theirs);
  const own = findSplice(start, mine);
  if (theirs.at + theirs.removed <= own.at) return applySplice(mine, theirs);
  if (theirs.at < own.at + own.removed || theirs.at < own.at) return null;
  return applySplice(mine, { ...theirs, at: theirs.at + own.inserted.length - own.removed });
}
