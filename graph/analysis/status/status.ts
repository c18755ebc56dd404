/** The status of every statement and relation of a map: whether it stands, falls or is open under a semantics. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { createBudget, finishWithin, type Budget } from '../numbers/budget.ts';
import { flattenGraph, type Supposition } from './flatten.ts';
import { IN, OUT, UNDECIDED, type Framework, type Labelling } from '../frameworks/framework.ts';
import { labelGrounded } from '../frameworks/grounded.ts';
import type { Labeller } from '../frameworks/labellings/labeller.ts';
import { createReasoner, joinLabellings } from '../frameworks/labellings/reasoner.ts';
import type { Semantics } from '../frameworks/semantics.ts';
import type { SupportReading } from './support-reading.ts';

/** Whether an element stands under a semantics: `in`, `out`, or `undecided`. */
export type Status = 'in' | 'out' | 'undecided';

export interface StatusOptions {
  readonly semantics?: Semantics;
  readonly support?: SupportReading;
  /** How many steps of work may be done; see `budget.ts`. */
  readonly budget?: number;
  readonly supposition?: Supposition;
}

/** The status of every element under one semantics, and how sure that is. */
export interface StatusReport {
  readonly semantics: Semantics;
  /** By statement and relation in file order. Empty where the semantics gives no labelling. */
  readonly status: ReadonlyMap<Id, Status>;
  /** False where the budget ran out: `in` and `out` are right, and some that are `undecided` may be one of them. */
  readonly complete: boolean;
  /** True where the semantics gives no labelling at all, which only `stable` can do. */
  readonly noExtension: boolean;
}

/**
 * `in` and `out` mean so labelled in every labelling of the semantics. The grounded status costs O(elements + ends);
 * complete gives the same; the others are hard problems on what the grounded one leaves undecided, which in maps of real
 * debates is little or nothing.
 */
export function findStatus(graph: ArgumentGraph, options: StatusOptions = {}): StatusReport {
  const { semantics = 'grounded', support = 'assumed', supposition = {} } = options;
  const { framework, ids } = flattenGraph(graph, support, supposition);
  const { labelling, complete } = findShared(framework, semantics, createBudget(options.budget));
  const status = new Map<Id, Status>();
  if (labelling)
    ids.forEach((id, number) => status.set(id, STATUSES[labelling[number] ?? UNDECIDED] ?? 'undecided'));
  return { semantics, status, complete, noExtension: labelling === null };
}

/** By label. */
const STATUSES: readonly Status[] = ['undecided', 'in', 'out'];

interface Shared {
  /** What all labellings agree on, undecided elsewhere; null where there is no labelling. */
  readonly labelling: Labelling | null;
  readonly complete: boolean;
}

function findShared(framework: Framework, semantics: Semantics, budget: Budget): Shared {
  // The grounded labelling is complete, and all complete ones agree with what it decides.
  if (semantics === 'grounded' || semantics === 'complete') {
    return { labelling: labelGrounded(framework), complete: true };
  }
  const reasoner = createReasoner(framework, semantics, budget);
  const parts = reasoner.islands.map(({ members }) => new Uint8Array(members.length));
  let exists = true;
  const complete = finishWithin(() => {
    const examples = reasoner.islands.map(({ labeller }) => labeller.find());
    exists = examples.every((example) => example !== null);
    if (!exists) return;
    reasoner.islands.forEach(({ labeller }, k) => {
      const shared = parts[k];
      const example = examples[k];
      if (shared && example) confirmShared(labeller, example, shared);
    });
  });
  return { labelling: exists ? joinLabellings(reasoner, parts) : null, complete };
}

/** Writes into `shared` each label of the example that no labelling contradicts, as soon as that is certain. */
function confirmShared(labeller: Labeller, example: Labelling, shared: Labelling): void {
  const open = example.slice();
  for (let argument = 0; argument < open.length; argument++) {
    const label = open[argument];
    if (label !== IN && label !== OUT) continue;
    const counterexample = labeller.findWithout({ argument, label });
    if (!counterexample) shared[argument] = label;
    else counterexample.forEach((other, each) => (open[each] = open[each] === other ? other : UNDECIDED));
  }
}
