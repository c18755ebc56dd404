/** Builds the worker together with the page, so that what both of them run is one file and loaded once. */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const HERE = import.meta.dirname;
const STARTS = resolve(HERE, 'src/app/worker/start-worker.ts');
const WORKER = resolve(HERE, 'src/app/worker/worker.ts');
const ADDRESS = "new URL('./worker.ts', import.meta.url)";

/** Vite by itself would build a worker apart, with a copy of everything that the page has as well. */
export function workerBesidePage(): Plugin {
  return {
    name: 'worker-beside-page',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      // A script that does not come is told of in the same words in the worker, which has no window.
      if (id.includes('vite/preload-helper'))
        return { code: code.replaceAll('window.', 'globalThis.'), map: null };
      if (id !== STARTS) return null;
      if (!code.includes(ADDRESS)) this.error(`${STARTS} no longer says ${ADDRESS}.`);
      const file = this.emitFile({ type: 'chunk', id: WORKER, name: 'worker' });
      return { code: code.replace(ADDRESS, `import.meta.ROLLUP_FILE_URL_${file}`), map: null };
    },
  };
}
