/** What becomes of a map's grounded labels if some elements were rejected: many such questions to one framework. */
import type { Id } from '../model/types.ts';
import type { Flattened } from './flatten.ts';
import type { Labelling } from './framework.ts';
import { labelGrounded } from './grounded.ts';
import { targetsOf } from './links.ts';

/**
 * The grounded labels with these elements, and all that needs them, out: the same as from a map flattened with them
 * rejected, without flattening it again. Cost: O(arguments + attacks).
 */
export function labelWithRejected(flattened: Flattened, rejected: Iterable<Id>): Labelling {
  const { framework, dependants, numberOf, mirrors } = flattened;
  const fallen = new Set<number>();
  for (const id of rejected) {
    for (const number of [numberOf.get(id), mirrors.get(id)]) if (number !== undefined) fallen.add(number);
  }
  // The set grows while it is walked, and the walk takes in what is added.
  for (const argument of fallen)
    for (const dependant of targetsOf(dependants, argument)) fallen.add(dependant);
  return labelGrounded(framework, fallen);
}
