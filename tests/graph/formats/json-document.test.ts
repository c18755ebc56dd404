import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainBrokenJson } from '../../../graph/formats/json-document.ts';
import { mutatedText } from '../../support/mutations.ts';

describe('explaining broken JSON', () => {
  it.each([
    ['{"a": 1,}', 'invalid-json', 1, 9],
    ['{"a" 1}', 'invalid-json', 1, 6],
    ['[1 2]', 'invalid-json', 1, 4],
    ['{\n  "a": tru\n}', 'invalid-json', 2, 8],
    ['{"a": "b\nc"}', 'invalid-json', 1, 9],
    ['{"a": "\\x"}', 'invalid-json', 1, 8],
    ['{} {}', 'invalid-json', 1, 4],
    ['[1, 2', 'cut-off', 1, 6],
    ['{"a": "b', 'cut-off', 1, 9],
    ['{"a": "\\u00', 'cut-off', 1, 12],
  ])('%j: %s at %i:%i', (text, code, line, column) => {
    expect(explainBrokenJson(text)).toMatchObject({ code, line, column });
  });

  it('finds a place in whatever JSON.parse refuses', () => {
    const sound = JSON.stringify({ a: [1, -2.5e3, 'x\\"y', null, true], b: { c: {}, d: [] } }, null, 1);
    fc.assert(
      fc.property(mutatedText(sound), (text) => {
        try {
          JSON.parse(text);
        } catch {
          const { severity, line, column, code } = explainBrokenJson(text);
          expect(severity).toBe('error');
          if (code !== 'empty-input') expect([line, column].every((number) => (number ?? 0) >= 1)).toBe(true);
        }
      }),
    );
  });

  it('needs no stack for a million open brackets', () => {
    expect(explainBrokenJson('['.repeat(1_000_000))).toMatchObject({ code: 'cut-off', column: 1_000_001 });
  });
});
