/** A person opens files: good, bad and odd ones, by picker, drop and paste, and finds them again. */
import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { dropFile } from '../support/drop-file.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const SMALL = {
  crux: 1,
  meta: { title: 'A small map' },
  statements: [
    { id: 'a', kind: 'claim', text: 'The bridge should be closed.' },
    { id: 'b', kind: 'evidence', text: 'Two cables have snapped.' },
    { id: 'c', kind: 'claim', text: 'The other cables hold.' },
  ],
  relations: [
    { id: 'r', kind: 'supports', from: ['b'], to: 'a' },
    { id: 's', kind: 'attacks', from: ['c'], to: 'r' },
  ],
  sources: [],
  axes: [],
  groups: [],
};

describe('opening a file', () => {
  it('shows a map that was chosen, and again after a reload', async () => {
    const { page, complaints } = await openPage();
    await choose(page, 'small.crux.json', JSON.stringify(SMALL));
    await page.getByRole('treeitem', { name: 'The bridge should be closed.' }).waitFor();
    await page.reload();
    await page.getByRole('treeitem', { name: 'The bridge should be closed.' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('takes dropped and pasted maps', async () => {
    const { page } = await openPage();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Worth a second look/ }).click();
    await page.getByRole('dialog').waitFor();
    await dropFile(page, 'dropped.crux.json', JSON.stringify({ ...SMALL, meta: { title: 'Dropped' } }));
    await expect.poll(() => page.title()).toContain('Dropped');
    // What was listed of the map before goes with it.
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.evaluate(
      (text) => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
      },
      JSON.stringify({ ...SMALL, meta: { title: 'Pasted' } }),
    );
    await expect.poll(() => page.title()).toContain('Pasted');
  });

  it.each([
    ['truncated.crux.json', JSON.stringify(SMALL).slice(0, 120)],
    ['picture.crux.json', '\u0089PNG\r\n\u001a\n'],
    ['empty.crux.json', ''],
    ['wrong.crux.json', '{"crux": 1, "statements": 7}'],
  ])('leaves the open map alone when %s is bad, and lists its problems', async (name, text) => {
    const { page } = await openPage();
    const before = await page.getByRole('treeitem').first().innerText();
    await choose(page, name, text);
    const problems = page.getByRole('list', { name: 'Problems' });
    await problems.waitFor();
    expect(await problems.getByRole('listitem').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    expect(await page.getByRole('treeitem').first().innerText()).toBe(before);
  });

  it('names the file, the place and the cure, and lists a few of each kind', async () => {
    const { page } = await openPage();
    const statements = Array.from({ length: 60 }, (_, n) => ({
      id: `s${n}`,
      kind: 'opinion',
      text: `T${n}`,
    }));
    await choose(
      page,
      'opinions.crux.json',
      JSON.stringify({ ...SMALL, statements, relations: [] }, null, 1),
    );
    const dialog = page.getByRole('dialog', { name: 'Problems in opinions.crux.json' });
    const problems = dialog.getByRole('list', { name: 'Problems' });
    await problems
      .getByText(/^line \d+, column \d+/)
      .first()
      .waitFor();
    expect(await problems.getByRole('listitem').count()).toBeLessThan(10);
    expect(await problems.getByRole('listitem').first().innerText()).toContain('use claim');
    await problems.getByRole('button', { name: /^and \d+ more/ }).click();
    await expect.poll(() => problems.getByRole('listitem').count()).toBe(60);
  });

  it('opens two dropped files as two maps, of which the last is looked at', async () => {
    const { page } = await openPage();
    const map = (title: string) => JSON.stringify({ ...SMALL, meta: { title } });
    await dropFile(page, 'first.crux.json', map('First'), 'second.crux.json', map('Second'));
    await expect.poll(() => page.title()).toContain('Second');
    await page.getByText('2 maps are opened').first().waitFor();
    await page.getByRole('button', { name: 'My maps', exact: true }).click();
    const maps = page.getByRole('dialog', { name: 'My maps' });
    await maps.getByRole('button', { name: 'First', exact: true }).click();
    await expect.poll(() => page.title()).toContain('First');
  });

  it('goes back to the map that was open before another, and finds each in its own window', async () => {
    const { page } = await openPage();
    for (const title of ['One', 'Two']) {
      await dropFile(page, `${title}.crux.json`, JSON.stringify({ ...SMALL, meta: { title } }));
      await expect.poll(() => page.title()).toContain(title);
    }
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect.poll(() => page.title()).toContain('One');
    await page.reload();
    await expect.poll(() => page.title()).toContain('One');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect.poll(() => page.title()).toContain('Hanoi');
  });

  it('says so when a link leads to a map that is in another browser', async () => {
    const { page } = await openPage({}, '#map=opened-000000abc');
    await page.getByRole('dialog', { name: /^The map in this link could not be opened/ }).waitFor();
    expect(await page.title()).toContain('Hanoi');
  });

  it('shows the dialogue behind the claims on request, and again after a reload', async () => {
    const { page, complaints } = await openPage();
    const text = await readFile('tests/fixtures/aif/dialogue.json', 'utf8');
    await choose(page, 'dialogue.json', text);
    await page.getByRole('treeitem', { name: 'The library should open on Sundays' }).waitFor();
    const spoken = page.getByRole('treeitem', { name: /^.*Ada Brook : Who should pay for it/ });
    expect(await spoken.count()).toBe(0);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Show the dialogue/ }).click();
    await spoken.first().waitFor();
    await page.reload();
    await spoken.first().waitFor();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect.poll(() => spoken.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('offers the dialogue only where a format has it', async () => {
    const { page } = await openPage();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Worth a second look/ }).waitFor();
    expect(await page.getByRole('menuitemcheckbox', { name: /^Show the dialogue/ }).count()).toBe(0);
  });

  it.each(Object.entries(oddMaps()))('opens and explores %s', async (_name, map) => {
    const { page, complaints } = await openPage();
    await choose(page, 'odd.crux.json', JSON.stringify(map));
    await expect.poll(() => page.title()).toContain('Odd');
    const items = page.getByRole('treeitem');
    await expect.poll(() => items.count()).toBe(map.statements.length === 0 ? 0 : await items.count());
    if (map.statements.length > 0) {
      await items.first().click();
      await page.getByRole('application').focus();
      for (const key of ['ArrowDown', 'ArrowUp', 'Enter', 'w', 'f', 'd', 'n']) await page.keyboard.press(key);
      const inspector = page.getByRole('region', { name: 'Inspector' });
      await expect.poll(() => inspector.innerText()).not.toBe('');
    }
    expect(complaints).toEqual([]);
  });
});

function oddMaps() {
  const map = (texts: Record<string, string>, relations: readonly (readonly [string, string, string])[]) => ({
    crux: 1,
    meta: { title: 'Odd' },
    statements: Object.entries(texts).map(([id, text]) => ({ id, kind: 'claim', text })),
    relations: relations.map(([from, kind, to], index) => ({ id: `r${index}`, kind, from: [from], to })),
    sources: [],
    axes: [],
    groups: [],
  });
  return {
    'an empty map': map({}, []),
    'a map of one statement': map({ only: 'Only this.' }, []),
    'a claim of 30,000 characters': map({ long: 'Long words run on. '.repeat(1580), b: 'Short.' }, [
      ['b', 'supports', 'long'],
    ]),
    'a word of 500 characters': map({ word: 'x'.repeat(500), b: 'Short.' }, [['b', 'attacks', 'word']]),
    'a cycle of supports': map({ a: 'A', b: 'B', c: 'C' }, [
      ['a', 'supports', 'b'],
      ['b', 'supports', 'c'],
      ['c', 'supports', 'a'],
    ]),
    'two attacks on each other': map({ a: 'A', b: 'B' }, [
      ['a', 'attacks', 'b'],
      ['b', 'attacks', 'a'],
    ]),
    'ids that look like traps': map({ __proto: 'P', constructor: 'C', '1': 'One', '10': 'Ten' }, [
      ['1', 'supports', '10'],
      ['constructor', 'attacks', '1'],
    ]),
    'other scripts': map(
      { a: 'هذه حجة مهمة جدا.', b: '这是一个很重要的论点，没有空格。', c: 'Family 👨‍👩‍👧‍👦 matters' },
      [
        ['b', 'supports', 'a'],
        ['c', 'attacks', 'a'],
      ],
    ),
    'a statement against itself': map({ a: 'This is false.' }, [['a', 'attacks', 'a']]),
  };
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open', exact: true }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}
