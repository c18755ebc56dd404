/** A person asks what is disputed: the list, the lights, the steps, the copy, the camps. */
import { afterAll, describe, expect, it } from 'vitest';
import { findDisputes } from '../../graph/index.ts';
import { readHanoi } from '../support/hanoi.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

describe('what is disputed', () => {
  it('is listed with both sides, points where camps stand on opposite sides first', async () => {
    const graph = await readHanoi();
    const { entries } = findDisputes(graph);
    const { page, complaints } = await openPage();
    await page.getByRole('button', { name: /^Disputed/ }).click();
    const list = page.getByRole('list', { name: 'Disputed points' });
    await list.waitFor();
    for (const { id, sides } of entries) {
      const text = graph.statements.get(id)?.text ?? '';
      expect(sides.against.length, text).toBeGreaterThan(0);
      await expect.poll(() => list.innerText()).toContain(text);
    }
    const points = list.locator('li.entry');
    expect(await points.count()).toBe(entries.length);
    for (const point of await points.all()) {
      expect(await point.getByText('For it:').count()).toBeGreaterThan(0);
      expect(await point.getByText('Against it:').count()).toBeGreaterThan(0);
    }
    const colliding = entries.filter(({ camps }) => camps.length > 0).length;
    expect(colliding).toBeGreaterThan(0);
    expect(
      await list.getByText(/critics against supporters|supporters against critics/).count(),
    ).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it('is stepped through by keyboard and copied as text', async () => {
    const { page } = await openPage();
    const tree = page.getByRole('tree', { name: 'Outline' });
    await tree.getByRole('treeitem').first().focus();
    await page.keyboard.press('n');
    const list = page.getByRole('list', { name: 'Disputed points' });
    const first = await list.locator('li.entry').first().locator('.point span').last().innerText();
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await expect.poll(() => inspector.locator('.text').innerText()).toBe(first);
    await tree.getByRole('treeitem').first().focus();
    await page.keyboard.press('n');
    await expect.poll(() => inspector.locator('.text').innerText()).not.toBe(first);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(first);
    expect(copied).toMatch(/^ {3}\+ /m);
    expect(copied).toMatch(/^ {3}- /m);
  });

  it('colours cards by the camps of one question at a time', async () => {
    const { page, complaints } = await openPage();
    const lenses = page.getByRole('group', { name: 'Card colours' });
    await lenses.getByRole('button').nth(1).click();
    await expect.poll(() => lenses.getByRole('button').nth(1).getAttribute('aria-pressed')).toBe('true');
    expect(await lenses.getByRole('button', { name: 'Roles' }).getAttribute('aria-pressed')).toBe('false');
    expect(complaints).toEqual([]);
  });
});
