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
    added: fc.uniqueArray(
      fc.record({ kind: fc.constantFrom('attacks' as const, 'supports' as const), to: id }),
      { maxLength: 5, selector: ({ kind, to }) => `${kind} ${to}` },
    ),
  }),
});
/** What a link can say, each as one field would. */
const FIELDS = [
  ...['map=m', 'show=dialogue', 'at=a', 'to=b', 'camps=x', 'lens=status', 'lit=disputed', 'layout=layers'],
  ...['sections=shown', 'theses=speaker', 'seek=w', 'open=a', 'no=a', 'yes=b', 'weight=0.5,a', 'add=-a'],
  ...['add=%2Ba', 'kind=claim', 'by=s', 'source=s', 'camp=c', 'tag=t', 'section=g', 'status=out'],
  ...['only=disputed', 'words=w', 'list=9,a', 'eye=1,2,1'],
];
/** The same with what nobody would write. */
const MALFORMED = ['', '=', '?', ',', '%', '%00', '-', '+', '__proto__', 'NaN', '1e999', '-1', '🙂', '"'];

describe('an address', () => {
  it('says all of where one is, whatever the ids are', () => {
    fc.assert(
      fc.property(address, (each) => {
        const { supposed } = each;
        // What is rejected is not accepted as well.
        const accepted = new Set([...supposed.accepted].filter((one) => !supposed.rejected.has(one)));
        expect(readAddress(writeAddress(each))).toEqual({ ...each, supposed: { ...supposed, accepted } });
      }),
    );
  });

  it('is read as far as it makes sense', () => {
    expect(readAddress('')).toMatchObject({ map: '', selected: null, unfolded: null, camera: null });
    expect(readAddress('#weight=2,a&weight=x,b&weight=,c&weight=0.5').supposed.weights).toEqual(
      new Map([['', 0.5]]),
    );
    for (const eye of ['1,2,0', '1,2', ',,1', '1,,1', '1e99,-1e99,1', '1,2,1e99', '1,2,1e-99', 'NaN,1,1'])
      expect(readAddress(`#eye=${eye}&lens=none`)).toMatchObject({ camera: null, lens: { kind: 'roles' } });
  });

  it('says the same where it says something twice', () => {
    for (const field of FIELDS)
      expect([field, readAddress(`#${field}&${field}`)]).toEqual([field, readAddress(`#${field}`)]);
    expect(readAddress(`#${[...FIELDS, ...FIELDS].join('&')}`)).toEqual(readAddress(`#${FIELDS.join('&')}`));
    expect(readAddress('#add=-a&add=%2Ba&add=-a').supposed.added).toEqual([
      { kind: 'attacks', to: 'a' },
      { kind: 'supports', to: 'a' },
    ]);
  });

  it('holds nothing that cannot be written again, whatever is made up', () => {
    const names = [...FIELDS.map((field) => field.split('=')[0] ?? ''), 'alone', 'of', 'unfolded', 'inside'];
    for (const name of names) {
      for (const value of MALFORMED) {
        const read = readAddress(`#${name}=${value}&${name}=${value}`);
        expect([name, value, readAddress(writeAddress(read))]).toEqual([name, value, read]);
      }
    }
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
