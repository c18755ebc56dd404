/** A chain that is followed stands by itself, wholly in sight, with names that can be read; a map opens with both theses. */
import { afterAll, describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { findChains, openingFolds } from '../../graph/index.ts';
import { cardOf, cardsOf, isInside, letteringOf, roomOf, shownCards, type Seen } from '../support/canvas.ts';
import { readHanoi } from '../support/hanoi.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const graph = await readHanoi();
const THESIS = 'summits-paid-off';
/** Evidence from which a chain leads to the thesis. */
const evidence = [...graph.statements.values()]
  .filter(
    ({ id, kind }) => kind === 'evidence' && findChains(graph, id, THESIS, { limit: 1 }).chains.length > 0,
  )
  .map(({ id }) => id);

/** What of the map neither lies under the inspector nor outside. */
async function freeRoom(page: Page): Promise<Seen> {
  const room = await roomOf(page);
  const inspector = page.getByRole('region', { name: 'Inspector' });
  const sheet = (await inspector.count()) > 0 ? await inspector.boundingBox() : null;
  const isBeside = !sheet || sheet.x >= room.x + room.width - 1 || sheet.y >= room.y + room.height;
  return isBeside ? room : { ...room, height: Math.max(0, sheet.y - room.y) };
}

async function isWhollySeen(page: Page, ids: readonly string[]): Promise<boolean> {
  const room = await freeRoom(page);
  const cards = await Promise.all(ids.map((id) => cardOf(page, id)));
  return cards.every((card) => card !== null && isInside(card, room));
}

/** In sight along both sides of the free part of the map, or along one, so that one scrolls one way only. */
async function isSeenOneWay(page: Page, ids: readonly string[]): Promise<boolean> {
  const room = await freeRoom(page);
  const cards = await Promise.all(ids.map((id) => cardOf(page, id)));
  const isWithin = (side: 'x' | 'y', size: 'width' | 'height') =>
    cards.every(
      (card) => card && card[side] >= room[side] && card[side] + card[size] <= room[side] + room[size],
    );
  return isWithin('x', 'width') || isWithin('y', 'height');
}

describe.each([
  { width: 1440, height: 900, sees: isWhollySeen, means: 'wholly in sight' },
  { width: 390, height: 844, sees: isSeenOneWay, means: 'wholly in sight, or to be scrolled one way only,' },
])('a chain on a screen of $width by $height', ({ width, height, sees, means }) => {
  it(`is ${means} with names of 12 px or more, from each piece of evidence to the thesis`, async () => {
    expect(evidence.length).toBeGreaterThanOrEqual(14);
    const { page, complaints } = await openPage({ viewport: { width, height } });
    for (const id of evidence) {
      const link = new URLSearchParams({ map: 'hanoi-summit', at: id, to: THESIS, alone: 'chain' });
      for (const of of [id, THESIS, '0']) link.append('of', of);
      await page.goto(`${inject('pageAddress')}#${link.toString()}`);
      const [chain] = findChains(graph, id, THESIS, { limit: 1 }).chains;
      const statements = (chain?.ids ?? []).filter((each) => graph.statements.has(each));
      await expect
        .poll(async () => (await shownCards(page)).length, { message: id })
        .toBeLessThan(statements.length + 8);
      await expect.poll(() => sees(page, statements), { message: id }).toBe(true);
      await expect.poll(() => letteringOf(page), { message: id }).toBeGreaterThanOrEqual(11.99);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it('a chain that is found through the search is shown so, by keyboard alone', async () => {
  const { page, complaints } = await openPage();
  const [from = ''] = evidence;
  const search = page.getByRole('searchbox');
  await page.keyboard.press('/');
  await search.fill(graph.statements.get(from)?.title ?? '');
  await page.getByRole('list', { name: 'Search results' }).getByRole('button').first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain(`at=${from}`);
  await page.keyboard.press('c');
  await search.fill(graph.statements.get(THESIS)?.title ?? '');
  await page.getByRole('list', { name: 'Search results' }).getByRole('button').first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('alone=chain');
  await expect.poll(async () => isWhollySeen(page, await shownCards(page))).toBe(true);
  await expect.poll(() => letteringOf(page)).toBeGreaterThanOrEqual(11.99);
  expect(complaints).toEqual([]);
  await page.context().close();
});

describe('a map with two opposed theses', () => {
  it.each([
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
    { width: 720, height: 450 },
    { width: 390, height: 844 },
  ])('opens with both in sight at $width by $height, in letters of 12 px or more', async (viewport) => {
    const { page, complaints } = await openPage({ viewport });
    if (viewport.width < 600) await page.getByRole('button', { name: 'Map', exact: true }).click();
    const theses = [...openingFolds(graph)];
    expect(theses).toContain(THESIS);
    await expect.poll(() => isWhollySeen(page, theses)).toBe(true);
    await expect.poll(() => letteringOf(page)).toBeGreaterThanOrEqual(11.99);
    const cards = await cardsOf(page);
    const [one, other] = theses.map((id) => cards.get(id));
    expect(Math.abs((one?.y ?? 0) - (other?.y ?? 99))).toBeLessThan(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
