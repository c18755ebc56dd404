import LineBreaker from 'linebreak';
import { describe, expect, it, vi } from 'vitest';
import { breakLines } from '../../../graph/text/break-lines.ts';
import { measureText } from '../../../graph/text/measure.ts';
import { BODY, TITLE } from './styles.ts';

const textsOf = (text: string, width: number, maxLines?: number) =>
  breakLines(text, width, BODY, maxLines).lines.map((line) => line.text);

describe('breakLines', () => {
  it('fills each line with the words that fit', () => {
    expect(textsOf('Whoever defines the question has won half the debate.', 120)).toEqual([
      'Whoever defines',
      'the question has',
      'won half the',
      'debate.',
    ]);
  });

  it('says how wide and high the block is', () => {
    const { lines, width, height, truncated } = breakLines(
      'Peace is not the absence of conflict.',
      100,
      TITLE,
    );
    expect(lines.map((line) => line.width)).toEqual(lines.map((line) => measureText(line.text, TITLE)));
    expect(width).toBe(Math.max(...lines.map((line) => line.width)));
    expect(height).toBe(lines.length * 20);
    expect(truncated).toBe(false);
  });

  it('keeps a text on one line that is exactly as wide', () => {
    const text = 'Justice delayed is justice denied';
    for (const size of [9.1, 11, 12.7, 13, 14]) {
      const style = { ...TITLE, size };
      for (let end = 1; end <= text.length; end++) {
        const part = text.slice(0, end);
        expect(breakLines(part, measureText(part, style), style).lines).toHaveLength(1);
      }
      expect(breakLines(text, measureText(text, style) - 0.01, style).lines).toHaveLength(2);
    }
  });

  it.each([
    ['', []],
    [' \t ', []],
    ['\n\n\r\n\n', []],
    ['\u00a0\u3000\u0085', []],
  ])('gives no lines for %j', (text, lines) => {
    expect(breakLines(text, 100, BODY)).toEqual({ lines, width: 0, height: 0, truncated: false });
  });

  it('keeps line ends and blank lines, but not at the two ends', () => {
    expect(textsOf('\n\none\ntwo\r\nthree \n\n  four\u2028five\n', 200)).toEqual([
      'one',
      'two',
      'three',
      '',
      'four',
      'five',
    ]);
  });

  it('drops white space where it breaks and keeps it elsewhere', () => {
    expect(textsOf(`one  two${' '.repeat(5000)}three\t\t\tfour`, 60)).toEqual(['one  two', 'three', 'four']);
  });

  it('breaks as UAX 14 says: after slashes and hyphens, beside dashes, not in numbers or between words that are glued', () => {
    expect(textsOf('see https://example.org/reports/2019', 90)).toEqual([
      'see https://',
      'example.org/',
      'reports/2019',
    ]);
    expect(textsOf('a well-known, state-of-the-art method', 80)).toEqual([
      'a well-',
      'known,',
      'state-of-',
      'the-art',
      'method',
    ]);
    expect(textsOf('it bought time—nothing else', 95)).toEqual(['it bought time', '—nothing else']);
    expect(textsOf('up to $1,234.50 (or 10%) more', 75)).toEqual(['up to', '$1,234.50', '(or 10%)', 'more']);
    expect(textsOf('about 100\u00a0km away', 65)).toEqual(['about', '100\u00a0km', 'away']);
  });

  it('breaks German at spaces, and its long words where they must be', () => {
    expect(textsOf('Die Donaudampfschifffahrtsgesellschaft zahlt.', 110)).toEqual([
      'Die',
      'Donaudampfschif',
      'ffahrtsgesellscha',
      'ft zahlt.',
    ]);
  });

  it('shows a soft hyphen only where it breaks', () => {
    const word = 'Donau\u00addampf\u00adschiff\u00adfahrt';
    expect(textsOf(word, 120)).toEqual(['Donau\u00addampf\u00adschiff-', 'fahrt']);
    expect(textsOf(word, 200)).toEqual([word]);
    const withoutHyphen = measureText('Donaudampfschiff', BODY);
    expect(textsOf(word, withoutHyphen)).toEqual(['Donau\u00addampf-', 'schiff\u00adfahrt']);
    expect(textsOf('Donau\u00addampf', measureText('Donau', BODY))).toEqual(['Donau\u00ad', 'dampf']);
  });

  it('breaks Chinese and Japanese anywhere but before closing and after opening punctuation', () => {
    expect(textsOf('和平不是沒有衝突，而是有法律。', 5 * 13)).toEqual([
      '和平不是沒',
      '有衝突，而',
      '是有法律。',
    ]);
    expect(textsOf('彼は「本当ですか」と聞いた。', 4 * 13)).toEqual([
      '彼は「本',
      '当です',
      'か」と聞',
      'いた。',
    ]);
  });

  it('breaks Thai between words, and keeps a repetition sign with its word', () => {
    const text = 'คนต่างๆไม่เห็นด้วยกับรัฐบาลในเรื่องนี้';
    const words = new Set(
      [...new Intl.Segmenter('th', { granularity: 'word' }).segment(text)].map(({ index }) => index),
    );
    const lines = textsOf(text, 70);
    expect(lines.length).toBeGreaterThan(2);
    let at = 0;
    for (const line of lines) {
      expect(words.has(at), line).toBe(true);
      expect(line.startsWith('ๆ')).toBe(false);
      at += line.length;
    }
  });

  it('keeps a sign that repeats a Khmer word on its line', () => {
    const word = 'ខ្លះៗ';
    expect(textsOf(word.repeat(4), 1.9 * measureText(word, BODY))).toEqual([word, word, word, word]);
  });

  it('says which way the paragraph of each line runs', () => {
    const directions = breakLines('Said he:\n(2019) לא כל מה שחוקי הוא GmbH צודק\n12', 90, BODY).lines.map(
      (line) => line.direction,
    );
    expect(directions).toEqual(['ltr', 'rtl', 'rtl', 'rtl', 'ltr']);
    expect(breakLines('42\nالسلام', 90, BODY).lines.map((line) => line.direction)).toEqual(['rtl', 'rtl']);
  });

  it('keeps emoji whole, also where nothing fits', () => {
    expect(textsOf('👨‍👩‍👧‍👦👩🏽‍🚀🇰🇷', 5)).toEqual(['👨‍👩‍👧‍👦', '👩🏽‍🚀', '🇰🇷']);
    expect(textsOf('mm\u2060mm', 5)).toEqual(['m', 'm\u2060', 'm', 'm']);
  });

  it('breaks a word of 500 letters into full lines', () => {
    const word = 'm'.repeat(500);
    const { lines, width } = breakLines(`so ${word} it is`, 200, BODY);
    expect(width).toBeLessThanOrEqual(200);
    expect(lines[0]?.text).toBe('so');
    expect(lines[1]?.width).toBeGreaterThan(200 - measureText('m', BODY));
    expect(lines.map((line) => line.text).join('')).toContain(word);
    expect(lines.at(-1)?.text).toMatch(/^m+ it is$/);
  });

  describe('with maxLines', () => {
    const text = 'Whoever defines the question has won half the debate.';

    it('ends the last line in an ellipsis', () => {
      expect(textsOf(text, 120, 2)).toEqual(['Whoever defines', 'the question has…']);
      expect(breakLines(text, 120, BODY, 2)).toMatchObject({ truncated: true, height: 36 });
    });

    it('adds none when all is shown', () => {
      expect(breakLines(text, 120, BODY, 4)).toEqual(breakLines(text, 120, BODY));
      expect(breakLines('one\n\n', 120, BODY, 1)).toMatchObject({
        lines: [{ text: 'one' }],
        truncated: false,
      });
    });

    it('keeps within the width, however narrow', () => {
      expect(textsOf('mmmmmm mm', measureText('mmmmmm', BODY), 1)).toEqual(['mmmmm…']);
      expect(textsOf('mmmm', 1, 1)).toEqual(['…']);
      expect(textsOf('one\n\nthree', 100, 2)).toEqual(['one', '…']);
    });

    it('looks at no more of 32,000 characters than it shows', () => {
      const nextBreak = vi.spyOn(LineBreaker.prototype, 'nextBreak');
      const { lines, truncated } = breakLines('So it was said and written. '.repeat(1143), 200, BODY, 12);
      expect(lines).toHaveLength(12);
      expect(truncated).toBe(true);
      const words = lines
        .map((line) => line.text)
        .join(' ')
        .split(' ').length;
      expect(nextBreak.mock.calls.length).toBeLessThan(2 * words);
      nextBreak.mockRestore();
    });
  });
});
