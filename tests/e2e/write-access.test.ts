/** Writing a map holds up for everyone: an axe check in each state of editing, in light and dark, wide and narrow. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;

/** What a person with a screen reader, or with weak eyes, would stumble over: in dark only the colours differ. */
async function faultsOf(page: Page, state: string): Promise<readonly unknown[]> {
  const faults: unknown[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe(colorScheme);
    const check = new AxeBuilder({ page });
    if (colorScheme === 'dark') check.withRules(['color-contrast']);
    const { violations } = await check.analyze();
    for (const { id, nodes } of violations)
      faults.push([state, colorScheme, id, nodes[0]?.html, nodes[0]?.failureSummary]);
  }
  return faults;
}

it.each(['wide', 'narrow'] as const)('no state of editing has axe violations when %s', async (size) => {
  const { page, complaints } = await openPage({ viewport: SIZES[size] });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const box = page.getByRole('textbox', { name: 'Statement' });
  const outline = page.getByRole('tree', { name: 'Outline' });
  const inspector = page.getByRole('region', { name: 'Inspector' });
  const faults: unknown[] = [];
  const check = async (state: string) => {
    faults.push(...(await faultsOf(page, `${size} ${state}`)));
  };
  const closeDialog = async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  await button('New').click();
  await box.waitFor();
  await check('a new map, nothing written');
  await page.keyboard.type('Cars should leave the centre.');
  await page.keyboard.press('Escape');
  await outline.getByRole('treeitem').first().focus();
  await page.keyboard.type('+The air gets cleaner.');
  await check('writing in the outline');
  await page.keyboard.press('Escape');
  await page.keyboard.type('!Wind brings dirt from elsewhere.');
  await page.keyboard.press('Escape');
  await expect.poll(() => outline.getByRole('treeitem').count()).toBe(3);
  await check('written, with a step objected to');

  await button('More edits').click();
  await page.getByRole('menu').waitFor();
  await check('menu of more edits');
  await page.getByRole('menuitem', { name: /^Also for/ }).click();
  await page.getByRole('dialog').waitFor();
  await page.getByRole('searchbox', { name: /^Search statements to hang/ }).fill('air');
  await page.getByRole('radio', { name: /air gets cleaner/ }).check();
  await check('also for, by search');
  await page.getByRole('searchbox', { name: /^Search statements to hang/ }).fill('xylophone');
  await page.getByText('No statement has these words.').waitFor();
  await check('also for, nothing found');
  await closeDialog();

  await button('Edit details').first().click();
  const cite = inspector.getByRole('combobox', { name: 'Cite' });
  await cite.selectOption('a new source');
  await inspector.getByRole('textbox', { name: 'Date' }).first().fill('soon');
  await inspector.getByText('A year, a month or a day').waitFor();
  await button('Add a question with camps').click();
  await inspector.getByRole('combobox', { name: 'New question' }).waitFor();
  // It is named where it was added.
  await inspector.getByRole('textbox', { name: 'Camp 1' }).waitFor();
  await check('fields of a statement, one with a problem');

  await button('Undo').click();
  await check('taken back');

  if (size === 'narrow') await button('Map').click();
  await button('Edit').click();
  await box.waitFor();
  await page.keyboard.type(' It always does.');
  await check('writing on a card');
  await page.keyboard.press('Escape');

  await button('Save').click();
  const format = page.getByRole('dialog').getByRole('combobox');
  await format.selectOption('argdown');
  await page.getByRole('dialog').getByRole('list', { name: 'What will be lost' }).waitFor();
  await check('saving, with losses');
  await closeDialog();

  await button('My maps').click();
  const maps = page.getByRole('list', { name: 'Maps in this browser' });
  await maps
    .getByRole('button', { name: /^Rename/ })
    .first()
    .click();
  await check('my maps and templates, one renamed');
  await page.keyboard.press('Enter');
  await maps
    .getByRole('button', { name: /^Earlier states/ })
    .first()
    .click();
  await maps
    .getByRole('button', { name: /^Duplicate/ })
    .first()
    .click();
  await expect.poll(() => maps.getByRole('button', { name: /^Delete/ }).count()).toBe(2);
  await check('my maps, earlier states');
  await maps
    .getByRole('button', { name: /^Delete/ })
    .first()
    .click();
  await button('Bring it back').waitFor();
  await check('my maps, one deleted');
  if (size === 'wide') {
    await page.getByRole('button', { name: /^Two camps/ }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => outline.innerText()).not.toContain('Cars');
    await check('a template');
    await page.keyboard.press('Escape');
    await inspector.getByRole('textbox', { name: 'Title' }).waitFor();
    await check('fields of the map');
  }

  expect(faults).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
