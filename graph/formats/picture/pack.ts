/** Text squeezed into few bytes, and those into letters that a link or an attribute can carry; and back, within bounds. */
import { Inflate, strFromU8, strToU8, Unzlib, zlibSync, deflateSync } from 'fflate';
import { fromUint8Array, toUint8Array } from 'js-base64';
import { MAX_BYTES } from '../limits.ts';

/** Thrown where packed text is cut short, altered, or unpacks to more than is read. */
export class DamagedPack extends Error {}

/** As letters, digits, "-" and "_". */
export function packText(text: string): string {
  return fromUint8Array(deflateSync(strToU8(text), { level: 9 }), true);
}

/** Throws `DamagedPack`. */
export function unpackText(packed: string): string {
  let bytes: Uint8Array;
  try {
    bytes = toUint8Array(packed);
  } catch {
    throw new DamagedPack('These are no packed letters.');
  }
  return unpackBytes(bytes, new Inflate());
}

/** As bytes with a checksum (RFC 1950), as pictures carry text. */
export function packBytes(text: string): Uint8Array {
  return zlibSync(strToU8(text), { level: 9 });
}

/** Throws `DamagedPack`. */
export function unpackZlib(bytes: Uint8Array): string {
  return unpackBytes(bytes, new Unzlib());
}

/** A piece at a time, so that a few bytes that unpack to gigabytes are given up in time. */
function unpackBytes(bytes: Uint8Array, inflate: Inflate | Unzlib): string {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  inflate.ondata = (chunk, final) => {
    size += chunk.length;
    if (size > MAX_BYTES) throw new DamagedPack('It unpacks to more than is read.');
    chunks.push(chunk);
    isWhole = final;
  };
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      inflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (error) {
    throw error instanceof DamagedPack ? error : new DamagedPack('It is cut short or altered.');
  }
  if (!isWhole) throw new DamagedPack('It is cut short.');
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return strFromU8(whole);
}

const PIECE = 65_536;
