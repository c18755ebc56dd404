/** Ids that stand for different things in different files: how that is told. */
import { quote, type Problem } from '../../model/problems.ts';

/** As many are named. */
const MOST_NAMED = 5;

/** `renamed`: what was called so in the file, and what it is called in the map. At least one. */
export function tellClashes(
  file: string,
  renamed: readonly (readonly [old: string, now: string])[],
): Problem {
  const named = renamed.slice(0, MOST_NAMED).map(([old, now]) => `${quote(old)} is ${quote(now)}`);
  const more = renamed.length > MOST_NAMED ? ` and ${renamed.length - MOST_NAMED} more` : '';
  const ids = renamed.length === 1 ? 'An id stands' : `${renamed.length} ids stand`;
  const message = `${ids} for something else here than in an earlier file, and got a number: ${named.join(', ')}${more}; give it an id of its own if they were meant to be joined or kept apart.`;
  return { severity: 'warning', code: 'id-clash', message, path: file };
}
