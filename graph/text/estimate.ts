/**
 * How wide a character is likely to be that Inter does not have, so that the reader's system picks a font for it. Errs wide:
 * a gap at the end of a line is better than a word outside its card.
 */
import { kindOf } from './graphemes.ts';

/** Segoe UI Emoji on Windows, the widest of the common ones, has 1.37 em; Apple's and Google's have 1.25 and less. */
export const EMOJI = 1.375;

/** What is not listed gets the square of a Chinese character. */
const SQUARE = 1;

/** First and last code point, em. Ascending. */
const WIDTHS: readonly (readonly [first: number, last: number, em: number])[] = [
  [0x0180, 0x02ff, 0.75], // rare Latin, phonetic letters
  [0x0370, 0x052f, 0.75], // rare Greek and Cyrillic
  [0x0530, 0x058f, 0.7], // Armenian
  [0x0590, 0x05ff, 0.6], // Hebrew
  [0x0600, 0x08ff, 0.6], // Arabic, Syriac, Thaana, N'Ko
  [0x0900, 0x097f, 0.7], // Devanagari
  [0x0980, 0x09ff, 0.75], // Bengali
  [0x0a00, 0x0a7f, 0.7], // Gurmukhi
  [0x0a80, 0x0b7f, 0.75], // Gujarati, Odia
  [0x0b80, 0x0bff, 0.95], // Tamil
  [0x0c00, 0x0cff, 0.85], // Telugu, Kannada
  [0x0d00, 0x0dff, 1], // Malayalam, Sinhala
  [0x0e00, 0x0e7f, 0.65], // Thai
  [0x0e80, 0x0eff, 0.7], // Lao
  [0x0f00, 0x0fff, 0.7], // Tibetan
  [0x1000, 0x109f, 0.9], // Burmese
  [0x10a0, 0x10ff, 0.7], // Georgian
  [0x13a0, 0x13ff, 0.8], // Cherokee
  [0x1400, 0x167f, 0.85], // Canadian syllabics
  [0x1680, 0x16ff, 0.7], // Ogham, runes
  [0x1780, 0x17ff, 0.8], // Khmer
  [0x1d00, 0x1fff, 0.75], // more phonetic letters, old Greek
  [0x2000, 0x2000, 0.5], // en quad
  [0x2002, 0x200a, 0.5], // narrow spaces
  [0x202f, 0x202f, 0.35],
  [0x205f, 0x205f, 0.35],
  [0x2070, 0x209f, 0.6], // superscripts, subscripts
  [0x2c60, 0x2c7f, 0.75], // rare Latin
  [0x2e3a, 0x2e3a, 2], // two-em dash
  [0x2e3b, 0x2e3b, 3], // three-em dash
  [0xa640, 0xa69f, 0.85], // rare Cyrillic
  [0xa720, 0xa7ff, 0.8], // rare Latin
  [0xfb1d, 0xfb4f, 0.7], // Hebrew with points
  [0xfb50, 0xfdcf, 0.8], // Arabic forms
  [0xfdf0, 0xfdfc, 2.5], // Arabic words in one character
  [0xfdfd, 0xfdfd, 12], // a whole sentence in one
  [0xfe70, 0xfefe, 0.7], // Arabic forms
  [0xff61, 0xffdc, 0.6], // halfwidth Japanese and Korean
];

/** In em. Marks, joiners and control characters take no room. */
export function estimateWidth(codePoint: number): number {
  const kind = kindOf(codePoint);
  if (kind === 'picture' || kind === 'flag') return EMOJI;
  const character = String.fromCodePoint(codePoint);
  if (/\p{Emoji_Modifier}/u.test(character)) return EMOJI;
  if (/[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(character)) return 0;
  // Vowels and finals that are drawn into the square of their syllable.
  if (/[\u1160-\u11ff\ud7b0-\ud7ff]/.test(character)) return 0;
  const range = WIDTHS.find(([first, last]) => first <= codePoint && codePoint <= last);
  return range?.[2] ?? SQUARE;
}
