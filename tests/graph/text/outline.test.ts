import { describe, expect, it } from 'vitest';
import { measureText } from '../../../graph/text/measure.ts';
import { outlineText } from '../../../graph/text/outline.ts';
import { SMALL } from './styles.ts';

describe('outlineText', () => {
  it('draws from the left end of the baseline, y downwards', () => {
    // A stem 1,490 units high and 220 wide, 148 from the left.
    expect(outlineText('l', { ...SMALL, size: 20.48 })?.path).toBe('M3.68-14.9l0 14.9l-2.2 0l0-14.9z');
    const twice = outlineText('ll', { ...SMALL, size: 20.48 })?.path;
    expect(twice).toBe('M3.68-14.9l0 14.9l-2.2 0l0-14.9zM8.84-14.9l0 14.9l-2.2 0l0-14.9z');
  });

  it('is as wide as the text', () => {
    const text = 'Disputed · 3 of 12 — “Ägypten” § 5';
    for (const weight of [500, 600] as const) {
      expect(outlineText(text, { ...SMALL, weight })?.width).toBe(measureText(text, { ...SMALL, weight }));
    }
  });

  it('draws nothing for a space, but moves on', () => {
    expect(outlineText(' ', SMALL)).toEqual({ path: '', width: measureText(' ', SMALL) });
    expect(outlineText('', SMALL)).toEqual({ path: '', width: 0 });
  });

  it('writes at most two decimals, and no zero before them', () => {
    const path = outlineText('Größe & 100 % of “what” it says…', { ...SMALL, size: 11.37 })?.path ?? '';
    expect(path).toMatch(/^M/);
    expect(path).not.toMatch(/\.\d{3}|e-|NaN/);
    expect(path).not.toMatch(/(^|[^\d.])0\.\d/);
  });

  it('has printable ASCII, the letters of Western Europe and the signs of small print', () => {
    const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
    for (const text of [ascii, 'ÀÅÆÇÉÏÐÑÖØÜÝÞßàåæçéïðñöøüýþÿŒœ', '–—…‘’“”„‹›«»§±−×÷·•°©®™€£′″½↑↓']) {
      expect(outlineText(text, SMALL)).not.toBeNull();
      expect(outlineText(text, { ...SMALL, weight: 600 })).not.toBeNull();
    }
  });

  it.each(['Łódź', 'Ж', 'a → b', 'e\u0301', '😀', '\n', '\u00ad', '和'])('has none for %j', (text) => {
    expect(outlineText(text, SMALL)).toBeNull();
  });

  it('has none for the other weights', () => {
    expect(outlineText('a', { ...SMALL, weight: 400 })).toBeNull();
    expect(outlineText('a', { ...SMALL, weight: 700 })).toBeNull();
  });
});
