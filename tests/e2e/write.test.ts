/** A person makes a map from nothing, by keyboard alone, and finds it again as it was left. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const rowsOf = (page: Page) => page.getByRole('treeitem').allInnerTexts();
const box = (page: Page) => page.getByRole('textbox', { name: 'Statement' });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const status = (page: Page) => page.locator('footer').innerText();

async function makeNew(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'New', exact: true });
  await button.waitFor();
  await button.focus();
  await page.keyboard.press('Enter');
  await box(page).waitFor();
}

describe('a new map', () => {
  it('is written, kept at once, taken back by name after a reload, and made again', async () => {
    const { page, complaints } = await openPage();
    await makeNew(page);
    await page.keyboard.type('Cars should leave the centre.');
    await page.keyboard.press('Enter');
    // Nothing is lost between the key that asks for a box and the box.
    await page.keyboard.type('+The air gets cleaner.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('!Wind brings dirt from elsewhere.');
    await page.keyboard.press('Escape');
    await expect.poll(() => rowsOf(page)).toHaveLength(3);
    const written = await rowsOf(page);
    expect(written.join('\n')).toContain('Wind brings dirt from elsewhere.');
    await expect.poll(() => status(page)).toContain('saved in this browser');
    await page.reload();
    await expect.poll(() => rowsOf(page)).toEqual(written);
    await expect.poll(() => undo(page).getAttribute('title')).toContain('Undo: add an objection to a step');
    for (const left of [2, 1, 0]) {
      await page.keyboard.press('Control+z');
      await expect.poll(() => rowsOf(page)).toHaveLength(left);
    }
    await expect.poll(() => undo(page).isDisabled()).toBe(true);
    for (const again of [1, 2, 3]) {
      await page.keyboard.press('Control+Shift+z');
      await expect.poll(() => rowsOf(page)).toHaveLength(again);
    }
    expect(await rowsOf(page)).toEqual(written);
    expect(complaints).toEqual([]);
  });
});
