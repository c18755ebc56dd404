/** Why an element stands, is open or is not upheld, in words that name the objections; no label is computed. */
import { groupBy } from '../../model/group-by.ts';
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { attacksOn } from '../speakers/sides.ts';
import type { Status } from '../status/status.ts';
import type { Step } from '../chains/steps.ts';
import { answersTo, describeCounters } from './answers.ts';
import { capitalise, nameOf, nameSome, toSentence } from './names.ts';

/** Why an element has its status, as the sentence and the elements it names. */
export interface StatusExplanation {
  readonly status: Status;
  /** The status in a few words: `Stands`, `Open`, `Has lost what it rests on` ... */
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
        isUnanswered ? VERDICTS.unanswered : VERDICTS.countered,
        describeStanding(graph, explained, standing),
        standing,
      );
    }
  }
}

const VERDICTS = {
  in: 'Stands',
  undecided: 'Open',
  unanswered: 'Has an unanswered objection',
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
  return `${told.map((part, index) => (index === 0 ? part : capitalise(part))).join('. ')}${end}`;
}

/** Objections that are answered in vain and told one by one. */
const MOST_TOLD = 3;

/** `"X", but "X" is objected to by "Y"`; what fails only because it is supposed to comes first and says so. */
function describeFailed(graph: ArgumentGraph, explained: Explained, answers: readonly Step[]): string {
  const rejected = answers.filter((answer) => isRejected(explained, answer));
  const others = answers.filter((answer) => !isRejected(explained, answer));
  const told: string[] = [];
  if (rejected.length > 0) {
    const verb = countNames(rejected) > 1 ? 'are' : 'is';
    told.push(`${nameObjections(graph, rejected)}, which ${verb} rejected for the sake of argument`);
  }
  if (others.length > 0) {
    const counters = describeCounters(graph, others);
    const lost =
      countNames(others) > 1 ? 'which have lost what they rest on' : 'which has lost what it rests on';
    told.push(`${nameObjections(graph, others)}, ${counters === '' ? lost : counters}`);
  }
  return told.join('; and by ');
}

/** Why an objection no longer speaks against what it was made to. */
type Fate = 'answered' | 'rejected' | 'lost';

const FATES: readonly (readonly [Fate, one: string, several: string])[] = [
  ['answered', 'is answered', 'are answered'],
  ['rejected', 'is rejected for the sake of argument', 'are rejected for the sake of argument'],
  ['lost', 'has lost what it rests on', 'have lost what they rest on'],
];

/** The objections by what became of them; only those that an answer which stands speaks against are told as answered. */
function describeMet(graph: ArgumentGraph, explained: Explained, objections: readonly Step[]): string {
  const groups = groupBy(objections, (objection) => fateOf(graph, explained, objection));
  const clauses = FATES.flatMap(([fate, one, several]) => {
    const met = groups.get(fate);
    if (!met) return [];
    const number = countNames(met);
    const does = number > 1 ? several : one;
    const told = number > 1 && groups.size === 1 ? does.replace(' ', number > 2 ? ' all ' : ' both ') : does;
    return [{ number, told: `${nameObjections(graph, met)} ${told}` }];
  });
  const answers = (groups.get('answered') ?? []).flatMap((objection) =>
    standingAnswers(graph, explained, objection),
  );
  const end = answers.length > 0 ? `. What answers: ${nameObjections(graph, answers)}` : '';
  return `the ${clauses[0]?.number === 1 ? 'objection' : 'objections'} ${clauses.map(({ told }) => told).join('; ')}${end}`;
}

function fateOf(graph: ArgumentGraph, explained: Explained, objection: Step): Fate {
  if (isRejected(explained, objection)) return 'rejected';
  return standingAnswers(graph, explained, objection).length > 0 ? 'answered' : 'lost';
}

/** Whether a statement it is made with, or the step itself, is rejected for the sake of argument. */
function isRejected({ rejected }: Explained, { relation, premises }: Step): boolean {
  return rejected !== undefined && [relation, ...premises].some((id) => rejected.has(id));
}

function standingAnswers(graph: ArgumentGraph, explained: Explained, objection: Step): readonly Step[] {
  return answersTo(graph, objection).filter(
    (answer) => labelOf(graph, explained, answer, answer.to) === 'in',
  );
}

/** How many statements are named for them. */
function countNames(steps: readonly Step[]): number {
  return new Set(steps.flatMap(({ premises }) => premises)).size;
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
