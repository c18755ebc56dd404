/** What equals what was there is the very same; what differs is as it came. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareEqual } from '../../../src/app/state/share-equal.ts';

const leaf = fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.constant(undefined), fc.boolean());
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    fc.array(fc.tuple(fc.string(), tie('tree')), { maxLength: 4 }).map((entries) => new Map(entries)),
    fc.uniqueArray(fc.string(), { maxLength: 4 }).map((members) => new Set(members)),
  ),
}));

describe('shareEqual', () => {
  it('gives what came, and the very same as before where nothing differs', () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        expect(shareEqual(before, structuredClone(after))).toEqual(after);
        const copy = structuredClone(before);
        expect(shareEqual(before, copy)).toBe(before);
      }),
    );
  });

  it('keeps each part that is as it was, and takes the order for a difference', () => {
    const before = {
      cards: new Map([
        ['a', { text: 'A' }],
        ['b', { text: 'B' }],
      ]),
      lines: [{ key: 'l' }],
    };
    const after = {
      cards: new Map([
        ['a', { text: 'A' }],
        ['b', { text: 'B!' }],
      ]),
      lines: [{ key: 'l' }],
    };
    const shared = shareEqual(before, after);
    expect(shared).toEqual(after);
    expect(shared.lines).toBe(before.lines);
    expect(shared.cards.get('a')).toBe(before.cards.get('a'));
    expect(shared.cards.get('b')).not.toBe(before.cards.get('b'));
    const turned = { ...before, cards: new Map([...before.cards].reverse()) };
    expect([...shareEqual(before, turned).cards.keys()]).toEqual(['b', 'a']);
    expect(shareEqual(new Set(['a', 'b']), new Set(['b', 'a']))).toEqual(new Set(['b', 'a']));
  });
});
