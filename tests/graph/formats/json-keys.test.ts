import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRepeatedKeys } from '../../../graph/formats/json-keys.ts';

const repeatedIn = (text: string) => findRepeatedKeys(text, JSON.parse(text));

describe('repeated keys', () => {
  it('are none in a text that says everything once', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (value, space) => {
        expect(repeatedIn(JSON.stringify(value, null, space))).toEqual([]);
      }),
    );
    expect(repeatedIn('{"a": "b\\": 1, \\"a\\": 2", "c": "\\\\", "d": ["a", {"a": {}}]}')).toEqual([]);
  });

  it('are given with the values they lost, in the order of the text', () => {
    expect(
      repeatedIn('[{"a": {"b": 1},\n "\\u0061": [2], "c": 0, "a": 3}, {"x": {"y": 1, "y": 2}}]'),
    ).toEqual([
      { steps: [0, 'a'], line: 1, column: 8, value: { b: 1 } },
      { steps: [0, 'a'], line: 2, column: 12, value: [2] },
      { steps: [1, 'x', 'y'], line: 2, column: 46, value: 1 },
    ]);
  });

  it('are told apart from names that objects have of themselves', () => {
    expect(repeatedIn('{"__proto__": 1, "constructor": 2, "__proto__": 3}')).toEqual([
      { steps: ['__proto__'], line: 1, column: 15, value: 1 },
    ]);
  });

  it('inside a lost value go with it', () => {
    expect(repeatedIn('{"a": {"b": 1, "b": 2}, "a": {"b": 3, "b": 4}}')).toEqual([
      { steps: ['a'], line: 1, column: 7, value: { b: 2 } },
      { steps: ['a', 'b'], line: 1, column: 36, value: 3 },
    ]);
  });
});
