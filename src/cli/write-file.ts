/** Text or bytes to a file or to standard output, whole or not at all. */
import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createFailure, describeFileError } from './failure.ts';

/** Writes beside the file first and renames then, so that no reader sees half of it. `-` is standard output. */
export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  if (file === '-') {
    process.stdout.write(content);
    return;
  }
  try {
    const target = await realpath(file).catch(() => file);
    const old = await stat(target).catch(() => undefined);
    // A pipe or device is written to, never replaced.
    if (old && !old.isFile()) await writeFile(target, content);
    else await replaceFile(target, content, old?.mode);
  } catch (error) {
    throw createFailure(`${file} could not be written. ${describeFileError(error)}`);
  }
}

/** Whether both names lead to the same file. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (one === '-' || other === '-') return false;
  const [a, b] = await Promise.all([one, other].map((name) => stat(name).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

async function replaceFile(target: string, content: string | Uint8Array, mode = 0o666): Promise<void> {
  const draft = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    await writeFile(draft, content, { mode, flag: 'wx' });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
