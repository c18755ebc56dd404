/** The web page of one map: a file by itself that works without a network, from anywhere. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readMap } from '../../graph/index.ts';
import { readHanoi } from '../support/hanoi.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'crux-'));

afterAll(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

describe('a web page of one map', () => {
  it('is small, opens from a file with the network off and in a frame, and is the map again', async () => {
    const { page, complaints } = await openPage();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: 'Web page' }).check();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save' }).click();
    expect((await download).suggestedFilename()).toBe('the-hanoi-summit-2019.html');
    const bytes = await readFile(await (await download).path());
    expect(bytes.length).toBeLessThan(1_500_000);
    expect((await readMap(bytes, 'hanoi.html')).graph).toEqual(await readHanoi());
    expect(complaints).toEqual([]);

    const file = join(folder, 'hanoi.html');
    writeFileSync(file, bytes);
    const frame = join(folder, 'frame.html');
    writeFileSync(frame, '<!doctype html><iframe src="hanoi.html?embed" width="1200" height="800"></iframe>');
    const faults: string[] = [];
    const other = await page.context().newPage();
    other.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    other.on('pageerror', ({ message }) => faults.push(message));
    await page.context().setOffline(true);
    await other.goto(pathToFileURL(file).href);
    await other
      .getByRole('treeitem', { name: /The core threat from North/ })
      .first()
      .click();
    const inspector = other.getByRole('region', { name: 'Inspector' });
    await expect.poll(() => inspector.textContent()).toContain('The core threat');
    await expect.poll(() => other.title()).toContain('The Hanoi summit, 2019');
    await other.getByRole('button', { name: 'Export', exact: true }).click();
    const saved = other.waitForEvent('download');
    const own = other.getByRole('dialog', { name: 'Export' });
    await own.getByRole('radio', { name: 'SVG' }).check();
    await own.getByRole('button', { name: 'Save' }).click();
    expect((await readFile(await (await saved).path(), 'utf8')).startsWith('<svg')).toBe(true);

    await other.goto(pathToFileURL(frame).href);
    const inside = other.frameLocator('iframe');
    await inside.getByRole('treeitem').first().waitFor();
    await expect
      .poll(() => inside.getByRole('button', { name: 'Export', exact: true }).isVisible())
      .toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
