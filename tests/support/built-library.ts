/** The library as those have it who use it: bundled, and not taken apart for tests, which makes calls between files slow. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type * as Library from '../../graph/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'node_modules/.cache/library');

export async function loadBuiltLibrary(): Promise<typeof Library> {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'graph/index.ts',
      outDir: FOLDER,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'index.js' } },
    },
  });
  return (await import(pathToFileURL(join(FOLDER, 'index.js')).href)) as typeof Library;
}
