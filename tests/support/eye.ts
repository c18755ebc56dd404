/** Where the eye of the map stands, as the page's link says it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** x, y and zoom as the link writes them; empty where it says none. */
export function eyeOf(page: Page): string {
  return new URLSearchParams(new URL(page.url()).hash.slice(1)).get('eye') ?? '';
}

/** Where the eye is once it moves no more and the room of the map stays as it is. */
export async function restingEye(page: Page): Promise<string> {
  await waitForRest(page, async () => {
    const room = await page.getByRole('application').boundingBox();
    return eyeOf(page) === '' ? null : `${eyeOf(page)} ${JSON.stringify(room)}`;
  });
  return eyeOf(page);
}

/**
 * Until three times in a row the same is seen, while the page has nothing to do and says of nothing that it is waited for: what
 * a slow machine has not come to yet stands still without being at rest. Null is nothing that could be at rest.
 */
export async function waitForRest(page: Page, look: () => Promise<string | null>): Promise<void> {
  let seen: string | null = null;
  let times = 0;
  await expect
    .poll(
      async () => {
        await page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done())));
        const now = (await page.getByRole('alert').count()) > 0 ? null : await look();
        times = now !== null && now === seen ? times + 1 : 1;
        seen = now;
        return times;
      },
      { interval: 400 },
    )
    .toBeGreaterThanOrEqual(3);
}
