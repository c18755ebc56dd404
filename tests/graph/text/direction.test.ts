import { describe, expect, it } from 'vitest';
import { directionOf, directionOfParagraph } from '../../../graph/text/direction.ts';

describe('directionOf', () => {
  it.each([
    ['', 'ltr'],
    ['Peace', 'ltr'],
    ['“(2019) — 42 %', 'ltr'],
    ['和平', 'ltr'],
    ['Ελλάδα', 'ltr'],
    ['𝐀', 'ltr'],
    ['שלום', 'rtl'],
    ['السلام', 'rtl'],
    ['(2019) “السلام”', 'rtl'],
    ['שלום and peace', 'rtl'],
    ['peace and שלום', 'ltr'],
    ['\n\n42\nשלום', 'rtl'],
    ['𞤀𞤣', 'rtl'], // Adlam, beyond the first plane
    ['\u200f2019', 'rtl'], // right-to-left mark
    ['\u2068peace\u2069 שלום', 'rtl'], // what is isolated does not decide
    ['\u2067שלום\u2066\u2069\u2069 peace', 'ltr'],
    ['\u2069\u2067שלום', 'ltr'], // an isolate that nothing ends
    ['\u2067שלום\npeace', 'ltr'],
  ])('of %j is %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});

describe('directionOfParagraph', () => {
  it('looks at one paragraph only', () => {
    const text = 'peace\n42\nשלום';
    expect(directionOfParagraph(text, 0)).toBe('ltr');
    expect(directionOfParagraph(text, 6)).toBeNull();
    expect(directionOfParagraph(text, 9)).toBe('rtl');
  });
});
