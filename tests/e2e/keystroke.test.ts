/** Writing in a large map: each letter is taken over, and what one costs the page is printed. */
import { afterAll, expect, it } from 'vitest';
import { generateMapFile } from '../support/generate-map.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const LETTERS = 'and so on it goes, word after word';
/** How long the page has after each letter for what follows from it, in ms. */
const PAUSE = 120;

it('takes over each letter that is typed in one of 5,000 statements', async () => {
  const { page, complaints } = await openPage();
  const metrics = await page.context().newCDPSession(page);
  await metrics.send('Performance.enable');
  /** What the main thread has worked so far, in ms: what it waits for on a busy machine is none of it. */
  const spent = async () => {
    const { metrics: all } = await metrics.send('Performance.getMetrics');
    return 1000 * (all.find(({ name }) => name === 'ThreadTime')?.value ?? 0);
  };
  await page
    .locator('input[type=file]:not([webkitdirectory])')
    .first()
    .setInputFiles({
      name: 'long.crux.json',
      mimeType: 'application/json',
      buffer: Buffer.from(generateMapFile(5000)),
    });
  await expect.poll(() => page.title()).toContain('A long debate');
  await page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
  const row = page.getByRole('treeitem').first();
  await row.click();
  await page.keyboard.press('F2');
  const box = page.getByRole('textbox', { name: 'Statement' });
  await box.waitFor();
  const before = await box.inputValue();
  // The first letter takes the map over for writing.
  await page.keyboard.type(' ');
  await page.waitForTimeout(2000);
  const costs: number[] = [];
  for (const letter of LETTERS) {
    const start = await spent();
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(PAUSE);
    costs.push((await spent()) - start);
  }
  costs.sort((a, b) => a - b);
  const [median = 0, worst = 0] = [costs[costs.length >> 1], costs.at(-1)];
  console.info(
    `A letter in one of 5,000 statements: ${median.toFixed(0)} ms of the main thread (median of ${costs.length}, at most ${worst.toFixed(0)} ms; 50 ms are allowed).`,
  );
  await expect.poll(() => box.inputValue()).toBe(`${before} ${LETTERS}`);
  await page.keyboard.press('Escape');
  await expect.poll(() => row.innerText()).toContain('and so on');
  expect(complaints).toEqual([]);
  await page.context().close();
});
