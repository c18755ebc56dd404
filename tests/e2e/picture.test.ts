/** A person takes a picture away: SVG and PNG, the whole or a part, refused in words where it cannot be. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import {
  composePicture,
  findChains,
  findDisputes,
  findTheses,
  readMap,
  renderSvg,
  type ArgumentGraph,
  type PictureScope,
} from '../../graph/index.ts';
import { readHanoi } from '../support/hanoi.ts';
import { eyeOf } from '../support/eye.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';
import { ROOT } from '../support/run-crux.ts';

afterAll(closeBrowser);

const MAPS = readdirSync(join(ROOT, 'graph/maps')).map((file) => file.replace('.json', ''));
/** What a picture can show of a map, as the dialog names it. */
const SCOPES = [
  'Whole map',
  'Disputed points',
  'One camp’s case',
  'One section',
  'This dispute',
  'This chain',
  'Around what is selected',
] as const;
/** Offered only while it is looked at. */
const LOOKED_AT: readonly string[] = ['This dispute', 'This chain', 'Around what is selected'];

describe('the exported picture', () => {
  it.each(MAPS)('is what the shell draws, to the byte, of %s in every scope', async (map) => {
    const { page, complaints } = await openPage();
    const { graph } = await readMap(
      await readFile(join(ROOT, 'graph/maps', `${map}.json`)),
      `${map}.crux.json`,
    );
    if (!graph) throw new Error(`${map} must be readable.`);
    let compared = 0;
    let hash = '';
    for (const label of SCOPES) {
      const scope = scopeOf(graph, label);
      if (!scope) continue;
      const wanted = `#map=${map}${LOOKED_AT.includes(label) ? aloneWords(scope) : ''}`;
      if (wanted !== hash) await page.goto(page.url().replace(/#.*/s, '') + wanted);
      hash = wanted;
      await expect.poll(() => page.title()).toBe(`${graph.meta.title} · Crux`);
      const svg = (await save(page, 'SVG', label)).toString('utf8');
      const { scene } = composePicture(graph, map, scope.kind === 'whole' ? {} : { scope });
      expect(svg === renderSvg(scene), label).toBe(true);
      compared += 1;
    }
    expect(compared).toBeGreaterThanOrEqual(5);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is a PNG of its size with something in every card', async () => {
    const { page, complaints } = await openPage();
    const svg = (await save(page, 'SVG')).toString('utf8');
    const png = await save(page, 'PNG');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const size = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg);
    expect([width, height]).toEqual([Number(size?.[1]) * 2, Number(size?.[2]) * 2]);
    expect(png.readUInt32BE(png.indexOf('pHYs') + 4)).toBe(Math.round((96 * 2) / 0.0254));
    const empty = await page.evaluate(findEmptyCards, { svg, png: png.toString('base64') });
    expect(empty).toEqual({ cards: (await readHanoi()).statements.size, empty: 0 });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is shown before it is saved, remembers what was chosen, is named after map and part, and opens as the map again', async () => {
    const { page, complaints } = await openPage();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    const preview = dialog.getByRole('img', { name: 'Preview' });
    const drawn = () =>
      preview.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect.poll(drawn).toBeGreaterThan(1000);
    const whole = await drawn();
    await dialog.getByRole('radio', { name: 'PNG' }).check();
    await dialog.getByRole('radio', { name: 'Titles' }).check();
    await dialog.getByRole('radio', { name: 'Print' }).check();
    await dialog.getByRole('checkbox', { name: /map inside/ }).check();
    await expect.poll(drawn).toBeLessThan(whole);
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('treeitem').first().waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    for (const name of ['PNG', 'Titles', 'Print, grey'])
      await expect.poll(() => dialog.getByRole('radio', { name }).isChecked()).toBe(true);
    // A width is asked of the picture that is shown.
    const width = async () => /([\d,]+) × [\d,]+ pixels/.exec((await dialog.textContent()) ?? '')?.[1];
    await expect.poll(width).toBeDefined();
    const all = await width();
    await dialog.getByRole('radio', { name: 'Disputed points' }).check();
    await expect.poll(async () => [undefined, all].includes(await width())).toBe(false);
    await dialog.getByRole('spinbutton', { name: 'Width' }).fill('900');
    await dialog.getByRole('spinbutton', { name: 'Width' }).press('Tab');
    await expect.poll(() => dialog.textContent()).toContain('900 ×');
    // What can't be is no size.
    const inches = dialog.getByRole('spinbutton', { name: 'Pixels an inch' });
    for (const [typed, taken] of [
      ['-1', '1'],
      ['1000000000', '10000'],
      ['', ''],
    ] as const) {
      await inches.fill(typed);
      await inches.press('Tab');
      if (taken !== '') await expect.poll(() => inches.inputValue()).toBe(taken);
      else await expect.poll(async () => Number(await inches.inputValue())).toBeGreaterThan(1);
    }
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save' }).click();
    expect((await download).suggestedFilename()).toBe(
      'the-hanoi-summit-2019-the-17-disputed-points-and-what-is-said-against-them.crux.png',
    );
    const png = await (await download).path();
    expect((await readFile(png)).readUInt32BE(16)).toBe(900);
    await page
      .locator('input[type=file]:not([webkitdirectory])')
      .first()
      .setInputFiles({
        name: 'again.crux.png',
        mimeType: 'image/png',
        buffer: await readFile(png),
      });
    await expect.poll(() => page.url()).toContain('opened-');
    await page.getByRole('treeitem').first().waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByRole('radio', { name: 'Map file' }).check();
    await expect.poll(() => dialog.textContent()).toContain('This format carries everything');
    const map = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const { graph } = await readMap(await readFile(await (await map).path()), 'again.crux.json');
    expect(graph).toEqual(await readHanoi());
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('of a chain or a dispute is two actions away; pages, clipboard, sizes and the link do what they say', async () => {
    const { page, complaints } = await openPage({}, '#map=court-case&alone=disputed');
    await page.getByRole('button', { name: 'Picture', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await expect.poll(() => dialog.getByRole('radio', { name: 'Disputed points' }).isChecked()).toBe(true);
    const plain = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save' }).click();
    expect((await plain).suggestedFilename()).toMatch(/disputed-point/);

    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByRole('radio', { name: 'PDF' }).check();
    await dialog.getByRole('radio', { name: 'Whole map' }).check();
    await dialog.getByRole('radio', { name: /Several pages/ }).check();
    await expect.poll(() => dialog.getByRole('button', { name: 'Save' }).isEnabled()).toBe(true);
    const pdf = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const bytes = new Uint8Array(await readFile(await (await pdf).path()));
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
    expect(text).toContain('Page 1 of');

    // Printing is the map's pages, and nothing of the page.
    await page.evaluate(() => {
      window.print = () => {
        const sheets = document.querySelectorAll('.print-sheets img').length;
        document.body.dataset['printed'] = String(sheets);
        dispatchEvent(new Event('afterprint'));
      };
    });
    // From the browser's own menu nothing can be waited for: the pages are there at once, and go when it has printed.
    await expect
      .poll(async () => {
        const paper = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
        return (await extractText(await getDocumentProxy(paper), { mergePages: true })).text;
      })
      .toMatch(/^(?!.*Search statements).*Page 1 of/s);
    await expect.poll(() => page.locator('.print-sheets').count()).toBe(0);
    await page.keyboard.press('Control+p');
    const printed = () => page.evaluate(() => Number(document.body.dataset['printed'] ?? 0));
    await expect.poll(printed).toBeGreaterThan(0);
    // Whether it was printed or cancelled, nothing of it stays.
    await expect.poll(() => page.locator('.print-sheets').count()).toBe(0);

    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByRole('radio', { name: 'PNG' }).check();
    await dialog.getByRole('spinbutton', { name: 'Width' }).fill('32000');
    await dialog.getByRole('spinbutton', { name: 'Width' }).press('Tab');
    await expect.poll(() => dialog.textContent()).toMatch(/too (large|long) to draw/);
    await dialog.getByRole('button', { name: /the largest that works/ }).click();
    await expect.poll(() => dialog.getByRole('alert').count()).toBe(0);
    await dialog.getByRole('combobox', { name: 'Scale' }).selectOption('1 ×');
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const kinds = () =>
      page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
    await expect.poll(kinds).toContain('image/png');

    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByRole('radio', { name: 'Link' }).check();
    await expect.poll(() => dialog.textContent()).toMatch(/[\d,]+ characters: /);
    await dialog.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('&inside=');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const title = await page.title();
    const other = await openPage({}, link.slice(link.indexOf('#')));
    await expect.poll(() => other.page.title()).toBe(title);
    expect([...complaints, ...other.complaints]).toEqual([]);
    await page.context().close();
    await other.page.context().close();
  });

  it('has the lights that are on, and of what is in view every relation, told where it leaves', async () => {
    const { page } = await openPage();
    // As far in as to have cards out of sight.
    for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => Number(eyeOf(page).split(',')[2])).toBeGreaterThan(0.9);
    const plain = (await save(page, 'SVG', 'This view')).toString('utf8');
    expect(plain).toContain('Beyond this view');
    await page.getByRole('button', { name: /^Disputed/ }).click();
    const lit = (await save(page, 'SVG', 'This view')).toString('utf8');
    expect(count(plain, '#f2a900')).toBeLessThan(count(lit, '#f2a900'));
    const whole = (await save(page, 'SVG', 'Whole map')).toString('utf8');
    expect(count(plain, '<desc>')).toBeLessThan(count(whole, '<desc>'));
    await page.context().close();
  });

  it('has the colours that cards have, whatever they are coloured by, with what is supposed', async () => {
    const { page, complaints } = await openPage({}, '#map=hanoi-summit&no=core-threat');
    const colours = page.getByRole('group', { name: 'Card colours' }).getByRole('button');
    const drawn = new Set<string>();
    const names = await colours.allTextContents();
    for (const at of names.keys()) {
      await colours.nth(at).click();
      await expect.poll(() => colours.nth(at).getAttribute('aria-pressed')).toBe('true');
      drawn.add((await save(page, 'SVG', 'Whole map')).toString('utf8'));
      // What is only worked on still says so for a moment.
      await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    }
    expect(drawn.size).toBe(names.length);
    expect(complaints).toEqual([]);
  });
});

/** Null where the map has no such thing. */
function scopeOf(graph: ArgumentGraph, label: (typeof SCOPES)[number]): PictureScope | null {
  const dispute = findDisputes(graph).entries[0]?.id;
  const camp = graph.axes.filter(({ id }) => id !== 'speaker').flatMap(({ positions }) => positions)[0];
  const [group] = graph.groups.keys();
  const [thesis = ''] = findTheses(graph);
  const from = [...graph.statements.keys()].findLast((id) => findChains(graph, id, thesis).chains.length > 0);
  switch (label) {
    case 'Whole map':
      return { kind: 'whole' };
    case 'Disputed points':
      return dispute === undefined ? null : { kind: 'disputed' };
    case 'One camp’s case':
      return camp ? { kind: 'camp', position: camp.id } : null;
    case 'One section':
      return group === undefined ? null : { kind: 'group', group };
    case 'This dispute':
      return dispute === undefined ? null : { kind: 'dispute', id: dispute };
    case 'This chain':
      return from === undefined ? null : { kind: 'chain', from, to: thesis, at: 0 };
    case 'Around what is selected':
      return { kind: 'around', id: thesis, steps: 2 };
  }
}

/** How a link says that this is looked at alone. */
function aloneWords(scope: PictureScope): string {
  const { kind, ...of } = scope;
  return `&alone=${kind}${Object.values(of)
    .map((each) => `&of=${encodeURIComponent(each)}`)
    .join('')}`;
}

async function save(page: Page, kind: 'SVG' | 'PNG', scope = 'Whole map'): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: kind }).check();
  await dialog.getByRole('radio', { name: scope }).check();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const file = await (await download).path();
  await dialog.waitFor({ state: 'hidden' });
  return readFile(file);
}

/** Draws the PNG and looks into the box of every card of the SVG of the same map: it must hold ink, not one colour. */
async function findEmptyCards({
  svg,
  png,
}: {
  svg: string;
  png: string;
}): Promise<{ cards: number; empty: number }> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const holder = document.createElement('div');
  holder.innerHTML = svg.replace(/<style>[\s\S]*?<\/style>/, '');
  document.body.append(holder);
  const root = holder.querySelector('svg');
  const cards = [...holder.querySelectorAll<SVGGElement>('g:has(> desc)')];
  const scale = image.width / Number(root?.getAttribute('width'));
  let empty = 0;
  for (const card of cards) {
    const own = root?.getBoundingClientRect();
    const box = card.getBoundingClientRect();
    const pixels = context.getImageData(
      Math.round((box.left - (own?.left ?? 0)) * scale),
      Math.round((box.top - (own?.top ?? 0)) * scale),
      Math.round(box.width * scale),
      Math.round(box.height * scale),
    ).data;
    const colours = new Set<number>();
    for (let at = 0; at < pixels.length; at += 4) {
      colours.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0));
    }
    if (colours.size < 20) empty += 1;
  }
  holder.remove();
  return { cards: cards.length, empty };
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
