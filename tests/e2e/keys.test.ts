/** The keys do what the page says they do, and the focus is always somewhere sensible. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  findChains,
  findNearestThesis,
  nameOf,
  relationsOutOf,
  type ArgumentGraph,
} from '../../graph/index.ts';
import { cardOf, isInside, roomOf } from '../support/canvas.ts';
import { eyeOf } from '../support/eye.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';
import { readHanoi } from '../support/hanoi.ts';

let graph: ArgumentGraph;
beforeAll(async () => {
  graph = await readHanoi();
});
afterAll(closeBrowser);

const mapOf = (page: Page) => page.getByRole('application');
const searchOf = (page: Page) => page.getByRole('searchbox', { name: 'Search statements' });
const inspectorOf = (page: Page) => page.getByRole('region', { name: 'Inspector' });
const hasFocus = (element: ReturnType<typeof mapOf>) => () =>
  element.evaluate((node) => node === document.activeElement);

/** Opens the page and waits until the map is up, which then has the focus. */
async function openMap(hash = '') {
  const opened = await openPage({}, hash);
  await expect.poll(hasFocus(mapOf(opened.page))).toBe(true);
  return opened;
}

describe('the focus', () => {
  it('is on the map at the start, without a ring, so that the keys in the foot are true', async () => {
    const { page, complaints } = await openMap();
    expect(await mapOf(page).evaluate((map) => map.matches(':focus-visible'))).toBe(false);
    await page.keyboard.press('d');
    await page.getByRole('list', { name: 'Disputed points' }).first().waitFor();
    await page.keyboard.press('/');
    await expect.poll(hasFocus(searchOf(page))).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('comes back from dialogs to where it was', async () => {
    const { page } = await openMap();
    for (const [key, name] of [
      ['?', 'Keys'],
      ['e', 'Export'],
    ] as const) {
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog', { name });
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(hasFocus(mapOf(page)), { message: key }).toBe(true);
      await dialog.waitFor({ state: 'detached' });
    }
  });

  it('goes to the map when what was pressed is gone', async () => {
    const { page } = await openMap('#map=hanoi-summit&at=sanctions-remain');
    await page.getByRole('button', { name: 'Close the inspector' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(hasFocus(mapOf(page))).toBe(true);
  });
});

describe('the letters', () => {
  it('act on buttons too, which keep the keys that press them; text fields keep their letters', async () => {
    const { page, complaints } = await openMap();
    const disputed = page.getByRole('button', { name: /^Disputed/ });
    const pressed = (button: typeof disputed) => () => button.getAttribute('aria-pressed');
    const status = page.getByRole('button', { name: 'Status', exact: true });
    await status.click();
    await expect.poll(hasFocus(status)).toBe(true);
    await page.keyboard.press('d');
    await expect.poll(pressed(disputed)).toBe('true');
    await page.keyboard.press('d');
    await expect.poll(pressed(disputed)).toBe('false');
    await page.getByRole('button', { name: 'Roles', exact: true }).focus();
    await page.keyboard.press('Space');
    await expect.poll(pressed(status)).toBe('false');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    // What lies behind a dialog is not meant there.
    await page.getByRole('dialog').getByRole('button').first().focus();
    await page.keyboard.press('d');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await pressed(disputed)()).toBe('false');
    await status.focus();
    await page.keyboard.press('/');
    await expect.poll(hasFocus(searchOf(page))).toBe(true);
    await page.keyboard.type('d');
    expect(await searchOf(page).inputValue()).toBe('d');
    expect(await pressed(disputed)()).toBe('false');
    expect(complaints).toEqual([]);
  });
});

describe('the search box', () => {
  it('hands the focus to the map with what was found', async () => {
    const { page } = await openMap();
    await page.keyboard.press('/');
    await page.keyboard.type('walk away');
    await page.keyboard.press('Enter');
    await expect.poll(hasFocus(mapOf(page))).toBe(true);
    await expect.poll(() => page.url()).toContain('at=');
  });

  it('is cleared by Escape, and the map has the focus again', async () => {
    const { page } = await openMap();
    await page.keyboard.press('/');
    await page.keyboard.type('walk away');
    await page.keyboard.press('Escape');
    await expect.poll(hasFocus(mapOf(page))).toBe(true);
    expect(await searchOf(page).inputValue()).toBe('');
  });

  it('hands the focus to the outline where a phone shows that', async () => {
    const { page } = await openPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await searchOf(page).fill('walk away');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[role=treeitem]:focus').count()).toBe(1);
  });
});

describe('C', () => {
  it('lets the other statement be found by its words, and shows the chain whole', async () => {
    const { page, complaints } = await openMap('#map=hanoi-summit&at=sanctions-remain&unfolded=all');
    await page.keyboard.press('c');
    await expect.poll(hasFocus(searchOf(page))).toBe(true);
    expect(await searchOf(page).getAttribute('placeholder')).toBe('The other statement');
    await expect
      .poll(() => page.getByRole('status').first().textContent())
      .toMatch(/type words of it .* or choose a card or an outline item/);
    await page.keyboard.type(graph.statements.get('left-free')?.text ?? '');
    await page.keyboard.press('Enter');
    await expect.poll(() => inspectorOf(page).textContent()).toMatch(/Chain 1 of \d+/);
    await expect.poll(hasFocus(mapOf(page))).toBe(true);
    const chain = findChains(graph, 'sanctions-remain', 'left-free').chains[0]?.ids ?? [];
    const cards = chain.filter((id) => graph.statements.has(id));
    expect(cards.length).toBeGreaterThanOrEqual(3);
    const room = await roomOf(page);
    await expect
      .poll(async () => {
        const seen = await Promise.all(cards.map((id) => cardOf(page, id)));
        return seen.every((card) => card && isInside(card, room));
      })
      .toBe(true);
    // The link says where the eye stands a moment after it came to rest.
    await expect.poll(() => Number(eyeOf(page).split(',')[2])).toBeGreaterThanOrEqual(0.69);
    expect(complaints).toEqual([]);
  });

  it('is given up by Escape, with the selection kept', async () => {
    const { page } = await openMap('#map=hanoi-summit&at=sanctions-remain');
    await page.getByRole('button', { name: 'Chains to another statement' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(hasFocus(searchOf(page))).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(hasFocus(mapOf(page))).toBe(true);
    expect(await searchOf(page).getAttribute('placeholder')).toBe('Search statements');
    expect(page.url()).toContain('at=sanctions-remain');
  });

  it('keeps other letters and the arrows from doing anything on the map', async () => {
    const { page } = await openMap('#map=hanoi-summit&at=sanctions-remain');
    await page.keyboard.press('c');
    await mapOf(page).focus();
    for (const key of ['d', 'r', 'e', 'n', 'ArrowUp']) await page.keyboard.press(key);
    const { url, dialogs, lit } = {
      url: page.url(),
      dialogs: await page.getByRole('dialog').count(),
      lit: await page.getByRole('button', { name: /^Disputed/ }).getAttribute('aria-pressed'),
    };
    expect([dialogs, lit]).toEqual([0, 'false']);
    expect(url).not.toContain('to=');
    await page.getByRole('button', { name: 'Now choose the other statement' }).waitFor();
  });
});

it('the up arrow follows the chain that the sentence names', async () => {
  // Some statement whose way to its thesis is not the first thing that it speaks to.
  const [id, next] =
    [...graph.statements.keys()]
      .map((start) => [start, wayUp(start)[0]] as const)
      .find(([start, step]) => step !== undefined && step !== relationsOutOf(graph, start)[0]?.to) ?? [];
  if (id === undefined || next === undefined) throw new Error('The map has no such statement.');
  const { page } = await openMap(`#map=hanoi-summit&at=${id}`);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.url()).toContain(`at=${next}`);
  await expect.poll(() => inspectorOf(page).textContent()).toContain(nameOf(graph, next));
});

function wayUp(id: string): readonly string[] {
  const ids = findNearestThesis(graph, id)?.chains[0]?.ids.slice(1) ?? [];
  return ids.filter((step) => graph.statements.has(step));
}
