/** A map as the bytes of a picture file. */
import { readFile } from 'node:fs/promises';
import {
  attachMap,
  composePages,
  composePicture,
  embedFonts,
  embedInPage,
  embedInPng,
  embedInSvg,
  onSheet,
  onSmallestSheet,
  refuseSize,
  renderPdf,
  renderSvg,
  sizeAtScale,
  THEMES,
  writeMap,
  type ArgumentGraph,
  type Orientation,
  type PictureRequest,
  type SheetName,
} from '../../../graph/index.ts';
import { createFailure, createMisuse } from '../failure.ts';
import { encodePixels } from './encode.ts';
import { loadFont, loadTrimmer } from './fonts.ts';
import { rasterise } from './rasterise.ts';

export const PICTURE_TYPES = ['svg', 'png', 'jpg', 'webp', 'pdf', 'html'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

export interface DrawRequest extends PictureRequest {
  readonly type: PictureType;
  /** Times the map's own px; 1 unless a width is given. */
  readonly scale: number;
  /** In px, for PNG, JPEG and WebP. */
  readonly width?: number | undefined;
  /** Pixels an inch, said in the file. */
  readonly dpi: number;
  /** For a PDF; the smallest on which the text can be read where absent. */
  readonly sheet?: SheetName | undefined;
  /** Cuts a PDF into such sheets. */
  readonly pages?: SheetName | undefined;
  readonly orientation?: Orientation | undefined;
  /** Whether an SVG carries the used part of its fonts. */
  readonly fonts?: boolean;
  /** Whether the picture carries the map. */
  readonly embed?: boolean;
}

/** Kinds of pictures that can carry the map. */
export const CARRIERS: readonly PictureType[] = ['svg', 'png', 'pdf'];

export interface DrawnPicture {
  readonly bytes: Uint8Array;
  readonly leftOut: number;
}

const UNKNOWN =
  'Nothing on the map belongs to that: check the id after --focus, and that --scope is of its kind.';

/** `name` stands for the map where it has no title. Throws where so many pixels cannot be drawn. */
export async function drawPicture(
  graph: ArgumentGraph,
  name: string,
  request: DrawRequest,
): Promise<DrawnPicture> {
  if (request.type === 'html') return { bytes: await makeWebPage(graph, name), leftOut: 0 };
  const { scene, leftOut, drawn } = composePicture(graph, name, request);
  if (drawn === 0 && request.scope) throw createMisuse(UNKNOWN);
  const { type } = request;
  const map = request.embed ? (await writeMap(graph, 'crux')).text : null;
  if (type === 'svg') {
    const fonts = request.fonts ? await embedFonts(scene, loadFont, await loadTrimmer()) : {};
    const svg = renderSvg(scene, { scale: request.scale, ...fonts });
    return { bytes: new TextEncoder().encode(map === null ? svg : embedInSvg(svg, map)), leftOut };
  }
  if (type === 'pdf') {
    const page = request.sheet ? onSheet(scene, request.sheet, request.orientation) : onSmallestSheet(scene);
    const { pages, bookmarks } = request.pages
      ? composePages(graph, name, {
          ...request,
          sheet: request.pages,
          orientation: request.orientation ?? 'landscape',
        })
      : { pages: [page], bookmarks: [{ title: scene.title, page: 0 }] };
    const bytes = await renderPdf(pages, {
      loadFont,
      paper: THEMES[request.theme ?? 'light'].paper,
      title: scene.title,
      author: graph.meta.authors?.join(', '),
      language: graph.meta.language,
      date: graph.meta.date,
      bookmarks,
      attachment: map === null ? undefined : attachMap(map),
    });
    return { bytes, leftOut };
  }
  const size = sizeAtScale(scene, request.width === undefined ? request.scale : request.width / scene.width);
  const refusal = refuseSize(size);
  if (refusal !== null) throw createFailure(refusal);
  const pixels = await rasterise(scene, renderSvg(scene), size.width);
  const bytes = await encodePixels(pixels, type, request.dpi);
  return { bytes: map === null ? bytes : embedInPng(bytes, map), leftOut };
}

/** Beside the built command line, where the page was built too. */
const READER = new URL('../app/reader.html', import.meta.url);

/** The map in a file of its own, with a Crux to read it. */
async function makeWebPage(graph: ArgumentGraph, name: string): Promise<Uint8Array> {
  const page = await readFile(READER, 'utf8').catch(() => undefined);
  if (page === undefined) throw createFailure('The explorer is not built yet: run "npm run build" first.');
  const { text } = await writeMap(graph, 'crux');
  const whole = embedInPage(page, text, `${name}.crux.json`, graph.meta.title || name);
  return new TextEncoder().encode(whole);
}
