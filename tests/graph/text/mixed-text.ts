/** Texts made of everything that is hard to cut: scripts, marks, emoji, joiners, white space, and any code point. */
import fc from 'fast-check';

const WORDS = [
  'word',
  'a',
  'antidisestablishmentarianism',
  'U.S.',
  '1,000.50',
  'https://a.example/b?c=d#e',
  'x—y',
  '(so)',
];
const SCRIPTS = [
  '和平',
  '「は」',
  'ภาษาไทย',
  'ລາວ',
  'ភាសា',
  'မြန်မာ',
  'السلام',
  'שלום',
  'नमस्ते',
  'क्ष',
  '한국',
  'ᄒ',
  'ᅡ',
  'ᆫ',
];
const MARKS = ['\u0301', '\u0323', '\u0e33', '\u094d', '\u20e3', '\ufe0f', '\u200d', '\u{1f3fd}', '\u200c'];
const PICTURES = ['😀', '❤️', '👨‍👩‍👧', '👍🏾', '🇩', '🇪', '©', '1️⃣', '𝐀'];
const SPACES = [' ', ' ', ' ', '\n', '\r\n', '\t', '\u00a0', '\u3000', '\u200b', '\u2028', '\u0085'];

const fragment = fc.constantFrom(...WORDS, ...SCRIPTS, ...MARKS, ...PICTURES, ...SPACES);
// Whole code points: text with half a surrogate pair in it cannot come out whole. No soft hyphens: they show as hyphens.
const anyCharacter = fc.string({ unit: 'binary', maxLength: 3 }).map((text) => text.replaceAll('\u00ad', ''));

export const mixedText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 6, arbitrary: fragment }, { weight: 1, arbitrary: anyCharacter }), {
    maxLength: 40,
  })
  .map((fragments) => fragments.join(''));
