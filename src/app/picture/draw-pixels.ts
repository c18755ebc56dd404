/** Turns an SVG into the pixels of a picture file, with the browser's own drawing. */
import type { PictureSize } from '../../../graph/index.ts';

const QUALITY = 0.92;

/** Throws with a reason in words if the browser hands back nothing. */
export async function drawPixels(svg: string, { width, height }: PictureSize, type: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser cannot draw a picture of that size: choose a smaller scale.');
    context.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
    if (!blob || blob.size === 0)
      throw new Error('The browser gave back an empty picture: choose a smaller scale.');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
