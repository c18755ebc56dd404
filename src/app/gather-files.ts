/** Many files, folders and what lies in them, as one file that the readers open as one map; loaded when several are opened. */
import { isMapName, MAX_BYTES, packFiles, type CorpusFile, type Problem } from '../../graph/index.ts';
import { MOST_FILES, type HandedFile } from './handed-files.ts';

/** Bytes under one name, and what was not taken along. */
export interface Gathered {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How many files were passed over: no format has their ending, or the browser cannot read them. */
  readonly others: number;
}

/** Packs several files into one. A problem where they are more than the page can open. */
export async function gatherFiles(files: readonly HandedFile[], unread = 0): Promise<Gathered | Problem> {
  const maps = files.filter(({ path }) => isMapName(path));
  const size = maps.reduce((sum, { file }) => sum + file.size, 0);
  if (maps.length > MOST_FILES || size > MAX_BYTES) return TOO_MUCH;
  const packed = new Map<string, CorpusFile>();
  let failed = 0;
  for (const { path, file } of maps) {
    try {
      // Two files of one name may come from different folders.
      const name = packed.has(path) ? `${packed.size}/${path}` : path;
      packed.set(name, { name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      failed++;
    }
  }
  const others = files.length - maps.length + failed + unread;
  return { name: nameOf(files), bytes: packFiles([...packed.values()]), others };
}

/** The folder's name, or how many files there are. */
function nameOf(files: readonly HandedFile[]): string {
  const tops = new Set(files.map(({ path }) => (path.includes('/') ? (path.split('/')[0] ?? '') : '')));
  const [only = ''] = tops;
  return tops.size === 1 && only !== '' ? only : `${files.length.toLocaleString('en')} files`;
}

const TOO_MUCH: Problem = {
  severity: 'error',
  code: 'too-large',
  message: `These are more files than fit the page: open fewer of them, or merge them on the command line with "crux convert".`,
};
