import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/app/reading/read-pdf.ts';

function makePdf(
  draw: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  return new Promise((done) => {
    const document = new PDFDocument(options);
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => done(new Uint8Array(Buffer.concat(parts))));
    draw(document);
    document.end();
  });
}

const LONG =
  'The bridge was closed on 3 May, for two of its cables had snapped and the railing was loose in four places that nobody had looked at for years.';

describe('the text of a PDF', () => {
  it('has its paragraphs whole, however its lines were broken, and its pages', async () => {
    const bytes = await makePdf(
      (document) => {
        document.text(LONG).moveDown().text('Nobody complained of the detour.');
        document.addPage().text('Second page.');
      },
      { info: { Title: 'Survey' } },
    );
    expect(await readPdf(bytes)).toEqual({
      text: `${LONG}\n\nNobody complained of the detour.\fSecond page.`,
      title: 'Survey',
    });
  });

  it('of a thousand pages comes page by page, and tells how far it is', async () => {
    const bytes = await makePdf((document) => {
      for (let page = 1; page <= 1000; page++) {
        if (page > 1) document.addPage();
        document.text(`Page ${page}. ${LONG}`);
      }
    });
    const told: number[] = [];
    const { text } = await readPdf(bytes, (page) => told.push(page));
    expect(text.split('\f').map((page) => page.split('.')[0])).toEqual(
      Array.from({ length: 1000 }, (_, index) => `Page ${index + 1}`),
    );
    expect(told).toHaveLength(50);
  });

  it('is empty where its pages are pictures', async () => {
    const bytes = await makePdf((document) => void document.rect(10, 10, 90, 90).fill());
    expect((await readPdf(bytes)).text).toBe('');
  });

  it('is refused in words of the library where it is encrypted or damaged', async () => {
    const locked = await makePdf((document) => void document.text('secret'), {
      userPassword: 'one',
      ownerPassword: 'two',
    });
    await expect(readPdf(locked)).rejects.toThrow(/password/i);
    await expect(readPdf(new TextEncoder().encode('%PDF-1.4 nonsense'))).rejects.toThrow();
  });
});
