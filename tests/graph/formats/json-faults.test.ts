import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../graph/formats/json-faults.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('a fault in JSON', () => {
  it.each([
    ['', 'The file ends too early, as if it had been cut off: copy or download it again.', '1:1'],
    ['{"a": [1, {"b": "abc', 'ends too early inside "a[1].b"', '1:17'],
    ['{"a": [1,\n  tru\n', 'ends too early inside "a[1]"', '2:3'],
    ['{"a": 1, "b', 'ends too early, as', '1:10'],
    ['{"a": -', 'ends too early', '1:7'],
    ['[1, 2', 'ends too early inside "[1]"', '1:6'],
    ['Hello, world', '"Hello" is no value; write a text in double quotes', '1:1'],
    ["{'a': 1}", `"'a'" stands where the name of a field belongs; write the name in double quotes.`, '1:2'],
    ['{a: 1}', '"a" stands where the name of a field belongs', '1:2'],
    ['{"a": 1,}', 'a comma stands before "}"; remove the comma.', '1:9'],
    ['[1,]', 'a comma stands before "]"; remove the comma.', '1:4'],
    ['{"a" 1}', 'a colon is missing before "1"; add it.', '1:6'],
    ['{"a": }', 'a value is missing before "}"; add it.', '1:7'],
    ['[,1]', 'a value is missing before ","; add it.', '1:2'],
    ['{"a": 1 "b": 2}', 'inside "a": a comma is missing before ""b""; add it.', '1:9'],
    ['[1 2]', 'inside "[0]": a comma is missing before "2"; add it.', '1:4'],
    ['[1}', 'a "]" is missing before "}"; add it.', '1:3'],
    ['{"a": 1]', 'a "}" is missing before "]"; add it.', '1:8'],
    ['{} {}', 'it is complete, but then "{" follows; remove what follows.', '1:4'],
    ['[1] // end', 'comments are not part of JSON; remove this one.', '1:5'],
    ['{"a": "one\ntwo"}', 'a text is not closed on its line; end it with a double quote', '1:7'],
    ['["\\x41"]', 'a backslash is followed by a character that makes no sense there', '1:2'],
    ['["\\u41"]', 'a \\u is not followed by four hexadecimal digits; add them.', '1:2'],
    ['["a\tb"]', 'a text holds a control character such as a tab; write it as \\t.', '1:2'],
    ['[1.]', 'a number lacks its last digits; add them.', '1:2'],
    ['[01]', 'a comma is missing before "1"; add it.', '1:3'],
    ['[NaN]', '"NaN" is no value', '1:2'],
    ['[1,\u00a02]', '"\u00a02" is no value', '1:4'],
    ['[1] /* never closed', 'a comment begins and does not end; remove it.', '1:5'],
  ])('in %j is told in words', (text, words, place) => {
    const problem = findJsonFault(text);
    expect(problem).toMatchObject({ severity: 'error', code: 'bad-json' });
    expect(problem?.message).toContain(words);
    expect(`${problem?.line ?? ''}:${problem?.column ?? ''}`).toBe(place);
  });

  it('is found wherever JSON.parse finds one, and nowhere else', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'{}[],:"\\/-+.eE01tfn \n\t',
        'true',
        'null',
        '\\u00e9',
        '"a"',
        '/*',
        '//',
        '1e5',
        '-0',
        '\u0000',
      ),
      fc.string({ maxLength: 2 }),
    );
    const edited = fc.tuple(fc.json(), fc.nat(), fc.nat(3), piece).map(([json, at, length, more]) => {
      const start = at % (json.length + 1);
      return `${json.slice(0, start)}${more}${json.slice(start + length)}`;
    });
    fc.assert(
      fc.property(
        fc.oneof(
          edited,
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          expect(findJsonFault(text) === undefined).toBe(isJson(text));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is found 50,000 levels deep, with a path that stays short', () => {
    const problem = findJsonFault(`${'{"a":['.repeat(50_000)}}`);
    expect(problem).toMatchObject({ line: 1, column: 300_001 });
    expect(problem?.path?.length).toBeLessThan(200);
  });
});
