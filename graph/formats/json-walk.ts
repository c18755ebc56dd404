/**
 * Walks over a JSON text once and gives the first thing that is no JSON, and the values lost because their key comes
 * again. A loop and not a recursion, so that no nesting is too deep for it.
 */
import { createScanner, type JSONScanner } from 'jsonc-parser';
import type { PathSteps } from '../model/problems.ts';

/** What the text has to go on with. */
export type Awaited =
  'value' | 'item' | 'first-item' | 'key' | 'first-key' | 'colon' | 'next-item' | 'next-field' | 'end';

export type Sign =
  '{' | '}' | '[' | ']' | ',' | ':' | 'text' | 'literal' | 'comment' | 'blank' | 'unknown' | 'end';

/** The first place where a text stops being JSON, or where its nesting is given up; line and column count from 1. */
export interface Fault {
  /** To what was being read. */
  readonly steps: PathSteps;
  readonly line: number;
  readonly column: number;
  /** How many lists and records are open. */
  readonly depth: number;
  readonly awaited: Awaited;
  readonly found: Sign;
  readonly word: string;
  /** Nothing but blanks follow it. */
  readonly isLast: boolean;
  /** The scanner's number for what is wrong inside the word; 0 where the word is sound. */
  readonly scanError: number;
}

/** A value that was lost because its key comes again later in the same record. */
export interface RepeatedKey {
  readonly steps: PathSteps;
  readonly line: number;
  readonly column: number;
  readonly value: unknown;
}

export interface JsonWalk {
  readonly fault?: Fault;
  readonly repeatedKeys: readonly RepeatedKey[];
}

/** A list or record that is being read, and the index or key it has come to. */
interface Open {
  step: string | number | undefined;
  /** A record's values so far, by key. */
  readonly values?: Map<string, Extent>;
}

interface Extent {
  readonly line: number;
  readonly column: number;
  readonly start: number;
  end: number;
}

interface Lost extends Extent {
  readonly steps: PathSteps;
}

/** Paths into deeper nesting end at the list or record that it begins in, so that no file can make them long. */
const DEEPEST_PATH = 32;

/** A text that opens more lists and records than this is given up, so that no file can take all memory. */
export const DEEPEST_NESTING = 100_000;

/** The scanner's kinds of token by number: its own names for them are const enums, closed to isolated modules. */
const SIGNS: readonly (Sign | undefined)[] = [
  ...([undefined, '{', '}', '[', ']', ',', ':', 'literal', 'literal', 'literal', 'text', 'literal'] as const),
  ...(['comment', 'comment', 'blank', 'blank', 'unknown', 'end'] as const),
];

const VALUES = ['{', '[', 'text', 'literal'] as const;

const FITTING: Readonly<Record<Awaited, readonly Sign[]>> = {
  value: VALUES,
  item: VALUES,
  'first-item': [...VALUES, ']'],
  key: ['text'],
  'first-key': ['text', '}'],
  colon: [':'],
  'next-item': [',', ']'],
  'next-field': [',', '}'],
  end: ['end'],
};

/** O(characters). Never throws. */
export function walkJson(text: string): JsonWalk {
  const scanner = createScanner(text);
  const lost: Lost[] = [];
  const open: Open[] = [];
  let awaited: Awaited = 'value';
  for (;;) {
    const found = SIGNS[scanner.scan()] ?? 'unknown';
    if (found === 'blank') continue;
    const scanError: number = scanner.getTokenError();
    if (scanError !== 0 || open.length > DEEPEST_NESTING || !FITTING[awaited].includes(found)) {
      const { line, column, start, end } = extentOf(scanner);
      const [word, isLast] = [text.slice(start, end), text.slice(end).trim() === ''];
      const steps = stepsOf(open);
      const depth = open.length;
      const fault = { steps, line, column, depth, awaited, found, word, isLast, scanError };
      return { fault, repeatedKeys: [] };
    }
    const around = open.at(-1);
    if (found === 'end') return { repeatedKeys: lost.map((extent) => toRepeatedKey(extent, text)) };
    if (found === ':') awaited = 'value';
    else if (found === ',') {
      if (around) around.step = typeof around.step === 'number' ? around.step + 1 : undefined;
      awaited = around?.values ? 'key' : 'item';
    } else if (found === '}' || found === ']') {
      open.pop();
      const value = valueAt(open.at(-1));
      if (value) value.end = scanner.getPosition();
      awaited = afterValue(open.at(-1));
    } else if (around?.values && awaited !== 'value') {
      around.step = scanner.getTokenValue();
      awaited = 'colon';
    } else {
      if (around && !around.values) around.step ??= 0;
      const before = valueAt(around);
      if (before) {
        // What was lost inside a lost value goes with it.
        while ((lost.at(-1)?.start ?? -1) > before.start) lost.pop();
        lost.push({ ...before, steps: stepsOf(open) });
      }
      if (typeof around?.step === 'string') around.values?.set(around.step, extentOf(scanner));
      if (found === '{') open.push({ step: undefined, values: new Map() });
      if (found === '[') open.push({ step: undefined });
      awaited = found === '{' ? 'first-key' : found === '[' ? 'first-item' : afterValue(around);
    }
  }
}

function extentOf(scanner: JSONScanner): Extent {
  const start = scanner.getTokenOffset();
  return {
    line: scanner.getTokenStartLine() + 1,
    column: scanner.getTokenStartCharacter() + 1,
    start,
    end: start + scanner.getTokenLength(),
  };
}

function toRepeatedKey({ steps, line, column, start, end }: Lost, text: string): RepeatedKey {
  return { steps, line, column, value: JSON.parse(text.slice(start, end)) as unknown };
}

function valueAt(around: Open | undefined): Extent | undefined {
  return typeof around?.step === 'string' ? around.values?.get(around.step) : undefined;
}

function afterValue(around: Open | undefined): Awaited {
  return !around ? 'end' : around.values ? 'next-field' : 'next-item';
}

function stepsOf(open: readonly Open[]): PathSteps {
  return open.slice(0, DEEPEST_PATH).flatMap(({ step }) => step ?? []);
}
