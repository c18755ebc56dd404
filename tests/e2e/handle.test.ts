/** The map can be handled: moved from anywhere, drawn larger where the pointer is, unfolded without losing one's place. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { findTheses } from '../../graph/index.ts';
import {
  cardOf,
  distanceOf,
  foldOf,
  isInside,
  letteringOf,
  middleOf,
  pressAndMove,
  roomOf,
  shownCards,
  type Seen,
} from '../support/canvas.ts';
import { eyeOf, restingEye } from '../support/eye.ts';
import { readHanoi } from '../support/hanoi.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

let thesis = '';
beforeAll(async () => {
  [thesis = ''] = findTheses(await readHanoi());
});
afterAll(closeBrowser);

/** The page with its first thesis in sight. */
async function openMap(options: Parameters<typeof openPage>[0] = {}) {
  const opened = await openPage(options);
  await expect.poll(() => cardOf(opened.page, thesis)).not.toBeNull();
  return opened;
}

async function card(page: Page, id: string): Promise<Seen> {
  const seen = await cardOf(page, id);
  if (!seen) throw new Error(`There is no card for ${id}.`);
  return seen;
}

const hanoiSize = (await readHanoi()).statements.size;
describe('a drag that starts on a card', () => {
  it('pans the map and selects nothing', async () => {
    const { page, complaints } = await openMap();
    const [x, y] = middleOf(await card(page, thesis));
    await page.mouse.move(x, y);
    await pressAndMove(page, x + 40, y + 30);
    await page.mouse.move(x + 120, y + 60, { steps: 4 });
    await page.mouse.up();
    const [nowX, nowY] = middleOf(await card(page, thesis));
    expect(nowX - x).toBeCloseTo(120, -1);
    expect(nowY - y).toBeCloseTo(60, -1);
    expect(page.url()).not.toContain('at=');
    await page.mouse.click(nowX, nowY);
    await expect.poll(() => page.url()).toContain(`at=${thesis}`);
    expect(complaints).toEqual([]);
  });
});

describe('fingers on a phone', () => {
  it('move the map from a card, draw it larger where they part, and come near with a double tap', async () => {
    const { page, complaints } = await openPage({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.getByRole('button', { name: 'Map', exact: true }).tap();
    await expect.poll(() => cardOf(page, thesis)).not.toBeNull();
    const client = await page.context().newCDPSession(page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      points: readonly (readonly number[])[],
      timestamp = Date.now() / 1000,
    ) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([x = 0, y = 0], id) => ({ x, y, id })),
        timestamp,
      });
    const before = await card(page, thesis);
    const [x, y] = middleOf(before);

    await touch('touchStart', [[x, y]]);
    for (const step of [20, 60, 100]) await touch('touchMove', [[x + step, y + step / 2]]);
    await touch('touchEnd', []);
    await expect.poll(async () => middleOf(await card(page, thesis))[0] - x).toBeGreaterThan(70);
    await expect.poll(async () => middleOf(await card(page, thesis))[1] - y).toBeGreaterThan(30);
    expect(page.url()).not.toContain('at=');

    // What lies between the fingers stays there.
    const moved = await card(page, thesis);
    const [middle, level] = middleOf(moved);
    const apart = (by: number) => [
      [middle - by, level],
      [middle + by, level],
    ];
    await touch('touchStart', apart(30));
    for (const by of [36, 44, 54]) await touch('touchMove', apart(by));
    await touch('touchEnd', []);
    await expect.poll(async () => (await card(page, thesis)).width / moved.width).toBeGreaterThan(1.4);
    expect(distanceOf(await card(page, thesis), moved)).toBeLessThan(30);
    const wide = await card(page, thesis);
    await touch('touchStart', apart(54));
    for (const by of [44, 36, 30]) await touch('touchMove', apart(by));
    await touch('touchEnd', []);
    await expect.poll(async () => (await card(page, thesis)).width / wide.width).toBeLessThan(0.75);

    // A name is too small to read for long: two taps come near enough for all it says.
    expect(await letteringOf(page)).toBeGreaterThan(0);
    const [tapX, tapY] = middleOf(await card(page, thesis));
    // A finger does not wait for the page: however long the first tap takes there, the second follows at once.
    const now = Date.now() / 1000;
    for (const since of [0, 0.15]) {
      await touch('touchStart', [[tapX, tapY]], now + since);
      await touch('touchEnd', [], now + since + 0.05);
    }
    await expect.poll(async () => (await card(page, thesis)).width).toBeGreaterThan(0.9 * 284);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the wheel', () => {
  it('draws the map 12 to 15 % larger a notch, and what is under the pointer stays there', async () => {
    const { page } = await openMap();
    const before = await card(page, thesis);
    const [x, y] = middleOf(before);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -100);
    await expect.poll(async () => (await card(page, thesis)).width / before.width).toBeGreaterThan(1.1);
    const after = await card(page, thesis);
    expect(after.width / before.width).toBeLessThanOrEqual(1.15);
    expect(distanceOf(before, after)).toBeLessThan(1);
  });

  it('takes a few turns from the whole map to a card that can be read', async () => {
    const { page } = await openMap();
    await page.keyboard.press('w');
    await expect.poll(async () => (await shownCards(page)).length).toBe(hanoiSize);
    const [x, y] = middleOf(await card(page, thesis));
    await page.mouse.move(x, y);
    for (let notch = 0; notch < 20; notch += 1) await page.mouse.wheel(0, -100);
    await expect.poll(async () => (await card(page, thesis)).width).toBeGreaterThan(0.9 * 284);
  });
});

