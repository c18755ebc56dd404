/** Text or bytes to a file or to standard output, whole or not at all. */
import { randomUUID } from 'node:crypto';
import { chmod, chown, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Option } from './command.ts';
import { createFailure, describeFileError } from './failure.ts';

/** Where a command writes to. */
export const OUT_OPTION: Option = {
  name: 'out',
  letter: 'o',
  value: 'OUT',
  about: 'the file to write, or the folder for several; "-" is standard output',
};

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
    else await replaceFile(target, content, { mode: old?.mode });
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

export interface Replacing {
  /** The permissions that it gets, whatever the shell's mask says. */
  readonly mode?: number | undefined;
  /** Whose it is to be, where the system lets that be said. */
  readonly owner?: { readonly uid: number; readonly gid: number };
  /** Asked for once the new content lies beside the file; what it throws leaves the old one as it is. */
  readonly beforehand?: () => Promise<void>;
}

/** Puts new content in the place of a file, whole; where that fails, the file is as it was. Rejects as the file system does. */
export async function replaceFile(
  target: string,
  content: string | Uint8Array,
  { mode, owner, beforehand }: Replacing = {},
): Promise<void> {
  const draft = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    await writeFile(draft, content, { flag: 'wx', flush: true });
    if (owner) await chown(draft, owner.uid, owner.gid).catch(() => undefined);
    if (mode !== undefined) await chmod(draft, mode & 0o7777);
    await beforehand?.();
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
