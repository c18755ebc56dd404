/** The words for a status, wherever it is told: on cards, in keys, sentences and lists. */
import type { Status } from '../status/status.ts';

/** What is `out` may still be right: somebody only has yet to answer. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  in: 'stands',
  undecided: 'open',
  out: 'has an unanswered objection',
};
