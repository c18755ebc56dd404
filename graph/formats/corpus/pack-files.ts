/** Many files as one: a zip without compression, which `readMap` opens as one map. */
import { zipSync } from 'fflate';
import type { CorpusFile } from './unzip-files.ts';

/** O(bytes). Of files with the same path the last one stays. */
export function packFiles(files: readonly CorpusFile[]): Uint8Array {
  const entries = files.map(({ name, bytes }) => [name, bytes] as const);
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: new Date(1980, 0, 1) });
}
