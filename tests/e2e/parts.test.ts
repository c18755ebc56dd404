/** Parts of a map by themselves: map, outline and link show the same; sections, the small map, and maps of many pieces. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { findDisputes } from '../../graph/index.ts';
import { cardOf, isInside, letteringOf, roomOf, sectionsOf, shownCards } from '../support/canvas.ts';
import { dropFile } from '../support/drop-file.ts';
import { readHanoi } from '../support/hanoi.ts';
import { eyeOf } from '../support/eye.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const graph = await readHanoi();

/** What map and outline show, in the file's order. */
async function shown(page: Page): Promise<readonly string[]> {
  return [...(await shownCards(page))].sort();
}

async function outlined(page: Page): Promise<readonly string[]> {
  // Only rows in sight are on the page: one scrolls along.
  const texts = await page.getByRole('tree', { name: 'Outline' }).evaluate(async (tree) => {
    const pane = tree.closest('section') ?? tree;
    const found = new Set<string>();
    for (let top = 0; top <= pane.scrollHeight; top += 300) {
      pane.scrollTop = top;
      // A pane that scrolls tells so before the next frame, and its rows are in the one after.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      for (const words of tree.querySelectorAll('[role="treeitem"] [dir="auto"]'))
        found.add(words.textContent.trim());
    }
    pane.scrollTop = 0;
    return [...found];
  });
  const known = new Map([...graph.statements.values()].map(({ id, text }) => [text, id]));
  return texts.map((text) => known.get(text) ?? text).sort();
}

async function isAllInSight(page: Page): Promise<boolean> {
  const room = await roomOf(page);
  const cards = await Promise.all((await shownCards(page)).map((id) => cardOf(page, id)));
  return cards.length > 0 && cards.every((card) => card !== null && isInside(card, room));
}

