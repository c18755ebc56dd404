/** Statements that are very long, read from the right or attack themselves leave the page as usable as others. */
import { afterAll, expect, it } from 'vitest';
import { packText } from '../../graph/index.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

const LONG = 'Ferry fares rose again this winter. '.repeat(140);
const map = JSON.stringify({
  crux: 1,
  meta: { title: 'Unusual' },
  statements: [
    { id: 'long', kind: 'claim', text: LONG },
    {
      id: 'right',
      kind: 'claim',
      text: 'هذه الجملة تقرأ من اليمين إلى اليسار وهي أطول من سطر واحد في القائمة',
    },
  ],
  relations: [
    { id: 'r', kind: 'supports', from: ['right'], to: 'long' },
    { id: 'own', kind: 'attacks', from: ['long'], to: 'long' },
  ],
});

it('a very long statement shows its first lines, and all of them when asked by keyboard', async () => {
  const { page, complaints } = await openPage({}, `#at=long&inside=${packText(map)}`);
  const inspector = page.getByRole('region', { name: 'Inspector' });
  const reject = inspector.getByRole('button', { name: 'Reject' });
  await reject.waitFor();
  const words = inspector.locator('.text');
  const height = async () => (await words.boundingBox())?.height ?? 0;
  await expect.poll(height).toBeLessThan(220);
  expect((await reject.boundingBox())?.y).toBeLessThan(1400);
  const button = inspector.getByRole('button', { name: 'Show all' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(height).toBeGreaterThan(1000);
  await page.keyboard.press('Enter');
  await expect.poll(height).toBeLessThan(220);

  // The grip of a row stands beside its words, wherever they begin.
  const rows = page.getByRole('treeitem');
  for (const row of [rows.nth(0), rows.nth(1)]) {
    await row.hover();
    const grip = row.locator('.grip');
    await expect.poll(() => grip.isVisible()).toBe(true);
    const [text, box] = [await row.locator('.text').boundingBox(), await grip.boundingBox()];
    expect((text?.x ?? 0) + (text?.width ?? Infinity)).toBeLessThanOrEqual(box?.x ?? 0);
  }
  expect(complaints).toEqual([]);
});

it('a link that supposes the same twice supposes it once', async () => {
  const twice = 'add=-summits-paid-off&add=-summits-paid-off&no=core-threat&no=core-threat&yes=core-threat';
  const { page, complaints } = await openPage({}, `#map=hanoi-summit&${twice}`);
  const supposed = page.getByRole('list', { name: 'Supposed' });
  await expect.poll(() => supposed.getByRole('listitem').count()).toBe(2);
  expect(complaints).toEqual([]);
});
