/** Writes a file that is served, if it still is the one that was read: never through a link, never over what nobody has seen. */
import { createHash } from 'node:crypto';
import { access, constants, link, lstat, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describeFileError } from '../failure.ts';
import { isZipFile } from '../file-bytes.ts';
import { replaceFile } from '../write-file.ts';

/** A file that is served. */
export interface ServedFile {
  readonly file: string;
  readonly name: string;
  /** Stands for the file for as long as it has its path, without telling it. */
  readonly key: string;
  /** The folder it lies in, without links, from when it was named. */
  readonly folder: string;
  /** Whether the page may write it. */
  readonly write: boolean;
}

/** Why nothing was written, as the page is told. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
  /** An HTTP status: 403 not allowed, 409 no longer the same kind of thing, 412 changed meanwhile, 507 anything the disk says. */
  readonly status: 403 | 409 | 412 | 507;

  constructor(status: NotWritten['status'], message: string) {
    super(message);
    this.status = status;
  }
}

export async function toServed(file: string, write: boolean): Promise<ServedFile> {
  const folder = await realpath(dirname(file));
  const key = createHash('sha256')
    .update(join(folder, basename(file)))
    .digest('hex')
    .slice(0, 24);
  return { file, name: basename(file), key, folder, write };
}

/** Why a file cannot be written back, in words, or null where it can. */
export async function findHindrance(file: string): Promise<string | null> {
  try {
    const stats = await lstat(file);
    if (stats.isSymbolicLink()) return 'is a link: name the file that it leads to';
    if (!stats.isFile()) return 'is no file';
    if ((stats.mode & 0o222) === 0) return 'may only be read: change its permissions';
    await access(file, constants.W_OK);
    return (await isZipFile(file)) ? 'is a zip: unpack it, and name its folder' : null;
  } catch (error) {
    return `cannot be written (${describeFileError(error)})`;
  }
}

/** The print of a file's bytes. */
export function printOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** `print` is that of the bytes that were read, or null where the file was gone. Rejects with `NotWritten`. */
export async function writeBack(served: ServedFile, bytes: Uint8Array, print: string | null): Promise<void> {
  if (!served.write) throw new NotWritten(403, `${served.name} is only shown: start "crux open --write".`);
  await assertFolder(served);
  if (print === null) {
    await createBeside(served, served.file, bytes);
    return;
  }
  const old = await lstat(served.file).catch(() => null);
  if (!old) throw new NotWritten(412, `${served.name} is gone.`);
  const hindrance = await findHindrance(served.file);
  if (hindrance !== null) throw new NotWritten(old.isFile() ? 403 : 409, `${served.name} ${hindrance}.`);
  const assertSame = async () => {
    const now = await lstat(served.file).catch(() => null);
    const isSame = now?.isFile() === true && now.ino === old.ino && now.dev === old.dev;
    if (!isSame || printOf(await readFile(served.file)) !== print)
      throw new NotWritten(412, `${served.name} was changed meanwhile.`);
    await assertFolder(served);
  };
  await assertSame();
  if (printOf(bytes) === print) return;
  const { mode, uid, gid } = old;
  await onDisk(replaceFile(served.file, bytes, { mode, owner: { uid, gid }, beforehand: assertSame }));
}

/** Most copies that are made of one file. */
const MOST_COPIES = 100;

/** Keeps bytes beside the file, under a name that nothing has: `bridge.yours.argdown`. Rejects with `NotWritten`. */
export async function writeBeside(served: ServedFile, bytes: Uint8Array): Promise<ServedFile> {
  if (!served.write) throw new NotWritten(403, `${served.name} is only shown: start "crux open --write".`);
  await assertFolder(served);
  const [, stem = served.name, ending = ''] = /^(.+?)((?:\.crux|\.aif)?\.[^.]+)$/.exec(served.name) ?? [];
  for (let number = 1; number <= MOST_COPIES; number++) {
    const file = join(served.folder, `${stem}.yours${number === 1 ? '' : `-${number}`}${ending}`);
    try {
      await createBeside(served, file, bytes);
      return await toServed(file, true);
    } catch (error) {
      if (!(error instanceof NotWritten) || error.status !== 412) throw error;
    }
  }
  throw new NotWritten(409, `There are too many copies of ${served.name} beside it: put some away.`);
}

/** A new file, whole from the first moment on; 412 where there is something of that name. */
async function createBeside(served: ServedFile, file: string, bytes: Uint8Array): Promise<void> {
  const mode = (await lstat(served.file).catch(() => null))?.mode;
  const draft = `${file}.${printOf(bytes).slice(0, 12)}.tmp`;
  await onDisk(
    (async () => {
      try {
        await writeFile(draft, bytes, { flag: 'wx', flush: true, ...(mode !== undefined && { mode }) });
        await link(draft, file);
      } finally {
        await rm(draft, { force: true });
      }
    })(),
  );
}

async function assertFolder({ file, folder, name }: ServedFile): Promise<void> {
  if ((await realpath(dirname(file)).catch(() => null)) !== folder)
    throw new NotWritten(409, `The folder of ${name} is no longer where it was: open the file again.`);
}

async function onDisk(writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (error instanceof NotWritten) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new NotWritten(412, 'There is a file of that name.');
    throw new NotWritten(507, describeFileError(error));
  }
}
