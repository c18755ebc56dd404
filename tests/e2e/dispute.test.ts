/** A person asks what is disputed: the list, the lights, the steps, the copy, the camps. */
import { afterAll, describe, expect, it } from 'vitest';
import { rankDisputes } from '../../graph/index.ts';
import { readHanoi } from '../support/hanoi.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

describe('what is disputed', () => {
  it('is listed with both sides, points where camps stand on opposite sides first', async () => {
    const graph = await readHanoi();
    const entries = rankDisputes(graph).filter(({ heading }) => !heading);
    // Tall enough for all of them: only rows in sight are on the page.
    const { page, complaints } = await openPage({ viewport: { width: 1440, height: 3000 } });
    await page.getByRole('button', { name: /^Disputed/ }).click();
    const list = page.getByRole('list', { name: 'Disputed points' });
    await list.waitFor();
    for (const { id, sides } of entries) {
      const text = graph.statements.get(id)?.text ?? '';
      expect(sides.against.length, text).toBeGreaterThan(0);
      await expect.poll(() => list.innerText()).toContain(text);
    }
    const points = list.locator('li.entry');
    await expect.poll(() => points.count()).toBe(entries.length);
    // One line each until they are opened.
    for (const point of await points.all()) expect((await point.boundingBox())?.height).toBeLessThan(40);
    expect(await list.getByText('Against it:').count()).toBe(0);
    for (const { id, score, sides } of entries) {
      const point = points.filter({ hasText: graph.statements.get(id)?.text ?? '' }).first();
      await point.getByRole('button').first().click();
      await expect.poll(() => point.getByText('Against it:').count()).toBe(sides.against.length);
      expect(await point.getByText('For it:').count(), id).toBeGreaterThanOrEqual(sides.for.length);
      expect(await point.innerText()).toContain(`isputed: ${score.toFixed(2)} on a scale from 0 to 1`);
      await point.getByRole('button').first().click();
    }
    const colliding = entries.filter(({ camps }) => camps.length > 0).length;
    expect(colliding).toBeGreaterThan(0);
    await points.first().getByRole('button').first().click();
    await list
      .getByText(/supporters stand for it, critics \(as the mapper reads them\) against it/)
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it('is as many lines as the button counts, theses and questions that are disputed among them', async () => {
    for (const [map, expected] of [
      ['committee', 5],
      ['analogy', 5],
      ['hanoi-summit', 21],
    ] as const) {
      const { page } = await openPage(
        { viewport: { width: 1440, height: 3000 } },
        `#map=${map}&lit=disputed`,
      );
      const list = page.getByRole('list', { name: 'Disputed points' });
      const lines = async () =>
        (await list.locator('li.entry').count()) + (await list.getByText('Disputed itself.').count());
      await expect.poll(lines).toBe(expected);
      await page.getByRole('button', { name: new RegExp(`^Disputed\\s*${expected}$`) }).waitFor();
      await page.close();
    }
  });

  it('is numbered under each heading and stepped through from top to bottom', async () => {
    // High enough for all rows: others are on the page in sight only.
    const { page } = await openPage(
      { viewport: { width: 1440, height: 3000 } },
      '#map=hanoi-summit&lit=disputed',
    );
    const list = page.getByRole('list', { name: 'Disputed points' });
    await expect.poll(() => list.innerText()).toContain('on a scale from 0 to 1');
    let number = 0;
    for (const line of await list.getByRole('listitem').all()) {
      number = (await line.locator('.heading').count()) > 0 ? 0 : number + 1;
      if (number > 0) expect(await line.locator('.number').innerText()).toBe(String(number));
    }
    const points = await list.locator('.point span:last-child').allInnerTexts();
    const inspector = page.getByRole('region', { name: 'Inspector' });
    for (const point of points) {
      await page.getByRole('button', { name: 'Next disputed point' }).click();
      await expect.poll(() => inspector.locator('.text').innerText()).toBe(point);
      await expect.poll(() => list.locator('[aria-current="true"]').innerText()).toContain(point);
    }
  });

  it('is told in the inspector in two short lists, each voice a step to go there', async () => {
    const graph = await readHanoi();
    const { page, complaints } = await openPage({}, '#map=hanoi-summit&at=left-free');
    const inspector = page.getByRole('region', { name: 'Inspector' });
    const disputed = inspector.getByRole('region', { name: 'Disputed' });
    await expect.poll(() => disputed.innerText()).toMatch(/speaks? for it and .* against it/);
    expect(await disputed.innerText()).toContain('critics stand for it');
    const speaksFor = disputed.getByRole('list', { name: 'Speaks for it' }).first();
    expect(await speaksFor.innerText()).toMatch(/Said by critics \(Factually, sec\. 2\)/);
    expect(await speaksFor.innerText()).toContain('the fact-check · Factually');
    const objection = disputed
      .getByRole('list', { name: 'Speaks against it' })
      .first()
      .getByRole('button')
      .first();
    const name = await objection.innerText();
    await objection.click();
    await expect.poll(() => inspector.locator('.text').innerText()).not.toBe('');
    const now = await inspector.locator('.text').innerText();
    const chosen = [...graph.statements.values()].find(({ text }) => text === now);
    expect(chosen?.title).toBe(name);
    expect(complaints).toEqual([]);
  });

  it('is stepped through by keyboard and copied as text', async () => {
    const { page } = await openPage();
    const tree = page.getByRole('tree', { name: 'Outline' });
    // It is being worked on while the map is there already.
    await page.getByRole('button', { name: /^Disputed\s*\d+$/ }).waitFor();
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
    const readCopied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(readCopied).toContain(first);
    const copied = await readCopied();
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
