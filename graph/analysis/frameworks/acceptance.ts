/** Whether an argument is in some extension, or in all of them, with an extension that shows it. */
import type { Budget } from '../numbers/budget.ts';
import { IN, OUT, type Framework, type Labelling } from './framework.ts';
import type { Labeller } from './labellings/labeller.ts';
import { createReasoner, joinLabellings, type Reasoner } from './labellings/reasoner.ts';
import type { Semantics } from './semantics.ts';

/** A labelling of the semantics in which the argument is in, or null. Throws when the budget runs out. */
export function findAccepting(
  framework: Framework,
  semantics: Semantics,
  argument: number,
  budget: Budget,
): Labelling | null {
  const reasoner = createReasoner(framework, semantics, budget);
  if (reasoner.grounded[argument] === OUT) return null;
  return findWhere(reasoner, argument, (labeller, its) => labeller.findWith({ argument: its, label: IN }));
}

/** A labelling of the semantics in which the argument is not in, or null. Throws when the budget runs out. */
export function findRefusing(
  framework: Framework,
  semantics: Semantics,
  argument: number,
  budget: Budget,
): Labelling | null {
  const reasoner = createReasoner(framework, semantics, budget);
  if (reasoner.grounded[argument] === IN) return null;
  return findWhere(reasoner, argument, (labeller, its) => labeller.findWithout({ argument: its, label: IN }));
}

/** A labelling of the whole that the search found for the argument's island; the others may be labelled in any way. */
function findWhere(
  reasoner: Reasoner,
  argument: number,
  search: (labeller: Labeller, argument: number) => Labelling | null,
): Labelling | null {
  const place = reasoner.placeOf(argument);
  const parts: Labelling[] = [];
  for (const island of reasoner.islands) {
    const part = island === place?.island ? search(island.labeller, place.argument) : island.labeller.find();
    if (!part) return null;
    parts.push(part);
  }
  return joinLabellings(reasoner, parts);
}
