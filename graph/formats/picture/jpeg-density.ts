/** Says the density of a JPEG in its JFIF header, which comes first: unit, then across and down (ITU-T T.871, section 10). */

/** The same picture; `dpi` in pixels an inch. Unchanged where it has no such header. */
export function withJpegDensity(jpeg: Uint8Array, dpi: number): Uint8Array {
  const isJfif = jpeg[2] === 0xff && jpeg[3] === 0xe0 && jpeg[6] === 0x4a;
  if (!isJfif) return jpeg;
  const whole = jpeg.slice();
  const view = new DataView(whole.buffer);
  whole[13] = 1;
  view.setUint16(14, Math.round(dpi));
  view.setUint16(16, Math.round(dpi));
  return whole;
}
