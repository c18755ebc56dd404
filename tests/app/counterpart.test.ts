/** The same spot in two placements of the same cards. */
import { describe, expect, it } from 'vitest';
import { findCounterpart } from '../../src/app/canvas/counterpart.ts';

const from = {
  boxes: new Map([
    ['a', { x: 0, y: 0, width: 100, height: 50 }],
    ['b', { x: 200, y: 0, width: 100, height: 50 }],
  ]),
};
const to = {
  boxes: new Map([
    ['a', { x: 1000, y: 0, width: 200, height: 200 }],
    ['b', { x: 1000, y: 300, width: 200, height: 200 }],
  ]),
};

describe('findCounterpart', () => {
  it('stays at the same place of the card it lies on', () => {
    expect(findCounterpart({ x: 225, y: 25 }, from, to)).toEqual({ x: 1050, y: 400 });
  });

  it('stays as far outside of the nearest card', () => {
    expect(findCounterpart({ x: -30, y: 60 }, from, to)).toEqual({ x: 970, y: 210 });
  });

  it('stays where it is where there is no card in both', () => {
    expect(findCounterpart({ x: 7, y: 8 }, from, { boxes: new Map() })).toEqual({ x: 7, y: 8 });
  });
});
