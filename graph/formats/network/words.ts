/** What the words on foreign nodes and edges mean: "con", "refutes" or "-" attack, "fact" is evidence. */
import type { RelationKind, StatementKind } from '../../model/types.ts';

export interface RelationWord {
  readonly kind: RelationKind;
  /** "attacked by": the edge runs from what is attacked. */
  readonly reversed: boolean;
}

const SIGNS: ReadonlyMap<string, RelationKind> = new Map([
  ['+', 'supports'],
  ['+1', 'supports'],
  ['1', 'supports'],
  ['👍', 'supports'],
  ['👎', 'attacks'],
  ['-', 'attacks'],
  ['−', 'attacks'],
  ['-1', 'attacks'],
]);

/** Whole words, or beginnings of words where a hyphen follows. */
const RELATION_WORDS: readonly (readonly [RelationKind, RegExp])[] = [
  [
    'attacks',
    /^(?:con|cons|contra|kontra|ca|att|against|anti|neg|no|den(?:y|ies|ied)|disput(?:e|es|ed)|drawbacks?|disadvantages?|downsides?|risks?|(?:attack|object|oppos|refut|rebut|conflict|disagree|disfavou?r|contradict|contrar|counter|undercut|undermin|weaken|defeat|negat|challeng|disprov|doubt|reject|hinder|critici|critiqu)\p{L}*)$/u,
  ],
  [
    'supports',
    /^(?:pro|pros|ra|sup|for|pos|yes|reason|reasons|because|evidence|benefits?|advantages?|upsides?|(?:support|agree|infer|entail|impl(?:y|ies)|back|positiv|confirm|corroborat|justif|prove|strengthen|reinforc|bolster|favou?r|endors|advocat)\p{L}*)$/u,
  ],
  ['rephrases', /^(?:ma|same|duplicates?|(?:rephras|restat|paraphras|equivalen|reword)\p{L}*)$/u],
  ['answers', /^(?:(?:answer|respon|solv)\p{L}*)$/u],
];

/** What data sets call pairs that they looked at and found unrelated. */
const UNRELATED =
  /^(?:none|neutral|unrelated|irrelevant|norel|no (?:relation|link|stance|argument)|not related)$/;

const STATEMENT_WORDS: readonly (readonly [StatementKind, RegExp])[] = [
  ['question', /^(?:question|issue|problem|topic)s?$/],
  ['evidence', /^(?:evidence|fact|facts|data|datum|observation|source|finding)s?$/],
  ['claim', /^(?:claim|statement|thesis|premise|conclusion|argument|proposition|opinion|i)s?$/],
];

/** "is attacked by", "in favour of", "argument against", "strongly disagree". */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  ...['is', 'are', 'in', 'an', 'a', 'the', 'default', 'arg', 'argument', 'arguments', 'point', 'points'],
  ...['strongly', 'weakly', 'slightly', 'somewhat', 'mostly', 'partly', 'partially', 'completely', 'fully'],
  ...['strong', 'weak', 'direct', 'indirect', 'logically', 'directly', 'indirectly'],
]);

/** They support only where nothing else is said: "evidence against". */
const NOUNS: ReadonlySet<string> = new Set(['evidence', 'reason', 'reasons', 'proof']);
/** They deny what follows: "no support" says nothing that can be told. */
const DENIALS: ReadonlySet<string> = new Set(['no', 'not', 'non']);

/** Looks at the first word that says anything: "is attacked by" attacks, the other way round. */
export function readRelationWord(value: unknown): RelationWord | undefined {
  const words = wordsOf(value);
  const phrase = words.join(' ');
  if (UNRELATED.test(phrase)) return undefined;
  const sign = SIGNS.get(phrase);
  if (sign) return { kind: sign, reversed: false };
  const full = words.filter((word) => !EMPTY_WORDS.has(word));
  const spoken = full.length > 1 && NOUNS.has(full[0] ?? '') ? full.slice(1) : full;
  if (spoken.length > 1 && DENIALS.has(spoken[0] ?? '')) return undefined;
  const found = findWord(spoken[0]) ?? (spoken.length < full.length ? findWord(full[0]) : undefined);
  return found && { kind: found, reversed: spoken[1] === 'by' };
}

function findWord(word = ''): RelationKind | undefined {
  return RELATION_WORDS.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Whether a word denies that there is a relation: "neutral", "no_relation". */
export function saysUnrelated(value: unknown): boolean {
  return UNRELATED.test(wordsOf(value).join(' '));
}

export function readStatementWord(value: unknown): StatementKind | undefined {
  const words = wordsOf(value);
  if (words.length !== 1) return undefined;
  return STATEMENT_WORDS.find(([, pattern]) => pattern.test(words[0] ?? ''))?.[0];
}

/** Lower-case words of "attackedBy", "is_attacked_by" or "attacked by". Long texts are no words. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'boolean') return [];
  if (typeof value !== 'string' || value.length > 60) return [];
  const apart = value
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .trim();
  const number = /^[-+]?1(?:\.0+)?$/.test(apart) ? String(Number(apart)) : apart;
  return SIGNS.has(number) ? [number] : apart.split(/[\s_:/-]+/).filter(Boolean);
}
