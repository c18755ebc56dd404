/** A map that travels inside its link. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { embedInSvg, packText } from '../../graph/index.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';
import { mapText } from '../support/run-crux.ts';

afterAll(closeBrowser);

/** As a program hands over a picture that was copied. */
async function pastePicture(page: Page, svg: string): Promise<void> {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'picture.crux.svg', { type: 'image/svg+xml' }));
    dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
  }, svg);
}

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

  it('asks for the file where it leads to a map that this browser does not hold, and shows that as it says', async () => {
    const { page, complaints } = await openPage(
      {},
      '#map=opened-0123456789ab&at=rain&lens=status&eye=10,20,0.9',
    );
    const dialog = page.getByRole('dialog', { name: 'The map in this link could not be opened' });
    await dialog.getByText('This browser does not hold it').waitFor();
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choose its file' }).click();
    const text = mapText([['r', 'rain', 'supports', 'umbrella']]);
    await (
      await chooser
    ).setFiles({ name: 'rain.crux.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await expect.poll(() => inspector.textContent()).toContain('rain');
    await expect.poll(() => dialog.count()).toBe(0);
    const field = (name: string) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get(name);
    await expect
      .poll(() => [field('at'), field('lens'), field('eye')])
      .toEqual(['rain', 'status', '10,20,0.9']);

    // A picture with a map inside opens when it is pasted; one without says so.
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><desc>A dot.</desc></svg>';
    const other = embedInSvg(svg, mapText([['r', 'snow', 'supports', 'boots']]));
    await pastePicture(page, other);
    await page.getByRole('treeitem', { name: /boots/ }).waitFor();
    await pastePicture(page, svg);
    await page.getByRole('dialog').getByText('without a map').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
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
