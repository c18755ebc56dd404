/** Says before drawing whether a picture of that size can be made at all. */

/** The longest side in px that the drawing surfaces of today's browsers share. */
const MAX_SIDE = 32_767;
/** The most pixels: beyond it some surface hands back an empty picture without a word. */
const MAX_PIXELS = 134_217_728;

/** How large a picture is, in px. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size in px of a scene at a scale. */
export function sizeAtScale(scene: PictureSize, scale: number): PictureSize {
  return { width: Math.ceil(scene.width * scale), height: Math.ceil(scene.height * scale) };
}

/** Why that many pixels cannot be drawn and what to do instead, or null where they can. */
export function refuseSize({ width, height }: PictureSize): string | null {
  const size = `${width.toLocaleString('en')} by ${height.toLocaleString('en')} pixels`;
  const cure = 'choose a smaller scale, show less, or save as SVG, which has no such limit.';
  if (width < 1 || height < 1) return 'There is nothing to draw: show at least one statement.';
  if (Math.max(width, height) > MAX_SIDE) return `A picture of ${size} is too long to draw: ${cure}`;
  if (width * height > MAX_PIXELS) return `A picture of ${size} is too large to draw: ${cure}`;
  return null;
}

/** The largest scale, in steps of a quarter, at which the scene can be drawn; 0 where none can. */
export function largestScale(scene: PictureSize): number {
  for (let scale = 4; scale > 0; scale -= 0.25)
    if (refuseSize(sizeAtScale(scene, scale)) === null) return scale;
  return 0;
}
