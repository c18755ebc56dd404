/** A person explores the Hanoi map: by keyboard, by mouse, by search, and back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBearings, findTheses, type ArgumentGraph } from '../../graph/index.ts';
import { letteringOf } from '../support/canvas.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';
import { readHanoi } from '../support/hanoi.ts';

let graph: ArgumentGraph;
let thesis: string;
/** A piece of evidence that bears directly on the first thesis. */
let evidence: string;
beforeAll(async () => {
  graph = await readHanoi();
  [thesis = ''] = findTheses(graph);
  const { of } = findBearings(graph, thesis);
  evidence =
    [...graph.statements.values()].find(({ id, kind }) => kind === 'evidence' && of.has(id))?.id ?? '';
});
afterAll(closeBrowser);

const textOf = (id: string) => graph.statements.get(id)?.text ?? '';

describe('the Hanoi map', () => {
  it('is up and readable: its text is drawn at 12 px or more', async () => {
    const { page, complaints } = await openPage();
    await expect.poll(() => page.title()).toContain('Hanoi');
    await page.getByRole('application').waitFor();
    await expect.poll(() => letteringOf(page)).toBeGreaterThanOrEqual(11.99);
    expect(await page.getByRole('treeitem', { name: textOf(thesis) }).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('lets a chain be followed from evidence to the thesis by keyboard alone', async () => {
    const { page, complaints } = await openPage();
    const tree = page.getByRole('tree', { name: 'Outline' });
    await tree.getByRole('treeitem').first().focus();
    await page.keyboard.press('Home');
    await walkTo(page, textOf(evidence));
    await page.keyboard.press('Enter');
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await expect.poll(() => inspector.textContent()).toContain(textOf(evidence));
    const signs = /argues (for|against)|counts (for|against)|both for and against/i;
    await expect.poll(() => inspector.textContent()).toMatch(signs);
    expect(await page.getByRole('status').first().textContent()).toMatch(signs);

    await page.getByRole('application').focus();
    for (let step = 0; step < 12 && !(await inspector.textContent())?.includes('Thesis'); step += 1) {
      await page.keyboard.press('ArrowUp');
    }
    expect(await inspector.textContent()).toContain('Thesis');
    expect(complaints).toEqual([]);
  });

  it('goes back and forward through what was looked at', async () => {
    const { page } = await openPage();
    const inspector = page.getByRole('region', { name: 'Inspector' });
    const tops = page.getByRole('tree', { name: 'Outline' }).locator('[aria-level="1"]');
    const [first, second] = [await tops.nth(0).innerText(), await tops.nth(1).innerText()].map(lastLine);
    await tops.nth(0).click();
    await expect.poll(() => inspector.innerText()).toContain(first);
    await tops.nth(1).click();
    await expect.poll(() => inspector.innerText()).toContain(second);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect.poll(() => inspector.locator('.text').innerText()).toBe(first);
    await page.getByRole('button', { name: 'Forward' }).click();
    await expect.poll(() => inspector.locator('.text').innerText()).toBe(second);
    await page.keyboard.press('Escape');
    await expect.poll(() => inspector.getByText('About this map', { exact: false }).count()).toBe(1);
  });

  it('shows the signed chains between two statements', async () => {
    const { page, complaints } = await openPage();
    const tree = page.getByRole('tree', { name: 'Outline' });
    await tree.getByRole('treeitem').first().focus();
    await page.keyboard.press('Home');
    await walkTo(page, textOf(evidence));
    await page.keyboard.press('Enter');
    await page.keyboard.press('c');
    // The theses are the first rows, and only rows in sight are on the page.
    await tree.evaluate((element) => {
      for (let at: Element | null = element; at; at = at.parentElement) at.scrollTop = 0;
    });
    await tree
      .getByRole('treeitem', { name: textOf(thesis) })
      .first()
      .click();
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await expect.poll(() => inspector.innerText()).toMatch(/Chain 1 of \d+/);
    await inspector.getByRole('button', { name: 'Next chain' }).click();
    await expect.poll(() => inspector.innerText()).toMatch(/Chain 2 of \d+/);
    const between = inspector.getByRole('region', { name: 'Between the two' });
    expect(await between.innerText()).toContain('From "');
    await page.getByRole('img', { name: /^Key: .*the other end/ }).waitFor();
    await between.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => between.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('finds words in statements that are folded away and goes there', async () => {
    const { page } = await openPage();
    const hidden = [...graph.statements.values()].at(-1);
    const words = hidden?.text.replace(/[.?]$/, '').split(' ').slice(0, 6).join(' ') ?? '';
    await page.keyboard.press('Tab');
    await page.getByRole('searchbox', { name: 'Search statements' }).fill(words);
    await page.getByRole('list', { name: 'Search results' }).getByRole('button').first().waitFor();
    await page.keyboard.press('Enter');
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await expect.poll(() => inspector.innerText()).toContain(words);
    await expect
      .poll(() =>
        page
          .getByRole('treeitem', { name: hidden?.text ?? '' })
          .first()
          .getAttribute('aria-selected'),
      )
      .toBe('true');
  });

  it('keeps where one is in the link', async () => {
    const { page } = await openPage();
    await page.getByRole('tree', { name: 'Outline' }).locator('[aria-level="1"]').nth(1).click();
    await expect.poll(() => page.url()).toContain('at=');
    const { page: other } = await openPage({}, new URL(page.url()).hash);
    const inspector = other.getByRole('region', { name: 'Inspector' });
    const chosen = await page.getByRole('region', { name: 'Inspector' }).locator('.text').innerText();
    await expect.poll(() => inspector.locator('.text').innerText()).toBe(chosen);
  });
});

/** Walks down the outline, unfolding on the way, until the item has the focus. */
async function walkTo(page: Awaited<ReturnType<typeof openPage>>['page'], text: string): Promise<void> {
  for (let step = 0; step < 400; step += 1) {
    const focused = page.locator('[role=treeitem]:focus');
    if ((await focused.innerText()).includes(text)) return;
    if ((await focused.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The outline does not lead to "${text}".`);
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
