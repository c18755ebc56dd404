/** What is typed and still being read is there again when the page comes back, and only in the text it was typed into. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findTyped, forgetTyped, keepTyped } from '../../../src/app/text/typed-ahead.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('what is typed ahead of the map', () => {
  it('is found again in its text, whatever it is', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(words, words, words, words, (before, gone, after, typed) => {
        const base = before + gone + after;
        keepTyped('m', 'argdown', base, before + typed + after);
        expect(findTyped('m', 'argdown', base)).toBe(before + typed + after);
        forgetTyped('m');
        expect(findTyped('m', 'argdown', base)).toBeNull();
      }),
    );
  });

  it('is of one map, one form and one text', () => {
    keepTyped('m', 'argdown', 'One.', 'One more.');
    expect(findTyped('n', 'argdown', 'One.')).toBeNull();
    expect(findTyped('m', 'outline', 'One.')).toBeNull();
    expect(findTyped('m', 'argdown', 'Other.')).toBeNull();
    keepTyped('m', 'argdown', 'One.', 'Two.');
    expect(findTyped('m', 'argdown', 'Six.')).toBeNull();
  });

  it.each(['', 'x', '[]', '{"a":1}', '["argdown",4,"0","","x"]'])('is nothing where %j is kept', (value) => {
    kept.set('crux-draft typing m', value);
    expect(findTyped('m', 'argdown', 'One.')).toBeNull();
  });
});
