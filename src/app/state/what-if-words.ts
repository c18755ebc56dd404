/** What a what-if changes, in words. */
import {
  findTheses,
  nameOf,
  STATUS_WORDS,
  wordOfAddition,
  type ArgumentGraph,
  type Change,
  type Id,
  type Status,
  type WhatIf,
} from '../../../graph/index.ts';

/** "stands now (before: not upheld here)", and how far the balance moved. */
export function changeWords({ status, strength }: Change): string {
  const parts: string[] = [];
  if (status) parts.push(`${statusWords(status.after)} now (before: ${statusWords(status.before)})`);
  if (strength) parts.push(balanceWords(strength.before, strength.after));
  return parts.join('; ');
}

/** The same of a step, which also falls with what it rests on: "no longer holds". */
export function stepChangeWords({ status, strength }: Change): string {
  if (status) return STEP_WORDS[status.after ?? 'none'];
  return strength ? weightWords(strength.before, strength.after) : '';
}

const STEP_WORDS: Readonly<Record<Status | 'none', string>> = {
  in: 'holds now',
  undecided: 'is open now',
  out: 'no longer holds',
  none: 'is no longer settled',
};

/** What follows for statements that take a side; what was itself supposed is no consequence. */
export function listConsequences(
  graph: ArgumentGraph,
  supposed: Supposed,
  changes: readonly Change[],
): readonly Change[] {
  const given = listGiven(supposed);
  return changes.filter(({ id }) => {
    const statement = graph.statements.get(id);
    return statement !== undefined && statement.kind !== 'question' && !given.has(id);
  });
}

/** What is supposed to be otherwise. */
function listGiven({ rejected, accepted, weights }: Supposed): ReadonlySet<Id> {
  return new Set([...rejected, ...accepted, ...weights.keys()]);
}

/** What follows for the steps between statements: what carries more or less than before. */
export function listChangedSteps(
  graph: ArgumentGraph,
  supposed: Supposed,
  changes: readonly Change[],
): readonly Change[] {
  const given = listGiven(supposed);
  const carries = (id: Id) => {
    const kind = graph.relations.get(id)?.kind;
    return kind === 'supports' || kind === 'attacks';
  };
  return changes.filter(({ id }) => carries(id) && !given.has(id));
}

/** How many statements change, and how each thesis among them does. */
export function tellConsequences(
  graph: ArgumentGraph,
  supposed: Supposed,
  changes: readonly Change[],
): string {
  const theses = new Set(findTheses(graph));
  const statements = listConsequences(graph, supposed, changes);
  const relabelled = statements.filter(({ status }) => status);
  const told = `What if: ${tallyChanges(relabelled.length, statements.length - relabelled.length)}`;
  const heads = statements.filter(({ id }) => theses.has(id)).map((change) => tellThesis(graph, change));
  return [told, ...heads].map((sentence) => `${sentence}.`).join(' ');
}

/** How many statements have a new status and how many only another strength; what is none isn't counted. */
function tallyChanges(relabelled: number, moved: number): string {
  const inStatus = count(relabelled, 'statement has', 'statements have');
  if (relabelled > 0 && moved > 0)
    return `${inStatus} a new status, ${count(moved, 'more changes', 'more change')} in strength`;
  if (relabelled > 0) return `${inStatus} a new status`;
  return moved > 0
    ? `no statement has a new status, ${count(moved, 'changes', 'change')} in strength`
    : 'no statement changes';
}

function tellThesis(graph: ArgumentGraph, change: Change): string {
  return `"${nameOf(graph, change.id)}": ${changeWords(change)}`;
}

/** A status in a sentence about one statement. */
export function statusWords(status: Status | null): string {
  return status === null ? 'no status' : STATUS_WORDS[status];
}

function balanceWords(before: number | null, after: number | null): string {
  if (before === null || after === null)
    return after === null ? 'the balance no longer settles' : 'the balance settles';
  if (before.toFixed(2) === after.toFixed(2))
    return `balance ${after > before ? 'up' : 'down'} by less than 0.01`;
  return `balance ${after > before ? 'up' : 'down'} from ${before.toFixed(2)} to ${after.toFixed(2)}`;
}

function weightWords(before: number | null, after: number | null): string {
  if (before === null || after === null)
    return after === null ? 'its weight no longer settles' : 'its weight settles';
  if (before.toFixed(2) === after.toFixed(2)) return `carries a little ${after > before ? 'more' : 'less'}`;
  return `carries ${after > before ? 'more' : 'less'}: ${after.toFixed(2)} instead of ${before.toFixed(2)}`;
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** What is taken as rejected, accepted or weighing something else, for the sake of argument. */
export type Supposed = Required<WhatIf>;

export function isNothing({ rejected, accepted, weights, added }: Supposed): boolean {
  return rejected.size + accepted.size + weights.size + added.length === 0;
}

/** What is added to an element, which itself is not supposed to be otherwise. */
const ADDED_WORDS = {
  answer: 'answered by something new',
  objection: 'objected to by something new',
  reason: 'given a new reason',
} as const;

export interface SupposedItem {
  readonly id: Id;
  readonly as: string;
}

/** What is supposed, as chips: what of each element. */
export function listSupposed(graph: ArgumentGraph, supposed: Supposed): readonly SupposedItem[] {
  return [
    ...[...supposed.rejected].map((id) => ({ id, as: 'rejected' })),
    ...[...supposed.accepted].map((id) => ({ id, as: 'accepted' })),
    ...[...supposed.weights].map(([id, weight]) => ({ id, as: `given the weight ${weight.toFixed(2)}` })),
    ...supposed.added.map((addition) => ({
      id: addition.to,
      as: ADDED_WORDS[wordOfAddition(graph, addition)],
    })),
  ];
}