describe('a filter', () => {
  it('shows the same in map and outline, is kept by name, and comes back from view and link', async () => {
    const { page, complaints } = await openPage();
    await expect.poll(() => shown(page)).not.toEqual([]);
    const opening = await shown(page);
    const open = () => page.getByRole('button', { name: 'Filter', exact: true }).click();
    await open();
    await page.getByRole('checkbox', { name: 'Disputed' }).check();
    await expect.poll(() => page.url()).toContain('only=disputed');
    const part = page.getByRole('region', { name: 'What is shown' });
    await part.getByText(/^Shown is only what fits "disputed/).waitFor();
    await expect.poll(() => shown(page)).not.toEqual(opening);
    const filtered = await shown(page);
    for (const id of findDisputes(graph).disputed)
      if (graph.statements.has(id)) expect(filtered).toContain(id);
    await expect.poll(() => outlined(page)).toEqual(filtered);

    await page.getByRole('textbox', { name: 'Name of the view' }).fill('Where it clashes');
    await page.getByRole('button', { name: 'Save view' }).click();
    await page.getByRole('button', { name: 'Where it clashes', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(() => shown(page)).toEqual(opening);
    await page.getByRole('button', { name: 'Where it clashes', exact: true }).click();
    await expect.poll(() => shown(page)).toEqual(filtered);

    await page.reload();
    await expect.poll(() => shown(page)).toEqual(filtered);
    await expect.poll(() => outlined(page)).toEqual(filtered);
    await open();
    await page.getByRole('button', { name: 'Where it clashes', exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a dispute by itself', () => {
  it('is seen whole and stepped through, the same in map, outline and link, with a way back', async () => {
    const [id = ''] = [...findDisputes(graph).disputed].filter((each) => graph.statements.has(each));
    const { page, complaints } = await openPage({}, `#map=hanoi-summit&at=${encodeURIComponent(id)}`);
    await page.getByRole('button', { name: 'This dispute' }).click();
    const part = page.getByRole('region', { name: 'What is shown' });
    await part.waitFor();
    for (const step of ['first', 'Next dispute', 'Next dispute', 'Previous dispute']) {
      // The sentence comes with the cards.
      const sentence = () => part.locator('p').innerText();
      const before = step === 'first' ? '' : await sentence();
      if (step !== 'first') {
        await part.getByRole('button', { name: step }).click();
        await expect.poll(sentence).not.toBe(before);
      }
      await expect.poll(() => isAllInSight(page), { message: step }).toBe(true);
      // As whole cards, or in names that fill their boxes.
      await expect.poll(() => letteringOf(page), { message: step }).toBeGreaterThan(9);
      await expect
        .poll(async () => (await outlined(page)).join(' '), { message: step })
        .toBe((await shown(page)).join(' '));
    }
    // Its rows fold in the outline, and the map stays as it is.
    const all = await shown(page);
    const open = page.getByRole('treeitem', { expanded: true }).first();
    await open.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await outlined(page)).length).toBeLessThan(all.length);
    expect(await shown(page)).toEqual(all);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => outlined(page)).toEqual(all);
    const cards = await shown(page);
    await page.reload();
    await expect.poll(() => shown(page)).toEqual(cards);
    await expect.poll(() => isAllInSight(page)).toBe(true);
    await part.getByRole('button', { name: 'Back to the map' }).click();
    await expect.poll(() => part.count()).toBe(0);
    await expect.poll(async () => (await shown(page)).length).toBeGreaterThan(cards.length);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('sections', () => {
  it('have names that can be read from where one looks, or none', async () => {
    const { page, complaints } = await openPage({}, '#map=hanoi-summit&sections=shown');
    await page.getByRole('application').focus();
    await page.keyboard.press('w');
    // The large ones are named where the whole map is seen, and more of them as one comes nearer.
    await expect.poll(async () => (await sectionsOf(page)).zoom).toBeLessThan(0.3);
    await expect.poll(async () => (await sectionsOf(page)).names.length).toBeGreaterThan(3);
    const { names } = await sectionsOf(page);
    expect(Math.min(...names)).toBeGreaterThanOrEqual(6);
    const nearer = page.getByRole('button', { name: 'Zoom in' });
    for (let times = 0; times < 2; times += 1) await nearer.click();
    await expect.poll(async () => (await sectionsOf(page)).names.length).toBeGreaterThan(names.length);
    expect(Math.min(...(await sectionsOf(page)).names)).toBeGreaterThanOrEqual(6);
    expect(complaints).toEqual([]);
  });

  it('are in sight with all of what a filter leaves, off the edges of the map', async () => {
    const { page, complaints } = await openPage({}, '#map=hanoi-summit&sections=shown&kind=evidence');
    await page.getByRole('button', { name: 'Fit', exact: true }).click();
    const room = await roomOf(page);
    const air = async () => {
      const { plates } = await sectionsOf(page);
      return Math.min(
        ...plates.flatMap(({ x, y, width, height }) => [
          x - room.x,
          y - room.y,
          room.x + room.width - x - width,
          room.y + room.height - y - height,
        ]),
      );
    };
    await expect.poll(air).toBeGreaterThan(12);
    // And no smaller than that takes.
    await expect.poll(air).toBeLessThan(18);
    expect(complaints).toEqual([]);
  });
});

it('sections are shown and hidden with a switch, which the link keeps', async () => {
  const { page, complaints } = await openPage();
  const sections = page.getByRole('button', { name: 'Sections' });
  await sections.click();
  await expect.poll(() => page.url()).toContain('sections=shown');
  await page.reload();
  await expect.poll(() => sections.getAttribute('aria-pressed')).toBe('true');
  await sections.click();
  await expect.poll(() => page.url()).not.toContain('sections=');
  expect(complaints).toEqual([]);
  await page.context().close();
});

/** A map of so many debates, each a thesis with a reason and an objection, the later ones larger. */
function manyDebates(count: number): string {
  const statements: unknown[] = [];
  const relations: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    const cites = [{ source: 'talk', voice: at % 2 === 0 ? 'Ada' : 'Zoe' }];
    statements.push({ id: `t${at}`, kind: 'claim', text: `Bridge ${at} should close.`, cites });
    for (let below = 0; below < 2 + (at % 5); below += 1) {
      const id = `s${at}-${below}`;
      statements.push({ id, kind: 'claim', text: `Point ${below} about bridge ${at}.` });
      relations.push({ id: `r${id}`, kind: below === 1 ? 'attacks' : 'supports', from: [id], to: `t${at}` });
    }
  }
  const sources = [{ id: 'talk', title: 'A talk' }];
  return JSON.stringify({ crux: 1, meta: { title: 'Bridges' }, statements, relations, sources });
}

describe('a map of many pieces', () => {
  it('opens on a list of its theses, and its small map leads everywhere', async () => {
    const { page, complaints } = await openPage();
    await dropFile(page, 'bridges.crux.json', manyDebates(120));
    const theses = page.getByRole('region', { name: 'Theses' });
    await theses.getByRole('heading', { name: '120 theses' }).waitFor();
    const first = theses.getByRole('listitem').first();
    await expect.poll(() => first.innerText()).toContain('7 statements');
    await theses.getByRole('button', { name: 'Speaker' }).click();
    await expect.poll(() => first.innerText()).toContain('Ada');
    await theses.getByRole('searchbox').fill('bridge 119 zoe');
    await theses.getByRole('heading', { name: '1 of 120 theses' }).waitFor();
    // How they are listed is in the link.
    await expect.poll(() => page.url()).toContain('theses=speaker');
    await page.reload();
    await theses.getByRole('heading', { name: '1 of 120 theses' }).waitFor();
    await first.getByRole('button').click();
    await expect.poll(() => theses.count()).toBe(0);
    await expect
      .poll(async () => {
        const card = await cardOf(page, 't119');
        return card !== null && isInside(card, await roomOf(page));
      })
      .toBe(true);
    await expect.poll(() => cardOf(page, 's119-1')).not.toBeNull();

    // At the upper left of the small map is what comes first in the outline: the first of the largest debates.
    await page.keyboard.press('Escape');
    const map = await page.locator('main canvas[aria-hidden="true"]').last().boundingBox();
    if (!map) throw new Error('There is no small map.');
    const before = eyeOf(page);
    await page.mouse.move(map.x + map.width - 40, map.y + 40);
    await page.mouse.down();
    await page.mouse.move(map.x + 10, map.y + 10, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => eyeOf(page)).not.toBe(before);
    await expect
      .poll(async () => {
        const card = await cardOf(page, 't4');
        return card !== null && isInside(card, await roomOf(page));
      })
      .toBe(true);
    await page.getByRole('button', { name: 'Theses' }).click();
    await theses.getByRole('heading', { name: '120 theses' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
