/** What is said of maps that are on their way out of the browser. */
import { describe, expect, it } from 'vitest';
import { tellLeaving } from '../../../src/app/store/store-words.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('a map that was deleted', () => {
  it('is gone a week after that, not after one looks at it', () => {
    expect(tellLeaving(0, 0)).toBe('in a week');
    expect(tellLeaving(0, DAY)).toBe('in 6 days');
    expect(tellLeaving(0, 4 * DAY + HOUR)).toBe('in 3 days');
    expect(tellLeaving(0, 6 * DAY + HOUR)).toBe('within a day');
    expect(tellLeaving(0, 8 * DAY)).toBe('once it is closed');
  });
});
