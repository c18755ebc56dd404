/** Which pictures can be drawn is known before they are drawn. */
import { describe, expect, it } from 'vitest';
import { largestScale, refuseSize, sizeAtScale } from '../../../graph/index.ts';

describe('the size of a picture', () => {
  it('is refused in words with a way out where it is too long, too large or nothing', () => {
    expect(refuseSize({ width: 4000, height: 3000 })).toBeNull();
    expect(refuseSize({ width: 40_000, height: 10 })).toMatch(/too long.*SVG/);
    expect(refuseSize({ width: 20_000, height: 20_000 })).toMatch(/too large.*SVG/);
    expect(refuseSize({ width: 0, height: 10 })).toMatch(/nothing to draw/);
  });

  it('grows with the scale, and the largest possible scale is known', () => {
    expect(sizeAtScale({ width: 100, height: 50 }, 2)).toEqual({ width: 200, height: 100 });
    const scene = { width: 12_000, height: 1000 };
    const scale = largestScale(scene);
    expect(refuseSize(sizeAtScale(scene, scale))).toBeNull();
    expect(refuseSize(sizeAtScale(scene, scale + 0.25))).not.toBeNull();
    expect(largestScale({ width: 1_000_000, height: 10 })).toBe(0);
  });
});
