import { describe, expect, it } from 'vitest';
import { quote, toPath } from '../../../graph/model/problems.ts';

describe('toPath', () => {
  it.each([
    [[], ''],
    [['relations', 3, 'from', 0], 'relations[3].from[0]'],
    [[0, 'id'], '[0].id'],
    [['extra', 'a b', 'c-d', '$e', '1'], 'extra["a b"].c-d.$e["1"]'],
    [['say "so"'], '["say \\"so\\""]'],
    [['', '__proto__'], '[""].__proto__'],
  ])('writes %j as %s', (steps, path) => {
    expect(toPath(steps)).toBe(path);
  });
});

describe('quote', () => {
  it('keeps a short text', () => {
    expect(quote('')).toBe('""');
    expect(quote('a'.repeat(60))).toBe(`"${'a'.repeat(60)}"`);
  });

  it('shortens a long one to its length, between characters', () => {
    expect(quote('a'.repeat(61))).toBe(`"${'a'.repeat(59)}…"`);
    expect(quote('😀'.repeat(100_000), 3)).toBe('"😀😀…"');
  });

  it('keeps messages on one line, and from steering a terminal', () => {
    expect(quote('a\nb\u001b[2Jc\u2028d')).toBe('"a b [2Jc d"');
  });
});
