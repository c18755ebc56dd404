/** Words for what the records of a map are and do, wherever they are shown: on cards, in keys, filters and lists. */
import type { RelationKind, StatementKind } from '../../model/types.ts';

/** What a line says. */
export const LINE_WORDS: Readonly<Record<RelationKind, string>> = {
  supports: 'speaks for',
  attacks: 'speaks against',
  rephrases: 'says the same again',
  answers: 'answers',
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
  evidence: 'a fact one can check',
  question: 'a question',
};

/** What is supposed of an element. */
export const SUPPOSED_WORDS = {
  rejected: 'rejected, what if',
  accepted: 'accepted, what if',
  added: 'added, what if',
} as const;
