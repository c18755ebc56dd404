/** A person writes a map as a text beside it: typing, cards, the outline and Undo are one. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const area = (page: Page) => page.getByRole('textbox', { name: 'Text of the map' });
const rows = (page: Page) => page.getByRole('treeitem').allInnerTexts();
const status = (page: Page) => page.locator('footer').innerText();

/** The text in the editor; one of a few lines is in sight whole. */
async function textOf(page: Page): Promise<string> {
  const lines = await area(page).locator('.cm-line').allInnerTexts();
  return lines.map((line) => line.replace(/\n$/, '').replaceAll('\u200b', '')).join('\n');
}

async function beginText(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('textbox', { name: 'Statement' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await area(page).click();
}

describe('a map written as a text', () => {
  it('follows the selection both ways, completes titles, and is a tab on a phone', async () => {
    const { page, complaints } = await openPage();
    await beginText(page);
    await page.keyboard.insertText(
      '[Cars]: Cars should leave.\n  + [Air]: The air gets cleaner.\n  - Shops lose.\n',
    );
    await expect.poll(() => status(page)).toContain('3 statements');
    await area(page).getByText('The air gets cleaner.').click();
    await expect
      .poll(() => page.getByRole('region', { name: 'Inspector' }).innerText())
      .toContain('The air gets cleaner.');
    await page.getByRole('treeitem', { name: /Shops lose/ }).click();
    await expect.poll(() => page.locator('.cm-line.lit').innerText()).toContain('Shops lose.');
    await area(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n[No');
    await page.keyboard.press('Escape');
    await page.keyboard.type(': ');
    await page.keyboard.type('Noise.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('  - [A');
    await page.getByRole('option', { name: 'Air' }).click();
    await expect.poll(() => textOf(page)).toContain('- [Air]');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('navigation', { name: 'Parts of the page' }).getByText('Text').click();
    await expect.poll(() => textOf(page)).toContain('- [Air]');
    await page.context().close();
    expect(complaints).toEqual([]);
  });
});

describe('a text of a thousand statements', () => {
  it('shows a keystroke on the map; what it costs is printed', async () => {
    const { page, complaints } = await openPage();
    await beginText(page);
    const blocks = Array.from({ length: 100 }, (_, block) =>
      [
        `[Claim ${block}]: Claim number ${block} is to be discussed.`,
        ...Array.from(
          { length: 9 },
          (_, point) => `  ${point % 2 ? '-' : '+'} Point ${point} about claim ${block}.`,
        ),
      ].join('\n'),
    );
    await page.keyboard.insertText(`${blocks.join('\n\n')}\n`);
    await expect.poll(() => status(page), { timeout: 20_000 }).toContain('1,000 statements');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    const costs: number[] = [];
    const delays: number[] = [];
    for (const letter of 'abcdef') {
      const { cost, delay } = await page.evaluate(async (key) => {
        const tasks: number[] = [];
        const observer = new PerformanceObserver((list) =>
          tasks.push(...list.getEntries().map(({ duration }) => duration)),
        );
        observer.observe({ type: 'longtask', buffered: false });
        const start = performance.now();
        document.execCommand('insertText', false, key);
        const end = performance.now();
        const heading = () => document.querySelector('[role="treeitem"]')?.textContent ?? '';
        const before = heading();
        while (heading() === before && performance.now() - start < 5000)
          await new Promise((resolve) => setTimeout(resolve, 5));
        const shown = performance.now();
        await new Promise((resolve) => setTimeout(resolve, 400));
        observer.disconnect();
        return { cost: Math.max(end - start, ...tasks), delay: shown - start };
      }, letter);
      costs.push(Math.round(cost));
      delays.push(Math.round(delay));
    }
    console.log(
      `A keystroke in 1,000 statements: longest task ${costs.join(', ')} ms; on the map after ${delays.join(', ')} ms`,
    );
    await expect.poll(() => rows(page).then(([first]) => first)).toContain('discussed.abcdef');
    await page.context().close();
    expect(complaints).toEqual([]);
  });
});
