import { describe, expect, it } from 'vitest';
import { findCurrent, findPlace, findStatement, parentOf } from '../../src/app/panels/find-row.ts';

/** t over a and b; a stands below b again. */
const ROWS = [
  { key: 1, id: 't', step: null, level: 1 },
  { key: 2, id: 'a', step: 'a-t', level: 2 },
  { key: 3, id: 'b', step: 'b-t', level: 2 },
  { key: 4, id: 'a', step: 'a-b', level: 3 },
];

describe('the row that keys act on', () => {
  it('is the one that was left, also where its statement stands twice', () => {
    expect(findCurrent(ROWS, { key: 4, id: 'a' }, 't', 0)).toBe(3);
  });

  it('is another of its statement, then the selected one, then what stands in its place', () => {
    expect(findCurrent(ROWS, { key: 9, id: 'a' }, 't', 0)).toBe(1);
    expect(findCurrent(ROWS, { key: 9, id: 'gone' }, 'b', 0)).toBe(2);
    expect(findCurrent(ROWS, { key: 9, id: 'gone' }, 'gone', 2)).toBe(2);
    expect(findCurrent(ROWS, { key: 9, id: 'gone' }, null, 7)).toBe(3);
    expect(findCurrent([], null, null, 7)).toBe(0);
  });
});

describe('rows', () => {
  it('are found by statement and step', () => {
    expect(findPlace(ROWS, { id: 'a', step: 'a-b' })).toBe(3);
    expect(findPlace(ROWS, { id: 'a' })).toBe(1);
    expect(findPlace(ROWS, { id: 'a', step: 'gone' })).toBe(1);
    expect(findStatement(ROWS, 'a', 4)).toBe(3);
    expect(findStatement(ROWS, 'a', 3)).toBe(1);
    expect(findStatement(ROWS, 'gone')).toBe(-1);
  });

  it('stand below the nearest one of a higher level', () => {
    expect(ROWS.map((_, index) => parentOf(ROWS, index))).toEqual([-1, 0, 0, 2]);
  });
});
