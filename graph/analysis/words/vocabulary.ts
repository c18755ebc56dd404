/**
 * The vocabulary: what each part of an argument and each result of its analysis is called wherever it is shown, on cards, in
 * keys, filters, lists and pictures. Sentences are made beside it, a file each.
 */
import type { RelationKind, StatementKind } from '../../model/types.ts';
import type { Status } from '../status/status.ts';

/** What stands on a card, in a row and over its details where a statement has no text. */
export const NO_TEXT = '(no text)';

/** What a line says. */
export const LINE_WORDS: Readonly<Record<RelationKind, string>> = {
  supports: 'speaks for',
  attacks: 'speaks against',
  rephrases: 'says the same again',
  answers: 'answers',
};

/** In front of what it says it of: "speaks for the summits paid off". */
export const TOWARDS_WORDS: Readonly<Record<RelationKind, string>> = {
  ...LINE_WORDS,
  rephrases: 'says the same as',
};

/** Before a line of a list, read out by the words above. */
export const LINE_SIGNS: Readonly<Record<RelationKind, string>> = {
  supports: '+',
  attacks: '−',
  rephrases: '=',
  answers: '?',
};

/** What a statement is to another: "a reason for". */
export const ROLE_WORDS: Readonly<Record<RelationKind, string>> = {
  supports: 'a reason for',
  attacks: 'an objection to',
  rephrases: 'other words for',
  answers: 'an answer to',
};

/** In front of the numbers of a footer. */
export const AWAY_WORDS: Readonly<Record<RelationKind, string>> = {
  supports: 'for',
  attacks: 'against',
  answers: 'answers',
  rephrases: 'restates',
};

/** Statements of a kind. */
export const KIND_WORDS: Readonly<Record<StatementKind, string>> = {
  claim: 'claims',
  evidence: 'evidence',
  question: 'questions',
};

/** One statement of a kind; nothing for what most are. */
export const KIND_NOTES: Readonly<Record<StatementKind, string>> = {
  claim: '',
  evidence: 'reported as evidence',
  question: 'a question',
};

/** What is supposed of an element. */
export const SUPPOSED_WORDS = {
  rejected: 'rejected, what if',
  accepted: 'accepted, what if',
  added: 'added, what if',
  proposed: 'proposed, not accepted yet',
} as const;

/**
 * What is `out` may still be right: why it isn't upheld here is for `explainStatus` to say. Not all of it has an objection
 * that nobody answers: of others the answers fail, or what they rest on has fallen. So the word says of all of them no more
 * than that this map, as it is, doesn't carry them.
 */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  in: 'stands',
  undecided: 'open',
  out: 'not upheld here',
};

/** From the least to the most disputed: by `heatOf` in `graph/view/marks.ts`, of the scores in `disputes/dispute-score.ts`. */
export const HEAT_WORDS = { 1: 'a little disputed', 2: 'disputed', 3: 'most disputed' } as const;

/** Headings for what is worth a second look, by the code of the finding; the rule is the file of that name in `findings/`. */
export const FINDING_WORDS = {
  'circular-support': 'Reasons that go round in a circle',
  'camp-against-itself': 'Camps against themselves',
  'repeated-step': 'Steps that stand twice',
  'evidence-without-source': 'Evidence that names no source',
  'unanswered-counterargument': 'Objections that nothing answers',
  'single-source': 'Claims that rest on one source alone',
  'same-wording': 'Statements in the same words',
  unconnected: 'Statements that nothing connects',
  'long-chain-without-evidence': 'Long chains without evidence',
} as const;
