/**
 * The files of a zip, one after the other, whatever its size: it is taken in piece by piece, and no more than one piece's files are
 * kept. What should not be unpacked is named and passed over: paths that lead outside, and files that swell without end.
 */
import {
  Inflate,
  Unzip,
  UnzipPassThrough,
  type UnzipDecoder,
  type UnzipDecoderConstructor,
  type UnzipFile,
} from 'fflate';
import { quote, type Problem } from '../../model/problems.ts';
import { LIMITS, MAX_BYTES } from '../limits.ts';
import type { ZipDirectory } from './zip-directory.ts';

/** A file of a corpus. `name` is its path, with slashes. */
export interface CorpusFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that was not taken in, and why. The name is '' where it is about the zip as a whole. */
export interface PassedOver {
  readonly name: string;
  readonly problem: Problem;
}

/** In bytes: small enough that a piece of the worst zip unpacks to some 60 MB. */
const PIECE = 65_536;

/**
 * Unpacks the files whose names are wanted; the others only cost the time of passing over them. Never throws for what is in the
 * zip; it ends where the zip is damaged beyond going on, and does not begin where `directory` tells of too many files.
 */
export async function* unzipFiles(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  isWanted: (name: string) => boolean,
  { count = 0, links = new Set() }: Partial<ZipDirectory> = {},
): AsyncGenerator<CorpusFile | PassedOver> {
  if (count > LIMITS.entries) {
    yield { name: '', problem: tooMany(count) };
    return;
  }
  const ready: (CorpusFile | PassedOver)[] = [];
  let entries = 0;
  // Asked once a file.
  let last = { name: '', taken: false };
  const isTaken = (name: string) => {
    if (name !== last.name)
      last = {
        name,
        taken: !name.endsWith('/') && !leadsOutside(name) && isWanted(name) && !links.has(name),
      };
    return last.taken;
  };
  const unzip = new Unzip((file) => {
    entries++;
    if (links.has(file.name)) ready.push({ name: toName(file.name), problem: LINK });
    takeFile(file, isTaken, ready);
  });
  unzip.register(UnzipPassThrough);
  unzip.register(watchInflate((name) => isTaken(toName(name))));
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += PIECE) {
        unzip.push(chunk.subarray(at, at + PIECE));
        yield* ready.splice(0);
        if (entries > LIMITS.entries) {
          yield { name: '', problem: tooMany(entries) };
          return;
        }
      }
    }
    unzip.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  } catch {
    yield* ready.splice(0);
    yield { name: '', problem: DAMAGED };
  }
}

function takeFile(
  file: UnzipFile,
  isTaken: (name: string) => boolean,
  ready: (CorpusFile | PassedOver)[],
): void {
  const name = toName(file.name);
  const passOver = (problem: Problem) => void ready.push({ name, problem });
  if (leadsOutside(name)) passOver(OUTSIDE);
  const taken = isTaken(name);
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isDone = false;
  file.ondata = (error: Error | null, chunk: Uint8Array | null, isFinal) => {
    if (isDone || !taken) return;
    if (error) {
      isDone = true;
      passOver(error instanceof Swollen ? swollen(name) : unpackable(name));
      return;
    }
    size += chunk?.length ?? 0;
    if (size > MAX_BYTES) {
      isDone = true;
      passOver(swollen(name));
      return;
    }
    if (chunk && chunk.length > 0) chunks.push(chunk);
    if (!isFinal) return;
    isDone = true;
    ready.push({ name, bytes: joinChunks(chunks, size) });
  };
  try {
    file.start();
  } catch {
    if (taken && !isDone) passOver(unpackable(name));
    isDone = true;
  }
}

/** Some programs write names with backslashes. */
function toName(path: string): string {
  return path.replaceAll('\\', '/');
}

/** Thrown where a file swells to many times its size. */
class Swollen extends Error {}

/** Unpacks as fflate does, and gives up on what swells; what is not taken is not unpacked at all. */
function watchInflate(isTaken: (path: string) => boolean): UnzipDecoderConstructor {
  return class implements UnzipDecoder {
    static readonly compression = 8;
    ondata: UnzipDecoder['ondata'] = () => undefined;
    readonly #inflate: Inflate | null;
    #packed = 0;
    #unpacked = 0;
    #isOver = false;

    constructor(path: string) {
      const tell = (chunk: Uint8Array, isFinal: boolean) => {
        this.#unpacked += chunk.length;
        const isSwollen = this.#unpacked > LIMITS.swelling * this.#packed;
        if (isSwollen && this.#unpacked > LIMITS.harmless) throw new Swollen();
        this.ondata(null, chunk as Uint8Array<ArrayBuffer>, isFinal);
      };
      this.#inflate = isTaken(path) ? new Inflate(tell) : null;
    }

    push(chunk: Uint8Array, isFinal: boolean): void {
      if (this.#isOver || !this.#inflate) return;
      this.#packed += chunk.length;
      try {
        this.#inflate.push(chunk, isFinal);
      } catch (error) {
        this.#isOver = true;
        this.ondata(error as Parameters<UnzipDecoder['ondata']>[0], new Uint8Array(0), true);
      }
    }
  };
}

/** Whether a path would leave the folder that it is unpacked into. */
export function leadsOutside(path: string): boolean {
  return /^(?:\/|[A-Za-z]:)/.test(path) || path.split('/').includes('..');
}

function joinChunks(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first) return first;
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

const OUTSIDE: Problem = {
  severity: 'error',
  code: 'path-outside',
  message:
    'Its path leads out of the zip or names a drive, so it was passed over: pack it again with a plain name.',
};

const LINK: Problem = {
  severity: 'error',
  code: 'link',
  message: 'This is a link to another file, and was passed over: pack the file itself.',
};

const DAMAGED: Problem = {
  severity: 'error',
  code: 'damaged-zip',
  message: 'The zip is damaged or ends too early; what came before that was taken in: fetch it again.',
};

function swollen(name: string): Problem {
  const message = `${quote(name)} unpacks to far more than any map has, and was passed over: leave it out of the zip.`;
  return { severity: 'error', code: 'zip-bomb', message };
}

function unpackable(name: string): Problem {
  const message = `${quote(name)} can't be unpacked: it is damaged, locked with a password or packed in a rare way; pack it again.`;
  return { severity: 'error', code: 'damaged-file', message };
}

function tooMany(count: number): Problem {
  const message = `The zip holds ${count.toLocaleString('en')} files or more; up to ${LIMITS.entries.toLocaleString('en')} are taken in: split it, or unpack it into a folder.`;
  return { severity: 'error', code: 'zip-bomb', message };
}
