import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuote, readText } from '../../../graph/reading/check-quote.ts';

const TEXT = `The bridge was closed on 3 May. “Two cables have snapped,” the inspector wrote;
the other cables don't hold.

Nobody crossed it in the following week, and the ferry carried 900 people a day.`;

const check = (quote: string, near?: number) => checkQuote(readText(TEXT), quote, near);
const found = (quote: string) => {
  const { span } = check(quote);
  return span && [...TEXT].slice(...span).join('');
};

describe('a quote', () => {
  it('is exact where it stands unit by unit, with the paragraph it stands in', () => {
    expect(check('Two cables have snapped')).toEqual({
      match: 'exact',
      share: 1,
      span: [33, 56],
      locator: 'paragraph 1',
    });
    expect(check('Nobody crossed it').locator).toBe('paragraph 2');
  });

  it.each([
    ['white space and line ends', 'the inspector wrote; the  other cables'],
    ['quotation marks', "'Two cables have snapped,' the inspector wrote"],
    ['quotation marks that are left out', 'on 3 May. Two cables have snapped, the inspector'],
    ['an apostrophe of another kind', 'the other cables don’t hold'],
    ['case', 'THE BRIDGE was closed'],
  ])('is the same but for %s', (_what, quote) => {
    expect(check(quote)).toMatchObject({ match: 'same', share: 1 });
  });

  it('is near where a word was altered, with the share of equal words and the place', () => {
    const quote = 'the ferry carried 700 people a day';
    expect(check(quote)).toMatchObject({ match: 'near', share: 0.85, locator: 'paragraph 2' });
    expect(found(quote)).toBe('the ferry carried 900 people a day');
  });

  it('is near, with all words equal, where only the punctuation is another', () => {
    expect(check('in the following week; and the ferry carried')).toMatchObject({ match: 'near', share: 1 });
  });

  it('is absent where it was invented, though words of it are there', () => {
    const { match, share } = check('The inspector declared that the bridge had never been safer for people');
    expect(match).toBe('absent');
    expect(share).toBeLessThan(0.6);
    expect(check('Qxyz')).toEqual({ match: 'absent', share: 0 });
    expect(check('')).toEqual({ match: 'absent', share: 0 });
    expect(check('“ ”')).toEqual({ match: 'absent', share: 0 });
  });

  it('is not found inside of longer words', () => {
    expect(check('hold').match).toBe('exact');
    expect(check('cross').match).toBe('absent');
    expect(checkQuote(readText('制裁被规避了。'), '被规避').match).toBe('exact');
  });

  it('is taken next to where it is said to be', () => {
    const read = readText('It rains. It snows. It rains.');
    expect(checkQuote(read, 'It rains.').span).toEqual([0, 9]);
    expect(checkQuote(read, 'It rains.', 18).span).toEqual([20, 29]);
    // An exact place comes before a nearer one in another spelling.
    expect(checkQuote(readText('it RAINS, it rains'), 'it rains').span).toEqual([10, 18]);
  });

  it('counts code points', () => {
    const read = readText('🌧️🌧️ It rains 𝒜.');
    expect(checkQuote(read, 'rains 𝒜').span).toEqual([8, 15]);
  });

  it('is the same however its letters are coded', () => {
    expect(checkQuote(readText('The cafe\u0301 of\ufb01ce'), 'CAFÉ office').match).toBe('same');
  });
});

describe('any text', () => {
  const words = fc.array(fc.constantFrom('the', 'bridge', 'cables', 'of', 'été', '桥', "don't", '𝒜', '3%'), {
    minLength: 3,
    maxLength: 60,
  });

  it('has each part of itself as an exact quote, and each respelled part as the same', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 1, max: 8 }), (all, from, length) => {
        const at = from % all.length;
        const quote = all.slice(at, at + length).join(' ');
        const read = readText(all.join(' '));
        const finding = checkQuote(read, quote);
        expect(finding.match).toBe('exact');
        expect([...read.text].slice(...(finding.span ?? [])).join('')).toBe(quote);
        const respelled = ` "${quote.toUpperCase().replaceAll(' ', '\n\t')}" `;
        expect(checkQuote(read, respelled)).toMatchObject({ share: 1 });
        expect(['exact', 'same']).toContain(checkQuote(read, respelled).match);
      }),
    );
  });

  it('never makes the checker throw, and a span lies in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, quote) => {
        const { span, share } = checkQuote(readText(text), quote);
        const length = [...text].length;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (!span) return;
        expect(span[0]).toBeGreaterThanOrEqual(0);
        expect(span[1]).toBeGreaterThanOrEqual(span[0]);
        expect(span[1]).toBeLessThanOrEqual(length);
      }),
    );
  });

  it('finds a passage with one word altered where it was taken from', () => {
    const varied = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 60, maxLength: 200 });
    fc.assert(
      fc.property(varied, fc.nat(), fc.integer({ min: 1, max: 8 }), (numbers, from, altered) => {
        const all = numbers.map((number, index) => `w${number}x${index % 7}`);
        const at = from % (all.length - 12);
        const quote = all
          .slice(at, at + 12)
          .with(altered, 'otherwise')
          .join(' ');
        const { match, share, span } = checkQuote(readText(all.join(' ')), quote);
        expect(match).toBe('near');
        expect(share).toBe(0.91);
        expect(span?.[0]).toBe(all.slice(0, at).join(' ').length + (at > 0 ? 1 : 0));
      }),
    );
  });
});

describe('a hostile text', () => {
  const large = 5_000_000;
  it.each([
    ['one letter over and over', 'a'.repeat(large), `${'a'.repeat(2000)}b`],
    ['one word over and over', 'and '.repeat(large / 4), `${'and '.repeat(900)}but`],
    [
      'words that all differ',
      Array.from({ length: large / 8 }, (_, at) => `w${at}`).join(' '),
      'w77 w79 w80',
    ],
    ['a quote as long as the text', 'ab '.repeat(30_000), 'ab '.repeat(40_000)],
    ['marks without letters', '\u0301'.repeat(200_000), '\u0301\u0302'],
  ])('of %s is looked through once', (_what, text, quote) => {
    expect(['near', 'absent', 'exact', 'same']).toContain(checkQuote(readText(text), quote).match);
  });
});
