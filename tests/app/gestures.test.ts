/** How much a turn of the wheel draws the map larger. */
import { expect, it } from 'vitest';
import { wheelFactor } from '../../src/app/canvas/gestures.ts';

const turn = (deltaY: number, deltaMode = 0, ctrlKey = false) => wheelFactor({ deltaY, deltaMode, ctrlKey });

it.each([
  ['of 100 px', turn(-100)],
  ['of 120 px', turn(-120)],
  ['of three lines', turn(-3, 1)],
  ['of a page', turn(-1, 2)],
  ['with the control key', turn(-100, 0, true)],
])('a notch %s draws it 12 to 15 %% larger', (_, factor) => {
  expect(factor).toBeGreaterThanOrEqual(1.12);
  expect(factor).toBeLessThanOrEqual(1.15);
});

it('a turn and its way back leave the map as it was', () => {
  expect(turn(-100) * turn(100)).toBeCloseTo(1);
  expect(turn(-7, 0, true) * turn(7, 0, true)).toBeCloseTo(1);
});

it('a wheel that runs free does not throw the map away', () => {
  expect(turn(-100_000)).toBeLessThan(1.3);
  expect(turn(100_000)).toBeGreaterThan(0.75);
});

it('two fingers on a touchpad zoom smoothly', () => {
  expect(turn(-4, 0, true)).toBeGreaterThan(1.03);
  expect(turn(-4, 0, true)).toBeLessThan(1.06);
});
