/** Every built-in map is drawn without a word of complaint from the browser, as it opens and whole. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const MAPS = readdirSync(resolve(import.meta.dirname, '../../graph/maps'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

it.each(MAPS)('%s', async (map) => {
  const { page, complaints } = await openPage({}, `#map=${map}`);
  await page.getByRole('button', { name: 'Fit', exact: true }).click();
  await page.keyboard.press('w');
  await page.getByRole('button', { name: 'Fit', exact: true }).click();
  await page.waitForTimeout(500);
  expect(complaints).toEqual([]);
  await page.context().close();
});
