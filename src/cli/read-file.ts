/** Bytes from a file or from standard input, and the map in them. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import {
  createSizeProblem,
  MAX_BYTES,
  readMap,
  type MapReading,
  type Problem,
  type ReadRequest,
} from '../../graph/index.ts';
import { describeFileError } from './failure.ts';

/** Reads a map; `-` is standard input. What cannot be read is a problem like any other. Never throws. */
export async function readMapFile(file: string, request: ReadRequest = {}): Promise<MapReading> {
  try {
    const bytes = file === '-' ? await readStream(process.stdin) : await readBytes(file);
    if (typeof bytes === 'number') return refuse(createSizeProblem(bytes));
    return await readMap(bytes, file === '-' ? '' : file, request);
  } catch (error) {
    return refuse({ severity: 'error', code: 'cannot-read', message: describeFileError(error) });
  }
}

function refuse(problem: Problem): MapReading {
  return { graph: null, format: null, problems: [problem] };
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
