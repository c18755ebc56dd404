/** A map that travels inside its link. */
import { afterAll, describe, expect, it } from 'vitest';
import { packText } from '../../graph/index.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';
import { mapText } from '../support/run-crux.ts';

afterAll(closeBrowser);

const packed = packText(mapText([['r', 'rain', 'supports', 'umbrella']]));

describe('a link with a map inside', () => {
  it('opens as the map, looked at as the link says, and is there again after a reload', async () => {
    const { page, complaints } = await openPage({}, `#at=rain&inside=${packed}`);
    await page.getByRole('treeitem', { name: /umbrella/ }).waitFor();
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await expect.poll(() => inspector.textContent()).toContain('rain');
    expect(page.url()).not.toContain('inside');
    await page.reload();
    await page.getByRole('treeitem', { name: /umbrella/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says so where it was cut short, and executes nothing', async () => {
    const { page } = await openPage({}, `#inside=${packed.slice(0, -9)}`);
    await page.getByText('cut short').first().waitFor();
    // It stays, though another map is shown meanwhile.
    await expect.poll(() => page.locator('[role=application]').count()).toBe(1);
    await expect.poll(() => page.title()).toContain('Hanoi');
    expect(await page.getByText('cut short').first().isVisible()).toBe(true);
  });
});
