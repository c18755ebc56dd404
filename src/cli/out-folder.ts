/** A folder that is written as a whole: in a hidden one beside it first, which takes its place, or its files theirs, at the end. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { createFailure, createMisuse, describeFileError } from './failure.ts';

/** What ends a command from outside: a key, another program, a terminal that is closed. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface OutFolder {
  /** Where a file will be in the end. */
  pathOf(place: string): string;
  /** Where it is until then: in a folder that exists. */
  draft(place: string): string;
  write(place: string, content: string | Uint8Array): Promise<void>;
  /** Puts everything in place. */
  finish(): Promise<void>;
  /** Takes everything back. */
  abandon(): Promise<void>;
}

/** Throws where there is a file of that name, or where nothing can be written. */
export async function createOutFolder(out: string): Promise<OutFolder> {
  const target = resolve(out);
  const old = await stat(target).catch(() => undefined);
  if (old && !old.isDirectory())
    throw createMisuse(`${out} is a file, and several are to be written: name a folder with -o.`);
  const stage = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`);
  const made = new Set<string>();
  const drop = () => rmSync(stage, { recursive: true, force: true, maxRetries: 3 });
  const interrupt = () => process.exit(130);
  for (const signal of ENDINGS) process.once(signal, interrupt);
  // However the command ends: also by an error that nobody foresaw.
  process.once('exit', drop);
  const stopMinding = () => {
    for (const signal of ENDINGS) process.off(signal, interrupt);
    process.off('exit', drop);
  };
  const settle = () => {
    stopMinding();
    drop();
  };
  try {
    mkdirSync(stage);
  } catch (error) {
    stopMinding();
    throw createFailure(`${out} could not be written. ${describeFileError(error)}`);
  }
  const draft = (place: string): string => {
    const path = join(stage, place);
    const folder = dirname(path);
    // At once: a folder that is still being made when the command ends would come back after all is taken away.
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    return path;
  };
  return {
    pathOf: (place) => join(out, place),
    draft,
    async write(place, content) {
      const path = draft(place);
      try {
        await writeFile(path, content, { flag: 'wx' });
      } catch (error) {
        // What is half written is not put in place with the rest.
        if (!isThere(error)) await rm(path, { force: true });
        throw createFailure(`${join(out, place)} could not be written. ${describeFileError(error)}`);
      }
    },
    async finish() {
      try {
        // Another worker may have made it meanwhile.
        if (old) await moveInto(stage, target);
        else await rename(stage, target).catch(() => moveInto(stage, target));
      } catch (error) {
        throw createFailure(`${out} could not be written. ${describeFileError(error)}`);
      } finally {
        settle();
      }
    },
    async abandon() {
      await rm(stage, { recursive: true, force: true });
      settle();
    },
  };
}

/** Whether a name ends in a slash or leads to a folder. */
export async function isFolderName(out: string): Promise<boolean> {
  if (/[\\/]$/.test(out)) return true;
  return (await stat(out).catch(() => undefined))?.isDirectory() === true;
}

/** File by file, each whole; what was there and has another name stays. */
async function moveInto(stage: string, target: string): Promise<void> {
  for (const entry of await readdir(stage, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(target, from.slice(stage.length));
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  }
}

/** Whether a file could not be written since there is one of its name. */
function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
