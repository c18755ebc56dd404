/**
 * What a reader takes for one character: a letter with its marks, a syllable, a flag, a family of emoji. After UAX 29, but
 * joining a little more. `Intl.Segmenter` would do, if it did not depend on the engine's Unicode version and take a hundred
 * times as long.
 */

export type Kind =
  | 'mark' // goes with what is before it
  | 'joiner' // zero width joiner: holds two pictures together
  | 'linker' // holds two consonants of an Indic script together
  | 'prefix' // goes with what follows it
  | 'picture' // emoji and the like
  | 'flag' // half a flag
  | 'lead' // leading consonant of a Hangul syllable
  | 'syllable' // Hangul syllable
  | 'letter'
  | 'other';

const FIRST_MARK = 0x300;
const kinds = new Map<number, Kind>();

/** Where the grapheme that starts at `at` ends. O(its length). Line ends are none: CR LF counts as two. */
export function graphemeEnd(text: string, at: number): number {
  // Two characters from below the marks never join.
  if (text.charCodeAt(at) < FIRST_MARK && !(text.charCodeAt(at + 1) >= FIRST_MARK)) return at + 1;
  let codePoint = text.codePointAt(at);
  if (codePoint === undefined) return at;
  let before = kindOf(codePoint);
  let pictured = before === 'picture';
  let linked = false;
  let end = at;
  for (;;) {
    end += codePoint > 0xffff ? 2 : 1;
    codePoint = text.codePointAt(end);
    if (codePoint === undefined) return end;
    const kind = kindOf(codePoint);
    if (!goesOn(before, kind, pictured, linked)) return end;
    pictured ||= kind === 'picture';
    linked = kind === 'linker' || (linked && (kind === 'mark' || kind === 'joiner'));
    // Flags are pairs: a third half starts the next one.
    before = before === 'flag' && kind === 'flag' ? 'other' : kind;
  }
}

/** Whether the character at `at` goes with the one before it, whatever that is. */
export function isMarkAt(text: string, at: number): boolean {
  const codePoint = text.codePointAt(at);
  if (codePoint === undefined || codePoint < FIRST_MARK) return false;
  const kind = kindOf(codePoint);
  return kind === 'mark' || kind === 'joiner' || kind === 'linker';
}

/** What a code point does to its neighbours; asked once per code point. */
export function kindOf(codePoint: number): Kind {
  let kind = kinds.get(codePoint);
  if (!kind) {
    kind = findKind(codePoint);
    kinds.set(codePoint, kind);
  }
  return kind;
}

function goesOn(before: Kind, kind: Kind, pictured: boolean, linked: boolean): boolean {
  switch (kind) {
    case 'mark':
    case 'joiner':
    case 'linker':
      return true;
    case 'picture':
      return before === 'prefix' || (before === 'joiner' && pictured);
    case 'flag':
      return before === 'prefix' || before === 'flag';
    case 'lead':
    case 'syllable':
      return before === 'prefix' || before === 'lead';
    case 'letter':
      return before === 'prefix' || linked;
    default:
      return before === 'prefix';
  }
}

// Jamo vowels and finals, Thai and Lao AM, halfwidth voicing, skin tones and tags behave like marks.
const MARK =
  /[\p{M}\p{Emoji_Modifier}\u200c\u0e33\u0eb3\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f\u{e0020}-\u{e007f}]/u;
const LINKER = /[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2]/;
const PREFIX = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u{110bd}\u{110cd}\u{111c2}\u{111c3}]/u;
const LEAD = /[\u1100-\u115f\ua960-\ua97c]/;
const SYLLABLE = /[\uac00-\ud7a3]/;

function findKind(codePoint: number): Kind {
  const character = String.fromCodePoint(codePoint);
  if (codePoint === 0x200d) return 'joiner';
  if (LINKER.test(character)) return 'linker';
  if (MARK.test(character)) return 'mark';
  if (/\p{Extended_Pictographic}/u.test(character)) return 'picture';
  if (/\p{Regional_Indicator}/u.test(character)) return 'flag';
  if (PREFIX.test(character)) return 'prefix';
  if (LEAD.test(character)) return 'lead';
  if (SYLLABLE.test(character)) return 'syllable';
  return /\p{L}/u.test(character) ? 'letter' : 'other';
}
