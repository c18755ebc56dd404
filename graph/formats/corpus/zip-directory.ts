/**
 * What a zip says of itself at its end, before anything is unpacked: how many files it holds, and which of them are links
 * (APPNOTE 6.3.10, sections 4.3.12 to 4.3.16).
 */
import { strFromU8 } from 'fflate';
import { LIMITS } from '../limits.ts';

/** What the end of a zip tells of the rest. */
export interface ZipDirectory {
  /** How many files it says it holds; others may be in it all the same. */
  readonly count: number;
  /** Names of files that only name another one. */
  readonly links: ReadonlySet<string>;
}

/** Bytes of a zip from `start` on, as many as there are up to `length`. */
export type ReadAt = (start: number, length: number) => Uint8Array | Promise<Uint8Array>;

const [END, END_64, ENTRY] = [0x06054b50, 0x06064b50, 0x02014b50];
/** The end has 22 bytes, a remark of up to 65,535, and before it two records of 76 for large zips. */
const LONGEST_END = 22 + 65_535 + 76;
const HEADER = 46;

/** Undefined where there is none, as in a zip that was cut short. O(entries), up to the most that are unpacked. */
export async function readDirectory(size: number, readAt: ReadAt): Promise<ZipDirectory | undefined> {
  const from = Math.max(0, size - LONGEST_END);
  const end = findEnd(await readAt(from, size - from));
  if (!end) return undefined;
  const { count, start, length } = end;
  const isSound = start + length <= size && count <= LIMITS.entries;
  return { count, links: isSound ? findLinks(await readAt(start, length)) : new Set() };
}

function findEnd(tail: Uint8Array) {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const isLarge = at >= 76 && view.getUint32(at - 76, true) === END_64;
    if (!isLarge)
      return {
        count: view.getUint16(at + 10, true),
        length: view.getUint32(at + 12, true),
        start: view.getUint32(at + 16, true),
      };
    const large = (offset: number) => Number(view.getBigUint64(at - 76 + offset, true));
    return { count: large(32), length: large(40), start: large(48) };
  }
  return undefined;
}

function findLinks(directory: Uint8Array): ReadonlySet<string> {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const links = new Set<string>();
  for (let at = 0; at + HEADER <= directory.length && view.getUint32(at, true) === ENTRY;) {
    const length = view.getUint16(at + 28, true);
    // The upper half of the attributes is the mode of Unix, whose upper four bits tell a link.
    if (view.getUint32(at + 38, true) >>> 28 === 0xa) {
      const isLatin = (view.getUint16(at + 8, true) & 0x800) === 0;
      links.add(strFromU8(directory.subarray(at + HEADER, at + HEADER + length), isLatin));
    }
    at += HEADER + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return links;
}
