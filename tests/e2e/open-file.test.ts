/** A person opens files: good, bad and odd ones, by picker, drop and paste, and finds them again. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
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
    await drop(page, 'dropped.crux.json', JSON.stringify({ ...SMALL, meta: { title: 'Dropped' } }));
    await expect.poll(() => page.title()).toContain('Dropped');
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

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName = '', content = '']) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    },
    [name, text],
  );
}
