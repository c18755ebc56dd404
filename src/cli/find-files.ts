/** The files that a list of names stands for: files are taken as named, folders are searched for maps. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findFormatByName } from '../../graph/index.ts';

export interface FoundFiles {
  /** In the order of the names; inside a folder by path. */
  readonly files: readonly string[];
  /** Folders without a map. */
  readonly empty: readonly string[];
  /** How many files in folders were passed over because no readable format has their ending. */
  readonly others: number;
}

/** What is hidden or lies in `node_modules` is passed over. Names that lead nowhere stay, for the reader to complain. */
export async function findFiles(names: readonly string[]): Promise<FoundFiles> {
  const files = new Set<string>();
  const empty: string[] = [];
  let others = 0;
  for (const name of names) {
    const isFolder = name !== '-' && (await stat(name).catch(() => undefined))?.isDirectory() === true;
    if (!isFolder) {
      files.add(name);
      continue;
    }
    const inside = await listFolder(name);
    const maps = inside.filter((file) => findFormatByName(file, 'read'));
    if (maps.length === 0) empty.push(name);
    for (const file of maps) files.add(file);
    others += inside.length - maps.length;
  }
  return { files: [...files], empty, others };
}

/** Links to folders are not followed, so that a ring of them is harmless. */
async function listFolder(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of await readdir(at, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) found.push(path);
    }
  }
  return found.sort();
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}
