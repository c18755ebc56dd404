/** Small print as shapes, so that it looks the same where Inter is not installed. Latin letters and common signs only. */
import { advancesOf } from './advances.ts';
import { toPixels } from './measure.ts';
import { decodeNumbers } from './numbers.ts';
import type { TextStyle } from './style.ts';
import { UNITS_PER_EM } from './tables/advances.ts';
import { OUTLINES as OUTLINES_500 } from './tables/outlines-500.ts';
import { OUTLINES as OUTLINES_600 } from './tables/outlines-600.ts';

export interface Outline {
  /** SVG path data in px, at most two decimals. The origin is the left end of the baseline; y points down. */
  readonly path: string;
  /** In px: what `measureText` says of the text. */
  readonly width: number;
}

/**
 * The outline of a text in one line, from left to right; null if a character of it has none, or if the weight is not 500
 * or 600: it is then written as text. O(length); what a character looks like is worked out once per weight and size.
 */
export function outlineText(text: string, style: TextStyle): Outline | null {
  const drawGlyph = glyphsOf(style);
  const advance = advancesOf(style.weight);
  let path = '';
  let units = 0;
  for (const character of text) {
    const contours = drawGlyph(character);
    if (!contours) return null;
    const shift = toHundredths(units, style.size);
    for (const { x, y, steps } of contours) path += `M${writeNumbers([shift + x, y])}${steps}z`;
    units += advance(character.codePointAt(0) ?? 0);
  }
  return { path, width: toPixels(units, style) };
}

/** A contour at its size: where it starts, in hundredths of a px, and the relative path commands from there. */
interface DrawnContour {
  readonly x: number;
  readonly y: number;
  readonly steps: string;
}

/** The contours of a character, or undefined if the table lacks it. */
type Glyphs = (character: string) => readonly DrawnContour[] | undefined;

// The weights of small print; the other two are written as text.
const TABLES = { 400: [], 500: OUTLINES_500, 600: OUTLINES_600, 700: [] };

// Small print comes in a handful of styles; a caller that goes through sizes must not fill the memory.
const MOST_STYLES = 16;
const drawn = new Map<string, Glyphs>();

function glyphsOf({ weight, size }: TextStyle): Glyphs {
  const key = `${weight} ${size}`;
  let glyphs = drawn.get(key);
  if (!glyphs) {
    if (drawn.size >= MOST_STYLES) drawn.clear();
    glyphs = createGlyphs(new Map(TABLES[weight]), size);
    drawn.set(key, glyphs);
  }
  return glyphs;
}

function createGlyphs(outlines: ReadonlyMap<string, string>, size: number): Glyphs {
  const known = new Map<string, readonly DrawnContour[]>();
  return (character) => {
    let contours = known.get(character);
    if (contours) return contours;
    const outline = outlines.get(character);
    if (outline === undefined) return undefined;
    contours = decodeOutline(outline).map((contour) => drawContour(contour, size));
    known.set(character, contours);
    return contours;
  };
}

/** In units of the font. */
interface Place {
  readonly x: number;
  readonly y: number;
}

interface Point extends Place {
  readonly onCurve: boolean;
}

/** Straight, or a quadratic curve. */
interface Step {
  readonly control: Place | null;
  readonly end: Place;
}

/** Closed by a straight line, if the last step does not end at the start. */
interface Contour {
  readonly start: Place;
  readonly steps: readonly Step[];
}

function decodeOutline(text: string): Contour[] {
  const contours: Contour[] = [];
  let x = 0;
  let y = 0;
  for (const contour of text.split(' ')) {
    const numbers = decodeNumbers(contour);
    const points: Point[] = [];
    for (let i = 0; i < numbers.length; i += 2) {
      const step = numbers[i] ?? 0;
      x += step >> 1;
      y += numbers[i + 1] ?? 0;
      points.push({ x, y, onCurve: (step & 1) === 1 });
    }
    const [start, ...rest] = points;
    if (start) contours.push({ start, steps: toSteps(start, rest) });
  }
  return contours;
}

/** Between two neighbours off the curve TrueType leaves out the point on it, half way. */
function toSteps(start: Point, rest: readonly Point[]): Step[] {
  const steps: Step[] = [];
  let control: Place | null = null;
  for (const point of rest) {
    if (point.onCurve) steps.push({ control, end: point });
    else if (control) steps.push({ control, end: middleOf(control, point) });
    control = point.onCurve ? null : point;
  }
  if (control) steps.push({ control, end: start });
  return steps;
}

function middleOf(a: Place, b: Place): Place {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Relative steps between rounded places: shorter than absolute ones, and the rounding does not add up. */
function drawContour(contour: Contour, size: number): DrawnContour {
  const start = { x: toHundredths(contour.start.x, size), y: toHundredths(contour.start.y, size) };
  let pen = start;
  let steps = '';
  for (const step of contour.steps) {
    const numbers: number[] = [];
    for (const place of step.control ? [step.control, step.end] : [step.end]) {
      numbers.push(toHundredths(place.x, size) - pen.x, toHundredths(place.y, size) - pen.y);
    }
    steps += `${step.control ? 'q' : 'l'}${writeNumbers(numbers)}`;
    pen = { x: toHundredths(step.end.x, size), y: toHundredths(step.end.y, size) };
  }
  return { ...start, steps };
}

function toHundredths(units: number, size: number): number {
  return Math.round(((units * size) / UNITS_PER_EM) * 100);
}

function writeNumbers(hundredths: readonly number[]): string {
  const numbers = hundredths.map((number) => String(number / 100).replace(/^(-?)0\./, '$1.'));
  return numbers.join(' ').replaceAll(' -', '-');
}
