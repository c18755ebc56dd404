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
/** In the middle of a word that is being written. */
const broken = `${map('and more')}      an\n  +`;
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
    const { page, complaints } = await openPage({ serviceWorkers: 'allow' }, '', served.address);
    await expect.poll(() => page.title()).toContain('bridge');
    await page.getByRole('treeitem', { name: /Two cables/ }).click();
    const camera = () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('eye');
    await expect.poll(camera).not.toBeNull();
    const opened = camera();
    await page.getByRole('application').hover();
    await page.mouse.wheel(0, 120);
    await expect.poll(camera).not.toBe(opened);
    const before = camera();
    const inspector = page.getByRole('region', { name: 'Inspector' });
    const follow = async (word: string) => {
      await expect.poll(() => inspector.textContent()).toContain(word);
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    };
    for (let edit = 0; edit < 50; edit++) {
      writeFileSync(file, edit % 7 === 3 ? broken : map(`in ${edit}`));
      if (edit === 25) rmSync(file);
      // Some come in one breath, others each by itself.
      await new Promise((done) => setTimeout(done, edit % 10 < 7 ? 15 : 120));
    }
    writeFileSync(file, map('at dawn'));
    await follow('at dawn');
    expect(camera()).toBe(before);
    // While it is broken or gone, that is said, over the last good map.
    const problems = page.getByRole('dialog');
    writeFileSync(file, broken);
    await problems
      .getByText(/bridge\.argdown/)
      .first()
      .waitFor();
    await expect.poll(() => inspector.textContent()).toContain('at dawn');
    writeFileSync(file, map('at noon'));
    await follow('at noon');
    rmSync(file);
    await problems.getByText(/The file is gone/).waitFor();
    writeFileSync(file, map('for the last time'));
    await follow('for the last time');
    await expect.poll(camera).toBe(before);
    // It lasts as long as the command: nothing of it stays in the browser.
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expect(await page.locator('link[rel=manifest]').count()).toBe(0);
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
    await page.context().close();
  });
});
