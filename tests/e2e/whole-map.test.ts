/** The whole map is read in names, and whole cards come as one draws nearer, without losing one's place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeMap, type ArgumentGraph } from '../../graph/index.ts';
import { cardOf, isInside, letteringOf, middleOf, roomOf, shownCards } from '../support/canvas.ts';
import { dropFile } from '../support/drop-file.ts';
import { generateDebate } from '../support/generate-debate.ts';
import { readHanoi } from '../support/hanoi.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const HANOI_71 = join(import.meta.dirname, '../fixtures/layout/hanoi-71.crux.json');

async function textOf(graph: ArgumentGraph): Promise<string> {
  return (await writeMap(graph, 'crux')).text;
}

const DEBATE = await textOf(generateDebate(150, 1));

describe('the whole map at 1440 by 900', () => {
  it.each([
    ['the Hanoi map', '', '', 7.5],
    ['the Hanoi map of 71 statements', readFileSync(HANOI_71, 'utf8'), '71 statements', 7.5],
    ['a debate of 150 statements', DEBATE, '150 statements', 6],
  ])('%s is in sight in names that can be read', async (_name, file, size, least) => {
    const { page, complaints } = await openPage();
    if (file !== '') await dropFile(page, 'map.crux.json', file);
    await expect.poll(() => page.getByRole('contentinfo').innerText()).toContain(size);
    await page.getByRole('application').focus();
    await page.keyboard.press('w');
    await expect
      .poll(async () => {
        const room = await roomOf(page);
        const cards = await Promise.all((await shownCards(page)).map((id) => cardOf(page, id)));
        return cards.length > 60 && cards.every((card) => card && isInside(card, room));
      })
      .toBe(true);
    // Not before all of it is there: how the map opened is larger.
    await expect.poll(() => letteringOf(page)).toBeGreaterThanOrEqual(least);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it.each([
  { width: 720, height: 450 },
  { width: 390, height: 844 },
])(
  'in a room of $width by $height one goes along the whole map one way, in names of 9 px',
  async (viewport) => {
    const { page, complaints } = await openPage({ viewport });
    if (viewport.width < 600) await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.getByRole('application').focus();
    await page.keyboard.press('w');
    const { size } = (await readHanoi()).statements;
    const reach = async () => {
      const { x, width, y, height } = await roomOf(page);
      const cards = await Promise.all((await shownCards(page)).map((id) => cardOf(page, id)));
      const isBeside = (card: (typeof cards)[number]) =>
        card && card.x >= x && card.x + card.width <= x + width;
      return cards.length === size && cards.every(isBeside)
        ? Math.max(...cards.map((card) => (card?.y ?? 0) - y)) / height
        : 0;
    };
    await expect.poll(reach).toBeGreaterThan(1);
    expect(await reach()).toBeLessThan(6);
    await expect.poll(() => letteringOf(page)).toBeGreaterThan(8.4);
    // And all of it is seen at once where that is asked for.
    await page.keyboard.press('f');
    await expect.poll(reach).toBeLessThan(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

it('what is under the pointer stays there from names to whole cards and back', async () => {
  const { page, complaints } = await openPage();
  const { statements } = await readHanoi();
  const { size } = statements;
  await page.getByRole('application').focus();
  await page.keyboard.press('w');
  await expect.poll(async () => (await shownCards(page)).length).toBe(size);
  await expect.poll(() => letteringOf(page)).toBeGreaterThan(7);
  const found = 'sanctions-remain';
  const card = await cardOf(page, found);
  if (!card) throw new Error('It has no card.');
  const [x, y] = middleOf(card);
  const isUnder = async () => {
    const now = await cardOf(page, found);
    return now !== null && x >= now.x && x <= now.x + now.width && y >= now.y && y <= now.y + now.height;
  };
  const before = card.width;
  await page.mouse.move(x, y);
  // A name stands for words that are told where one points.
  const told = () => page.getByRole('application').getAttribute('title');
  await expect.poll(told).toBe(statements.get(found)?.text);
  for (const by of [-100, 100]) {
    for (let notch = 0; notch < 12; notch += 1) {
      await page.mouse.wheel(0, by);
      await expect.poll(isUnder, { message: `${by} ${notch}` }).toBe(true);
    }
    if (by < 0) await expect.poll(told).toBeNull();
  }
  await expect.poll(async () => (await cardOf(page, found))?.width).toBeCloseTo(before, 0);
  expect(complaints).toEqual([]);
  await page.context().close();
});
