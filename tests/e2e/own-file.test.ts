/** A map and its file: saved there, read again where somebody else changed it, and both kept where both were changed. */
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const rowsOf = (page: Page) => page.getByRole('treeitem').allInnerTexts();
const status = (page: Page) => page.locator('footer').innerText();
const NAME = 'cars-leave.crux.json';

/** Files that a person would choose lie in the browser's own folder. */
async function chooseFiles(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
    });
  });
}

/** As another program would: it doesn't tell the page. */
async function changeOutside(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    async ([name, before, after]) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(name ?? '');
      const text = await (await handle.getFile()).text();
      const target = await handle.createWritable();
      // In a hand of its own.
      await target.write(JSON.stringify(JSON.parse(text.replace(before ?? '', after ?? '')), null, 5));
      await target.close();
      window.dispatchEvent(new Event('focus'));
    },
    [NAME, from, to],
  );
}

it('a file that is changed outside is read again; where both were changed, both are kept', async () => {
  const { page, complaints } = await openPage();
  const box = page.getByRole('textbox', { name: 'Statement' });
  const notice = page.locator('.notice');
  const save = async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Save to/ })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await chooseFiles(page);
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await box.waitFor();
  await page.keyboard.type('Cars leave.');
  await page.keyboard.press('Escape');
  await expect.poll(() => status(page)).toContain('saved in this browser');
  await save();
  await expect.poll(() => status(page)).toContain(`saved in ${NAME}`);

  // Nothing was changed here: what is in the file is taken over, as a step.
  await changeOutside(page, 'Cars leave.', 'Trams come.');
  await notice.getByText('was changed outside').waitFor();
  await notice.getByRole('button', { name: 'Read it again' }).click();
  await expect.poll(() => rowsOf(page)).toEqual([expect.stringContaining('Trams come.')]);
  await expect.poll(() => status(page)).toContain(`saved in ${NAME}`);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect.poll(() => undo.getAttribute('title')).toContain(`Undo: read ${NAME} again`);

  // Both were changed: what is in the file is a map of its own, and saving over it keeps it, too.
  await page.getByRole('treeitem').first().click();
  await page.keyboard.press('F2');
  await box.waitFor();
  await page.keyboard.type(' Soon.');
  await page.keyboard.press('Escape');
  await changeOutside(page, 'Trams come.', 'Bikes come.');
  await notice.getByRole('button', { name: 'Open it beside' }).click();
  await expect.poll(() => rowsOf(page)).toEqual([expect.stringContaining('Bikes come.')]);
  await page.getByRole('button', { name: 'My maps', exact: true }).click();
  const maps = page.getByRole('list', { name: 'Maps in this browser' });
  await maps.getByRole('button', { name: 'Trams come. Soon.', exact: true }).click();
  await expect.poll(() => rowsOf(page)).toEqual([expect.stringContaining('Trams come. Soon.')]);
  await changeOutside(page, 'Bikes come.', 'Ferries come.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog').getByText('was changed outside since').waitFor();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Save to ${NAME}` })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => status(page)).toContain(`saved in ${NAME}`);
  // What was not changed stands in the file as it stood.
  const text = await page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, NAME);
  expect(text).toContain('Trams come. Soon.');
  expect(text).toMatch(/^\{\n {5}"crux": 1,\n {5}"/);
  await page.getByRole('button', { name: 'My maps', exact: true }).click();
  await expect.poll(() => maps.innerText()).toContain(`${NAME} (as it was outside)`);
  expect(complaints).toEqual([]);
  await page.context().close();
});
