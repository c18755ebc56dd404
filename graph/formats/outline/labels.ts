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

/** Words of others for the same. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['pro', 'For'],
  ['con', 'Against'],
]);

export function labelFor({ kind }: Relation, onStep: boolean): string {
  return LABELS.find((label) => label.kind === kind && label.onStep === onStep)?.word ?? 'For';
}

/** The label at the start of a text, and what follows it; undefined where there is none. */
export function splitLabel(
  text: string,
): { readonly label: Label | typeof TOGETHER; readonly rest: string } | undefined {
  const [all = '', word = ''] = /^\*{0,2}([A-Za-z ]{2,30}):\*{0,2}(?:[ \t]+|$)/.exec(text) ?? [];
  if (all === '') return undefined;
  const wanted = SYNONYMS.get(word.toLowerCase()) ?? word;
  const label = wanted === TOGETHER ? TOGETHER : LABELS.find((one) => one.word === wanted);
  return label && { label, rest: text.slice(all.length) };
}
