/** Why an element stands, is open or has an unanswered objection, in words that name the objections; no label is computed. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { attacksOn } from '../speakers/sides.ts';
import type { Status } from '../status/status.ts';
import type { Step } from '../chains/steps.ts';
import { answersTo, describeCounters } from './answers.ts';
import { nameOf, nameSome, toSentence } from './names.ts';

/** Why an element has its status, as the sentence and the elements it names. */
export interface StatusExplanation {
  readonly status: Status;
  /** The status in a few words: `Stands`, `Open`, `Has an unanswered objection` ... */
  readonly verdict: string;
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
  const because = (verdict: string, text: string, objections: readonly Step[] = []) => ({
    status,
    verdict,
    sentence: toSentence(text),
    objections: objections.flatMap(({ premises }) => premises),
  });
  if (explained.rejected?.has(id)) return because('Rejected', 'rejected for the sake of argument');
  if (explained.accepted?.has(id)) return because('Accepted', 'accepted for the sake of argument');
  const attacks = attacksOn(graph, id);
  const labelled = (label: Status) => attacks.filter((step) => labelOf(graph, explained, step, id) === label);
  switch (status) {
    case 'in':
      return attacks.length === 0
        ? because(VERDICTS.in, 'nothing on this map objects to it')
        : because(VERDICTS.in, describeMet(graph, explained, attacks), attacks);
    case 'undecided': {
      const open = labelled('undecided');
      return open.length === 0
        ? because(VERDICTS.undecided, 'what it needs to stand is itself open')
        : because(
            VERDICTS.undecided,
            `whether it stands turns on what is itself open: ${nameObjections(graph, open)}`,
            open,
          );
    }
    case 'out': {
      const standing = labelled('in');
      if (standing.length === 0) return because(VERDICTS.lost, describeLost(graph, explained, id));
      const isUnanswered = standing.some((objection) => answersTo(graph, objection).length === 0);
      return because(
        isUnanswered ? VERDICTS.out : VERDICTS.countered,
        describeStanding(graph, explained, standing),
        standing,
      );
    }
  }
}

const VERDICTS = {
  in: 'Stands',
  undecided: 'Open',
  out: 'Has an unanswered objection',
  countered: 'Has an objection that holds against its answers',
  lost: 'Has lost what it rests on',
} as const;

/** Whether an objection holds. One that is read backwards holds as far as its other end does and nothing meets the step. */
function labelOf(graph: ArgumentGraph, { status }: Explained, step: Step, target: Id): Status {
  const relation = graph.relations.get(step.relation);
  if (relation?.to === target) return status.get(step.relation) ?? 'undecided';
  const labels = step.premises.map((premise) => status.get(premise));
  const undercuts = attacksOn(graph, step.relation).map(({ relation: undercut }) => status.get(undercut));
  if (labels.includes('out') || undercuts.includes('in')) return 'out';
  return labels.includes('undecided') || undercuts.includes('undecided') ? 'undecided' : 'in';
}

/** The objections that hold: those nobody answers first, then each that is answered, with what is wrong with its answers. */
function describeStanding(graph: ArgumentGraph, explained: Explained, objections: readonly Step[]): string {
  const unanswered = objections.filter((objection) => answersTo(graph, objection).length === 0);
  const answered = objections.filter((objection) => !unanswered.includes(objection));
  const told: string[] = [];
  if (unanswered.length > 0) {
    const [what, verb] = unanswered.length === 1 ? ['objection', 'is'] : ['objections', 'are'];
    told.push(`the ${what} ${nameObjections(graph, unanswered)} ${verb} not answered on this map`);
  }
  for (const objection of answered.slice(0, MOST_TOLD)) {
    const start = `the objection ${nameObjections(graph, [objection])} is answered by`;
    told.push(`${start} ${describeFailed(graph, explained, answersTo(graph, objection))}`);
  }
  if (answered.length > MOST_TOLD) told.push(`so it is with ${answered.length - MOST_TOLD} more`);
  const end = unanswered.length > 0 ? '. That is no refutation: somebody may have an answer' : '';
  return `${told.join('. ').replace(/\. ./g, (start) => start.toUpperCase())}${end}`;
}

/** Objections that are answered in vain and told one by one. */
const MOST_TOLD = 3;

/** `"X", but "X" is objected to by "Y"`. */
function describeFailed(graph: ArgumentGraph, { rejected }: Explained, answers: readonly Step[]): string {
  const premises = [...new Set(answers.flatMap((answer) => answer.premises))];
  const names = nameSome(cite(graph, premises));
  const verb = premises.length === 1 ? 'is' : 'are';
  if (premises.every((id) => rejected?.has(id)))
    return `${names}, which ${verb} rejected for the sake of argument`;
  const counters = describeCounters(graph, answers);
  if (counters !== '') return `${names}, ${counters}`;
  return `${names}, which ${premises.length === 1 ? 'has' : 'have'} lost what ${premises.length === 1 ? 'it rests' : 'they rest'} on`;
}

function describeMet(graph: ArgumentGraph, explained: Explained, objections: readonly Step[]): string {
  const names = nameObjections(graph, objections);
  const rejected = objections.filter(({ premises }) => premises.some((id) => explained.rejected?.has(id)));
  const isOne = objections.length === 1;
  if (rejected.length === objections.length)
    return `the ${isOne ? 'objection' : 'objections'} ${names} ${isOne ? 'is' : 'are'} rejected for the sake of argument`;
  const answers = objections.flatMap((objection) =>
    answersTo(graph, objection).filter((answer) => labelOf(graph, explained, answer, answer.to) === 'in'),
  );
  const isMet = answers.length > 0;
  const met = isMet
    ? `. What answers: ${nameSome(cite(graph, [...new Set(answers.flatMap(({ premises }) => premises))]))}`
    : '';
  if (!isMet)
    return `the ${isOne ? `objection ${names} has` : `objections ${names} have all`} lost what ${isOne ? 'it rests' : 'they rest'} on`;
  return isOne
    ? `the objection ${names} is answered${met}`
    : `the objections ${names} are all answered${met}`;
}

/** What falls without an objection of its own. */
function describeLost(graph: ArgumentGraph, explained: Explained, id: Id): string {
  const { status, rejected } = explained;
  const lost = (graph.relations.get(id)?.from ?? []).filter((premise) => status.get(premise) === 'out');
  if (lost.length === 0) return 'what it needs to stand has lost its own ground';
  return `it starts from ${lost
    .slice(0, MOST_TOLD)
    .map(
      (premise) => `${cite(graph, [premise]).join('')}, ${describeLoss(graph, explained, premise, rejected)}`,
    )
    .join(', and from ')}`;
}

function describeLoss(
  graph: ArgumentGraph,
  explained: Explained,
  lost: Id,
  rejected: Explained['rejected'],
): string {
  if (rejected?.has(lost)) return 'which is rejected for the sake of argument';
  const standing = attacksOn(graph, lost).filter((step) => labelOf(graph, explained, step, lost) === 'in');
  if (standing.length === 0) return 'which has lost what it rests on';
  return `against which ${nameObjections(graph, standing)} ${standing.length === 1 ? 'stands' : 'stand'}`;
}

function nameObjections(graph: ArgumentGraph, objections: readonly Step[]): string {
  return nameSome(cite(graph, [...new Set(objections.flatMap(({ premises }) => premises))]));
}

function cite(graph: ArgumentGraph, ids: readonly Id[]): readonly string[] {
  return ids.map((id) => `"${nameOf(graph, id)}"`);
}
