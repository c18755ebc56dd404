/** Nothing that was made is lost: tabs are killed while one writes, twenty files are opened, two tabs show one map. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

/** How often a tab is killed: `CRUX_KILLS=100` for the long run. */
const KILLS = Number(process.env['CRUX_KILLS'] ?? 4);
const LETTERS = 'the quick brown fox jumps over the lazy dog and runs ';

const box = (page: Page) => page.getByRole('textbox', { name: 'Statement' });
const rows = (page: Page) => page.getByRole('treeitem');

async function openAgain(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await rows(page).first().waitFor();
  return page;
}

async function makeNew(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await box(page).waitFor();
}

describe('a tab that is killed while one writes', () => {
  it(
    'loses at most the last letter, every time, and the map opens again',
    async () => {
      const { page: first } = await openPage();
      const context = first.context();
      let page = first;
      await makeNew(page);
      await page.keyboard.type('Start');
      await expect.poll(() => page.url()).toContain('map-');
      await expect.poll(() => page.locator('footer').innerText()).toContain('saved in this browser');
      let written = 'Start';
      let seed = 7;
      const random = (most: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
      for (let kill = 0; kill < KILLS; kill++) {
        const count = 1 + random(12);
        for (let letter = 0; letter < count; letter++) {
          const next = LETTERS[random(LETTERS.length)] ?? 'x';
          await page.keyboard.press(next === ' ' ? 'Space' : next);
          written += next;
        }
        const url = page.url();
        const session = await context.newCDPSession(page);
        const gone = page.waitForEvent('crash');
        void session.send('Page.crash').catch(() => undefined);
        await gone;
        await page.close();
        page = await openAgain(context, url);
        await rows(page).first().click();
        await page.keyboard.press('F2');
        await box(page).waitFor();
        const found = await box(page).inputValue();
        expect(written.startsWith(found), `${found} of ${written}`).toBe(true);
        expect(written.length - found.length).toBeLessThanOrEqual(1);
        written = found;
      }
      await context.close();
    },
    60_000 + KILLS * 10_000,
  );
});

describe('two tabs', () => {
  it('hold a pasted map, twenty opened ones and the same map alike', async () => {
    const { page, complaints } = await openPage();
    const context = page.context();
    const paste = (text: string) =>
      page.evaluate((pasted) => {
        const data = new DataTransfer();
        data.setData('text/plain', pasted);
        dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
      }, text);
    await page.getByRole('button', { name: 'New', exact: true }).waitFor();
    await paste('[Pasted]: It was only ever pasted.\n  + [Why]: Because.');
    await expect
      .poll(() => rows(page).allInnerTexts())
      .toContainEqual(expect.stringContaining('only ever pasted'));
    const url = page.url();
    const other = await openAgain(context, url);
    const files = Array.from({ length: 20 }, (_, index) => ({
      name: `file ${index}.crux.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify({
          crux: 1,
          meta: { title: `File ${index}` },
          statements: [{ id: 'a', kind: 'claim', text: `Number ${index}.` }],
          relations: [],
        }),
      ),
    }));
    await page.locator('input[type=file]:not([webkitdirectory])').first().setInputFiles(files.slice(0, 10));
    await other.locator('input[type=file]:not([webkitdirectory])').first().setInputFiles(files.slice(10));
    await expect.poll(() => page.title()).toContain('File 9');
    await expect.poll(() => other.title()).toContain('File 19');
    await page.getByRole('button', { name: 'My maps', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'My maps' });
    await expect.poll(() => dialog.getByRole('button', { name: /^Delete / }).count()).toBe(21);
    await page.keyboard.press('Escape');

    // Both go back to the pasted map: the first writes it, the other follows, then takes over.
    await page.goto(url);
    await expect
      .poll(() => rows(page).allInnerTexts())
      .toContainEqual(expect.stringContaining('only ever pasted'));
    const follower = await openAgain(context, url);
    await expect.poll(() => follower.locator('footer').innerText()).toContain('written in another tab');
    await rows(page).first().click();
    await page.keyboard.type('-It is seen in both tabs.');
    await expect
      .poll(() => rows(follower).allInnerTexts())
      .toContainEqual(expect.stringContaining('It is seen in both tabs.'));
    await page.keyboard.press('Escape');
    // Nobody is given a box whose words no one keeps: it comes with taking over. The words of the other box stay.
    await rows(page).first().click();
    await page.keyboard.press('F2');
    await page.keyboard.press('End');
    await page.keyboard.type(' Really');
    await expect.poll(() => rows(follower).allInnerTexts()).toContainEqual(expect.stringContaining('Really'));
    await rows(follower).nth(1).click();
    await follower.keyboard.press('F2');
    const offer = follower.locator('.notice');
    await offer.getByRole('button', { name: 'Write here instead' }).click();
    await box(follower).waitFor();
    await expect.poll(() => page.locator('footer').innerText()).toContain('written in another tab');
    await page.getByText('your words wait here').waitFor();
    await box(page).press('!');
    await follower.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Write here instead' }).first().click();
    await expect
      .poll(() => rows(follower).allInnerTexts())
      .toContainEqual(expect.stringContaining('Really!'));
    await page.keyboard.press('Escape');
    await follower.getByRole('button', { name: 'Write here instead' }).first().click();
    await expect.poll(() => page.locator('footer').innerText()).toContain('written in another tab');
    await expect.poll(() => follower.locator('footer').innerText()).toContain('saved in this browser');
    await rows(follower).first().click();
    await follower.keyboard.type('+So is this.');
    await expect
      .poll(() => rows(page).allInnerTexts())
      .toContainEqual(expect.stringContaining('So is this.'));
    await follower.keyboard.press('Escape');
    // The one that lost it cannot write any more.
    await rows(page).first().click();
    await page.keyboard.press('Delete');
    await page.getByText('This map is written in another tab').first().waitFor();
    const both = await rows(follower).allInnerTexts();
    expect(await rows(page).allInnerTexts()).toEqual(both);
    await context.close();
    expect(complaints).toEqual([]);
  });
});
