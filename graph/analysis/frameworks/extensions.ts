/** The extensions of a framework under any semantics: one of them, all of them, how many there are. */
import { finishWithin, spend, type Budget } from '../numbers/budget.ts';
import type { Framework, Labelling } from './framework.ts';
import { createReasoner, extensionOf, joinLabellings, type Reasoner } from './labellings/reasoner.ts';
import { createOptions, walkChoices } from './labellings/walk-choices.ts';
import type { Semantics } from './semantics.ts';

/** Arguments by number, rising. */
export type Extension = readonly number[];

export interface ExtensionList {
  /** In lexicographic order. */
  readonly extensions: readonly Extension[];
  /** False where the budget ran out: each one listed is right, and there may be more. */
  readonly complete: boolean;
}

/** What keeping an extension, and an argument in it, counts for, so that the budget bounds memory as well. */
const KEEPING = 1000;
const KEEPING_ARGUMENT = 10;

/** Every extension, each once. */
export function listExtensions(framework: Framework, semantics: Semantics, budget: Budget): ExtensionList {
  const extensions: Extension[] = [];
  const complete = finishWithin(() => {
    const reasoner = createReasoner(framework, semantics, budget);
    if (!findLabelling(reasoner)) return;
    const parts: Labelling[] = [];
    const lists = reasoner.islands.map(({ labeller }) => createOptions(labeller.list()));
    const optionsAt = (island: number) => lists[island] ?? createOptions<Labelling>([]);
    const choose = (island: number, part: Labelling) => (parts[island] = part);
    for (const _ of walkChoices(lists.length, optionsAt, choose)) {
      spend(budget, framework.count * KEEPING_ARGUMENT + KEEPING);
      extensions.push(extensionOf(joinLabellings(reasoner, parts)));
    }
  });
  return { extensions: extensions.sort(compareExtensions), complete };
}

/** How many extensions there are. Throws when the budget runs out. */
export function countExtensions(framework: Framework, semantics: Semantics, budget: Budget): bigint {
  const reasoner = createReasoner(framework, semantics, budget);
  if (!findLabelling(reasoner)) return 0n;
  let product = 1n;
  for (const { labeller } of reasoner.islands) {
    let count = 0n;
    for (const _ of labeller.list()) count++;
    product *= count;
  }
  return product;
}

/** The labelling behind some extension, or null where there is none. Throws when the budget runs out. */
export function findLabelling(reasoner: Reasoner): Labelling | null {
  const parts: Labelling[] = [];
  for (const { labeller } of reasoner.islands) {
    const part = labeller.find();
    if (!part) return null;
    parts.push(part);
  }
  return joinLabellings(reasoner, parts);
}

function compareExtensions(a: Extension, b: Extension): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
