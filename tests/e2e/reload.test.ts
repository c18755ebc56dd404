/** After a reload one sees what one saw before it: the same cards in the same places, whatever was unfolded or written. */
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { writeMap } from '../../graph/index.ts';
import { cardsOf, pressAndMove, roomOf, type Seen } from '../support/canvas.ts';
import { dropFile } from '../support/drop-file.ts';
import { waitForRest } from '../support/eye.ts';
import { generateDebate } from '../support/generate-debate.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const map = (page: Page) => page.getByRole('application');
const press = async (page: Page, ...keys: readonly string[]) => {
  await map(page).focus();
  for (const key of keys) {
    await page.keyboard.press(key);
    await seenOf(page);
  }
};
/** What a person does before the reload: nothing of it leaves the map as a fresh page lays it out. */
const DOINGS: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'cards unfolded and folded one after the other',
    async (page) => {
      await press(page, 'Enter', 'ArrowDown', 'Enter', 'ArrowDown', 'Enter');
    },
  ],
  [
    'cards folded away that were unfolded, seen from afar',
    async (page) => {
      await press(page, 'w');
      await press(page, 'Enter', 'ArrowRight', 'Enter', 'f');
    },
  ],
  [
    'statements added',
    async (page) => {
      for (const words of ['Nobody had looked.', 'The talks had only begun.', 'It was cold there.']) {
        await press(page, '+');
        await page.getByRole('textbox', { name: 'Statement' }).waitFor();
        await page.keyboard.type(words);
        await page.keyboard.press('Enter');
        await page.getByRole('textbox', { name: 'Statement' }).waitFor({ state: 'detached' });
      }
      await expect.poll(() => page.locator('footer').innerText()).toContain('saved in this browser');
    },
  ],
  [
    'cards unfolded in layers',
    async (page) => {
      await press(page, 'Enter', 'ArrowDown', 'Enter');
    },
  ],
];

it.each(DOINGS)('with %s', async (name, does) => {
  const layers = name.includes('layers') ? '&layout=layers' : '';
  const { page, complaints } = await openPage({}, `#map=hanoi-summit&at=core-threat${layers}`);
  await seenOf(page);
  await does(page);
  // Where one looks need not be where something is selected.
  await map(page).hover();
  await pressAndMove(page, 800, 400);
  await page.mouse.move(900, 380, { steps: 4 });
  await page.mouse.up();
  await expectAsBefore(page);
  expect(complaints).toEqual([]);
});

it('with a debate of many cards, somewhere in its whole', async () => {
  const { page, complaints } = await openPage();
  await dropFile(page, 'debate.crux.json', (await writeMap(generateDebate(150, 1), 'crux')).text);
  await expect.poll(() => page.getByRole('contentinfo').innerText()).toContain('150 statements');
  await press(page, 'w');
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, -500);
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, -300);
  await expectAsBefore(page);
  expect(complaints).toEqual([]);
});

async function expectAsBefore(page: Page): Promise<void> {
  const before = await seenOf(page);
  const room = await roomOf(page);
  expect(before.size).toBeGreaterThan(3);
  await page.reload();
  await page.getByRole('treeitem').first().waitFor();
  const after = await seenOf(page);
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  const moved = [...before].filter(([id, { x, y, width }]) => {
    const card = after.get(id);
    const isInSight = x < room.x + room.width && y < room.y + room.height && x + width > room.x;
    return isInSight && (!card || Math.hypot(card.x - x, card.y - y) > 4 || Math.abs(card.width - width) > 2);
  });
  expect(moved.map(([id, seen]) => [id, seen, after.get(id)])).toEqual([]);
  expect(await roomOf(page)).toEqual(room);
}

/** All cards, once none of them moves any more, nothing is being placed and the link says where one looks. */
async function seenOf(page: Page): Promise<ReadonlyMap<string, Seen>> {
  await map(page).waitFor();
  let seen: ReadonlyMap<string, Seen> = new Map();
  await waitForRest(page, async () => {
    seen = await cardsOf(page);
    const isThere = seen.size > 0 && page.url().includes('eye=');
    return isThere ? `${JSON.stringify([...seen])} ${page.url()}` : null;
  });
  return seen;
}
