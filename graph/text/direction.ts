/** Which way a text runs: the paragraph direction of the Unicode bidirectional algorithm (UAX 9, rules P2 and P3). */
import createBidi, { type Bidi } from 'bidi-js';

export type Direction = 'ltr' | 'rtl';

// Made on first use: its table costs nothing where every text begins with a Latin letter.
let bidi: Bidi | undefined;

/** The direction of the first letter that has one, anywhere in the text; left to right if none has. */
export function directionOf(text: string): Direction {
  return findDirection(text, 0, true) ?? 'ltr';
}

/** The same for the one paragraph that starts at `from`, or null if no letter in it decides. O(letters passed over). */
export function directionOfParagraph(text: string, from: number): Direction | null {
  return findDirection(text, from, false);
}

function findDirection(text: string, from: number, beyondParagraph: boolean): Direction | null {
  let isolates = 0;
  for (let at = from; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at++;
    if (isolates === 0 && isAsciiLetter(codePoint)) return 'ltr';
    bidi ??= createBidi();
    switch (bidi.getBidiCharTypeName(String.fromCodePoint(codePoint))) {
      case 'B':
        if (!beyondParagraph) return null;
        isolates = 0;
        break;
      case 'LRI':
      case 'RLI':
      case 'FSI':
        isolates++;
        break;
      case 'PDI':
        isolates = Math.max(0, isolates - 1);
        break;
      case 'L':
        if (isolates === 0) return 'ltr';
        break;
      case 'R':
      case 'AL':
        if (isolates === 0) return 'rtl';
        break;
    }
  }
  return null;
}

function isAsciiLetter(codePoint: number): boolean {
  const lower = codePoint | 0x20;
  return codePoint < 0x80 && lower >= 0x61 && lower <= 0x7a;
}
