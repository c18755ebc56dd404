/** Real files for the checks over corpora: whatever lies below the folder that CRUX_CORPORA names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInput, type Input } from '../../graph/formats/input.ts';

export interface CorpusFile {
  /** Inside the folder, for the names of tests. */
  readonly path: string;
  readonly input: Input;
}

/** Files of one set (a folder directly below the root) with one of these endings; none where the set is missing. */
export function filesOf(set: string, ...endings: readonly string[]): readonly CorpusFile[] {
  const root = process.env['CRUX_CORPORA'];
  if (root === undefined)
    throw new Error('CRUX_CORPORA names no folder: set it to the folder of real files.');
  const folder = join(root, set);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(root, file), input: createInput(readFileSync(file), file) }));
}
