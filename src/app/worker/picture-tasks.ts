/** What the worker does for pictures: composes their scenes, dresses them in their fonts, prints them as PDF. */
import {
  composePages,
  composePicture,
  embedFonts,
  renderPdf,
  renderSvg,
  type ArgumentGraph,
  type Pages,
  type PagesRequest,
  type PdfOptions,
  type PdfPage,
  type Picture,
  type PictureRequest,
  type Scene,
} from '../../../graph/index.ts';
import { loadFont, loadTrimmer } from '../picture/fonts.ts';

/** The scene of a map, as the shell draws it too. `name` stands for the map where it has no title. */
export function compose(graph: ArgumentGraph, name: string, request: PictureRequest): Picture {
  return composePicture(graph, name, request);
}

/** A scene as SVG with the used part of its fonts inside, `scale` times as large. */
export async function dress(scene: Scene, scale: number): Promise<string> {
  return renderSvg(scene, { scale, ...(await embedFonts(scene, loadFont, await loadTrimmer())) });
}

/** Pages of a document, placed one by one. */
export function cut(graph: ArgumentGraph, name: string, request: PagesRequest): Pages {
  return composePages(graph, name, request);
}

export function print(pages: readonly PdfPage[], options: Omit<PdfOptions, 'loadFont'>): Promise<Uint8Array> {
  return renderPdf(pages, { ...options, loadFont });
}
