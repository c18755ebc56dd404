/** A person makes a map from nothing, by keyboard alone, and finds it again as it was left. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { cardOf, distanceOf } from '../support/canvas.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const rowsOf = (page: Page) => page.getByRole('treeitem').allInnerTexts();
const box = (page: Page) => page.getByRole('textbox', { name: 'Statement' });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const status = (page: Page) => page.locator('footer').innerText();

async function makeNew(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'New', exact: true });
  await button.waitFor();
  await button.focus();
  await page.keyboard.press('Enter');
  await box(page).waitFor();
}

/** The words of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('a new map', () => {
  it('is written, kept at once, taken back by name after a reload, and made again', async () => {
    const { page, complaints } = await openPage();
    await makeNew(page);
    await page.keyboard.type('Cars should leave the centre.');
    await page.keyboard.press('Enter');
    // Nothing is lost between the key that asks for a box and the box.
    await page.keyboard.type('+The air gets cleaner.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('!Wind brings dirt from elsewhere.');
    await page.keyboard.press('Escape');
    await expect.poll(() => rowsOf(page)).toHaveLength(3);
    const written = await rowsOf(page);
    expect(written.join('\n')).toContain('Wind brings dirt from elsewhere.');
    await expect.poll(() => status(page)).toContain('saved in this browser');
    await page.reload();
    await expect.poll(() => rowsOf(page)).toEqual(written);
    // A map without title and file is called by what it says first.
    await expect.poll(() => page.title()).toContain('Cars should leave the centre');
    await expect.poll(() => undo(page).getAttribute('title')).toContain('Undo: add an objection to a step');
    for (const left of [2, 1, 0]) {
      await page.keyboard.press('Control+z');
      await expect.poll(() => rowsOf(page)).toHaveLength(left);
    }
    await expect.poll(() => undo(page).isDisabled()).toBe(true);
    for (const again of [1, 2, 3]) {
      await page.keyboard.press('Control+Shift+z');
      await expect.poll(() => rowsOf(page)).toHaveLength(again);
    }
    expect(await rowsOf(page)).toEqual(written);
    expect(complaints).toEqual([]);
  });
});

describe('what was begun and not written', () => {
  it('leaves nothing behind, here and in the list; what is too long is refused whole; a closed map gets its title', async () => {
    const { page, complaints } = await openPage();
    const maps = page.getByRole('list', { name: 'Maps in this browser' });
    const openMaps = () => page.getByRole('button', { name: 'My maps', exact: true }).click();
    await makeNew(page);
    await page.keyboard.press('Escape');
    await openMaps();
    await page.getByText('There are none yet').waitFor();
    await page.keyboard.press('Escape');
    await makeNew(page);
    await page.keyboard.type('Cars should leave the centre.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('+');
    await expect.poll(() => rowsOf(page)).toHaveLength(2);
    await expect.poll(() => box(page).inputValue()).toBe('');
    await expect.poll(() => status(page)).toContain('saved in this browser');
    await page.reload();
    await expect.poll(() => rowsOf(page)).toHaveLength(1);
    await expect.poll(() => undo(page).getAttribute('title')).toContain('Undo: add a statement');
    // No part of a document is taken for the whole of it.
    await page.getByRole('treeitem').first().click();
    await page.keyboard.press('F2');
    await box(page).waitFor();
    await page.evaluate(() => navigator.clipboard.writeText('word '.repeat(5000)));
    await page.keyboard.press('Control+v');
    await page.getByText('this was not put in').first().waitFor();
    await expect.poll(() => box(page).inputValue()).toBe('Cars should leave the centre.');
    await page.keyboard.press('Escape');
    // Another map is open: the first one is renamed all the same, in itself.
    await makeNew(page);
    await page.keyboard.type('Another.');
    await page.keyboard.press('Escape');
    await openMaps();
    await maps.getByRole('button', { name: 'Rename Cars should leave the centre.' }).click();
    await page.keyboard.type('Traffic');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Traffic');
    await maps.getByRole('button', { name: 'Traffic', exact: true }).click();
    await expect.poll(() => page.title()).toBe('Traffic · Crux');
    await expect.poll(() => undo(page).getAttribute('title')).toContain('Undo: rename the map');
    // An earlier state beside the present one, and back.
    await openMaps();
    await maps.getByRole('button', { name: 'Earlier states of Traffic' }).click();
    await maps.getByRole('button', { name: 'Compare with now' }).last().click();
    const differences = page.getByRole('list', { name: 'What differs' });
    await expect.poll(() => differences.innerText()).toContain('Cars should leave the centre.');
    await expect.poll(() => differences.innerText()).toContain('Added: statement');
    await expect.poll(() => differences.innerText()).toContain('Changed: the map');
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect.poll(() => rowsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await undo(page).click();
    await expect.poll(() => rowsOf(page)).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a statement that is dragged by its grip', () => {
  it('is hung where it is let go, in the outline and on the map, as the words beside it say; Escape leaves it', async () => {
    const { page, complaints } = await openPage();
    const hint = page.getByRole('tooltip');
    const row = (text: string) => page.getByRole('treeitem').filter({ hasText: text });
    const stepTo = (text: string) => row(text).getAttribute('title');
    const middle = async (text: string, share: number, down = 0.5) => {
      const box = await row(text).boundingBox();
      if (!box) throw new Error(`No row says ${text}.`);
      return [box.x + box.width * share, box.y + box.height * down] as const;
    };
    await makeNew(page);
    await page.keyboard.type('Cars should leave the centre.');
    await page.keyboard.press('Escape');
    for (const text of ['Air', 'Streets', 'Shops']) {
      await row('Cars').click();
      await row('Cars').focus();
      await page.keyboard.type(`+${text}`);
      await page.keyboard.press('Escape');
    }
    await expect.poll(() => rowsOf(page)).toHaveLength(4);
    // What comes to nothing, or goes, leaves the focus on the row that it came from.
    await expect.poll(() => focused(page)).toContain('Shops');
    await row('Cars').click();
    await row('Cars').focus();
    await page.keyboard.type('+x');
    await expect.poll(() => box(page).inputValue()).toBe('x');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toContain('Cars');
    expect(await page.getByRole('button', { name: 'Redo' }).isDisabled()).toBe(true);
    await row('Shops').click();
    await page.keyboard.press('Delete');
    await expect.poll(() => rowsOf(page)).toHaveLength(3);
    await expect.poll(() => focused(page)).toContain('Cars');
    await page.keyboard.press('Control+z');
    await expect.poll(() => rowsOf(page)).toHaveLength(4);

    const takeRow = async (text: string) => {
      await row(text).hover();
      const grip = await row(text).locator('.grip').boundingBox();
      await page.mouse.move((grip?.x ?? 0) + 4, (grip?.y ?? 0) + 4);
      await page.mouse.down();
    };
    // Onto the right half of another row: an objection to that.
    await takeRow('Shops');
    await page.mouse.move(...(await middle('Air', 0.8)), { steps: 4 });
    await expect.poll(() => hint.innerText()).toBe('becomes an objection to “Air”');
    await page.keyboard.press('Escape');
    await expect.poll(() => hint.count()).toBe(0);
    await page.mouse.up();
    await expect.poll(() => stepTo('Shops')).toBe('speaks for it');
    await takeRow('Shops');
    await page.mouse.move(...(await middle('Air', 0.8)), { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => stepTo('Shops')).toBe('speaks against it');
    await expect.poll(() => row('Shops').getAttribute('aria-level')).toBe('3');
    await page.keyboard.press('Control+z');
    await expect.poll(() => row('Shops').getAttribute('aria-level')).toBe('2');
    // Between two rows: another place among them.
    await takeRow('Shops');
    await page.mouse.move(...(await middle('Air', 0.5, 0.08)), { steps: 4 });
    await expect.poll(() => hint.innerText()).toBe('moves before “Air”');
    await page.mouse.up();
    await expect
      .poll(async () => (await rowsOf(page)).map((text) => text.replace(/\W/g, '')))
      .toEqual(['Carsshouldleavethecentre', 'Shops', 'Air', 'Streets']);

    // On the map: by the grip of the selected card; any other drag moves the map.
    await row('Streets').click();
    const grip = page.getByRole('application').locator('.grip');
    await grip.waitFor();
    const from = await grip.boundingBox();
    await page.mouse.move((from?.x ?? 0) + 10, (from?.y ?? 0) + 12);
    await page.mouse.down();
    await page.mouse.move((from?.x ?? 0) + 40, (from?.y ?? 0) + 300, { steps: 3 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await row('Air').click();
    const other = await grip.boundingBox();
    const selected = () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('at') ?? '';
    const air = selected();
    await row('Streets').click();
    await expect.poll(selected).not.toBe(air);
    await page.mouse.move((from?.x ?? 0) + 10, (from?.y ?? 0) + 12);
    await page.mouse.down();
    // A little to the left of the other card's grip: the right half of that card.
    await page.mouse.move((other?.x ?? 0) - 20, (other?.y ?? 0) + 13, { steps: 5 });
    await expect.poll(() => hint.innerText()).toBe('becomes an objection to “Air”');
    const [target, hung] = [await cardOf(page, air), await cardOf(page, selected())];
    if (!target || !hung) throw new Error('There is no card.');
    await page.mouse.up();
    await expect.poll(() => row('Streets').getAttribute('aria-level')).toBe('3');
    // It goes there; the other card doesn't come to it.
    await expect
      .poll(async () => distanceOf((await cardOf(page, selected())) ?? hung, hung))
      .toBeGreaterThan(20);
    await expect.poll(async () => distanceOf((await cardOf(page, air)) ?? hung, target)).toBeLessThan(2);
    await expect.poll(() => undo(page).getAttribute('title')).toContain('hang a statement elsewhere');
    await page.keyboard.press('Control+z');
    await expect.poll(() => row('Streets').getAttribute('aria-level')).toBe('2');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a whole map by keyboard alone', () => {
  it('takes no more keys than the same map in Argdown, with a source, camps, undo and redo of all', async () => {
    const { page, complaints } = await openPage();
    await makeNew(page);
    let keys = 0;
    const type = async (text: string) => {
      keys += [...text].length;
      await page.keyboard.type(text);
    };
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    await type('Cars should leave the centre.');
    await press('Enter');
    await type('+The air gets cleaner.');
    await press('Enter');
    await type('&Exhaust is most of the dirt.');
    await press('Enter');
    await type('!Wind brings dirt from elsewhere.');
    await press('Enter');
    await press('ArrowUp');
    await type('+Streets become safe.');
    await press('Enter');
    const argdown = [
      '[Cars]: Cars should leave the centre.',
      '  <+ <Air>',
      '  <+ [Safe]: Streets become safe.',
      '',
      '<Air>',
      '',
      '(1) The air gets cleaner.',
      '(2) Exhaust is most of the dirt.',
      '-----',
      '(3) [Cars]',
      '  <_ [Wind]: Wind brings dirt from elsewhere.',
      '',
    ].join('\n');
    expect(keys).toBeLessThanOrEqual(argdown.length);
    await expect.poll(() => rowsOf(page)).toHaveLength(5);

    // What is in the inspector's fields is reached by the Tab key.
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await inspector.getByRole('button', { name: 'Edit details' }).focus();
    await page.keyboard.press('Enter');
    const cite = inspector.getByRole('combobox', { name: 'Cite' });
    await cite.focus();
    await cite.selectOption('a new source');
    await inspector.getByRole('textbox', { name: 'Source', exact: true }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Traffic report');
    await inspector.getByRole('textbox', { name: 'Quote' }).focus();
    await page.keyboard.type('Fewer were hurt.');
    await inspector.getByRole('textbox', { name: 'Date' }).first().focus();
    await page.keyboard.type('soon');
    await inspector.getByText('A year, a month or a day').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2019-02');
    await inspector.getByRole('button', { name: 'Add a question with camps' }).focus();
    await page.keyboard.press('Enter');
    await inspector.getByRole('combobox', { name: 'New question' }).selectOption('One camp');
    await expect.poll(() => status(page)).toContain('1 source');
    const written = await rowsOf(page);
    const text = await inspector.innerText();
    expect(text).toContain('New question');
    await page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem').first().focus();
    let steps = 0;
    while (await undo(page).isEnabled()) {
      const before = await undo(page).getAttribute('title');
      const rows = await rowsOf(page);
      await page.keyboard.press('Control+z');
      steps += 1;
      await expect
        .poll(async () => [await undo(page).getAttribute('title'), await rowsOf(page)])
        .not.toEqual([before, rows]);
      expect(steps).toBeLessThan(30);
    }
    await expect.poll(() => rowsOf(page)).toEqual([]);
    await page.reload();
    await expect.poll(() => page.getByRole('button', { name: 'Redo', exact: true }).isEnabled()).toBe(true);
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => rowsOf(page)).toEqual(written);
    await expect.poll(() => status(page)).toContain('1 source');
    await page.reload();
    await expect.poll(() => rowsOf(page)).toEqual(written);
    await expect.poll(() => undo(page).getAttribute('title')).toContain('Undo: change who holds it');
    expect(complaints).toEqual([]);
  });
});

describe('a new map on a phone', () => {
  it('is written with a finger in the rows of the outline, each box taking the keys at once', async () => {
    const { page, complaints } = await openPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const tap = (name: string) => page.getByRole('button', { name, exact: true }).tap();
    const outline = page.getByRole('tree', { name: 'Outline' });
    const isWriting = () => box(page).evaluate((area) => area === document.activeElement);
    await tap('New');
    await box(page).waitFor();
    await page.keyboard.type('Cars should leave the centre.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Buses should be free.');
    await expect.poll(() => rowsOf(page)).toHaveLength(2);
    await expect.poll(isWriting).toBe(true);
    // The row that is written is not covered, and all that is done to it is in sight.
    const row = await box(page).boundingBox();
    const sheet = await page.getByRole('region', { name: 'Inspector' }).boundingBox();
    expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThan(sheet?.y ?? 0);
    for (const name of ['Undo', 'Add reason', 'Add objection to the step', 'Delete', 'More edits']) {
      const button = await page.getByRole('button', { name, exact: true }).boundingBox();
      expect(button?.x, name).toBeGreaterThanOrEqual(0);
      expect((button?.x ?? 0) + (button?.width ?? 0), name).toBeLessThanOrEqual(390);
      expect(button?.width, name).toBeGreaterThanOrEqual(40);
    }
    await tap('Add reason');
    await page.keyboard.type('Nobody has to queue for tickets.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Everyone can afford them.');
    await tap('Add objection');
    await page.keyboard.type('The city cannot.');
    await expect.poll(isWriting).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => outline.getByRole('treeitem', { selected: true }).innerText()).toContain('−');
    await expect.poll(() => rowsOf(page)).toHaveLength(5);
    const written = await rowsOf(page);
    for (const left of [4, 3, 2, 1]) {
      await tap('Undo');
      await expect.poll(() => rowsOf(page)).toHaveLength(left);
    }
    for (const again of [2, 3, 4, 5]) {
      await tap('Redo');
      await expect.poll(() => rowsOf(page)).toHaveLength(again);
    }
    expect(await rowsOf(page)).toEqual(written);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is written where one sees it, whatever was shown before; what lies under the outline takes no Tab', async () => {
    const { page, complaints } = await openPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const tab = (name: string) =>
      page.getByRole('navigation', { name: 'Parts of the page' }).getByRole('button', { name });
    for (const shown of ['Text', 'Map', 'Outline']) {
      await tab(shown).tap();
      await page.getByRole('button', { name: 'New', exact: true }).tap();
      await expect.poll(() => box(page).evaluate((area) => area === document.activeElement)).toBe(true);
      await page.keyboard.type(`Written from ${shown}.`);
      await expect.poll(() => box(page).inputValue()).toBe(`Written from ${shown}.`);
      await page.keyboard.press('Escape');
    }
    await tab('Outline').tap();
    // Once round the page by Tab.
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') ?? null)).toBeNull();
    }
    // A button that has done all it can gives the focus on.
    await page.getByRole('button', { name: 'Undo', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => rowsOf(page)).toHaveLength(0);
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
