/** Pixels as a PNG, JPEG or WebP file that says its density. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { withJpegDensity, withPngDensity } from '../../../graph/index.ts';
import type { Pixels } from './rasterise.ts';
import { WebAssembly } from './web-assembly.ts';

const QUALITY = 92;

const { resolve } = createRequire(import.meta.url);

export async function encodePixels(
  pixels: Pixels,
  type: 'png' | 'jpg' | 'webp',
  dpi: number,
): Promise<Uint8Array> {
  if (type === 'png') return withPngDensity(pixels.png(), dpi);
  const { width, height } = pixels;
  // The encoders are typed for a page's ImageData, which Node has not.
  const image = {
    width,
    height,
    data: new Uint8ClampedArray(pixels.rgba),
    colorSpace: 'srgb',
  } as never;
  if (type === 'jpg') {
    const { default: encode, init } = await import('@jsquash/jpeg/encode.js');
    await init(await wasm('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'));
    return withJpegDensity(new Uint8Array(await encode(image, { quality: QUALITY })), dpi);
  }
  const { default: encode, init } = await import('@jsquash/webp/encode.js');
  await init(await wasm('@jsquash/webp/codec/enc/webp_enc_simd.wasm'));
  return new Uint8Array(await encode(image, { quality: QUALITY }));
}

async function wasm(file: string): Promise<object> {
  return WebAssembly.compile(await readFile(resolve(file)));
}
