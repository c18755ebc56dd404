/** Every statement has a place in the small map, and the pointer finds it there. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cornerOf, gridFor, placeAt } from '../../src/app/panels/minimap-grid.ts';

const [WIDTH, HEIGHT] = [154, 90];

it('finds each of up to 50,000 places where it stands, all of them inside', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), fc.nat(), (count, some) => {
      const place = some % count;
      const grid = gridFor(count, WIDTH, HEIGHT);
      const { x, y } = cornerOf(grid, place);
      expect(x + grid.width).toBeLessThanOrEqual(WIDTH + 0.001);
      expect(y + grid.height).toBeLessThanOrEqual(HEIGHT + 0.001);
      expect(placeAt(grid, count, x + grid.width / 2, y + grid.height / 2)).toBe(place);
    }),
  );
});

it('takes the nearest place where the pointer is outside', () => {
  const grid = gridFor(1000, WIDTH, HEIGHT);
  expect(placeAt(grid, 1000, -50, -50)).toBe(0);
  expect(placeAt(grid, 1000, 9999, 9999)).toBe(999);
});
