/** What the worker does for pictures: composes their scenes, dresses them in their fonts, prints them as PDF. */
import {
  embedFonts,
  renderPdf,
  renderSvg,
  type PdfOptions,
  type PdfPage,
  type Scene,
} from '../../../graph/index.ts';
import { loadFont, loadTrimmer } from '../picture/fonts.ts';

export { composePages as cut, composePicture as compose } from '../../../graph/index.ts';

/** A scene as SVG with the used part of its fonts inside, `scale` times as large. */
export async function dress(scene: Scene, scale: number): Promise<string> {
  return renderSvg(scene, { scale, ...(await embedFonts(scene, loadFont, await loadTrimmer())) });
}

export function print(pages: readonly PdfPage[], options: Omit<PdfOptions, 'loadFont'>): Promise<Uint8Array> {
  return renderPdf(pages, { ...options, loadFont });
}
