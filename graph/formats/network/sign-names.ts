/**
 * Under which names files say what a relation does: the common ones, flags such as "isPro", and any other name whose values all speak
 * for or against.
 */
import type { RelationKind } from '../../model/types.ts';
import { readRelationWord, saysUnrelated, type RelationWord } from './words.ts';

/** Names without case and signs, the likeliest first. */
const NAMES: readonly string[] = [
  ...['relation', 'relationship', 'interaction', 'kind', 'type', 'edgetype', 'linktype', 'relationtype'],
  ...['relationkind', 'argumenttype', 'valence', 'polarity', 'stance', 'sign', 'attitude', 'position'],
  ...['side', 'stancelabel', 'stancewa', 'procon', 'proorcon', 'foragainst', 'agreedisagree'],
  ...['supportattack', 'agreement', 'sentiment', 'annotation', 'reltype', 'rel', 'role'],
  ...['label', 'name', 'edgelabel', 'sharedinteraction', 'content', 'classes', 'drawnas'],
];
const RANKS: ReadonlyMap<string, number> = new Map(NAMES.map((name, index) => [name, index]));

/** Names that ask a question which is answered by yes or no. */
const FLAGS: readonly (readonly [RelationKind, RegExp])[] = [
  ['supports', /^(?:is)?(?:pro|for|infavou?r|support(?:s|ing|ive)?|agrees?|positive)$/],
  [
    'attacks',
    /^(?:is)?(?:con|contra|against|attack(?:s|ing)?|oppos(?:es|ing)|objection|disagrees?|negative)$/,
  ],
];

/** Names that say something else, whatever their values look like. */
const OTHERS =
  /^(?:id|key|from|to|source|target|weight|text|date|note|tags|group|implicit|symmetric|directed)$/;

/** Names as a file spells them. */
export interface SignNames {
  /** They say what a relation does, the likeliest first. */
  readonly told: readonly string[];
  /** They have a few different words as values, which may say it in a way that readers can't tell. */
  readonly perhaps: readonly string[];
}

/** As many different values are a scale, and not texts. */
const MOST_VALUES = 12;

interface Values {
  readonly seen: Set<unknown>;
  readonly kinds: Set<RelationKind>;
  isTold: boolean;
  isShort: boolean;
  count: number;
}

/** O(fields). */
export function findSignNames(records: Iterable<Iterable<readonly [string, unknown]>>): SignNames {
  const known = new Map<string, number>();
  const others = new Map<string, Values>();
  let size = 0;
  for (const record of records) {
    size++;
    for (const [name, value] of record) {
      if (known.has(name)) continue;
      const values = others.get(name);
      if (values) count(values, value);
      else {
        const rank = rankOf(name);
        if (rank !== undefined) known.set(name, rank);
        else {
          const fresh: Values = { seen: new Set(), kinds: new Set(), isTold: true, isShort: true, count: 0 };
          others.set(name, fresh);
          if (OTHERS.test(squash(name))) [fresh.isTold, fresh.isShort] = [false, false];
          count(fresh, value);
        }
      }
    }
  }
  const further = [...others].filter(([, { isTold, kinds }]) => isTold && kinds.size > 1);
  const perhaps = [...others].filter(
    ([, { isTold, isShort, seen, count: filled }]) =>
      !isTold && isShort && seen.size > 1 && 2 * filled >= size && (size < 4 || seen.size < filled),
  );
  return {
    told: [
      ...[...known].sort(([, one], [, other]) => one - other).map(([name]) => name),
      ...further.map(([name]) => name),
    ],
    perhaps: perhaps.map(([name]) => name),
  };
}

/** What a value says under its name: "con"; `true` under "isPro". */
export function readSign(name: string, value: unknown): RelationWord | undefined {
  const word = readRelationWord(value);
  const isAnswer = !word || /^\s*[-+]?[01]\s*$|^\s*(?:yes|no)\s*$/i.test(String(value));
  const flag = isAnswer ? FLAGS.find(([, pattern]) => pattern.test(squash(name)))?.[0] : undefined;
  if (flag === undefined) return word;
  const answer = readAnswer(value);
  if (answer === undefined) return word;
  const other = flag === 'supports' ? 'attacks' : 'supports';
  return { kind: answer ? flag : other, reversed: false };
}

/** Whether it is a flag that says no: `0` under "attack". */
export function isDenied(name: string, value: unknown): boolean {
  return FLAGS.some(([, pattern]) => pattern.test(squash(name))) && readAnswer(value) === false;
}

/** Whether a name is one under which files say what a relation does. */
export function isSignName(name: string): boolean {
  return rankOf(name) !== undefined;
}

/** Names that may as well say something else of a record than a stance. */
const GENERAL = /^(?:kind|type|label|name|content|classes|drawnas|role|rel|position|annotation)$/;

/** Whether a name stands for a stance and nothing else. */
export function isStanceName(name: string): boolean {
  return isSignName(name) && !GENERAL.test(squash(name));
}

function rankOf(name: string): number | undefined {
  const plain = squash(name);
  const rank = RANKS.get(plain);
  if (rank !== undefined) return rank;
  return FLAGS.some(([, pattern]) => pattern.test(plain)) ? NAMES.length : undefined;
}

/** "claims.stance_label" and "stanceLabel" are "stancelabel". */
function squash(name: string): string {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return last.toLowerCase().replace(/[\s_/|-]+/g, '');
}

function readAnswer(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = String(value).trim().toLowerCase();
  if (/^(?:true|yes|y|1|\+1)$/.test(text)) return true;
  return /^(?:false|no|n|0|-1)$/.test(text) ? false : undefined;
}

function count(values: Values, value: unknown): void {
  if (value === null || value === undefined || value === '' || !(values.isTold || values.isShort)) return;
  values.count++;
  if (values.seen.has(value)) return;
  values.seen.add(value);
  const word = readRelationWord(value);
  if (word) values.kinds.add(word.kind);
  const isFew = values.seen.size <= MOST_VALUES;
  values.isTold &&= isFew && (word !== undefined || saysUnrelated(value));
  values.isShort &&= isFew && typeof value === 'string' && value.length <= 40;
}
