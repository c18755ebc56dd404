/** A text of thousands of statements beside its map, and the same map in a second tab. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const area = (page: Page) => page.getByRole('textbox', { name: 'Text of the map' });
const foot = (page: Page) => page.getByRole('region', { name: 'Text' }).locator('p');
const status = (page: Page) => page.locator('footer').innerText();
const firstLine = (page: Page) => area(page).locator('.cm-line').first().innerText();

/** So many claims, each with nine points. */
function pointsOf(claims: number): string {
  const blocks = Array.from({ length: claims }, (_, block) =>
    [
      `[Claim ${block}]: Claim number ${block} is to be discussed.`,
      ...Array.from(
        { length: 9 },
        (_, point) => `  ${point % 2 ? '-' : '+'} Point ${point} about claim ${block}.`,
      ),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

describe('a text of five thousand statements', () => {
  it('says what is wrong at its place, and is followed in a second tab, which goes on when the first is gone', async () => {
    const { page, complaints } = await openPage();
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('textbox', { name: 'Statement' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    await area(page).click();
    await page.evaluate((text) => navigator.clipboard.writeText(text), pointsOf(500));
    await page.keyboard.press('Control+v');
    await expect.poll(() => status(page)).toContain('5,000 statements');
    await expect.poll(() => status(page)).toContain('saved in this browser');

    // What is broken at the very end is told there, and the map stays.
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('[Noise] makes ill');
    await expect.poll(() => foot(page).innerText()).toMatch(/^Line 55\d\d: .*\[Noise\]/);
    await expect.poll(() => area(page).locator('.cm-lintRange-error').innerText()).toContain('[Noise]');
    expect(await status(page)).toContain('5,000 statements');
    await page.keyboard.press('Control+z');
    await expect.poll(() => foot(page).innerText()).toContain('Tab leaves the text');

    const other = await page.context().newPage();
    await other.goto(page.url());
    await expect.poll(() => foot(other).innerText()).toContain('written in another tab');
    await expect.poll(() => firstLine(other)).toContain('discussed.');
    expect(await area(other).getAttribute('contenteditable')).toBe('false');
    await page.bringToFront();
    await area(page).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await page.keyboard.press('End');
    for (const letter of ' Soon') await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await expect.poll(() => firstLine(other)).toContain('discussed. Soon');

    // The first tab goes: the second writes on, and has every letter after a reload as well.
    await expect.poll(() => status(page)).toContain('saved in this browser');
    await page.close();
    await expect.poll(() => area(other).getAttribute('contenteditable')).toBe('true');
    await expect.poll(() => foot(other).innerText()).toContain('Tab leaves the text');
    await area(other).click();
    await other.keyboard.press('Control+Home');
    // The first leads to where the line is broken.
    await other.keyboard.press('End');
    await other.keyboard.press('End');
    await other.keyboard.insertText('er');
    await expect.poll(() => status(other)).toContain('saved in this browser');
    await other.reload();
    await expect.poll(() => firstLine(other)).toContain('discussed. Sooner');
    await expect.poll(() => status(other)).toContain('5,000 statements');
    expect(complaints).toEqual([]);
  });
});
