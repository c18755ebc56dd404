/** Reads the maps of several files or folders, one after the other. */
import type { MapReading } from '../../graph/index.ts';
import { findFiles } from './find-files.ts';
import { printMessage } from './print.ts';
import { startProgress } from './progress.ts';
import { readMapFile } from './read-file.ts';

export interface Survey<T> {
  /** What was made of each file, in order. */
  readonly results: readonly T[];
  /** Whether all names led to maps that could be read. */
  readonly isWhole: boolean;
}

/** One map is in memory at a time: what is to be kept of it is what `take` returns. */
export async function surveyMaps<T>(
  names: readonly string[],
  take: (file: string, reading: MapReading) => T,
): Promise<Survey<T>> {
  const { files, empty, others } = await findFiles(names);
  const results: T[] = [];
  let isWhole = empty.length === 0;
  const progress = startProgress(files.length);
  for (const file of files) {
    const reading = await readMapFile(file);
    isWhole &&= reading.graph !== null;
    results.push(take(file, reading));
    progress.advance();
  }
  progress.stop();
  for (const folder of empty) printMessage(`${folder}: There is no map in this folder: name another one.`);
  if (others > 0) printMessage(`${others} other ${others === 1 ? 'file was' : 'files were'} passed over.`);
  return { results, isWhole };
}
