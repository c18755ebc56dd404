/** Little room is told once, in good time, and the browser is asked to keep what is there. */
import { expect, it } from 'vitest';
import { Room } from '../../../src/app/store/room.ts';

it('is told once where it grows short, asked for ahead, and told again after there was more', async () => {
  let now = 0;
  let usage = 10;
  let asked = 0;
  const room = new Room(
    () => ({
      estimate: () => Promise.resolve({ usage, quota: 100 }),
      persisted: () => Promise.resolve(false),
      persist: () => Promise.resolve(++asked > 0),
    }),
    () => now,
  );
  const later = () => {
    now += 61_000;
    return room.look();
  };
  expect(await room.look()).toBeNull();
  expect(asked).toBe(0);
  usage = 85;
  // Not with every letter.
  expect(await room.look()).toBeNull();
  expect(await later()).toBe(0.85);
  expect(asked).toBe(1);
  expect(await later()).toBeNull();
  usage = 20;
  expect(await later()).toBeNull();
  usage = 99;
  expect(await later()).toBe(0.99);
});

it('is no matter where the browser tells nothing', async () => {
  expect(await new Room(() => undefined).look()).toBeNull();
  expect(await new Room(() => ({ estimate: () => Promise.reject(new Error('no')) })).look()).toBeNull();
  expect(await new Room(() => ({})).ask()).toBe(false);
});
