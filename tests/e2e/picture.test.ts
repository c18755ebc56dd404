/** A person takes a picture away: SVG and PNG, the whole or a part, refused in words where it cannot be. */
import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { readHanoi } from '../support/hanoi.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';

afterAll(closeBrowser);

describe('the exported picture', () => {
  it('holds every statement as text in the SVG', async () => {
    const graph = await readHanoi();
    const { page, complaints } = await openPage();
    const svg = (await save(page, 'SVG')).toString('utf8');
    for (const { text } of graph.statements.values()) expect(svg).toContain(escaped(text));
    expect(svg).toContain('font-family');
    expect(svg).toContain('@font-face');
    expect(complaints).toEqual([]);
  });

  it('is a PNG of its size with something in every card', async () => {
    const { page, complaints } = await openPage();
    const svg = (await save(page, 'SVG')).toString('utf8');
    const png = await save(page, 'PNG');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const size = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg);
    expect([width, height]).toEqual([Number(size?.[1]) * 2, Number(size?.[2]) * 2]);
    const empty = await page.evaluate(findEmptyCards, { svg, png: png.toString('base64') });
    expect(empty).toEqual({ cards: (await readHanoi()).statements.size, empty: 0 });
    expect(complaints).toEqual([]);
  });

  it('has the lights that are on, and only what is in view if so wished', async () => {
    const { page } = await openPage();
    const plain = (await save(page, 'SVG', 'This view')).toString('utf8');
    await page.getByRole('button', { name: /^Disputed/ }).click();
    const lit = (await save(page, 'SVG', 'This view')).toString('utf8');
    expect(count(plain, '#f2a900')).toBeLessThan(count(lit, '#f2a900'));
    const whole = (await save(page, 'SVG', 'Whole map')).toString('utf8');
    expect(count(plain, '<desc>')).toBeLessThan(count(whole, '<desc>'));
  });
});

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

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
