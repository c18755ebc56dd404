import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../graph/text/visual-order.ts';

const seen = (line: string, base: 'ltr' | 'rtl') => piecesOf(line, base).map(({ text }) => text);

describe('piecesOf', () => {
  it('leaves a line that runs one way in one piece', () => {
    expect(piecesOf('All is well (so far).', 'ltr')).toEqual([
      { text: 'All is well (so far).', direction: 'ltr' },
    ]);
    expect(piecesOf('', 'rtl')).toEqual([]);
  });

  it('sets the words of a right-to-left line from the last to the first', () => {
    expect(seen('שלום עולם טוב', 'rtl')).toEqual(['טוב', ' ', 'עולם', ' ', 'שלום']);
  });

  it('keeps numbers and foreign words in their own order inside it', () => {
    expect(seen('עמוד 12 ב abc def', 'rtl')).toEqual(['abc def', ' ', 'ב', ' ', '12', ' ', 'עמוד']);
  });

  it('sets right-to-left words inside a line that runs to the right', () => {
    expect(seen('see שלום עולם there', 'ltr')).toEqual(['see ', 'עולם', ' ', 'שלום', ' there']);
  });

  it('turns brackets round where they are read from the right', () => {
    expect(seen('(שלום)', 'rtl')).toEqual([')שלום(']);
  });

  it('loses no letter', () => {
    const line = 'مرحبا (بالعالم) 12 ok שלום, fine.';
    for (const base of ['ltr', 'rtl'] as const) {
      const letters = seen(line, base).join('').replace(/[()]/g, '');
      expect([...letters].sort()).toEqual([...line.replace(/[()]/g, '')].sort());
    }
  });
});
