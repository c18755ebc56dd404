/** A link says where the eye is: there it stays, whatever opens beside the map afterwards, and however often it is loaded. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { cardOf, roomOf, shownCards } from '../support/canvas.ts';
import { eyeOf, restingEye } from '../support/eye.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const WHAT_IF = 'no=core-threat&yes=war-unlikely';
const LINKS: readonly string[] = [
  `at=war-unlikely&${WHAT_IF}`,
  'at=war-unlikely&layout=layers',
  `at=war-unlikely&lens=status&layout=layers&${WHAT_IF}`,
];

describe('the eye of a link', () => {
  it.each(LINKS)('stays after three loads, and in a page that shows the map already: %s', async (link) => {
    const { page, complaints } = await openPage({}, `#map=hanoi-summit&${link}`);
    const asked = await openedEye(page);
    const { hash } = new URL(page.url());
    for (let load = 0; load < 3; load += 1) {
      await page.reload();
      expect([load, await openedEye(page)]).toEqual([load, asked]);
    }
    await page.evaluate(() => (location.hash = '#map=hanoi-summit&eye=900,640,0.8'));
    await expect.poll(() => page.getByRole('region', { name: 'What if' }).count()).toBe(0);
    await page.evaluate((address) => (location.hash = address), hash);
    expect(await openedEye(page)).toBe(asked);
    // Until somebody goes on from there.
    await page.getByRole('application').hover();
    await page.mouse.wheel(0, -200);
    await expect.poll(() => eyeOf(page)).not.toBe(asked);
    expect(complaints).toEqual([]);
  });
});

it('of a link that leads where nothing is, or is larger than can be drawn, still shows a card', async () => {
  for (const eye of ['1e8,1e8,5', '-1e9,0,0.0001', '900,640,1e9']) {
    const { page, complaints } = await openPage({}, `#map=hanoi-summit&eye=${eye}`);
    await openedEye(page);
    await expect
      .poll(async () => {
        const room = await roomOf(page);
        const cards = await Promise.all((await shownCards(page)).map((id) => cardOf(page, id)));
        return cards.some(
          (card) =>
            card &&
            card.x < room.x + room.width &&
            card.x + card.width > room.x &&
            card.y < room.y + room.height &&
            card.y + card.height > room.y,
        );
      })
      .toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});

/** Where the eye is once everything has come that opens with the map. */
async function openedEye(page: Page): Promise<string> {
  await page.getByRole('application').waitFor();
  // What it changes takes room as soon as it is known.
  if (/[&#](no|yes|add)=/.test(page.url()))
    await expect.poll(() => page.getByRole('button', { name: /^What changed/ }).isEnabled()).toBe(true);
  return restingEye(page);
}
