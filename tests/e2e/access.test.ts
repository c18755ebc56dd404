/** The page holds up for everyone: an axe check in light and dark, wide and narrow, and the phone's tabs. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(['wide', 'narrow'] as const)('has no axe violations when %s', async (size) => {
    const { page, complaints } = await openPage({ colorScheme, viewport: SIZES[size] });
    const check = async (state: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => [state, id, nodes[0]?.html, nodes[0]?.failureSummary]),
      ).toEqual([]);
    };
    await check('opened');
    for (const name of [/^Maps: /, /^More$/]) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('menu').waitFor();
      await check(`menu ${name}`);
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: /^Disputed/ }).click();
    await page.getByRole('list', { name: 'Disputed points' }).getByRole('button').nth(1).click();
    await page.getByRole('region', { name: 'Inspector' }).waitFor();
    await check('disputed, one selected');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('dialog', { name: 'Export' }).waitFor();
    await check('export dialog');
    expect(complaints).toEqual([]);
  });
});

describe('on a phone', () => {
  it('opens with the outline; the map is the second tab', async () => {
    const { page } = await openPage({ viewport: SIZES.narrow, hasTouch: true });
    expect(await page.getByRole('tree', { name: 'Outline' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    expect(await page.getByRole('tree', { name: 'Outline' }).isVisible()).toBe(false);
    expect(await page.getByRole('application').isVisible()).toBe(true);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBe(0);
  });
});
