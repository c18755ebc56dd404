/** What a what-if changes, in words. */
import {
  findTheses,
  nameOf,
  STATUS_WORDS,
  type ArgumentGraph,
  type Change,
  type Id,
  type Status,
} from '../../../graph/index.ts';

/** "now stands; it had an unanswered objection before", or how far the balance moved. */
export function changeWords({ status, strength }: Change): string {
  const parts: string[] = [];
  if (status) parts.push(`${statusWords(status.after)}, before: ${statusWords(status.before)}`);
  if (strength) parts.push(balanceWords(strength.before, strength.after));
  return parts.join('; ');
}

/** The statements among the changes that a reader is told of: new statuses, then the theses' balance. */
export function tellConsequences(graph: ArgumentGraph, changes: readonly Change[]): string {
  const theses = new Set(findTheses(graph));
  const statements = changes.filter(({ id }) => graph.statements.has(id));
  const relabelled = statements.filter(({ status }) => status);
  const told = [
    `What if: ${count(relabelled.length, 'statement has', 'statements have')} a new status`,
    `${count(statements.length - relabelled.length, 'more changes', 'more change')} in strength`,
  ].join(', ');
  const heads = statements.filter(({ id }) => theses.has(id)).map((change) => tellThesis(graph, change));
  return [told, ...heads].map((sentence) => `${sentence}.`).join(' ');
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
  return `balance ${after > before ? 'up' : 'down'} from ${before.toFixed(2)} to ${after.toFixed(2)}`;
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

export interface SupposedItem {
  readonly id: Id;
  readonly as: string;
}

/** What is supposed, as chips: what of each element. */
export function listSupposed(supposed: {
  readonly rejected: ReadonlySet<Id>;
  readonly accepted: ReadonlySet<Id>;
  readonly weights: ReadonlyMap<Id, number>;
}): readonly SupposedItem[] {
  return [
    ...[...supposed.rejected].map((id) => ({ id, as: 'rejected' })),
    ...[...supposed.accepted].map((id) => ({ id, as: 'accepted' })),
    ...[...supposed.weights].map(([id, weight]) => ({ id, as: `weighs ${weight.toFixed(2)}` })),
  ];
}
