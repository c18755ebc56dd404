import { expect, it } from 'vitest';
import { Writing } from '../../../src/app/state/writing.svelte.ts';

it('is of one statement on one surface, until it ends', () => {
  const writing = new Writing();
  expect(writing.now).toBeNull();
  writing.start({ id: 'a', surface: 'map', isNew: true });
  expect([writing.isOf('a', 'map'), writing.isOf('a', 'outline'), writing.isOf('b', 'map')]).toEqual([
    true,
    false,
    false,
  ]);
  writing.start({ id: 'b', surface: 'outline', step: 'r1', isNew: false });
  expect([writing.isOf('a', 'map'), writing.isOf('b', 'outline')]).toEqual([false, true]);
  writing.end();
  expect([writing.now, writing.isOf('b', 'outline')]).toEqual([null, false]);
});
