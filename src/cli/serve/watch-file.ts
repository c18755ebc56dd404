/** Tells when a file was written, replaced, deleted or made again. */
import { watch, type FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Editors write in several steps; what comes within this time is one change. In ms. */
const CALM = 60;

/**
 * Watches the folder, since most editors put a new file in the place of the old one, which then is watched in vain.
 * Returns what ends it.
 */
export function watchFile(path: string, onchange: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const name = basename(path);
  const watcher: FSWatcher = watch(dirname(path), (_, changed) => {
    if (changed !== null && changed !== name) return;
    clearTimeout(timer);
    timer = setTimeout(onchange, CALM);
  });
  watcher.on('error', () => watcher.close());
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
