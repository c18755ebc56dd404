/** Draws an SVG as a PNG with the rasteriser and nothing else. Its arguments: the SVG, its width in px, the fonts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const [, , svg, width, ...fontFiles] = process.argv;
const image = new Resvg(readFileSync(svg, 'utf8'), {
  font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' },
  fitTo: { mode: 'width', value: Number(width) },
}).render();
writeFileSync(`${svg}.png`, image.asPng());
