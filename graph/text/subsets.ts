/** Which parts of the Inter font a text calls for, by the Unicode ranges under which the font is published. */

export type FontSubset = 'latin' | 'latin-ext' | 'cyrillic' | 'greek' | 'vietnamese';

const RANGES: readonly (readonly [FontSubset, RegExp])[] = [
  [
    'latin-ext',
    /[\u0100-\u02BA\u02BD-\u02C5\u02C7-\u02CC\u02CE-\u02D7\u02DD-\u02FF\u1D00-\u1DBF\u1E00-\u1E9F\u1EF2-\u1EFF\u20A0-\u20AB\u20AD-\u20C0\u2C60-\u2C7F\uA720-\uA7FF]/,
  ],
  ['cyrillic', /[\u0400-\u045F\u0490\u0491\u04B0\u04B1\u2116]/],
  ['greek', /[\u0370-\u03FF]/],
  [
    'vietnamese',
    /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u20AB]/,
  ],
];

/** Latin always, since titles and keys are written in it. */
export function subsetsFor(text: string): readonly FontSubset[] {
  return ['latin', ...RANGES.filter(([, range]) => range.test(text)).map(([subset]) => subset)];
}
