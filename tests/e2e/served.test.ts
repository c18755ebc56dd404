/** `crux open`: the page with files of this machine, read again in place whenever they are written. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serveMaps, type ServedMaps } from '../../src/cli/serve/serve-maps.ts';
import { giveUp, holdTask, letGo } from '../support/hold-worker.ts';
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
let written: ServedMaps | undefined;

afterAll(async () => {
  await closeBrowser();
  await served?.close();
  await written?.close();
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

const NOTES = `// Minutes of the meeting
[Close]: The bridge should be closed.
  + <Cables>: Two cables have snapped.
  // To be asked again
  - <Hold>: The other cables hold.
  - <Detour>: There is no other way.
`;

describe('a file that may be written', () => {
  it('gets what was changed on the map, keeps the rest, and what others write meanwhile', async () => {
    const notes = join(folder, 'minutes.argdown');
    writeFileSync(notes, NOTES);
    written = await serveMaps(join(ROOT, 'dist/app'), [notes], 0, { writable: new Set([notes]) });
    const { page, complaints } = await openPage({}, '', written.address);
    const onDisk = () => readFileSync(notes, 'utf8');
    const rows = async () => (await page.getByRole('treeitem').allInnerTexts()).join('\n');
    const rename = async (from: RegExp, to: string) => {
      await page.getByRole('treeitem', { name: from }).click();
      await page.getByRole('button', { name: 'Edit', exact: true }).click();
      const box = page.getByRole('textbox', { name: 'Statement' });
      await box.fill(to);
      await box.press('Escape');
      await expect.poll(rows).toContain(to);
    };
    const save = async (name: string) => {
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Save the map' });
      await dialog.getByRole('button', { name: `Save to ${name}` }).click();
      await expect.poll(() => dialog.count()).toBe(0);
    };

    // Only the line that was changed is another one.
    await rename(/Two cables/, 'Three cables have snapped.');
    await save('minutes.argdown');
    const first = NOTES.replace('Two cables', 'Three cables');
    expect(onDisk()).toBe(first);
    await expect.poll(() => page.locator('footer').innerText()).toContain('saved in minutes.argdown');

    // A map that is saved follows its file, as a step that can be taken back.
    writeFileSync(notes, first.replace('no other way', 'no other bridge'));
    await expect.poll(rows).toContain('no other bridge');
    await expect.poll(() => page.locator('footer').innerText()).toContain('saved in minutes.argdown');

    // Both sides write, after a reload too: both changes are kept.
    await page.reload();
    await rename(/Three cables/, 'Four cables have snapped.');
    writeFileSync(notes, first.replace('no other way', 'no bridge elsewhere'));
    await page.getByText('Save puts both changes together').first().waitFor();

    // So they are where it is saved while what was written there is still being found out.
    await holdTask(page, 'reconcile');
    writeFileSync(notes, first.replace('no other way', 'no crossing elsewhere'));
    await page.getByRole('alert').filter({ hasText: 'Reading minutes.argdown' }).waitFor();
    await letGo(page);
    await save('minutes.argdown');
    expect(onDisk()).toBe(NOTES.replace('Two', 'Four').replace('no other way', 'no crossing elsewhere'));
    await giveUp(page, 'Reading minutes.argdown');
    writeFileSync(notes, onDisk().replace('no crossing elsewhere', 'no bridge elsewhere'));
    expect(onDisk()).toBe(NOTES.replace('Two', 'Four').replace('no other way', 'no bridge elsewhere'));
    await expect.poll(rows).toContain('no bridge elsewhere');

    // Both write one line: the file stays, the map goes beside it, and is saved there from then on.
    await rename(/no bridge elsewhere/, 'There is a ferry.');
    const theirs = onDisk().replace('no bridge elsewhere', 'a tunnel');
    writeFileSync(notes, theirs);
    await save('minutes.argdown');
    await page.getByText('in minutes.yours.argdown beside it').first().waitFor();
    expect(onDisk()).toBe(theirs);
    const copy = join(folder, 'minutes.yours.argdown');
    expect(readFileSync(copy, 'utf8')).toContain('There is a ferry.');
    await rename(/ferry/, 'There are two ferries.');
    await save('minutes.yours.argdown');
    expect(readFileSync(copy, 'utf8')).toContain('two ferries');
    expect(onDisk()).toBe(theirs);
    expect(complaints.filter((complaint) => !complaint.includes('412'))).toEqual([]);
    await page.context().close();
  });
});
