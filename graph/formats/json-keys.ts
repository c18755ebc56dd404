/** Finds keys that a JSON text gives twice in one record, where parsing silently keeps the last. */
import { endOfText, skipBlanks } from './json-places.ts';
import { walkJson, type RepeatedKey } from './json-walk.ts';

/**
 * The lost values of repeated keys, in the order of the text. `value` is the text as parsed: comparing the number of keys
 * in both is cheap, so that a sound text costs a fraction of its parsing. O(characters).
 */
export function findRepeatedKeys(text: string, value: unknown): readonly RepeatedKey[] {
  return countKeysIn(text) === countKeysOf(value) ? [] : walkJson(text).repeatedKeys;
}

function countKeysIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    at = endOfText(text, at);
    if (text[skipBlanks(text, at + 1)] === ':') count++;
  }
  return count;
}

function countKeysOf(value: unknown): number {
  let count = 0;
  const waiting = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const inside: unknown[] = Object.values(next);
    if (!Array.isArray(next)) count += inside.length;
    for (const child of inside) if (typeof child === 'object') waiting.push(child);
  }
  return count;
}