it.each(['reduce', 'no-preference'] as const)(
  'a double click is for the card though the first click brings it into sight and others under the hand, motion: %s',
  async (reducedMotion) => {
    const { page, complaints } = await openMap({ reducedMotion });
    const room = await roomOf(page);
    const shown = await shownCards(page);
    const plates = await Promise.all(shown.map(async (id) => ((await foldOf(page, id)) ? id : null)));
    const folded = plates.find((id) => id !== null) ?? '';
    const { x, y } = await card(page, folded);
    // It is dragged so far that only its left part is in sight.
    await page.mouse.move(room.x + room.width / 2, room.y + 20);
    const by = [room.x + room.width - 60 - x, room.y + room.height / 2 - y] as const;
    await pressAndMove(page, room.x + room.width / 2 + by[0] / 2, room.y + 20 + by[1] / 2);
    await page.mouse.move(room.x + room.width / 2 + by[0], room.y + 20 + by[1], { steps: 3 });
    await page.mouse.up();
    const dragged = await card(page, folded);
    // A hand does not wait for the page either.
    const client = await page.context().newCDPSession(page);
    const now = Date.now() / 1000;
    for (const [count, since] of [0, 0.15].entries())
      for (const [type, later] of [
        ['mousePressed', 0],
        ['mouseReleased', 0.05],
      ] as const)
        await client.send('Input.dispatchMouseEvent', {
          type,
          x: dragged.x + 40,
          y: dragged.y + 20,
          button: 'left',
          clickCount: count + 1,
          timestamp: now + since + later,
        });
    // It comes near enough to be read.
    await expect.poll(() => letteringOf(page)).toBeGreaterThan(11);
    expect(page.url()).toContain(`at=${folded}`);
    expect(complaints).toEqual([]);
  },
);

it('a double click on the paper draws the map larger', async () => {
  const { page } = await openMap();
  const before = await card(page, thesis);
  const room = await roomOf(page);
  await page.mouse.dblclick(room.x + 12, room.y + room.height - 12);
  await expect.poll(async () => (await card(page, thesis)).width).toBeGreaterThan(before.width * 1.3);
});

describe('unfolding', () => {
  it('leaves the card where it is and shows what is new', async () => {
    const { page, complaints } = await openMap();
    const before = new Set(await shownCards(page));
    const [id, plate] = await firstPlate(page, [...before]);
    const place = await card(page, id);
    await page.mouse.click(...middleOf(plate));
    await expect.poll(async () => (await shownCards(page)).length).toBeGreaterThan(before.size);
    const fresh = (await shownCards(page)).filter((each) => !before.has(each));
    await expect
      .poll(async () => {
        const room = await roomOf(page);
        const cards = await Promise.all(fresh.map((each) => cardOf(page, each)));
        return cards.some((each) => each && isInside(each, room));
      })
      .toBe(true);
    expect(distanceOf(place, await card(page, id))).toBeLessThanOrEqual(1);
    expect(complaints).toEqual([]);
  });
});

