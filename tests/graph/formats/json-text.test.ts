import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJsonText } from '../../../graph/formats/json-text.ts';

describe('toJsonText', () => {
  it('writes what JSON.stringify writes, with a line break at the end', () => {
    const values = fc.jsonValue({ maxDepth: 8 }).map((any) => JSON.parse(JSON.stringify(any)) as unknown);
    fc.assert(
      fc.property(values, (value) => {
        expect(toJsonText(value)).toBe(`${JSON.stringify(value, null, 2)}\n`);
      }),
    );
  });

  it('passes over fields that are undefined', () => {
    expect(toJsonText({ a: undefined, b: [undefined] })).toBe('{\n  "b": [\n    null\n  ]\n}\n');
    expect(toJsonText({ a: undefined })).toBe('{}\n');
  });

  it.each([-0, Infinity, -Infinity, 5e-324, 1.7976931348623157e308])('keeps the number %d', (number) => {
    expect(JSON.parse(toJsonText([number]))).toEqual([number]);
  });

  it('keeps keys that objects have of themselves', () => {
    const value: unknown = JSON.parse('{"b":1,"__proto__":{"constructor":2}}');
    expect(toJsonText(value)).toBe('{\n  "b": 1,\n  "__proto__": {\n    "constructor": 2\n  }\n}\n');
  });

  it('indents the outer levels of a deep value only', () => {
    const deep = `${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}`;
    const text = toJsonText(JSON.parse(deep));
    expect(text.replace(/\s/g, '')).toBe(deep);
    expect(text.length).toBeLessThan(deep.length * 2);
    expect(text.split('\n')[3]).toBe('      {');
    expect(text.split('\n')).toHaveLength(1 + 16 + 16 + 1);
  });
});
