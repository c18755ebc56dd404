/**
 * Finds what would keep the Argdown lexer busy for hours. Its patterns look for the end of a bracket as far as it takes,
 * so that a file of nothing but opening brackets costs it the square of the length.
 */

export interface Runaway {
  readonly opening: string;
  readonly closing: string;
  readonly offset: number;
}

interface Opening extends Pick<Runaway, 'opening' | 'closing'> {
  /** How far the lexer looks for the end. */
  readonly reach: number;
}

/** Characters the lexer may look over in vain: about a second of its time. */
const MAX_STEPS = 100_000_000;

/** The longest metadata that its recursion can take. */
const MAX_DATA = 500_000;

/** Where the lexer stops looking for the end of an opening, as offsets; walked from the end of the text to its start. */
interface Ends {
  line: number;
  data: number;
  square: number;
  round: number;
  remark: number;
  comment: number;
}

/** The first opening that costs most, if the text as a whole costs too much. O(length). */
export function findRunaway(text: string): Runaway | undefined {
  const end = text.length;
  const ends: Ends = { line: end, data: end, square: end, round: end, remark: end, comment: end };
  let steps = 0;
  let worst: Opening | undefined;
  let worstOffset = 0;
  for (let offset = end - 1; offset >= 0; offset--) {
    // Letters, digits and blanks below 127 neither open nor close anything.
    const code = text.charCodeAt(offset);
    if ((code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b) || code === 0x20 || code > 0x7d)
      continue;
    const found = openingAt(text, offset, ends);
    if (found === undefined) continue;
    steps += found.reach;
    if (worst !== undefined && found.reach < worst.reach) continue;
    worst = found;
    worstOffset = offset;
  }
  if (!worst || (steps <= MAX_STEPS && !(worst.opening === '{' && worst.reach > MAX_DATA))) return undefined;
  return { opening: worst.opening, closing: worst.closing, offset: worstOffset };
}

/** How far the lexer looks from here, if something opens here; notes what closes here. */
function openingAt(text: string, offset: number, ends: Ends): Opening | undefined {
  switch (text[offset]) {
    case '\n':
      ends.line = offset;
      return undefined;
    case '}':
      if (/\s/.test(text[offset + 1] ?? '') && !/[,}]/.test(text[offset + 2] ?? ',')) ends.data = offset;
      return undefined;
    case ']':
      ends.square = offset;
      return undefined;
    case ')':
      ends.round = offset;
      return undefined;
    case '-':
      if (text.startsWith('-->', offset)) ends.remark = offset;
      return undefined;
    case '*':
      if (text[offset + 1] === '/') ends.comment = offset;
      return undefined;
    case '{':
      return { opening: '{', closing: '}', reach: ends.data - offset };
    case '[': {
      const url = text[ends.square + 1] === '(' ? ends.round : 0;
      return { opening: '[', closing: ']', reach: Math.max(ends.square, ends.line, url) - offset };
    }
    case '<':
      return text.startsWith('<!--', offset)
        ? { opening: '<!--', closing: '-->', reach: ends.remark - offset }
        : { opening: '<', closing: '>', reach: ends.line - offset };
    case '#':
      return text[offset + 1] === '('
        ? { opening: '#(', closing: ')', reach: ends.round - offset }
        : undefined;
    case '/':
      return text[offset + 1] === '*'
        ? { opening: '/*', closing: '*/', reach: ends.comment - offset }
        : undefined;
    default:
      return undefined;
  }
}
