/** Paper: how large a sheet is, and how a scene fits it. Lengths in points, 72 to the inch. */
import { MAX_PDF_SIDE, type PdfPage } from './pdf.ts';
import type { Scene } from './scene.ts';

/** Short side and long side. */
const SHEETS = {
  A4: [595, 842],
  A3: [842, 1191],
  A2: [1191, 1684],
  A1: [1684, 2384],
  A0: [2384, 3370],
  Letter: [612, 792],
} as const;

/** A sheet of paper by its name. */
export type SheetName = keyof typeof SHEETS;
/** The sheets that a PDF may have. */
export const SHEET_NAMES = Object.keys(SHEETS) as readonly SheetName[];

const MARGIN = 18;
/** Body text of 13 px is 9.75 points at this scale, as on screen. */
const LARGEST = 0.75;
/** Points a px at which body text has 7 points. */
const SMALLEST = 7 / 13;

/** Which way a sheet is held. */
export type Orientation = 'portrait' | 'landscape';

/** The room on a sheet in px, where body text has 7 points. */
export function roomOn(name: SheetName, orientation: Orientation): { width: number; height: number } {
  const [short, long] = SHEETS[name];
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
  return {
    width: Math.floor((width - 2 * MARGIN) / SMALLEST),
    height: Math.floor((height - 2 * MARGIN) / SMALLEST),
  };
}

/** The scene on that sheet, held as told or as suits it. */
export function onSheet(scene: Scene, name: SheetName, orientation?: Orientation): PdfPage {
  const [short, long] = SHEETS[name];
  const lies = orientation === undefined ? scene.width > scene.height : orientation === 'landscape';
  const width = lies ? long : short;
  const height = lies ? short : long;
  const scale = Math.min(LARGEST, (width - 2 * MARGIN) / scene.width, (height - 2 * MARGIN) / scene.height);
  return { scene, width, height, scale };
}

/** The scene on the smallest sheet from A4 to A0 on which its text has 7 points; beyond that on one of its own size. */
export function onSmallestSheet(scene: Scene): PdfPage {
  for (const name of ['A4', 'A3', 'A2', 'A1', 'A0'] as const) {
    const page = onSheet(scene, name);
    if (page.scale >= SMALLEST) return page;
  }
  const scale = Math.min(SMALLEST, (MAX_PDF_SIDE - 2 * MARGIN) / Math.max(scene.width, scene.height));
  return {
    scene,
    scale,
    width: Math.ceil(scene.width * scale + 2 * MARGIN),
    height: Math.ceil(scene.height * scale + 2 * MARGIN),
  };
}
