import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlaceOf } from '../../../graph/formats/json-places.ts';

const TEXT = `
{ "a" : [ 1,
    "two, ] and }",	{"three": null} ],
  "say \\"a\\"\\\\": [[], {}],
  "a": [true]
}`;

/** The rest of the line from the place on. */
function restAt(text: string, { line, column }: { line?: number; column?: number }): string {
  return text.split(/\r\n|\n|\r/)[(line ?? 0) - 1]?.slice((column ?? 0) - 1) ?? '';
}

describe('places', () => {
  const placeOf = createPlaceOf(TEXT);

  it.each([
    [[], '{ "a" : [ 1,'],
    [['say "a"\\'], '[[], {}],'],
    [['say "a"\\', 1], '{}],'],
    [['say "a"\\', 0], '[], {}],'],
  ])('of %j begin %s', (steps, rest) => {
    expect(restAt(TEXT, placeOf(steps))).toBe(rest);
  });

  it('of a repeated key are those of the last', () => {
    expect(restAt(TEXT, placeOf(['a', 0]))).toBe('true]');
  });

  it('of what is not there are those of what is around it', () => {
    expect(placeOf(['a', 7, 'x'])).toEqual({ line: 5, column: 8 });
    expect(placeOf(['a', 0, 'x'])).toEqual({ line: 5, column: 9 });
    expect(placeOf(['gone'])).toEqual({ line: 2, column: 1 });
    expect(placeOf(['__proto__'])).toEqual({ line: 2, column: 1 });
  });

  it.each(['\n', '\r\n', '\r'])('count lines that end in %j', (lineEnd) => {
    const text = TEXT.replaceAll('\n', lineEnd);
    expect(createPlaceOf(text)(['a', 0])).toEqual({ line: 5, column: 9 });
  });

  it('lead to every value of a text, however it is spaced', () => {
    const blanks = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r\n'), maxLength: 3 });
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.oneof(blanks, fc.nat(8)), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const find = createPlaceOf(text);
        for (const [steps, inside] of valuesOf(value)) {
          const rest = restAt(text, find(steps));
          const start = JSON.stringify(inside, null, space).split(/\r\n|\n/)[0] ?? '';
          expect(rest.startsWith(start)).toBe(true);
        }
      }),
    );
  });
});

type Steps = readonly (string | number)[];

function valuesOf(value: unknown, steps: Steps = []): [Steps, unknown][] {
  if (typeof value !== 'object' || value === null) return [[steps, value]];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [[steps, value], ...entries.flatMap(([step, inside]) => valuesOf(inside, [...steps, step]))];
}
