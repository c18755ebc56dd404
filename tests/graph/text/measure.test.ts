import { describe, expect, it } from 'vitest';
import { measureText } from '../../../graph/text/measure.ts';
import type { TextStyle } from '../../../graph/text/style.ts';
import { BODY, TITLE } from './styles.ts';

/** At this size a px is a unit of the font. */
const UNITS: TextStyle = { size: 2048, weight: 400, lineHeight: 2048 };
const em = (text: string) => measureText(text, UNITS) / 2048;

describe('measureText', () => {
  it('is what Chromium measures, less the kerning', () => {
    // CanvasRenderingContext2D.measureText with Inter and fontKerning = 'none'.
    expect(measureText('Every witness but one placed him at home.', BODY)).toBeCloseTo(263.81494, 4);
    expect(measureText('Żadna ustawa nie zmieni obyczajów.', TITLE)).toBeCloseTo(248.88281, 4);
  });

  it('grows with the size and the weight', () => {
    const text = 'Where the camps collide';
    expect(measureText(text, { ...BODY, size: 26 })).toBeCloseTo(2 * measureText(text, BODY), 9);
    const widths = ([400, 500, 600, 700] as const).map((weight) => measureText(text, { ...BODY, weight }));
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(new Set(widths).size).toBe(4);
  });

  it('is nothing for nothing', () => {
    expect(measureText('', BODY)).toBe(0);
  });

  it.each([
    ['combining marks', 'e\u0301', 'e'],
    ['many marks on one letter', `a${'\u0300\u0323'.repeat(50)}`, 'a'],
    ['zero width spaces and joiners', 'a\u200b\u200d\ufeff\u2060b', 'ab'],
    ['soft hyphens', 'co\u00adop', 'coop'],
    ['control characters', 'a\u0000\u0007b', 'ab'],
    ['direction marks', '\u200fab\u202c\u2069', 'ab'],
    ['tabs and line ends, drawn as a space,', 'a\tb\nc', 'a b c'],
  ])('gives no room to %s', (_, text, plain) => {
    expect(measureText(text, BODY)).toBe(measureText(plain, BODY));
  });

  it.each([
    ['an emoji', '😀'],
    ['a heart made red', '❤️'],
    ['a family', '👨‍👩‍👧‍👦'],
    ['a skin tone', '👩🏽‍🚀'],
    ['a skin tone alone', '🏽'],
    ['a flag', '🇰🇷'],
    ['a flag of tags', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a key', '1️⃣'],
  ])('takes %s for one picture', (_, text) => {
    expect(em(text)).toBe(1.375);
    expect(em(`${text} ${text} `)).toBe(2 * (1.375 + em(' ')));
  });

  it.each([
    ['Chinese', '和平', 2],
    ['a rare character', '𠮷', 1],
    ['kana', 'ひらカナ', 4],
    ['Hangul', '평화', 2],
    ['Hangul in parts', '\u1111\u1167\u11bc', 1],
    ['fullwidth punctuation', '。「', 2],
  ])('gives %s a square each', (_, text, squares) => {
    expect(em(text)).toBe(squares);
  });

  it.each([
    ['Arabic', 'السلام', 0.4, 0.8],
    ['Hebrew', 'שלום', 0.4, 0.8],
    ['Thai', 'กรุงเทพ', 0.5, 0.8],
    ['Hindi', 'शांति', 0.3, 0.9],
    ['Georgian', 'მშვიდობა', 0.5, 0.9],
    ['an arrow that Inter lacks', '→', 0.8, 1.2],
    ['half of a surrogate pair', '\ud83d', 0.8, 1.2],
  ])('has a sensible guess for %s', (_, text, least, most) => {
    const average = em(text) / text.length;
    expect(average).toBeGreaterThan(least);
    expect(average).toBeLessThan(most);
  });
});
