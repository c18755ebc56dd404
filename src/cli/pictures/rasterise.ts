/** Pixels of an SVG by resvg, with the bundled fonts alone, so that the picture is the same on every machine. */
import { fontsOfScenes, type Scene } from '../../../graph/index.ts';
import { fontFile } from './fonts.ts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity; not multiplied. */
  readonly rgba: Uint8Array;
  png(): Uint8Array;
}

/** Memory: some 8 bytes a pixel, half of them while the PNG is written. */
export async function rasterise(scene: Scene, svg: string, width: number): Promise<Pixels> {
  const { Resvg } = await import('@resvg/resvg-js');
  const image = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: fontsOfScenes([scene]).map(fontFile),
      defaultFontFamily: 'Inter',
    },
    fitTo: { mode: 'width', value: width },
  }).render();
  return {
    width: image.width,
    height: image.height,
    get rgba() {
      return image.pixels;
    },
    png: () => image.asPng(),
  };
}
