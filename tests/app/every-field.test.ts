/** What a map can hold is told where two states of it are compared. */
import { describe, expect, it } from 'vitest';
import { compareStates } from '../../src/app/my-maps/compare-states.ts';
import { fullestMap, optionalFields, without } from '../support/fullest-map.ts';

describe('two states of a map', () => {
  // What other programs keep with a map is none of what a person wrote.
  it.each(optionalFields.filter(({ field }) => field !== 'extra'))(
    'differ where $table: $field is gone',
    ({ table, field }) => {
      const told = compareStates(fullestMap, without(table, field));
      expect(told.flatMap(({ also }) => also).length).toBeGreaterThan(0);
    },
  );
});
