/** The words for a status, wherever it is told: on cards, in keys, sentences and lists. */
import type { Status } from '../status/status.ts';

/**
 * What is `out` may still be right: why it doesn't stand here is for `explainStatus` to say. Not all of it has an objection
 * that nobody answers: of others the answers fail, or what they rest on has fallen.
 */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  in: 'stands',
  undecided: 'open',
  out: 'does not stand',
};
