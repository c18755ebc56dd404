/** Where the eye of the map stands, as the page's link says it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** x, y and zoom as the link writes them; empty where it says none. */
export function eyeOf(page: Page): string {
  return eyeIn(new URL(page.url()).hash);
}

export function eyeIn(hash: string): string {
  return new URLSearchParams(hash.slice(1)).get('eye') ?? '';
}

/** Where the eye is once it moves no more and the room of the map stays as it is. */
export async function restingEye(page: Page): Promise<string> {
  let last = '';
  await expect
    .poll(
      async () => {
        const before = last;
        last = `${eyeOf(page)} ${JSON.stringify(await page.getByRole('application').boundingBox())}`;
        return before === last && eyeOf(page) !== '';
      },
      { interval: 500 },
    )
    .toBe(true);
  return eyeOf(page);
}
