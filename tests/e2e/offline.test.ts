/** The built page below a folder of some site: without a network after one visit, and a newer one only when it is taken. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPage } from '../support/open-page.ts';
import { ROOT } from '../support/run-crux.ts';
import { serveFolder, type ServedFolder } from '../support/serve-folder.ts';

const site = mkdtempSync(join(tmpdir(), 'crux-'));
let served: ServedFolder;

beforeAll(async () => {
  cpSync(join(ROOT, 'dist/app'), site, { recursive: true });
  served = await serveFolder(site, '/some/folder/');
});

afterAll(async () => {
  await closeBrowser();
  await served.stop();
  rmSync(site, { recursive: true, force: true });
});

describe('the page of a site', () => {
  it('opens without a network after one visit, with other maps, pictures and web pages; another page below it is none of its own', async () => {
    const { page, complaints } = await openPage({ serviceWorkers: 'allow' }, '', served.address);
    await becomeKept(page);
    expect(complaints).toEqual([]);
    await served.stop();

    await page.reload();
    await page
      .getByRole('treeitem', { name: /The core threat from North/ })
      .first()
      .click();
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await expect.poll(() => inspector.textContent()).toContain('The core threat');
    await expect
      .poll(() => page.evaluate(() => document.fonts.check('600 12px Inter') && document.fonts.size > 0))
      .toBe(true);
    await page.goto(`${served.address}#map=school-phones`);
    await expect.poll(() => page.title()).toContain('phones');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    for (const [kind, start] of [
      ['PNG', '\u0089PNG'],
      ['PDF', '%PDF'],
      ['Web page', '<!doctype html>'],
    ] as const) {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await dialog.getByRole('radio', { name: kind }).check();
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Save' }).click();
      const bytes = await readFile(await (await download).path());
      expect(bytes.toString('latin1').startsWith(start), kind).toBe(true);
      await expect.poll(() => dialog.count()).toBe(0);
    }
    await page.goto(`${served.address}?embed&from=mail`);
    await page.getByRole('treeitem').first().waitFor();
    await expect(page.goto(`${served.address}token/`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
    await page.context().close();
    await served.startAgain();
  });

  it('shows a newer one when somebody takes it, and not before; another tab is told and stays', async () => {
    const { page } = await openPage({ serviceWorkers: 'allow' }, '#map=school-phones', served.address);
    await becomeKept(page);
    const other = await page.context().newPage();
    await other.goto(`${served.address}#map=analogy`);
    await other.getByRole('treeitem').first().waitFor();
    buildAnew();

    // Frames of a tab that nobody looks at come seldom.
    await page.bringToFront();
    await page.reload();
    const offer = page.getByRole('region', { name: 'A newer Crux' });
    await offer.getByText('is ready').waitFor();
    expect(await isNewer(page)).toBe(false);
    await offer.getByRole('button', { name: 'Later' }).click();
    await expect.poll(() => offer.count()).toBe(0);

    await page.reload();
    const told = other.getByRole('region', { name: 'A newer Crux' });
    await told.getByText('is ready').waitFor();
    await offer.getByRole('button', { name: 'Load it now' }).click();
    await expect.poll(() => isNewer(page).catch(() => false)).toBe(true);
    await expect.poll(() => page.title()).toContain('phones');
    await other.bringToFront();
    await told.getByText('Another tab').waitFor();
    expect(await isNewer(other)).toBe(false);
    await told.getByRole('button', { name: 'Load it now' }).click();
    await expect.poll(() => isNewer(other).catch(() => false)).toBe(true);
    await expect.poll(() => other.title()).toContain('Libraries');
    await page.context().close();
  });
});

/** The first visit is over when all is kept that it takes. */
async function becomeKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
    .toBe('activated');
}

/** As a build does in which something changed: another first page, and a list of files that says so. */
function buildAnew(): void {
  const change = (name: string, from: RegExp, to: string) => {
    const file = join(site, name);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(file, text.replace(from, to));
  };
  change('index.html', /<html lang="en">/, '<html lang="en" data-newer>');
  change('sw.js', /url:"index.html",revision:"\w+"/, 'url:"index.html",revision:"newer"');
}

function isNewer(page: Page): Promise<boolean> {
  return page.evaluate(() => 'newer' in document.documentElement.dataset);
}
