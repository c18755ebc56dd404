import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookOf, readAddress, writeAddress, type Address } from '../../../src/app/state/address.ts';

const id = fc.string({ minLength: 1, maxLength: 12 });
const address: fc.Arbitrary<Address> = fc.record({
  map: id,
  dialogue: fc.boolean(),
  selected: fc.option(id),
  other: fc.option(id),
  unfolded: fc.oneof(fc.constant(null), fc.constant('all' as const), fc.uniqueArray(id, { maxLength: 20 })),
  lens: fc.oneof(
    fc.constantFrom({ kind: 'roles' as const }, { kind: 'status' as const }, { kind: 'strength' as const }),
    id.map((axis) => ({ kind: 'camps' as const, axis })),
  ),
  disputed: fc.boolean(),
  layers: fc.boolean(),
  sections: fc.boolean(),
  theses: fc.option(
    fc.record({
      order: fc.constantFrom('size' as const, 'speaker' as const),
      words: fc.string({ maxLength: 9 }),
    }),
  ),
  camera: fc.option(
    fc.record({
      x: fc.integer({ min: -9999, max: 9999 }),
      y: fc.integer({ min: -9999, max: 9999 }),
      zoom: fc.integer({ min: 1, max: 4000 }).map((zoom) => zoom / 1000),
    }),
  ),
  part: fc.record({
    focus: fc.oneof(
      fc.constant(null),
      fc.constant({ kind: 'disputed' as const }),
      fc.record({ kind: fc.constant('chain' as const), from: id, to: id, at: fc.nat(40) }),
      fc.record({ kind: fc.constant('around' as const), id, steps: fc.nat(9) }),
      id.map((each) => ({ kind: 'dispute' as const, id: each })),
      id.map((position) => ({ kind: 'camp' as const, position })),
      id.map((group) => ({ kind: 'group' as const, group })),
    ),
    filter: fc.record(
      {
        kinds: fc.constant(['evidence' as const]),
        speakers: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
        tags: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
        groups: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
        statuses: fc.constant(['out' as const, 'in' as const]),
        disputed: fc.constant(true),
        text: id,
      },
      { requiredKeys: [] },
    ),
    listed: fc
      .uniqueArray(fc.tuple(id, fc.nat(900)), { selector: ([key]) => key, maxLength: 3 })
      .map((entries) => new Map(entries)),
  }),
  supposed: fc.record({
    rejected: fc.uniqueArray(id, { maxLength: 5 }).map((ids) => new Set(ids)),
    accepted: fc.uniqueArray(id, { maxLength: 5 }).map((ids) => new Set(ids)),
    weights: fc
      .uniqueArray(
        fc.tuple(
          id,
          fc.integer({ min: 0, max: 100 }).map((weight) => weight / 100),
        ),
        {
          selector: ([key]) => key,
          maxLength: 5,
        },
      )
      .map((entries) => new Map(entries)),
    added: fc.array(fc.record({ kind: fc.constantFrom('attacks' as const, 'supports' as const), to: id }), {
      maxLength: 5,
    }),
  }),
});

describe('an address', () => {
  it('says all of where one is, whatever the ids are', () => {
    fc.assert(
      fc.property(address, (each) => {
        expect(readAddress(writeAddress(each))).toEqual(each);
      }),
    );
  });

  it('is read as far as it makes sense', () => {
    expect(readAddress('')).toMatchObject({ map: '', selected: null, unfolded: null, camera: null });
    expect(readAddress('#weight=2,a&weight=x,b&weight=,c&weight=0.5').supposed.weights).toEqual(
      new Map([['', 0.5]]),
    );
    for (const eye of ['1,2,0', '1,2', '1e99,-1e99,1', '1,2,1e99', '1,2,1e-99', 'NaN,1,1'])
      expect(readAddress(`#eye=${eye}&lens=none`)).toMatchObject({ camera: null, lens: { kind: 'roles' } });
  });

  it('asks for what is selected to be seen', () => {
    expect(lookOf(readAddress('#open=a&at=b'))).toEqual({
      unfolded: new Set(['a']),
      part: { focus: null, filter: {}, listed: new Map() },
      kept: [],
      wanted: ['b'],
    });
    expect(lookOf(readAddress('#unfolded=all'))).toMatchObject({ unfolded: 'all', kept: [], wanted: [] });
  });
});
