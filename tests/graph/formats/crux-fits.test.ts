import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fits } from '../../../graph/formats/crux/fits.ts';
import * as schemas from '../../../graph/formats/crux/schema.ts';

/** Of what can be told at a glance: numbers and what is kept of other formats never are. */
const SAMPLES = {
  statement: {
    id: 's',
    kind: 'claim',
    text: 'So it is.',
    tags: ['a'],
    heldBy: [{ position: 'p' }],
  },
  relation: {
    id: 'r',
    kind: 'attacks',
    from: ['s'],
    to: 't',
    cites: [{ source: 'q', locator: 'p. 1' }],
    symmetric: true,
  },
  source: { id: 'q', title: 'A book', date: '2020' },
} as const;

describe('what fits the schema of a Crux map', () => {
  it('is what the schema library says it is, whatever stands in place of a value', () => {
    const names = Object.keys(SAMPLES) as (keyof typeof SAMPLES)[];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(
          'id',
          'kind',
          'text',
          'from',
          'tags',
          'heldBy',
          'cites',
          'weight',
          'implicit',
          'extra',
          'other',
          '__proto__',
        ),
        fc.oneof(
          fc.json().map((text) => JSON.parse(text) as unknown),
          fc.constantFrom<unknown>('claim', 'attacks', 'a', '', true, false, 0.5, null, {}),
          fc.constantFrom<unknown>([{ position: 'p' }], [{ position: 1 }], [{ source: 'q', span: [1, 2] }]),
          fc.constant(['s', 1]),
        ),
        fc.boolean(),
        (name, key, value, isLeftOut) => {
          const record = new Map<string, unknown>(Object.entries(SAMPLES[name]));
          if (isLeftOut) record.delete(key);
          else record.set(key, value);
          const parsed: unknown = JSON.parse(JSON.stringify(Object.fromEntries(record)));
          expect(fits(schemas[name], parsed)).toBe(v.safeParse(schemas[name], parsed).typed);
        },
      ),
    );
  });

  it('is so of values that are no records at all', () => {
    for (const value of [null, 1, 'a', [], [SAMPLES.statement], true, { ...SAMPLES.statement }])
      expect(fits(schemas.statement, value)).toBe(v.safeParse(schemas.statement, value).typed);
  });
});
