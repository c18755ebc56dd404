/** Bytes from a file or from standard input, and what lies beside a file and belongs to it. */
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import {
  createSizeProblem,
  isZip,
  MAX_BYTES,
  readDirectory,
  type Problem,
  type ZipDirectory,
} from '../../graph/index.ts';
import { describeFileError } from './failure.ts';

/** The bytes of a file or, for `-`, of standard input; or why there are none. */
export async function loadBytes(file: string): Promise<Uint8Array | Problem> {
  try {
    const bytes = file === '-' ? await readStream(process.stdin) : await readBytes(file);
    return typeof bytes === 'number' ? createSizeProblem(bytes) : bytes;
  } catch (error) {
    return { severity: 'error', code: 'cannot-read', message: describeFileError(error) };
  }
}

/** Annotations and their text are read together: the other one of `a.ann` and `a.txt`, if it is there. */
export async function loadCompanions(
  file: string,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const [, stem, ending] = /^(.*)\.(ann|txt)$/i.exec(file) ?? [];
  if (stem === undefined || ending === undefined) return [];
  const name = `${stem}.${ending.toLowerCase() === 'ann' ? 'txt' : 'ann'}`;
  try {
    const bytes = await readBytes(name);
    return typeof bytes === 'number' ? [] : [{ name, bytes }];
  } catch {
    return [];
  }
}

/** Whether a file begins as a zip does. Pipes and devices are not looked at. */
export async function isZipFile(file: string): Promise<boolean> {
  if (!(await stat(file).catch(() => undefined))?.isFile()) return false;
  const handle = await open(file).catch(() => undefined);
  if (!handle) return false;
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(4), 0, 4, 0);
    return isZip(buffer.subarray(0, bytesRead));
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}

/** What a zip on disk says of itself, read from its end. */
export async function loadDirectory(file: string): Promise<ZipDirectory | undefined> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { size } = await handle.stat();
    return await readDirectory(size, async (start, length) => {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, start);
      return buffer.subarray(0, bytesRead);
    });
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}

/** The bytes, or how many there are if those are too many to take in. */
async function readBytes(file: string): Promise<Uint8Array | number> {
  const stats = await stat(file);
  // Pipes and devices tell no size.
  if (!stats.isFile() && !stats.isDirectory()) return readStream(createReadStream(file));
  return stats.size > MAX_BYTES ? stats.size : readFile(file);
}

async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | number> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_BYTES) return size;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
