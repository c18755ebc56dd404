/** Boxes on a sheet: none over another, in about the shape of a screen, in reading order where they are alike. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeBoxes, type Size } from '../../../../graph/layout/layers/shelves.ts';

describe('arrangeBoxes', () => {
  it('fills rows from left to right with boxes of one size', () => {
    const places = arrangeBoxes(Array<Size>(6).fill({ width: 200, height: 100 }));
    expect(places.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [264, 0],
      [0, 164],
      [264, 164],
      [0, 328],
      [264, 328],
    ]);
  });

  it('puts small boxes beside a tall one, below each other', () => {
    const small = { width: 200, height: 100 };
    const places = arrangeBoxes([{ width: 800, height: 700 }, small, small, small]);
    expect(places.slice(1).map(({ x }) => x)).toEqual([864, 864, 864]);
    expect(places.map(({ y }) => y)).toEqual([0, 0, 164, 328]);
  });

  it('gives 300 cards about the shape of a screen', () => {
    const sizes = Array.from({ length: 300 }, (_, index) => ({ width: 240, height: 80 + (index % 5) * 20 }));
    const places = arrangeBoxes(sizes);
    const width = Math.max(...places.map(({ x }) => x + 240));
    const height = Math.max(...places.map(({ y }, index) => y + (sizes[index]?.height ?? 0)));
    expect(width / height).toBeGreaterThan(1.2);
    expect(width / height).toBeLessThan(2.2);
  });

  it('lets no box lie on another, whatever their sizes', () => {
    const side = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(fc.array(fc.record({ width: side, height: side }), { maxLength: 25 }), (sizes) => {
        const places = arrangeBoxes(sizes);
        const boxes = sizes.map((size, index) => ({ ...size, ...(places[index] ?? { x: NaN, y: NaN }) }));
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) {
            const apart =
              a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
});
