/** What the JSON formats share: telling objects from the rest, and saying where a document that is no JSON breaks. */
import type { Problem } from '../model/problems.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** True for an object that is no list and not null. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with a text that `JSON.parse` refuses, with line and column. O(text), without recursion. */
export function explainBrokenJson(text: string): Problem {
  const { at, found } = findBreak(text);
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  const place = { line: before.split('\n').length, column: at - lineStart + 1 };
  const severity = 'error';
  if (text.trim() === '') {
    const message = 'There is nothing in it: choose a file that holds a map.';
    return { severity, code: 'empty-input', message };
  }
  if (found === '') {
    const message = 'The file ends in the middle: it was cut off on the way; fetch or export it again.';
    return { severity, code: 'cut-off', message, ...place };
  }
  const message = `This is not valid JSON: ${found} cannot stand here; correct it or export the file again.`;
  return { severity, code: 'invalid-json', message, ...place };
}

/** What may come next; "first" allows the bracket to close at once. */
type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma' | 'nothing';

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where the text stops being JSON, and what stands there; nothing stands at the end of a text that was cut off. */
function findBreak(text: string): { readonly at: number; readonly found: string } {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const after = (): Expected => (open.length === 0 ? 'nothing' : 'comma');
  for (;;) {
    while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++;
    const char = text.charAt(at);
    if (char === '') return { at, found: '' };
    const closing = open[open.length - 1] === '{' ? '}' : ']';
    if (char === closing && open.length > 0 && /^(first-|comma)/.test(expected)) {
      open.pop();
      expected = after();
      at++;
    } else if (expected === 'comma' && char === ',') {
      expected = closing === '}' ? 'key' : 'value';
      at++;
    } else if (expected === 'colon' && char === ':') {
      expected = 'value';
      at++;
    } else if (expected.endsWith('key') && char === '"') {
      const end = endOfString(text, at);
      if (end.bad) return describe(text, end.at);
      expected = 'colon';
      at = end.at;
    } else if (expected.endsWith('value') && (char === '{' || char === '[')) {
      open.push(char);
      expected = char === '{' ? 'first-key' : 'first-value';
      at++;
    } else if (expected.endsWith('value')) {
      const end = char === '"' ? endOfString(text, at) : endOfScalar(text, at);
      if (end.bad) return describe(text, end.at);
      expected = after();
      at = end.at;
    } else return describe(text, at);
  }
}

interface End {
  readonly at: number;
  readonly bad: boolean;
}

function endOfString(text: string, start: number): End {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { at: at + 1, bad: false };
    if (code < 0x20) return { at, bad: true };
    if (code !== 0x5c) continue;
    if (text.charAt(at + 1) === 'u' && !/^[\da-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) {
      return { at: at + 6 > text.length ? text.length : at, bad: true };
    }
    if (at + 1 < text.length && !'"\\/bfnrtu'.includes(text.charAt(at + 1))) return { at, bad: true };
    at++;
  }
  return { at: text.length, bad: true };
}

function endOfScalar(text: string, start: number): End {
  SCALAR.lastIndex = start;
  const match = SCALAR.exec(text);
  return match ? { at: start + match[0].length, bad: false } : { at: start, bad: true };
}

function describe(text: string, at: number): { readonly at: number; readonly found: string } {
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  if (at >= text.length) return { at, found: '' };
  return { at, found: char === '\n' ? 'a line break' : JSON.stringify(char) };
}
