/** The page keeps its shape: in windows of every width, on a phone, zoomed in, and on maps of thousands of statements. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { dropFile } from '../support/drop-file.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;

describe('the bar', () => {
  it.each([360, 390, 600, 720, 860, 1024, 1100, 1280, 1400, 1440])('fits %i px', async (width) => {
    const { page } = await openPage({ viewport: { width, height: 768 } });
    const bar = page.getByRole('banner');
    for (const name of [/^Maps: The Hanoi summit/, 'Back', 'Open', 'More', /^Disputed/, 'Export']) {
      const box = await bar.getByRole('button', { name, exact: true }).boundingBox();
      expect(box, String(name)).not.toBeNull();
      if (!box) continue;
      expect(box.x, String(name)).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, String(name)).toBeLessThanOrEqual(width);
      expect(Math.min(box.width, box.height), String(name)).toBeGreaterThanOrEqual(24);
    }
    const search = await page.getByRole('searchbox', { name: 'Search statements' }).boundingBox();
    expect(search?.width).toBeGreaterThanOrEqual(100);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBe(0);
  });
});

describe('a menu whose script is still on its way', () => {
  it('opens with the press that asked for it, by mouse and by key', async () => {
    const { page, complaints } = await openPage();
    const late = { Maps: /MapsList-/, More: /AnalysisList-/, Filter: /FilterChoices-/ };
    for (const script of Object.values(late))
      await page.route(script, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await route.continue();
      });
    await page.reload();
    await page.getByRole('treeitem').first().waitFor();
    await page.getByRole('button', { name: /^Maps: / }).click();
    await page.getByRole('menuitem', { name: /^Libraries of tools/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More', exact: true }).focus();
    await page.keyboard.press('Enter');
    const first = page.getByRole('menu').getByRole('menuitem').first();
    await expect.poll(() => first.evaluate((item) => item === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('More');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('dialog', { name: 'Filter' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('in a window without room beside the map', () => {
  it.each([1024, 390])(
    'says above the outline what one looks at and where to start, at %i px',
    async (width) => {
      const { page } = await openPage({ viewport: { width, height: 768 } });
      const outline = page.getByRole('region', { name: 'Outline' });
      await outline.getByRole('heading', { name: /Hanoi/ }).waitFor();
      await outline.getByRole('button', { name: /where the camps collide/ }).click();
      await page.getByRole('list', { name: 'Disputed points' }).first().waitFor();
      await expect
        .poll(() => page.getByLabel('Only where camps stand on opposite sides').isChecked())
        .toBe(true);
    },
  );
});

describe('the colourings', () => {
  it('are all in sight beside a text', async () => {
    const { page } = await openPage();
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    await page.getByRole('region', { name: 'Text' }).waitFor();
    for (const name of ['Roles', 'Assessment', 'Approach', 'Status', 'Strength'])
      await expect.poll(() => isWithinTools(page, name), { message: name }).toBe(true);
  });

  it('begin in sight in a low window, and the wheel moves to the last of them', async () => {
    const { page } = await openPage({ viewport: { width: 720, height: 450 } });
    for (const name of ['Roles', 'Assessment'])
      await expect.poll(() => isWithinTools(page, name), { message: name }).toBe(true);
    expect(await isWithinTools(page, 'Strength')).toBe(false);
    await page.getByRole('group', { name: 'Card colours' }).hover({ position: { x: 20, y: 10 } });
    await page.mouse.wheel(0, 300);
    await expect.poll(() => isWithinTools(page, 'Strength')).toBe(true);
  });
});

/** The buttons that edit and are not in sight as a whole; "none" where there are no buttons. */
async function cutEdits(page: Page): Promise<readonly string[]> {
  return page.getByRole('region', { name: 'Editing' }).evaluate((region) => {
    const room = region.getBoundingClientRect();
    const buttons = [...region.querySelectorAll('[role="toolbar"] button')].filter(
      (button) => button.getClientRects().length > 0,
    );
    if (buttons.length === 0) return ['none'];
    const cut = buttons.filter((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      return left < room.left || right > room.right || top < room.top || bottom > room.bottom;
    });
    return cut.map((button) => button.getAttribute('aria-label') ?? '');
  });
}

/** Whether a colouring is in sight as a whole among the buttons of the map. */
async function isWithinTools(page: Page, name: string): Promise<boolean> {
  const tools = page.getByRole('group', { name: 'Map', exact: true });
  const colours = page.getByRole('group', { name: 'Card colours' });
  const [all, box] = [
    await tools.boundingBox(),
    await colours.getByRole('button', { name, exact: true }).boundingBox(),
  ];
  return all !== null && box !== null && box.x >= all.x && box.x + box.width <= all.x + all.width;
}

