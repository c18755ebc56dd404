import { expect, it } from 'vitest';
import { whileIdle } from '../../src/app/at-rest.ts';

function counted(upTo: number) {
  const done: number[] = [];
  function* parts(): Generator<void> {
    for (let part = 1; part <= upTo; part++) {
      done.push(part);
      yield;
    }
  }
  return { done, parts: parts() };
}

it('does one part after another, none of them at once', async () => {
  const { done, parts } = counted(3);
  whileIdle(parts);
  expect(done).toEqual([]);
  await expect.poll(() => done).toEqual([1, 2, 3]);
});

it('does no more once it was ended', async () => {
  const { done, parts } = counted(100_000);
  const end = whileIdle(parts);
  await expect.poll(() => done.length).toBeGreaterThan(0);
  end();
  const { length } = done;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done.length).toBe(length);
});
