/** What each idea of a MindMup map is: a claim, a group of reasons that makes a step, or a note stuck on another idea. */
import { quote } from '../../model/problems.ts';
import type { RelationKind } from '../../model/types.ts';
import type { Idea, Report } from './ideas.ts';

/** Ideas by index. */
export interface Step {
  readonly kind: RelationKind;
  /** A claim, or a group that stands. */
  readonly target: number;
  readonly premises: readonly number[];
}

export interface Roles {
  readonly claims: readonly number[];
  /** By the index of the group. */
  readonly steps: ReadonlyMap<number, Step>;
  /** Claims that hang on a claim without a group that says how, with that claim. */
  readonly unmarked: ReadonlyMap<number, number>;
  readonly notes: ReadonlyMap<number, readonly string[]>;
  /** Claims that others answer. */
  readonly questions: ReadonlySet<number>;
}

const NOTE_STYLE = 'sticky_note';

/** O(ideas). */
export function findRoles(ideas: readonly Idea[], report: Report): Roles {
  const claims: number[] = [];
  const steps = new Map<number, { kind: RelationKind; target: number; premises: number[] }>();
  const unmarked = new Map<number, number>();
  const notes = new Map<number, string[]>();
  const questions = new Set<number>();
  // For each idea, itself or what a note sticks on; and the nearest claim at or above it.
  const hosts: number[] = [];
  const nearest: number[] = [];
  ideas.forEach((idea, index) => {
    const host = hosts[idea.parent] ?? -1;
    const claimAbove = nearest[idea.parent] ?? -1;
    const isNote = idea.group === null && idea.styles.has(NOTE_STYLE) && host >= 0;
    hosts.push(isNote ? host : index);
    nearest.push(isNote || idea.group !== null ? claimAbove : index);
    if (isNote) {
      const stuck = notes.get(host);
      if (stuck) stuck.push(idea.title);
      else notes.set(host, [idea.title]);
    } else if (idea.group !== null) {
      const kind = kindOf(idea, ideas[host]);
      if (kind && host >= 0) steps.set(index, { kind, target: host, premises: [] });
      if (kind === 'answers') questions.add(host);
    } else {
      claims.push(index);
      const step = steps.get(host);
      if (step) step.premises.push(index);
      else if (claimAbove >= 0) unmarked.set(index, claimAbove);
    }
  });
  for (const [group, { target, premises }] of steps) {
    const above = ideas[target];
    if (premises.length === 0) {
      const message = `A group below ${quote(above?.title ?? '')} holds no claim and was passed over: remove it or add the reason.`;
      report('info', 'empty-group', group, message);
      steps.delete(group);
    } else if (above?.group && !steps.has(target)) {
      const message =
        'A group hangs on a group that holds no claim, so it bears on nothing: move its claims.';
      report('warning', 'no-conclusion', group, message);
      steps.delete(group);
    }
  }
  return { claims, steps, unmarked, notes, questions };
}

/** A neutral group says only that there is a relation; below a question it holds the answers. */
function kindOf(group: Idea, above: Idea | undefined): RelationKind | null {
  if (group.group === 'supporting') return 'supports';
  if (group.group === 'opposing') return 'attacks';
  return above && above.group === null && /[?？؟]\s*$/.test(above.title) ? 'answers' : null;
}