describe('on a phone', () => {
  it('folds the inspector when another part of the page is shown, and opens it again', async () => {
    const { page } = await openPage(PHONE);
    const inspector = page.getByRole('region', { name: 'Inspector' });
    expect(await inspector.isVisible()).toBe(false);
    await page.getByRole('treeitem').first().click();
    await inspector.getByText('Thesis').first().waitFor();

    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await expect.poll(() => heightOf(page)).toBeLessThan(60);
    expect(await page.getByRole('button', { name: 'Fit', exact: true }).isVisible()).toBe(true);
    await inspector.getByRole('button', { name: 'More of the inspector' }).click();
    await expect.poll(() => heightOf(page)).toBeGreaterThan(200);
    await inspector.getByRole('button', { name: 'Close the inspector' }).click();
    await expect.poll(() => inspector.isVisible()).toBe(false);
  });

  it('has all of what edits in sight, in a narrow window too, and some of the map above the inspector', async () => {
    const { page } = await openPage({ ...PHONE, viewport: { width: 320, height: 640 } });
    await page.getByRole('treeitem').first().click();
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await inspector.getByRole('button', { name: 'More of the inspector' }).click();
    await expect.poll(() => heightOf(page)).toBeGreaterThan(180);
    for (const width of [320, 360, 390]) {
      await page.setViewportSize({ width, height: 640 });
      await expect.poll(() => cutEdits(page), { message: `at ${String(width)} px` }).toEqual([]);
      await expect
        .poll(async () => {
          const room = await page.getByRole('application').boundingBox();
          const sheet = await inspector.boundingBox();
          return room && sheet && sheet.y - room.y;
        })
        .toBeGreaterThan(100);
    }
  });

  it('goes back with the button in the bar', async () => {
    const { page } = await openPage(PHONE);
    await page.getByRole('treeitem').first().click();
    await page.getByRole('region', { name: 'Inspector' }).waitFor();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect.poll(() => page.getByRole('region', { name: 'Inspector' }).isVisible()).toBe(false);
  });

  it('scrolls what is chosen in the outline out from under the inspector', async () => {
    const { page } = await openPage(PHONE);
    const row = page.getByRole('treeitem').nth(9);
    await row.click();
    await expect
      .poll(async () => {
        const [item, sheet] = [
          await row.boundingBox(),
          await page.getByRole('region', { name: 'Inspector' }).boundingBox(),
        ];
        return item && sheet ? sheet.y - item.y - item.height : -1;
      })
      .toBeGreaterThanOrEqual(0);
  });

  it('lets one go back to the outline while what is disputed is lit', async () => {
    const { page } = await openPage(PHONE);
    await page.getByRole('button', { name: /^Disputed/ }).click();
    await expect.poll(() => page.getByRole('tree', { name: 'Outline' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Outline', exact: true }).click();
    await expect.poll(() => page.getByRole('tree', { name: 'Outline' }).isVisible()).toBe(true);
  });

  it('lists what is disputed beside the outline as long as it is lit', async () => {
    const { page } = await openPage();
    const points = page.getByRole('region', { name: 'Disputed points' });
    for (const shown of [1, 0, 1]) {
      await page.getByRole('button', { name: /^Disputed/ }).click();
      await expect.poll(() => points.count()).toBe(shown);
    }
  });

  it('has the colouring and its key on the map', async () => {
    const { page } = await openPage(PHONE);
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    const key = page.getByRole('img', { name: /^Key/ });
    expect(await key.isVisible()).toBe(true);
    const before = await key.getAttribute('src');
    const lenses = page.getByRole('group', { name: 'Card colours' });
    await lenses.getByRole('button', { name: 'Assessment' }).click();
    expect(await lenses.getByRole('button', { name: 'Assessment' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    // Its words are drawn as outlines: what it says shows in that it changes.
    await expect.poll(() => key.getAttribute('src')).not.toBe(before);
  });

  it('offers the keys and the theme in the menu', async () => {
    const { page } = await openPage(PHONE);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Dark colours' }).click();
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  });
});

describe('a map of thousands of statements', () => {
  it('lists as much of its outline as is read, and finds the last of it', async () => {
    const { page, complaints } = await openPage();
    await dropFile(page, 'large.crux.json', JSON.stringify(largeMap(20_000)));
    await expect.poll(() => page.title()).toContain('Large');
    await page.getByRole('application').focus();
    await page.keyboard.press('w');
    const items = page.getByRole('treeitem');
    await expect.poll(() => items.count()).toBeGreaterThan(10);
    expect(await items.count()).toBeLessThan(200);
    await items.first().focus();
    await page.keyboard.press('End');
    await expect
      .poll(() => page.locator('[role=treeitem]:focus').textContent())
      .toContain('This is statement');
    expect(await items.count()).toBeLessThan(200);
    await page.getByRole('searchbox', { name: 'Search statements' }).fill('statement 19999');
    await page.getByRole('list', { name: 'Search results' }).getByRole('button').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[role=treeitem][aria-selected=true]').count()).toBe(1);
    expect(complaints).toEqual([]);
  });
});

function largeMap(size: number) {
  const numbers = Array.from({ length: size }, (_, index) => index);
  return {
    crux: 1,
    meta: { title: 'Large' },
    statements: numbers.map((n) => ({ id: `s${n}`, kind: 'claim', text: `This is statement ${n}.` })),
    relations: numbers.slice(1).map((n) => ({
      id: `r${n}`,
      kind: n % 3 === 0 ? 'attacks' : 'supports',
      from: [`s${n}`],
      to: `s${Math.floor((n - 1) / 5)}`,
    })),
    sources: [],
    axes: [],
    groups: [],
  };
}

async function heightOf(page: Page): Promise<number> {
  return (await page.getByRole('region', { name: 'Inspector' }).boundingBox())?.height ?? 0;
}
