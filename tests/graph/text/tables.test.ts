import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PathCommand } from 'opentype.js';
import { describe, expect, it } from 'vitest';
import { advancesOf } from '../../../graph/text/advances.ts';
import { outlineText } from '../../../graph/text/outline.ts';
import { makeFontTables, OUTLINED_WEIGHTS, readGlyphs, WEIGHTS } from '../../support/make-font-tables.ts';

const TABLES = resolve(import.meta.dirname, '../../../graph/text/tables');

describe('the font tables', () => {
  it.each([...makeFontTables()])('%s is what the installed Inter gives', (name, text) => {
    const file = resolve(TABLES, name);
    if (process.env['UPDATE']) writeFileSync(file, text);
    // Not toBe: a difference of 20,000 characters is no help.
    expect(readFileSync(file, 'utf8') === text, `stale: see tests/support/make-font-tables.ts`).toBe(true);
  });

  it.each(WEIGHTS)('hold every advance of weight %i', (weight) => {
    const advance = advancesOf(weight);
    const glyphs = readGlyphs(weight);
    expect(glyphs.size).toBeGreaterThan(1500);
    const wrong = [...glyphs].filter(([codePoint, glyph]) => advance(codePoint) !== glyph.advanceWidth);
    expect(wrong).toEqual([]);
  });

  it.each(OUTLINED_WEIGHTS)('hold every outline of weight %i', (weight) => {
    const style = { size: 2048, weight, lineHeight: 2048 };
    for (const [codePoint, glyph] of readGlyphs(weight, ['latin'])) {
      const character = String.fromCodePoint(codePoint);
      const drawn = outlineText(character, style);
      expect(drawn?.width, character).toBe(glyph.advanceWidth);
      expect(toSegments(parsePath(drawn?.path ?? '')), character).toEqual(
        toSegments(flip(glyph.path.commands)),
      );
    }
  });

  it('have the signs that debates are written with', () => {
    expect([...'±§−–—…“”‘’·×•'].filter((sign) => !readGlyphs(500).has(sign.codePointAt(0) ?? 0))).toEqual([]);
  });
});

/** Lines and curves from end to end, closing lines written out, in an order that does not depend on where contours start. */
function toSegments(commands: readonly PathCommand[]): string[] {
  const segments: string[] = [];
  let start: Place = [0, 0];
  let pen: Place = [0, 0];
  for (const { type, x = 0, y = 0, x1, y1 } of commands) {
    const to: Place = type === 'Z' ? start : [x, y];
    if (type === 'M') start = to;
    else if (String(pen) !== String(to)) segments.push([pen, x1, y1, to].join());
    pen = to;
  }
  return segments.sort();
}

type Place = readonly [x: number, y: number];

function flip(commands: readonly PathCommand[]): PathCommand[] {
  return commands.map((command) => ({
    ...command,
    ...(command.y === undefined ? {} : { y: 0 - command.y }),
    ...(command.y1 === undefined ? {} : { y1: 0 - command.y1 }),
  }));
}

/** Of the commands in path data those that outlines are made of: absolute M, relative l and q, z. */
function parsePath(path: string): PathCommand[] {
  let [penX, penY] = [0, 0];
  return [...path.matchAll(/([Mlqz])([^Mlqz]*)/g)].map(([, letter = '', rest = '']): PathCommand => {
    const [a = 0, b = 0, c = 0, d = 0] = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    if (letter === 'z') return { type: 'Z' };
    const [fromX, fromY] = letter === 'M' ? [0, 0] : [penX, penY];
    [penX, penY] = letter === 'q' ? [fromX + c, fromY + d] : [fromX + a, fromY + b];
    if (letter === 'q') return { type: 'Q', x1: fromX + a, y1: fromY + b, x: penX, y: penY };
    return { type: letter === 'M' ? 'M' : 'L', x: penX, y: penY };
  });
}
