/**
 * What follows if some statements or steps were rejected, others accepted, weights moved, and answers or reasons added: the status and strength of
 * everything, and what changed. The map itself stays as it is.
 */
import { relationsOutOf } from '../../model/adjacency.ts';
import { quote } from '../../model/problems.ts';
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { createStrengthState, settleAll } from '../strength/settle-strengths.ts';
import { findStatus, type Status, type StatusOptions, type StatusReport } from '../status/status.ts';
import { settleGraph, toStrengths, type StrengthOptions, type Strengths } from '../strength/strength.ts';
import { supposeAdditions, type Addition } from './suppose.ts';
import { findStrengthModel } from '../strength/strength-models.ts';
import { weightedFrameworkOf } from '../strength/weighted-framework.ts';

/** Ids that are not on the map are passed over; what is both rejected and accepted is rejected. */
export interface WhatIf {
  /** Labelled out and of strength 0, and so is every step that has one of them as a premise. */
  readonly rejected?: ReadonlySet<Id>;
  /** Labelled in and of strength 1, whatever attacks them. An accepted step is still no stronger than its premises. */
  readonly accepted?: ReadonlySet<Id>;
  /** Base scores in [0,1], of statements and relations. */
  readonly weights?: ReadonlyMap<Id, number>;
  /** Answers and reasons that nobody has given yet; what aims at nothing on the map is passed over. */
  readonly added?: readonly Addition[];
}

/** How a supposition is worked out; what is absent is as the page has it. */
export interface WhatIfOptions extends StrengthOptions, Omit<StatusOptions, 'supposition'> {}

/** A map as it stands, computed once for all questions. */
export interface Baseline {
  readonly graph: ArgumentGraph;
  readonly options: WhatIfOptions;
  readonly status: StatusReport;
  readonly strengths: Strengths;
}

/** What a supposition does to one element; what stays as it was is absent. */
export interface Change {
  readonly id: Id;
  readonly status?: { readonly before: Status | null; readonly after: Status | null };
  /** Null where the strength does not settle. */
  readonly strength?: { readonly before: number | null; readonly after: number | null };
}

/** What follows from a supposition. */
export interface Consequences {
  readonly status: StatusReport;
  readonly strengths: Strengths;
  /** What was rejected, accepted or moved is among it, what was added isn't. New statuses first, then the largest steps in strength first. */
  readonly changes: readonly Change[];
}

/** Smaller steps in strength are not listed as changes. */
const SMALLEST_STEP = 1e-9;

/** The map as it is, worked out once, that suppositions are compared with. Cost: one status and one settling of strengths. */
export function createBaseline(graph: ArgumentGraph, options: WhatIfOptions = {}): Baseline {
  const { state, rounds } = settleGraph(graph, options.model);
  return { graph, options, status: findStatus(graph, options), strengths: toStrengths(state, rounds) };
}

/** Throws for a weight outside [0,1]. Cost: O(elements + ends) with the grounded semantics; nothing is read again. */
export function findConsequences(baseline: Baseline, whatIf: WhatIf): Consequences {
  const { added = [] } = whatIf;
  const graph = added.length === 0 ? baseline.graph : supposeAdditions(baseline.graph, added).graph;
  const status = supposeStatus(graph, baseline, whatIf);
  const strengths = supposeStrengths(graph, baseline, whatIf);
  return { status, strengths, changes: listChanges(baseline, status, strengths) };
}

function supposeStatus(graph: ArgumentGraph, baseline: Baseline, whatIf: WhatIf): StatusReport {
  const { options, status } = baseline;
  const { rejected = new Set(), accepted = new Set() } = whatIf;
  if (graph === baseline.graph && rejected.size === 0 && accepted.size === 0) return status;
  return findStatus(graph, { ...options, supposition: { rejected, accepted } });
}

function supposeStrengths(graph: ArgumentGraph, { options }: Baseline, whatIf: WhatIf): Strengths {
  const framework = weightedFrameworkOf(graph);
  const base = framework.base.slice();
  const held = new Float64Array(base.length).fill(NaN);
  const hold = (ids: Iterable<Id>, strength: number) => {
    for (const id of ids) {
      const element = framework.numberOf.get(id);
      if (element !== undefined) held[element] = strength;
    }
  };
  hold(whatIf.accepted ?? [], 1);
  for (const id of whatIf.rejected ?? [])
    hold([id, ...relationsOutOf(graph, id).map((relation) => relation.id)], 0);
  for (const [id, weight] of whatIf.weights ?? []) {
    if (!(weight >= 0 && weight <= 1)) {
      throw new Error(`${quote(id)} cannot weigh ${weight}: give a number from 0 to 1.`);
    }
    const element = framework.numberOf.get(id);
    if (element !== undefined) base[element] = weight;
  }
  const state = createStrengthState({ framework, model: findStrengthModel(options.model), base, held });
  return toStrengths(state, settleAll(state));
}

function listChanges(baseline: Baseline, status: StatusReport, strengths: Strengths): readonly Change[] {
  const changes: Change[] = [];
  for (const id of weightedFrameworkOf(baseline.graph).ids) {
    const labels = { before: baseline.status.status.get(id) ?? null, after: status.status.get(id) ?? null };
    const numbers = {
      before: baseline.strengths.values.get(id) ?? null,
      after: strengths.values.get(id) ?? null,
    };
    const isRelabelled = labels.before !== labels.after;
    const isMoved = stepOf(numbers) > SMALLEST_STEP;
    if (!isRelabelled && !isMoved) continue;
    changes.push({
      id,
      ...(isRelabelled ? { status: labels } : {}),
      ...(isMoved ? { strength: numbers } : {}),
    });
  }
  return changes.sort(
    (a, b) =>
      Number(b.status !== undefined) - Number(a.status !== undefined) ||
      stepOf(b.strength) - stepOf(a.strength),
  );
}

/** Strengths that come or go are the largest steps of all. */
function stepOf(strength: Change['strength']): number {
  if (!strength || strength.before === strength.after) return 0;
  if (strength.before === null || strength.after === null) return 1;
  return Math.abs(strength.after - strength.before);
}
