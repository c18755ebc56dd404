/** A person opens a whole corpus: nodesets, a folder, a zip; and says what words of a file mean. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { closeBrowser, openPage } from '../support/open-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'crux-'));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await closeBrowser();
});

const node = (nodeID: string, type: string, text: string) => ({ nodeID, type, text });
const edge = (edgeID: string, fromID: string, toID: string) => ({ edgeID, fromID, toID });

/** Two nodesets of one database which share a claim. */
const NODESETS = {
  'nodeset1.json': JSON.stringify({
    nodes: [
      node('1', 'I', 'Open the pool.'),
      node('2', 'I', 'Children learn.'),
      node('3', 'RA', 'Default Inference'),
    ],
    edges: [edge('1', '2', '3'), edge('2', '3', '1')],
    locutions: [],
  }),
  'nodeset2.json': JSON.stringify({
    nodes: [
      node('2', 'I', 'Children learn.'),
      node('4', 'I', 'Few do.'),
      node('5', 'CA', 'Default Conflict'),
    ],
    edges: [edge('3', '4', '5'), edge('4', '5', '2')],
    locutions: [],
  }),
};

async function expectJoined(page: Page): Promise<void> {
  const items = page.getByRole('treeitem');
  for (const text of ['Open the pool.', 'Children learn.', 'Few do.'])
    await expect.poll(() => items.filter({ hasText: text }).count(), { message: text }).toBeGreaterThan(0);
  await expect.poll(() => page.locator('body').innerText()).toContain('3 statements');
}

describe('a corpus', () => {
  it('is one map, chosen as files, dropped as a folder, or as a zip, and there again after a reload', async () => {
    const { page, complaints } = await openPage();
    const files = Object.entries(NODESETS).map(([name, text]) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    }));
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open', exact: true }).click(),
    ]);
    await chooser.setFiles(files);
    await expectJoined(page);
    await expect.poll(() => page.title()).toContain('2 files');

    await openSmall(page);
    const top = join(folder, 'lake');
    mkdirSync(join(top, 'deep'), { recursive: true });
    writeFileSync(join(top, 'nodeset1.json'), NODESETS['nodeset1.json']);
    writeFileSync(join(top, 'deep/nodeset2.json'), NODESETS['nodeset2.json']);
    writeFileSync(join(top, 'readme.xyz'), 'none');
    await page.getByRole('button', { name: /^Maps: / }).click();
    const [picker] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('menuitem', { name: /^Open a folder/ }).click(),
    ]);
    await picker.setFiles(top);
    await expectJoined(page);
    await page.getByText('One other file was passed over').first().waitFor();
    await expect.poll(() => page.title()).toContain('lake');
    await page.reload();
    await expectJoined(page);

    await openSmall(page);
    const entries = Object.entries(NODESETS).map(([name, text]) => [name, strToU8(text)] as const);
    const zip = Buffer.from(
      zipSync(Object.fromEntries([...entries, ['../evil.json', strToU8('{}')]])),
    ).toString('base64');
    await page.evaluate((packed) => {
      const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'corpus.zip'));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    }, zip);
    await page.getByRole('list', { name: 'Problems' }).getByText('leads out of the zip').waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expectJoined(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('words whose meaning is not known', () => {
  it('are asked for once, and then mean what was said', async () => {
    const { page, complaints } = await openPage();
    const table = 'from,to,relation\nCost,Pool,wibbles\nHealth,Pool,supports\n';
    await drop(page, 'pool.csv', table);
    const dialog = page.getByRole('dialog', { name: 'What do these words mean?' });
    await dialog.getByRole('combobox', { name: '“wibbles”' }).selectOption('speaks against it');
    await dialog.getByRole('button', { name: 'Use these meanings' }).click();
    await expect.poll(() => dialog.count()).toBe(0);
    const inspector = page.getByRole('region', { name: 'Inspector' });
    for (const [word, bearing] of [
      ['Cost', /against/i],
      ['Health', /for/i],
    ] as const) {
      await page.getByRole('treeitem', { name: word }).first().click();
      await expect.poll(() => inspector.innerText()).toMatch(bearing);
    }
    await page.reload();
    await page.getByRole('treeitem', { name: /Pool/ }).first().waitFor();
    expect(await dialog.count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

async function openSmall(page: Page): Promise<void> {
  await drop(page, 'small.argdown', '[Small]: A small map.\n');
  await page.getByRole('treeitem', { name: 'A small map.' }).waitFor();
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([file = '', content = '']) => {
      const data = new DataTransfer();
      data.items.add(new File([content], file));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    },
    [name, text],
  );
}
