/** Where the browser keeps nothing, or stops to: it is said in words, what was written stays, and is kept as soon as it can be. */
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const rowsOf = (page: Page) => page.getByRole('treeitem').allInnerTexts();
const box = (page: Page) => page.getByRole('textbox', { name: 'Statement' });
const footer = (page: Page) => page.locator('footer').innerText();

async function makeNew(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await box(page).waitFor();
  await page.keyboard.type(words);
}

/** Whether the disk has no room: browsers that keep a page's data in memory, as in tests, never run out of it by themselves. */
async function setFull(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((full) => {
    const table = IDBObjectStore.prototype as unknown as Record<'put' | 'add', unknown>;
    const known = window as unknown as { writing?: Record<'put' | 'add', unknown> };
    known.writing ??= { put: table.put, add: table.add };
    const refuse = () => {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    };
    Object.assign(table, full ? { put: refuse, add: refuse } : known.writing);
  }, isFull);
}

/** Whether the words stand in what the browser keeps; the database is not made by asking for it. */
function keeps(page: Page, words: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('It cannot be read.'));
      });
    if (!(await indexedDB.databases()).some(({ name }) => name === 'crux')) return false;
    const database = await answer(indexedDB.open('crux'));
    const names = [...database.objectStoreNames];
    const tables = names.map((name) => answer(database.transaction(name).objectStore(name).getAll()));
    const kept = JSON.stringify(await Promise.all(tables), (_, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
    );
    database.close();
    return kept.includes(wanted);
  }, words);
}

it('a full disk, a deleted database and one of a newer page are told, and nothing that was written is lost', async () => {
  const { page, complaints } = await openPage();
  await makeNew(page, 'Written.');
  await expect.poll(() => footer(page)).toContain('saved in this browser');

  // No room: each letter stays on the page, and is kept once there is room again.
  await setFull(page, true);
  await page.keyboard.type(' On a full disk.');
  await expect.poll(() => footer(page)).toContain('no room left. Save it to a file.');
  await page.keyboard.type(' More.');
  await expect.poll(() => box(page).inputValue()).toBe('Written. On a full disk. More.');
  await setFull(page, false);
  await expect.poll(() => footer(page)).toContain('saved in this browser');
  await page.reload();
  await expect.poll(() => rowsOf(page)).toEqual([expect.stringContaining('On a full disk. More.')]);

  const write = async (words: string) => {
    await page.getByRole('treeitem').first().click();
    await page.keyboard.press('F2');
    await box(page).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(words);
  };
  // The database is taken away: the map is put back whole with the next letter.
  await write(' And');
  await expect.poll(() => footer(page)).toContain('saved in this browser');
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('crux');
        deleting.onsuccess = resolve;
        deleting.onerror = reject;
      }),
  );
  await page.keyboard.type(' back.');
  await page.keyboard.press('Escape');
  await expect.poll(() => keeps(page, 'And back.')).toBe(true);
  await expect.poll(() => footer(page)).toContain('saved in this browser');
  await page.reload();
  await expect.poll(() => rowsOf(page)).toEqual([expect.stringContaining('More. And back.')]);

  // A newer page has changed the tables: nothing is written to them, and that is said.
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('crux', 9999);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = reject;
      }),
  );
  await write(' Newer.');
  await expect.poll(() => footer(page)).toContain('written by a newer Crux: reload the page');
  await expect.poll(() => box(page).inputValue()).toContain('And back. Newer.');
  await page.getByRole('button', { name: 'My maps', exact: true }).click();
  await page.getByRole('dialog').getByText('written by a newer Crux').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('where the browser keeps nothing a map is written, saved to a file, and a paste of 5 MB becomes a map', async () => {
  const { page, complaints } = await openPage();
  await page.addInitScript(() => {
    // No file can be chosen either: a map is saved as a download.
    Object.assign(window, { showSaveFilePicker: undefined });
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await page.reload();
  await page.getByRole('button', { name: 'New', exact: true }).waitFor();
  await makeNew(page, 'Written for nobody.');
  await page.keyboard.press('Escape');
  await expect.poll(() => footer(page)).toContain('This browser keeps nothing here');
  await page.keyboard.press('Control+z');
  await expect.poll(() => rowsOf(page)).toEqual([]);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => rowsOf(page)).toHaveLength(1);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const download = page.waitForEvent('download');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Save|Download)/ })
    .last()
    .click();
  expect((await download).suggestedFilename()).toContain('.json');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.evaluate(() => {
    const lines = Array.from(
      { length: 20_000 },
      (_, at) => `- Point ${at}: ${'it goes on and on '.repeat(14)}`,
    );
    const data = new DataTransfer();
    data.setData('text/plain', `[Long]: A long list.\n${lines.join('\n')}\n`);
    dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
  });
  await expect
    .poll(async () => (await footer(page)) + (await page.getByRole('dialog').allInnerTexts()).join())
    .toMatch(/20,0\d\d statements|too (large|long)|could not/);
  expect(complaints).toEqual([]);
  await page.context().close();
});
