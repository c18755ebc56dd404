/** Breaks a text into the lines of a card or a picture; where each is drawn is left to whoever draws it. */
import { directionOf, directionOfParagraph, type Direction } from './direction.ts';
import { fillLines, isSoftHyphen, type Line } from './fill-lines.ts';
import { graphemeEnd } from './graphemes.ts';
import { measureRange, measureText, toUnits } from './measure.ts';
import type { TextStyle } from './style.ts';
import { skipWhite, skipWhiteBack } from './white-space.ts';

export interface TextLine {
  /** Without white space at its ends. */
  readonly text: string;
  /** In px: what `measureText` says of the text. */
  readonly width: number;
  /** Of the paragraph the line belongs to. */
  readonly direction: Direction;
}

export interface BrokenText {
  readonly lines: readonly TextLine[];
  /** Of the widest line, in px. */
  readonly width: number;
  /** Lines times line height, in px. */
  readonly height: number;
  /** Whether text is missing, which the `…` at the end of the last line stands for. */
  readonly truncated: boolean;
}

const ELLIPSIS = '…';

/**
 * Fills lines up to `width` px, each with as many words as fit; where a word is wider, with as many graphemes. Line ends
 * and blank lines are kept, except at the two ends of the text; white space alone gives no lines. `maxLines` is 1 or more.
 * Only a line of a single grapheme is ever wider than `width`. O(what is shown and the word behind it).
 */
export function breakLines(text: string, width: number, style: TextStyle, maxLines = Infinity): BrokenText {
  const shown = trimWhite(text);
  const limit = toUnits(width, style);
  const found: Line[] = [];
  let truncated = false;
  for (const line of fillLines(shown, limit, style.weight)) {
    truncated = found.length >= maxLines;
    if (truncated) break;
    found.push(line);
  }
  const directionAt = createDirections(shown);
  const lines = found.map((line, index): TextLine => {
    const cut = truncated && index === found.length - 1;
    const content = cut ? writeCut(shown, line, limit, style) : writeLine(shown, line, limit, style);
    return { text: content, width: measureText(content, style), direction: directionAt(line.paragraph) };
  });
  return {
    lines,
    width: lines.reduce((widest, line) => Math.max(widest, line.width), 0),
    height: lines.length * style.lineHeight,
    truncated,
  };
}

/** A word that is broken at a soft hyphen shows it, if there is room. */
function writeLine(text: string, line: Line, limit: number, { weight }: TextStyle): string {
  const plain = text.slice(line.start, line.end);
  if (!line.goesOn || !isSoftHyphen(text, line.end - 1)) return plain;
  const hyphenated = `${plain.slice(0, -1)}-`;
  return measureRange(hyphenated, 0, hyphenated.length, weight, limit) > limit ? plain : hyphenated;
}

/** As much of the line as leaves room for the ellipsis. */
function writeCut(text: string, line: Line, limit: number, { weight }: TextStyle): string {
  let room = limit - measureRange(ELLIPSIS, 0, ELLIPSIS.length, weight);
  let end = line.start;
  while (end < line.end) {
    const next = graphemeEnd(text, end);
    room -= measureRange(text, end, next, weight);
    if (room < 0) break;
    end = next;
  }
  return text.slice(line.start, skipWhiteBack(text, line.start, end)) + ELLIPSIS;
}

/** A paragraph without a letter goes the way of the whole text. */
function createDirections(text: string): (paragraph: number) => Direction {
  const known = new Map<number, Direction>();
  let whole: Direction | undefined;
  return (paragraph) => {
    let direction = known.get(paragraph);
    if (!direction) {
      direction = directionOfParagraph(text, paragraph) ?? (whole ??= directionOf(text));
      known.set(paragraph, direction);
    }
    return direction;
  };
}

function trimWhite(text: string): string {
  const start = skipWhite(text, 0, text.length);
  return text.slice(start, skipWhiteBack(text, start, text.length));
}
