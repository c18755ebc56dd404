/** The words before a point of an outline, which say what it does to the point above. */
import type { Relation, RelationKind } from '../../model/types.ts';

export interface Label {
  readonly word: string;
  readonly kind: RelationKind;
  /** It aims at the step by which the point above stands there. */
  readonly onStep: boolean;
}

export const LABELS: readonly Label[] = [
  { word: 'For', kind: 'supports', onStep: false },
  { word: 'Against', kind: 'attacks', onStep: false },
  { word: 'Answer', kind: 'answers', onStep: false },
  { word: 'In other words', kind: 'rephrases', onStep: false },
  { word: 'For this step', kind: 'supports', onStep: true },
  { word: 'Against this step', kind: 'attacks', onStep: true },
  { word: 'Answer to this step', kind: 'answers', onStep: true },
  { word: 'This step in other words', kind: 'rephrases', onStep: true },
];

/** Premises after the first: they count only together with the point before. */
export const TOGETHER = 'And';

/** A statement that nothing bears on and that bears on nothing. */
export const ALONE = 'Claim';

/** Words of others for the same, in lower case. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ...[
    'pro',
    'support',
    'supports',
    'supporting',
    'reason',
    'argument for',
    'in favor',
    'in favour',
    'because',
    'evidence',
  ].map((word) => [word, 'For'] as const),
  ...[
    'con',
    'contra',
    'counter',
    'counterargument',
    'counter argument',
    'objection',
    'rebuttal',
    'but',
    'attack',
    'reply',
  ].map((word) => [word, 'Against'] as const),
  ...['response', 'refutation', 'argument against', 'counterpoint'].map((word) => [word, 'Against'] as const),
]);

export function labelFor({ kind }: Relation, onStep: boolean): string {
  return LABELS.find((label) => label.kind === kind && label.onStep === onStep)?.word ?? 'For';
}

/** The label at the start of a text, and what follows it; undefined where there is none. */
export function splitLabel(
  text: string,
): { readonly label: Label | typeof TOGETHER | typeof ALONE; readonly rest: string } | undefined {
  const [all = '', word = ''] =
    /^(?:\*{1,2}|_{1,2})?([A-Za-z][A-Za-z -]{1,30}):(?:\*{1,2}|_{1,2})?(?:[ \t]+|$)/.exec(text) ?? [];
  if (all === '') return undefined;
  const wanted = SYNONYMS.get(word.toLowerCase().replace('-', ' ')) ?? word;
  const label = wanted === TOGETHER || wanted === ALONE ? wanted : LABELS.find((one) => one.word === wanted);
  return label && { label, rest: text.slice(all.length) };
}

/** The kind that a sign or a word at the start of a text says, and the text without it. */
export function splitSign(text: string): { readonly kind?: RelationKind; readonly rest: string } {
  const [, sign, rest = ''] = /^\s*([+\-\u2212\u2013])[ \t]+(\S[^]*)$/.exec(text) ?? [];
  if (sign !== undefined) return { kind: sign === '+' ? 'supports' : 'attacks', rest };
  const labelled = splitLabel(text.trim());
  if (!labelled || labelled.label === TOGETHER || labelled.label === ALONE || labelled.label.onStep)
    return { rest: text };
  return { kind: labelled.label.kind, rest: labelled.rest };
}