describe('a number that leads to another card', () => {
  it('goes there at a click, and Back returns to where one was', async () => {
    const { page, complaints } = await openMap();
    const opening = await restingEye(page);
    await page.keyboard.press('w');
    const places = page.getByRole('button', { name: /^go to \d+, / });
    await expect.poll(() => places.count()).toBeGreaterThan(10);
    // Where the whole map is seen from, which the link says once the map rests there, and not where it opened.
    await expect.poll(() => eyeOf(page)).not.toBe(opening);
    const before = await restingEye(page);
    const name =
      (await places.first().getAttribute('aria-label'))?.replace(/^go to \d+, | \(also.*$/g, '') ?? '';
    await places.first().click();
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await expect.poll(() => page.url()).toContain('at=');
    const selected = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('at') ?? '';
    await expect.poll(async () => isInside(await card(page, selected), await roomOf(page))).toBe(true);
    await expect.poll(() => inspector.innerText()).not.toBe('');
    expect(name.length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect.poll(() => page.url()).not.toContain('at=');
    await expect.poll(() => eyeOf(page)).toBe(before);
    expect(complaints).toEqual([]);
  });

  it('is told outside the map too: its own, and where else it bears', async () => {
    const { page, complaints } = await openMap();
    const row = page.getByRole('treeitem').filter({ hasText: 'A war on the Korean peninsula is unlikely.' });
    await row.first().click();
    const inspector = page.getByRole('region', { name: 'Inspector' });
    const told = inspector.getByText(/^Number \d+ on the map, also /);
    await told.waitFor();
    await told.getByRole('button').first().click();
    await expect.poll(() => page.url()).not.toContain('at=war-unlikely');
    await expect.poll(() => page.url()).toContain('at=');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect.poll(() => page.url()).toContain('at=war-unlikely');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is reached and used with the keyboard alone', async () => {
    const { page } = await openMap();
    await page.keyboard.press('w');
    await expect.poll(() => page.getByRole('button', { name: /^go to / }).count()).toBeGreaterThan(10);
    await page.getByRole('application').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^go to /);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('at=');
    expect(await page.getByRole('application').evaluate((map) => map === document.activeElement)).toBe(true);
  });
});

it('draws every relation in layers where that is asked for, and a link says so', async () => {
  const { page, complaints } = await openMap();
  const told = page.getByRole('button', { name: /^go to \d+, / });
  await expect.poll(() => told.count()).toBeGreaterThan(0);
  const layers = page.getByRole('button', { name: 'Layers' });
  await layers.click();
  await expect.poll(() => told.count()).toBe(0);
  await expect.poll(() => page.url()).toContain('layout=layers');
  await page.reload();
  await expect.poll(() => layers.getAttribute('aria-pressed')).toBe('true');
  await expect.poll(async () => (await shownCards(page)).length).toBeGreaterThan(10);
  await expect.poll(() => told.count()).toBe(0);
  await layers.click();
  await expect.poll(() => told.count()).toBeGreaterThan(0);
  await expect.poll(() => page.url()).not.toContain('layout=');
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('what tells of the map stands beside it and not over it', async () => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 720, height: 450 },
    { width: 390, height: 844 },
  ]) {
    const { page } = await openPage({ viewport });
    if (viewport.width < 600) await page.getByRole('button', { name: 'Map', exact: true }).click();
    const room = await roomOf(page);
    expect(room.height, JSON.stringify(viewport)).toBeGreaterThan(viewport.height / 2);
    const parts = [page.getByRole('img', { name: /^Key/ }), page.getByRole('button', { name: 'Fit' })];
    for (const part of parts) {
      const box = await part.boundingBox();
      expect(box !== null && (box.y >= room.y + room.height || box.y + box.height <= room.y)).toBe(true);
    }
  }
});

it.each([
  { viewport: { width: 390, height: 844 }, hasTouch: true, reducedMotion: 'no-preference' },
  { viewport: { width: 720, height: 450 } },
] as const)('a card that is chosen stands above the sheet that tells of it: %o', async (options) => {
  const { page } = await openPage(options);
  if (options.viewport.width < 600) await page.getByRole('button', { name: 'Map', exact: true }).click();
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await expect.poll(async () => (await lowestCards(page, 2)).length).toBe(2);
  for (let turn = 0; turn < 2; turn += 1) {
    const id = (await lowestCards(page, 2))[turn] ?? '';
    await page.mouse.click(...middleOf(await card(page, id)));
    await expect.poll(() => page.url()).toContain(`at=${id}`);
    await expect
      .poll(async () => {
        const [room, sheet] = [await roomOf(page), await inspector.boundingBox()];
        return sheet && isInside(await card(page, id), { ...room, height: sheet.y - room.y });
      })
      .toBe(true);
    await inspector.getByRole('button', { name: 'Close the inspector' }).click();
    await expect.poll(() => inspector.isVisible()).toBe(false);
  }
});

/** The cards that stand lowest among those that are in sight as a whole. */
async function lowestCards(page: Page, count: number): Promise<readonly string[]> {
  const room = await roomOf(page);
  const seen: [string, Seen][] = [];
  for (const id of await shownCards(page)) {
    const box = await cardOf(page, id);
    if (box && isInside(box, room)) seen.push([id, box]);
  }
  return seen
    .sort(([, one], [, other]) => other.y - one.y)
    .slice(0, count)
    .map(([id]) => id);
}

/** A card in the upper half of the room that has something folded into it, with its plate. */
async function firstPlate(page: Page, ids: readonly string[]): Promise<readonly [string, Seen]> {
  const room = await roomOf(page);
  for (const id of ids) {
    const plate = await foldOf(page, id);
    if (plate && isInside(plate, { ...room, height: room.height * 0.75 })) return [id, plate];
  }
  throw new Error('No card in sight has anything folded into it.');
}
