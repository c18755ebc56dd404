/** A map as pages: every statement whole once, every relation a line or told, every number leads to a page, letters of 7 points. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getDocumentProxy } from 'unpdf';
import {
  composePages,
  readMap,
  renderPdf,
  type ArgumentGraph,
  type PagesRequest,
  type Scene,
  type Shape,
} from '../../../graph/index.ts';
import { loadFont } from '../../../src/cli/pictures/fonts.ts';
import { graphOf } from '../../support/graph-of.ts';

const MAPS = join(import.meta.dirname, '../../../graph/maps');
const LYING: PagesRequest = { sheet: 'A4', orientation: 'landscape' };

async function readSample(name: string): Promise<ArgumentGraph> {
  const { graph } = await readMap(readFileSync(join(MAPS, name)), name.replace('.json', '.crux.json'));
  if (!graph) throw new Error(`${name} must be readable.`);
  return graph;
}

const star = (count: number): ArgumentGraph =>
  graphOf(Array.from({ length: count }, (_, at) => `reason${at} + t`).join('; '));

function shapesOf({ shapes }: Scene): readonly Shape[] {
  const flat = (each: readonly Shape[]): readonly Shape[] =>
    each.flatMap((shape) => (shape.shape === 'group' ? [shape, ...flat(shape.children)] : [shape]));
  return flat(shapes);
}

function check(graph: ArgumentGraph, request: PagesRequest): void {
  const { pages, bookmarks, leftOut } = composePages(graph, 'map', request);
  const all = pages.map(({ scene }) => shapesOf(scene));
  const groups = all.map((shapes) => shapes.filter((shape) => shape.shape === 'group'));
  const whole = groups.flatMap((page) => page.flatMap(({ anchor }) => anchor ?? []));
  expect(leftOut).toBe(0);
  expect([...whole].sort()).toEqual([...graph.statements.keys()].sort());
  const links = groups.flatMap((page) => page.flatMap(({ link }) => link?.to ?? []));
  expect(links.filter((to) => !whole.includes(to))).toEqual([]);
  expect(bookmarks.map(({ page }) => page)).toEqual(pages.map((_, at) => at));
  for (const [at, { scale, width, height, scene }] of pages.entries()) {
    expect(13 * scale, `page ${at + 1}`).toBeGreaterThanOrEqual(6.99);
    expect([scene.width * scale <= width, scene.height * scale <= height]).toEqual([true, true]);
  }
  const words = all.map((shapes) => shapes.flatMap((shape) => (shape.shape === 'text' ? shape.text : [])));
  for (const word of words.flat()) expect(word).not.toMatch(/undefined|\b888\b/);
}

describe('composePages', () => {
  it.each(readdirSync(MAPS))('holds every statement of %s whole once, and leads to each', async (name) => {
    const graph = await readSample(name);
    check(graph, LYING);
    check(graph, { sheet: 'Letter', orientation: 'portrait', cards: 'titles' });
  });

  it('deals out what is too much for one page, and goes on where relations run in circles', () => {
    check(star(150), { ...LYING, orientation: 'portrait' });
    check(graphOf('a + b; b + c; c + a; d - a; e + e2'), LYING);
    check(graphOf(Array.from({ length: 120 }, (_, at) => `step${at + 1} + step${at}`).join('; ')), LYING);
  });

  it('puts the theses first, then a page for each branch, and takes one page where that is enough', async () => {
    const hanoi = composePages(await readSample('hanoi-summit.json'), 'hanoi', LYING);
    expect(hanoi.bookmarks[0]?.title).toBe('Overview');
    expect(hanoi.pages.length).toBeGreaterThan(5);
    expect(composePages(graphOf('a + t; b - t'), 'small', LYING).pages).toHaveLength(1);
  });

  it('is a page with a title where the map is empty', () => {
    const empty = { ...graphOf(''), meta: { title: 'Nothing yet' } };
    const { pages } = composePages(empty, 'empty', LYING);
    expect(pages).toHaveLength(1);
    expect(pages.flatMap(({ scene }) => shapesOf(scene)).some((shape) => shape.shape === 'text')).toBe(true);
  });

  it('prints the links between pages into the PDF', async () => {
    const { pages, bookmarks } = composePages(await readSample('hanoi-summit.json'), 'hanoi', LYING);
    const bytes = await renderPdf(pages, { loadFont, paper: '#ffffff', title: 'Hanoi', bookmarks });
    const pdf = await getDocumentProxy(bytes.slice());
    const first = await pdf.getPage(1);
    const links = (await first.getAnnotations()) as { dest?: string }[];
    expect(links.length).toBeGreaterThan(10);
    const targets = await Promise.all(links.map(({ dest }) => pdf.getDestination(dest ?? '')));
    expect(targets.filter((target) => target === null)).toEqual([]);
  });
});
