/** Why an element stands, is open or has an unanswered objection, in words that name the objections; no label is computed. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { attacksOn } from '../speakers/sides.ts';
import type { Status } from '../status/status.ts';
import type { Step } from '../chains/steps.ts';
import { nameOf, nameSome, toSentence } from './words.ts';

export interface StatusExplanation {
  readonly status: Status;
  /** One or two sentences. */
  readonly sentence: string;
  /** The objecting statements and steps the sentence names, for whoever wants to look at them; in file order. */
  readonly objections: readonly Id[];
}

export interface Explained {
  readonly status: ReadonlyMap<Id, Status>;
  /** What was rejected or accepted for the sake of argument, and needs no other reason. */
  readonly rejected?: ReadonlySet<Id> | undefined;
  readonly accepted?: ReadonlySet<Id> | undefined;
}

/** Undefined where no status is known. Cost: O(attacks on it and on what attacks it). */
export function explainStatus(
  graph: ArgumentGraph,
  explained: Explained,
  id: Id,
): StatusExplanation | undefined {
  const status = explained.status.get(id);
  if (status === undefined) return undefined;
  const because = (text: string, objections: readonly Step[] = []) => ({
    status,
    sentence: toSentence(text),
    objections: objections.flatMap(({ premises }) => premises),
  });
  if (explained.rejected?.has(id)) return because('rejected for the sake of argument');
  if (explained.accepted?.has(id)) return because('accepted for the sake of argument');
  const attacks = attacksOn(graph, id);
  const labelled = (label: Status) => attacks.filter((step) => labelOf(graph, explained, step, id) === label);
  switch (status) {
    case 'in':
      return attacks.length === 0
        ? because('nothing on this map objects to it')
        : because(describeMet(graph, explained, attacks), attacks);
    case 'undecided': {
      const open = labelled('undecided');
      return open.length === 0
        ? because('what it needs to stand is itself open')
        : because(`whether it stands turns on what is itself open: ${nameObjections(graph, open)}`, open);
    }
    case 'out': {
      const unanswered = labelled('in');
      if (unanswered.length > 0) return because(describeUnanswered(graph, unanswered), unanswered);
      return because(describeLost(graph, explained, id));
    }
  }
}

/** Whether an objection holds. One that is read backwards holds as far as its other end does and nothing meets the step. */
function labelOf(graph: ArgumentGraph, { status }: Explained, step: Step, target: Id): Status {
  const relation = graph.relations.get(step.relation);
  if (relation?.to === target) return status.get(step.relation) ?? 'undecided';
  const labels = step.premises.map((premise) => status.get(premise));
  const undercuts = attacksOn(graph, step.relation).map(({ relation: undercut }) => status.get(undercut));
  if (labels.includes('out') || undercuts.includes('in')) return 'out';
  return labels.includes('undecided') || undercuts.includes('undecided') ? 'undecided' : 'in';
}

function describeUnanswered(graph: ArgumentGraph, objections: readonly Step[]): string {
  const names = nameObjections(graph, objections);
  const [what, verb] = objections.length === 1 ? ['objection', 'is'] : ['objections', 'are'];
  return `the ${what} ${names} ${verb} not answered on this map. That is no refutation: somebody may have an answer`;
}

function describeMet(graph: ArgumentGraph, explained: Explained, objections: readonly Step[]): string {
  const names = nameObjections(graph, objections);
  const answers = objections.flatMap((objection) => answersTo(graph, explained, objection));
  const met = answers.length > 0 ? `. What answers: ${nameSome(cite(graph, answers))}` : '';
  return objections.length === 1
    ? `the objection ${names} is answered${met}`
    : `the objections ${names} are all answered${met}`;
}

/** The premises of what stands against an objection or its step. */
function answersTo(graph: ArgumentGraph, explained: Explained, { relation, premises }: Step): readonly Id[] {
  return [relation, ...premises].flatMap((target) =>
    attacksOn(graph, target)
      .filter((answer) => labelOf(graph, explained, answer, target) === 'in')
      .flatMap((answer) => answer.premises),
  );
}

/** What falls without an objection of its own. */
function describeLost(graph: ArgumentGraph, { status, rejected }: Explained, id: Id): string {
  const lost = (graph.relations.get(id)?.from ?? []).filter((premise) => status.get(premise) === 'out');
  return lost.length > 0
    ? `it starts from ${nameSome(cite(graph, lost))}, ${describeLoss(lost, rejected)}`
    : 'what it needs to stand has an unanswered objection';
}

function describeLoss(lost: readonly Id[], rejected: Explained['rejected']): string {
  if (lost.every((id) => rejected?.has(id)))
    return `which ${lost.length === 1 ? 'is' : 'are'} rejected for the sake of argument`;
  return lost.length === 1 ? 'which has an unanswered objection' : 'which have unanswered objections';
}

function nameObjections(graph: ArgumentGraph, objections: readonly Step[]): string {
  return nameSome(cite(graph, [...new Set(objections.flatMap(({ premises }) => premises))]));
}

function cite(graph: ArgumentGraph, ids: readonly Id[]): readonly string[] {
  return ids.map((id) => `"${nameOf(graph, id)}"`);
}
