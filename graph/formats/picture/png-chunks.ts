/** The chunks of a PNG (RFC 2083, section 3): taken apart, and put in before the pixels. */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length and type before the data, checksum behind. */
const HEAD = 8;
const TAIL = 4;
/** The first chunk has 13 bytes and comes right after the signature. */
const AFTER_HEADER = SIGNATURE.length + HEAD + 13 + TAIL;

export interface PngChunk {
  /** Four letters. */
  readonly type: string;
  readonly data: Uint8Array;
  /** Whether the checksum says that the data are as they were written. */
  readonly isSound: boolean;
}

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** The chunks up to where the file breaks off. O(bytes). */
export function readPngChunks(bytes: Uint8Array): readonly PngChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = SIGNATURE.length; at + HEAD + TAIL <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + HEAD + length;
    if (end + TAIL > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + HEAD));
    const isSound = view.getUint32(end) === checksum(bytes.subarray(at + 4, end));
    chunks.push({ type, data: bytes.subarray(at + HEAD, end), isSound });
    at = end + TAIL;
  }
  return chunks;
}

/** The picture with one more chunk, right after its header. */
export function withPngChunk(png: Uint8Array, type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(HEAD + data.length + TAIL);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let at = 0; at < 4; at++) chunk[4 + at] = type.charCodeAt(at);
  chunk.set(data, HEAD);
  view.setUint32(HEAD + data.length, checksum(chunk.subarray(4, HEAD + data.length)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, AFTER_HEADER));
  whole.set(chunk, AFTER_HEADER);
  whole.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.length);
  return whole;
}

const INCH = 0.0254;

/** The picture with its density said, for whoever prints it. `dpi` in pixels an inch. */
export function withPngDensity(png: Uint8Array, dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi / INCH);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return withPngChunk(png, 'pHYs', data);
}

let table: Uint32Array | undefined;

/** CRC-32 as in ISO 3309. */
function checksum(bytes: Uint8Array): number {
  table ??= createTable();
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

function createTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
    return sum;
  });
}
