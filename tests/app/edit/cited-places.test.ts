import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../graph/index.ts';
import { CitedPlaces } from '../../../src/app/edit/cited-places.ts';

const keysOf = (places: CitedPlaces, cites: readonly Citation[]) => places.of(cites).map(({ key }) => key);

describe('places that are cited', () => {
  it('keep their keys while others are taken away, also where they are told alike', () => {
    const places = new CitedPlaces('a');
    const all = [{ source: 'x' }, { source: 'x' }, { source: 'x', locator: 'p. 2' }];
    const [first, second, third] = keysOf(places, all);
    const left = places.change(all, first ?? -1, () => null) ?? [];
    expect(keysOf(places, left)).toEqual([second, third]);
    // What is still shown of before has the keys that it had.
    expect(keysOf(places, all)).toEqual([first, second, third]);
    expect(places.change(left, first ?? -1, (citation) => citation)).toBeNull();
    expect(places.change(left, second ?? -1, (citation) => ({ ...citation, quote: 'q' }))).toEqual([
      { source: 'x', quote: 'q' },
      { source: 'x', locator: 'p. 2' },
    ]);
  });

  it('keep them where they are changed elsewhere, one at a time', () => {
    const cites = fc.array(fc.record({ source: fc.constantFrom('x', 'y', 'z'), locator: fc.string() }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(cites, fc.nat(), fc.boolean(), (all, chosen, isRemoved) => {
        // Two that are told alike in every word can't be told apart by anyone.
        const told = all.map((citation, index) => ({ ...citation, marker: `[${index}]` }));
        const places = new CitedPlaces('a');
        const keys = keysOf(places, told);
        expect(new Set(keys).size).toBe(keys.length);
        const at = chosen % told.length;
        const citation = told[at];
        if (!citation) return;
        const now = isRemoved ? told.toSpliced(at, 1) : told.with(at, { ...citation, locator: 'elsewhere' });
        expect(keysOf(places, structuredClone(now))).toEqual(isRemoved ? keys.toSpliced(at, 1) : keys);
      }),
    );
  });
});
