import { describe, expect, it } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { composePicture } from '../../../graph/render/compose-picture.ts';
import { renderPdf, type PdfOptions, type PdfPage } from '../../../graph/render/pdf.ts';
import type { Scene } from '../../../graph/render/scene.ts';
import { loadFont } from '../../../src/cli/pictures/fonts.ts';
import { readHanoi } from '../../support/hanoi.ts';

const options: PdfOptions = { loadFont, paper: '#ffffff', title: 'Test', date: '2019-02-28' };

function lines(texts: readonly (readonly [text: string, rightToLeft?: boolean])[]): Scene {
  return {
    width: 400,
    height: 400,
    title: 'Test',
    description: '',
    shapes: texts.map(([text, rightToLeft = false], index) => ({
      shape: 'text',
      x: rightToLeft ? 380 : 20,
      y: 30 + 24 * index,
      text,
      size: 14,
      weight: 400,
      fill: '#000000',
      rightToLeft,
    })),
  };
}

const pageOf = (scene: Scene): PdfPage => ({ scene, width: scene.width, height: scene.height, scale: 1 });

async function textIn(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
  return text;
}

describe('renderPdf', () => {
  it('writes words that are found again, in every script with a bundled font', async () => {
    const scene = lines([
      ['The summit failed: Wörter, λόγος, слово'],
      ['السلام عليكم', true],
      ['שלום עולם', true],
      ['谈判破裂 日本語'],
      ['ภาษาไทย'],
    ]);
    const text = await textIn(await renderPdf([pageOf(scene)], options));
    for (const word of [
      'summit',
      'Wörter',
      'λόγος',
      'слово',
      'السلام',
      'عليكم',
      'שלום',
      '谈判破裂',
      '日本語',
      'ภาษาไทย',
    ])
      expect(text).toContain(word);
  });

  it('holds every word of a map', async () => {
    const hanoi = await readHanoi();
    const { scene } = composePicture(hanoi, 'hanoi');
    const text = (await textIn(await renderPdf([pageOf(scene)], options))).replace(/\s+/g, '');
    const missing = [...hanoi.statements.values()]
      .filter(({ title }) => title !== undefined)
      .filter(({ title = '' }) => !text.includes(title.replace(/\s+/g, '')));
    expect(missing).toEqual([]);
  });

  it('gives the same bytes for the same pages, dated as the map is', async () => {
    const page = pageOf(lines([['Twice the same']]));
    const [one, other] = [await renderPdf([page], options), await renderPdf([page], options)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(Buffer.from(one).toString('latin1')).toContain('D:20190228000000Z');
  });

  it('leads from a bookmark to each page and carries a file', async () => {
    const page = pageOf(lines([['A page']]));
    const bytes = await renderPdf([page, page], {
      ...options,
      bookmarks: [
        { title: 'First', page: 0 },
        { title: 'Second', page: 1 },
      ],
      attachment: {
        name: 'map.crux.json',
        mediaType: 'application/json',
        bytes: new TextEncoder().encode('{"a":1}'),
      },
    });
    const pdf = await getDocumentProxy(bytes.slice());
    expect(pdf.numPages).toBe(2);
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(['First', 'Second']);
    const files = Object.values((await pdf.getAttachments()) as Record<string, { content: Uint8Array }>);
    expect(files.map(({ content }) => new TextDecoder().decode(content))).toEqual(['{"a":1}']);
  });
});
