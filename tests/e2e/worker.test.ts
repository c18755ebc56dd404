/** A person gives up at each stage, meets a worker that doesn't start, and one that dies: the page speaks of one map. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { generateMapFile } from '../support/generate-map.ts';
import { shownCards } from '../support/canvas.ts';
import { giveUp, holdParts, holdTask, letGo } from '../support/hold-worker.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const large = generateMapFile(60_000);

const choose = (page: Page, name: string, text: string) =>
  page
    .locator('input[type=file]:not([webkitdirectory])')
    .first()
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

const titleOf = (page: Page) => page.evaluate(() => document.title);

/** Title, outline, inspector and link are of the Hanoi map, and a link that leads there is written. */
async function expectHanoiThroughout(page: Page): Promise<void> {
  expect(await titleOf(page)).toContain('Hanoi');
  const item = page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem').first();
  await item.click();
  const inspector = page.getByRole('region', { name: 'Inspector' });
  const words = await item.locator('.text, .name, p, span').last().innerText();
  expect(words).not.toContain('taxes and trade');
  await expect.poll(() => inspector.locator('.text').innerText()).not.toBe('');
  expect(await inspector.locator('.text').innerText()).not.toContain('taxes and trade');
  await expect.poll(() => page.url()).toContain('map=hanoi-summit');
  await expect.poll(() => page.url()).toContain('at=');
}

/** How many opened files the browser keeps. */
const countKept = (page: Page) =>
  page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('The database said nothing.'));
      });
    let count = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await ask(indexedDB.open(name));
      if (database.objectStoreNames.contains('versions'))
        for (const table of ['heads', 'versions'])
          count += await ask(database.transaction(table).objectStore(table).count());
      database.close();
    }
    return count;
  });

describe('giving up', () => {
  it('while a large map is read leaves the one that was open, and says so', async () => {
    const { page, complaints } = await openPage();
    await holdParts(page);
    await page.evaluate(() => Object.assign(window, { part: 'frame', reached: true }));
    await choose(page, 'large.crux.json', large);
    await giveUp(page, 'Reading large.crux.json');
    await page.evaluate(() => Object.assign(window, { part: undefined }));
    await page.getByText('large.crux.json was not opened.').first().waitFor();
    await expectHanoiThroughout(page);
    await page.waitForTimeout(1500);
    await expectHanoiThroughout(page);
    expect(complaints).toEqual([]);
  });
});

describe('giving up while a large map is told,', () => {
  it('at any stage, leaves the one that was open, and that can be gone on with', async () => {
    const { page, complaints } = await openPage();
    await holdParts(page);
    for (const part of ['frame', 'statements', 'relations', 'facts']) {
      await page.evaluate((part) => Object.assign(window, { part, reached: false }), part);
      await choose(page, 'large.crux.json', large);
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { reached: boolean }).reached))
        .toBe(true);
      await giveUp(page, 'Reading large.crux.json');
      await expect.poll(() => page.getByRole('alert').filter({ hasText: 'Reading' }).count()).toBe(0);
      await page.evaluate(() => Object.assign(window, { part: undefined }));
      await expectHanoiThroughout(page);
      await expect.poll(() => countKept(page)).toBe(0);
      await page.keyboard.press('Escape');
    }
    const shown = await shownCards(page);
    await page.getByRole('application').focus();
    await page.keyboard.press('w');
    await expect.poll(async () => (await shownCards(page)).length).toBeGreaterThan(shown.length);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('giving up, once a large map is open,', () => {
  it('what is disputed leaves that map, wholly; it is found when it is asked for again', async () => {
    const { page, complaints } = await openPage();
    await holdTask(page, 'overlook');
    await choose(page, 'large.crux.json', large);
    await expect.poll(() => titleOf(page)).toContain('A long debate');
    await giveUp(page, 'Finding what is disputed');
    const item = page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem').first();
    await item.click();
    const words = await item.locator('.text').innerText();
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await expect.poll(() => inspector.locator('.text').innerText()).toBe(words);
    await expect.poll(() => page.url()).toContain('at=s');
    await expect.poll(() => page.url()).toContain('map=opened-');
    expect(await titleOf(page)).toContain('A long debate');
    await letGo(page);
    await page.getByRole('application').focus();
    await page.keyboard.press('d');
    await page.getByRole('button', { name: 'Find what is disputed' }).click();
    await page.getByRole('list', { name: 'Disputed points' }).getByRole('button').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('the places of what was unfolded leaves the map as it was, and a later one is placed', async () => {
    const { page, complaints } = await openPage();
    await holdTask(page, 'place');
    await expect.poll(async () => (await shownCards(page)).length).toBeGreaterThan(0);
    const before = await shownCards(page);
    await page.getByRole('application').focus();
    await page.keyboard.press('w');
    await giveUp(page, 'Placing the map');
    await page.getByText('the map is shown as it was').first().waitFor();
    expect(new Set(await shownCards(page))).toEqual(new Set(before));
    await expectHanoiThroughout(page);
    await letGo(page);
    await page.getByRole('application').focus();
    await page.keyboard.press('w');
    await expect.poll(async () => (await shownCards(page)).length).toBeGreaterThan(before.length);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a worker', () => {
  it('that does not start is told of in words, and another try opens the map', async () => {
    const { page } = await openPage();
    await page.route(/worker-.*\.js/, (route) => route.abort());
    await page.reload();
    const note = page.getByRole('alert').filter({ hasText: 'could not be started' });
    await note.waitFor();
    await note.getByRole('button', { name: 'Try again' }).click();
    await note.waitFor();
    await page.unroute(/worker-.*\.js/);
    await note.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => titleOf(page)).toContain('Hanoi');
    await page.getByRole('treeitem').first().waitFor();
  });

  it('that dies is told of in words; what was open stays, and another try goes on', async () => {
    const { page } = await openPage();
    const [worker] = page.workers();
    await worker?.evaluate(() => self.close()).catch(() => undefined);
    const note = page.getByRole('alert').filter({ hasText: 'has stopped' });
    await note.waitFor();
    expect(await note.innerText()).toContain('What is open stays as it is');
    await note.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('searchbox', { name: 'Search statements' }).fill('sanctions');
    await page.getByRole('list', { name: 'Search results' }).getByRole('button').first().waitFor();
    await expectHanoiThroughout(page);
  });
});
