/**
 * Makes the tables in graph/text/tables from the installed @fontsource/inter.
 * `UPDATE=1 npx vitest run tests/graph/text/tables.test.ts` writes them; without UPDATE that test compares them.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import opentype, { type Font, type Glyph, type Point } from 'opentype.js';

const INTER = resolve(import.meta.dirname, '../../node_modules/@fontsource/inter');
const UNITS_PER_EM = 2048;

export const WEIGHTS = [400, 500, 600, 700] as const;
export const OUTLINED_WEIGHTS = [500, 600] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Each table's file name and text. */
export function makeFontTables(): Map<string, string> {
  return new Map([
    ['advances.ts', writeAdvances()],
    ...OUTLINED_WEIGHTS.map((weight) => [`outlines-${weight}.ts`, writeOutlines(weight)] as const),
  ]);
}

/** The glyphs of Inter by code point, ascending; without marks and what is invisible. By default from all subsets. */
export function readGlyphs(weight: Weight, subsets: readonly string[] = SUBSETS): Map<number, Glyph> {
  const glyphs: [number, Glyph][] = [];
  for (const subset of subsets) {
    const font = readFont(subset, weight);
    for (const [key, index] of Object.entries(font.tables.cmap.glyphIndexMap)) {
      const codePoint = Number(key);
      if (isUsed(codePoint, subset) && takesRoom(codePoint)) glyphs.push([codePoint, font.glyphs.get(index)]);
    }
  }
  return new Map(glyphs.sort(([a], [b]) => a - b));
}

/** Whole numbers as base64 VLQ, as in source maps. */
export function encodeNumbers(numbers: readonly number[]): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let text = '';
  for (const number of numbers) {
    let value = number < 0 ? -number * 2 + 1 : number * 2;
    for (; value > 31; value >>= 5) text += digits.charAt((value & 31) | 32);
    text += digits.charAt(value);
  }
  return text;
}

const RANGES: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(INTER, 'unicode.json'), 'utf8'),
);
const SUBSETS = Object.keys(RANGES);

/** A subset's file holds more than the style sheet uses it for: its unicode-range decides. */
function isUsed(codePoint: number, subset: string): boolean {
  return (RANGES[subset] ?? '').split(',').some((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return parseInt(first, 16) <= codePoint && codePoint <= parseInt(last, 16);
  });
}

function takesRoom(codePoint: number): boolean {
  return !/[\p{M}\p{Cc}\p{Cf}]/u.test(String.fromCodePoint(codePoint));
}

function readFont(subset: string, weight: Weight): Font {
  const file = readFileSync(join(INTER, `files/inter-${subset}-${weight}-normal.woff`));
  const font = opentype.parse(new Uint8Array(file).buffer);
  if (font.unitsPerEm !== UNITS_PER_EM)
    throw new Error(`Inter has ${font.unitsPerEm} units per em: adapt graph/text to it.`);
  return font;
}

function writeAdvances(): string {
  const rowOf = new Map<number, number[]>();
  for (const weight of WEIGHTS) {
    for (const [codePoint, glyph] of readGlyphs(weight)) {
      rowOf.set(codePoint, [...(rowOf.get(codePoint) ?? []), glyph.advanceWidth]);
    }
  }
  const rows = [...new Map([...rowOf.values()].map((row) => [row.join(), row])).values()];
  rows.sort((a, b) => compareRows(a, b));
  const places = new Map(rows.map((row, place) => [row.join(), place]));
  const rowNumbers = rows.flatMap((row, i) => differences(row, rows[i - 1]?.[0]));
  const placeOfEach = [...rowOf.values()].map((row) => places.get(row.join()) ?? 0);
  return [
    '/** How far each character of Inter (SIL Open Font License 1.1) moves the pen; made by tests/support/make-font-tables.ts. */',
    `export const UNITS_PER_EM = ${UNITS_PER_EM};`,
    '',
    '/** The weights a row has an advance for, in this order. */',
    `export const WEIGHTS = [${WEIGHTS.join(', ')}] as const;`,
    '',
    '/** The code points, as runs of neighbours: how many are missing before the run, how many it has. */',
    `export const RUNS = '${encodeNumbers(toRuns([...rowOf.keys()]))}';`,
    '',
    '/** The different rows, each advance less the one before it; a first one less the first of the row before. */',
    `export const ROWS = '${encodeNumbers(rowNumbers)}';`,
    '',
    '/** For each code point the place of its row, less that of the code point before. */',
    `export const PLACES = '${encodeNumbers(differences(placeOfEach))}';`,
    '',
  ].join('\n');
}

function writeOutlines(weight: Weight): string {
  const glyphs = [...readGlyphs(weight, ['latin'])];
  return [
    `/** The outlines of Inter (SIL Open Font License 1.1) in weight ${weight}; made by tests/support/make-font-tables.ts. */`,
    '',
    '/**',
    ' * Character and contours. A contour is the steps from point to point, x to the right and y down, in units of the font;',
    ' * the step in x is doubled, and odd where the point lies on the curve. The first point of a contour always does.',
    ' */',
    'export const OUTLINES: readonly (readonly [character: string, contours: string])[] = [',
    ...glyphs.map(([codePoint, glyph]) => `  [${toLiteral(codePoint)}, '${toContours(glyph).join(' ')}'],`),
    '];',
    '',
  ].join('\n');
}

/** One text a contour; steps go on from contour to contour. */
function toContours(glyph: Glyph): string[] {
  // opentype.js finds the points of a glyph when its path is first asked for.
  if (glyph.path.commands.some(({ type }) => type === 'C'))
    throw new Error('Only quadratic curves are drawn.');
  const contours: string[] = [];
  let contour: Point[] = [];
  let x = 0;
  let y = 0;
  for (const point of glyph.points ?? []) {
    contour.push(point);
    if (!point.lastPointOfContour) continue;
    const first = contour.findIndex(({ onCurve }) => onCurve);
    if (first < 0) throw new Error('A contour without a point on its curve is not drawn.');
    const numbers: number[] = [];
    for (const { x: nextX, y: up, onCurve } of [...contour.slice(first), ...contour.slice(0, first)]) {
      numbers.push((nextX - x) * 2 + (onCurve ? 1 : 0), -up - y);
      x = nextX;
      y = -up;
    }
    contours.push(encodeNumbers(numbers));
    contour = [];
  }
  return contours;
}

function toRuns(codePoints: readonly number[]): number[] {
  const runs: number[] = [];
  let next = 0;
  let length = 0;
  for (const codePoint of [...codePoints, Infinity]) {
    if (codePoint !== next && length > 0) runs.push(length);
    if (codePoint === Infinity) break;
    if (codePoint !== next || length === 0) {
      runs.push(codePoint - next);
      length = 0;
    }
    length++;
    next = codePoint + 1;
  }
  return runs;
}

function differences(numbers: readonly number[], before = 0): number[] {
  return numbers.map((number, i) => number - (numbers[i - 1] ?? before));
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((advance, i) => advance !== b[i]);
  return (a[differs] ?? 0) - (b[differs] ?? 0);
}

/** A character in quotes; as its number where an editor would not show it. */
function toLiteral(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  if (character !== ' ' && /\p{Z}/u.test(character)) return `'\\u${codePoint.toString(16).padStart(4, '0')}'`;
  return character === "'" || character === '\\' ? `'\\${character}'` : `'${character}'`;
}
