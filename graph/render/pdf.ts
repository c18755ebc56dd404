/** Prints scenes as a PDF: vectors and text with the fonts inside, a page a scene, bookmarks and links between pages. */
import type PDFDocument from 'pdfkit';
import type { FontName } from './fonts.ts';
import { printText } from './pdf-text.ts';
import type { Paint, Scene, Shape } from './scene.ts';
import { fontsOfScenes, groupsOf } from './scene-fonts.ts';

/** A page in points, 72 to the inch. */
export interface PdfPage {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  /** Points a px; the scene stands in the middle of the page. */
  readonly scale: number;
}

export interface PdfFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a PDF needs beside its pages. */
export interface PdfOptions {
  /** The bytes of a TrueType font. */
  readonly loadFont: (name: FontName) => Promise<Uint8Array>;
  /** The colour of the whole sheet, #rrggbb. */
  readonly paper: string;
  readonly title: string;
  readonly author?: string | undefined;
  readonly language?: string | undefined;
  /** ISO 8601; the day the map is of, never today's. */
  readonly date?: string | undefined;
  readonly bookmarks?: readonly { readonly title: string; readonly page: number }[];
  /** The map itself, to be taken out again. */
  readonly attachment?: PdfFile | undefined;
}

/** Beside and above what a link leads to, in points. */
const AIR = 12;

/** The sides that a PDF page may have, in points. */
export const MAX_PDF_SIDE = 14_400;

/** The same pages and options give the same bytes. Cost: linear in the shapes, and one parse of each font used. */
export async function renderPdf(pages: readonly PdfPage[], options: PdfOptions): Promise<Uint8Array> {
  const { default: PdfKit } = await import('pdfkit');
  const date = toDate(options.date);
  const pdf = new PdfKit({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: options.language ?? 'en',
    displayTitle: true,
    // An undefined first font keeps the library from loading one that is not embedded.
    font: null as unknown as string,
    info: {
      Title: options.title,
      Creator: 'Crux',
      Producer: 'Crux',
      CreationDate: date,
      ModDate: date,
      ...(options.author === undefined ? {} : { Author: options.author }),
    },
  });
  const done = collect(pdf);
  for (const name of fontsOfScenes(pages.map(({ scene }) => scene)))
    pdf.registerFont(name, await options.loadFont(name));
  const places = placesIn(pages.map(({ scene }) => scene));
  pages.forEach((page, index) => {
    pdf.addPage({ size: [page.width, page.height], margin: 0 });
    for (const { title } of (options.bookmarks ?? []).filter((mark) => mark.page === index))
      pdf.outline.addItem(title);
    pdf.rect(0, 0, page.width, page.height).fill(options.paper);
    pdf.save();
    const x = (page.width - page.scene.width * page.scale) / 2;
    const y = (page.height - page.scene.height * page.scale) / 2;
    pdf.translate(x, y);
    pdf.scale(page.scale);
    printShapes(pdf, page.scene.shapes, { opacity: 1, x, y, scale: page.scale, places });
    pdf.restore();
  });
  if (options.attachment) {
    const { name, mediaType, bytes } = options.attachment;
    pdf.file(bytes as Buffer, { name, type: mediaType, creationDate: date, modifiedDate: date });
  }
  pdf.end();
  return done;
}

/** Where a group is drawn on its page, in points from the top left, and how clearly. */
interface Standing {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly opacity: number;
  /** What each statement that can be led to is called in the file. */
  readonly places: ReadonlyMap<string, string>;
}

/** Opacity is handed down, since shapes that lie on each other in one group are rare and a form for each is dear. */
function printShapes(pdf: typeof PDFDocument.prototype, shapes: readonly Shape[], at: Standing): void {
  const { opacity } = at;
  for (const shape of shapes) {
    switch (shape.shape) {
      case 'group': {
        pdf.save();
        if (shape.x !== 0 || shape.y !== 0) pdf.translate(shape.x, shape.y);
        if (shape.scale !== undefined && shape.scale !== 1) pdf.scale(shape.scale);
        const inside: Standing = {
          x: at.x + shape.x * at.scale,
          y: at.y + shape.y * at.scale,
          scale: at.scale * (shape.scale ?? 1),
          opacity: opacity * (shape.opacity ?? 1),
          places: at.places,
        };
        const own = at.places.get(shape.anchor ?? '');
        if (own !== undefined) pdf.addNamedDestination(own, 'XYZ', inside.x - AIR, inside.y - AIR, null);
        printShapes(pdf, shape.children, inside);
        const to = at.places.get(shape.link?.to ?? '');
        if (shape.link && to !== undefined) pdf.goTo(0, 0, shape.link.width, shape.link.height, to);
        pdf.restore();
        break;
      }
      case 'text':
        pdf.opacity(opacity);
        printText(pdf, shape);
        break;
      case 'rect': {
        const { x, y, width, height, radius } = shape;
        if (radius === undefined) pdf.rect(x, y, width, height);
        else pdf.roundedRect(x, y, width, height, radius);
        paint(pdf, shape, opacity);
        break;
      }
      case 'circle':
        pdf.circle(shape.x, shape.y, shape.radius);
        paint(pdf, shape, opacity);
        break;
      case 'path':
        pdf.path(shape.path);
        paint(pdf, shape, opacity);
        break;
    }
  }
}

/** Ids may hold any letters; names in the file are plain. */
function placesIn(scenes: readonly Scene[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { anchor } of scenes.flatMap(groupsOf))
    if (anchor !== undefined && !places.has(anchor)) places.set(anchor, `s${places.size + 1}`);
  return places;
}

function paint(pdf: typeof PDFDocument.prototype, shape: Paint, opacity: number): void {
  pdf.opacity(opacity * (shape.opacity ?? 1));
  if (shape.stroke === undefined) {
    if (shape.fill === undefined) pdf.opacity(0).fill('#ffffff');
    else pdf.fill(shape.fill);
    return;
  }
  pdf.lineWidth(shape.strokeWidth ?? 1);
  if (shape.dash) pdf.dash([...shape.dash]);
  else pdf.undash();
  pdf.lineCap(shape.round ? 'round' : 'butt').lineJoin(shape.round ? 'round' : 'miter');
  if (shape.fill === undefined) pdf.stroke(shape.stroke);
  else pdf.fillAndStroke(shape.fill, shape.stroke);
}

function collect(pdf: typeof PDFDocument.prototype): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('error', reject);
    pdf.on('end', () => {
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      resolve(whole);
    });
  });
}

/** Midnight in Greenwich, so that the bytes are the same everywhere; the start of the calendar where the map has no date. */
function toDate(date: string | undefined): Date {
  const known = new Date(date ?? 0);
  return Number.isNaN(known.getTime()) ? new Date(0) : known;
}
