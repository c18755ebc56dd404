/** The files that a list of names stands for: files are taken as named, folders are searched for maps and zips of maps. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findFormatByName, type PassedOver } from '../../graph/index.ts';
import { describeFileError } from './failure.ts';

export interface FoundFiles {
  /** In the order of the names; inside a folder by path. Each with the folder that was named for it, if it was one. */
  readonly files: readonly { readonly file: string; readonly folder: string | null }[];
  /** Folders without a map, folders that may not be looked into, and links that lead nowhere. */
  readonly passed: readonly PassedOver[];
  /** How many files in folders were passed over because no readable format has their ending. */
  readonly others: number;
  readonly hasFolder: boolean;
}

/** What is hidden or lies in `node_modules` is passed over. Names that lead nowhere stay, for the reader to complain. */
export async function findFiles(names: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, string | null>();
  const passed: PassedOver[] = [];
  let others = 0;
  let hasFolder = false;
  for (const name of names) {
    const isFolder = name !== '-' && (await stat(name).catch(() => undefined))?.isDirectory() === true;
    if (!isFolder) {
      files.set(name, null);
      continue;
    }
    hasFolder = true;
    const inside = await listFolder(name);
    const maps = inside.files.filter((file) => /\.zip$/i.test(file) || findFormatByName(file, 'read'));
    if (maps.length === 0 && inside.passed.length === 0) passed.push(toPassed(name, NO_MAP));
    for (const file of maps) if (!files.has(file)) files.set(file, name);
    for (const each of inside.passed) passed.push(each);
    others += inside.files.length - maps.length;
  }
  return { files: [...files].map(([file, folder]) => ({ file, folder })), passed, others, hasFolder };
}

/** Links to folders are not followed, so that a ring of them is harmless. */
async function listFolder(
  folder: string,
): Promise<{ readonly files: readonly string[]; readonly passed: readonly PassedOver[] }> {
  const files: string[] = [];
  const passed: PassedOver[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    let entries;
    try {
      entries = await readdir(at, { withFileTypes: true });
    } catch (error) {
      passed.push(toPassed(at, describeFileError(error)));
      continue;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isFile()) files.push(path);
      else if (entry.isSymbolicLink()) {
        const target = await stat(path).catch(() => undefined);
        if (target?.isFile() === true) files.push(path);
        else if (!target) passed.push(toPassed(path, LEADS_NOWHERE));
      }
    }
  }
  return { files: files.sort(), passed };
}

const NO_MAP = 'There is no map in this folder: name another one.';
const LEADS_NOWHERE = 'This is a link that leads nowhere: mend it, or take it away.';

function toPassed(name: string, message: string): PassedOver {
  return { name, problem: { severity: 'error', code: 'cannot-read', message } };
}
