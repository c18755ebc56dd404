import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLines } from '../../../../graph/formats/rewrite/merge-lines.ts';

const BASE = ['one', 'two', 'three', 'four', 'five'].join('\n');
const change = (line: string, to: string) => BASE.replace(line, to);

describe('mergeLines', () => {
  it('keeps the changes of both sides where a line lies between them', () => {
    expect(mergeLines(BASE, change('one', 'ONE'), change('four', 'FOUR\nmore'))).toBe(
      'ONE\ntwo\nthree\nFOUR\nmore\nfive',
    );
  });

  it('takes what only one side changed, and what both changed alike', () => {
    expect(mergeLines(BASE, BASE, change('two\n', ''))).toBe(change('two\n', ''));
    expect(mergeLines(BASE, change('two', '2'), change('two', '2').replace('five', '5'))).toBe(
      change('two', '2').replace('five', '5'),
    );
  });

  it('does not decide between two changes of one line, or of neighbouring ones unless it is told to', () => {
    expect(mergeLines(BASE, change('two', 'a'), change('two', 'b'))).toBeNull();
    expect(mergeLines(BASE, change('two', 'a'), change('three', 'b'))).toBeNull();
    expect(mergeLines(BASE, change('two', 'a'), change('three', 'b'), { neighbours: true })).toBe(
      'one\na\nb\nfour\nfive',
    );
    expect(
      mergeLines(BASE, change('two', 'a\ntwo'), change('two', 'b\ntwo'), { neighbours: true }),
    ).toBeNull();
  });

  it('takes names that mean something to the machine for words', () => {
    const base = ['__proto__', 'x', 'constructor', 'x', 'toString'].join('\n');
    expect(mergeLines(base, `a\n${base}`, `${base}\nb`)).toBe(`a\n${base}\nb`);
  });

  it('gives up where nothing is left to go by, without taking long', () => {
    const many = (word: string) => Array.from({ length: 30_000 }, (_, at) => `${word} ${at}`).join('\n');
    expect(mergeLines(many('a'), many('b'), many('c'))).toBeNull();
  });

  it('makes no difference between the sides, and puts edits of distant lines together', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, lines, (base, mine, theirs) => {
        const [o, a, b] = [base, mine, theirs].map((each) => each.join('\n')) as [string, string, string];
        expect(mergeLines(o, a, b)).toBe(mergeLines(o, b, a));
        const apart = `${o}\n-\n-\n-\n${o}`;
        expect(mergeLines(apart, apart.replace(o, a), apart)).toBe(apart.replace(o, a));
        expect(mergeLines(`x${o}\n=\n+\n=\nend`, `x${a}\n=\n+\n=\nend`, `x${o}\n=\n+\n=\nEND`)).toBe(
          `x${a}\n=\n+\n=\nEND`,
        );
      }),
    );
  });
});
