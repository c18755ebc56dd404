/** `crux open`: the page with files of this machine, read again in place whenever they are written. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serveMaps, type ServedMaps } from '../../src/cli/serve/serve-maps.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';
import { ROOT } from '../support/run-crux.ts';

const folder = mkdtempSync(join(tmpdir(), 'crux-'));
const file = join(folder, 'bridge.argdown');
const map = (word: string) => `[Close]: The bridge should be closed.
  + <Cables>: Two cables have snapped ${word}.
  - <Hold>: The other cables hold.
`;
let served: ServedMaps | undefined;

afterAll(async () => {
  await closeBrowser();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a served file', () => {
  it('opens, and follows each change while what one looks at stays', async () => {
    writeFileSync(file, map('once'));
    served = await serveMaps(join(ROOT, 'dist/app'), [file], 0);
    const { page, complaints } = await openPage({}, '', served.address);
    await expect.poll(() => page.title()).toContain('bridge');
    await page.getByRole('treeitem', { name: /Two cables/ }).click();
    const camera = () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('eye');
    await expect.poll(camera).not.toBeNull();
    const opened = camera();
    await page.getByRole('application').hover();
    await page.mouse.wheel(0, 120);
    await expect.poll(camera).not.toBe(opened);
    const before = camera();
    for (let edit = 0; edit < 50; edit++) {
      writeFileSync(file, edit % 7 === 3 ? '{"crux": 1, "statements":' : map(`in ${edit}`));
      if (edit === 25) rmSync(file);
      await new Promise((done) => setTimeout(done, 15));
    }
    writeFileSync(file, map('for the last time'));
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await expect.poll(() => inspector.textContent()).toContain('for the last time');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await expect.poll(camera).toBe(before);
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });
});
