import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemeEnd } from '../../../graph/text/graphemes.ts';
import { mixedText } from './mixed-text.ts';

function split(text: string): string[] {
  const graphemes: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = graphemeEnd(text, at);
    graphemes.push(text.slice(at, end));
    at = end;
  }
  return graphemes;
}

describe('graphemeEnd', () => {
  it.each([
    ['letters', ['a', 'b', ' ', 'ж', '和']],
    ['letters with marks', ['e\u0301', 'ạ\u0302', 'ก็', 'שָׁ']],
    ['emoji sequences', ['👨‍👩‍👧‍👦', '👩🏽‍🚀', '❤️‍🔥', '1️⃣', '😀', '😀']],
    ['joiners that join nothing', ['a\u200d', '😀\u200d', 'a']],
    ['flags, two by two', ['🇩🇪', '🇫🇷', '🇰']],
    ['Hangul in parts', ['\u1112\u1161\u11ab', '\u1100\u1173\u11af', '한']],
    ['conjuncts', ['क्षि', 'त्र', 'क']],
    ['signs that go before', ['\u0600١', '٢']],
    ['surrogate pairs', ['𝐀', '𠮷']],
    ['lone surrogates', ['\ud83d', 'a', '\ude00']],
  ])('finds %s', (_, graphemes) => {
    expect(split(graphemes.join(''))).toEqual(graphemes);
  });

  it('never ends inside what the engine takes for one character', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(
        mixedText.map((text) => text.replaceAll('\r', '')),
        (text) => {
          const ends = new Set([...segmenter.segment(text)].map(({ index }) => index));
          let at = 0;
          for (const grapheme of split(text)) {
            expect(ends.has(at), `a boundary at ${at}`).toBe(true);
            at += grapheme.length;
          }
          expect(at).toBe(text.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
