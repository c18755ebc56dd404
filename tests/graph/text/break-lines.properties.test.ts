import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, type TextLine } from '../../../graph/text/break-lines.ts';
import { graphemeEnd } from '../../../graph/text/graphemes.ts';
import { measureText } from '../../../graph/text/measure.ts';
import { mixedText } from './mixed-text.ts';
import { BODY } from './styles.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const widths = fc.integer({ min: 1, max: 300 });
const withoutWhite = (text: string) => text.replace(/[\s\u0085]/g, '');
const join = (lines: readonly TextLine[]) => lines.map((line) => line.text).join('');

describe('breakLines, whatever the text', () => {
  it('gives no line wider than asked for, but a single grapheme', () => {
    fc.assert(
      fc.property(mixedText, widths, (text, width) => {
        for (const line of breakLines(text, width, BODY).lines) {
          if (line.width > width + 1e-6) expect(countInked(line.text), line.text).toBe(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('measures each line as measureText does', () => {
    fc.assert(
      fc.property(mixedText, widths, (text, width) => {
        const { lines, width: widest } = breakLines(text, width, BODY);
        for (const line of lines) expect(line.width).toBe(measureText(line.text, BODY));
        expect(widest).toBe(Math.max(0, ...lines.map((line) => line.width)));
      }),
    );
  });

  it('loses and adds nothing but white space', () => {
    fc.assert(
      fc.property(mixedText, widths, (text, width) => {
        expect(withoutWhite(join(breakLines(text, width, BODY).lines))).toBe(withoutWhite(text));
      }),
      { numRuns: 500 },
    );
  });

  it('cuts no character in two', () => {
    fc.assert(
      fc.property(
        mixedText.map(withoutWhite),
        widths,
        fc.integer({ min: 1, max: 5 }),
        (text, width, maxLines) => {
          const graphemes = (part: string) => [...segmenter.segment(part)].map(({ segment }) => segment);
          const { lines } = breakLines(text, width, BODY);
          expect(lines.flatMap((line) => graphemes(line.text))).toEqual(graphemes(text));
          const cut = breakLines(text, width, BODY, maxLines);
          expect(join(cut.lines)).not.toMatch(/\p{Surrogate}/u);
          const kept = cut.truncated ? join(cut.lines).slice(0, -1) : join(cut.lines);
          expect(graphemes(text).join('\n').startsWith(graphemes(kept).join('\n'))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('shows the same lines with maxLines, up to the last', () => {
    fc.assert(
      fc.property(mixedText, widths, fc.integer({ min: 1, max: 5 }), (text, width, maxLines) => {
        const all = breakLines(text, width, BODY).lines;
        const { lines, truncated } = breakLines(text, width, BODY, maxLines);
        expect(truncated).toBe(all.length > maxLines);
        expect(lines).toHaveLength(Math.min(all.length, maxLines));
        if (!truncated) expect(lines).toEqual(all);
        else {
          expect(lines.slice(0, -1)).toEqual(all.slice(0, maxLines - 1));
          expect(lines.at(-1)?.text.endsWith('…')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Graphemes, those without width not counted. */
function countInked(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length;) {
    const end = graphemeEnd(text, at);
    if (measureText(text.slice(at, end), BODY) > 0) count++;
    at = end;
  }
  return count;
}
