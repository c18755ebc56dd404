import { chmodSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { gatherFirstLoad } from './vite.chunks.ts';
import { worksOffline } from './vite.offline.ts';
import { readerBesidePage } from './vite.reader.ts';
import { workerBesidePage } from './vite.worker.ts';

/** Parsers that say nothing of their side effects and have none: what is not used of them is left out. */
const treeshake = {
  moduleSideEffects: [
    {
      test: /node_modules[\\/](?:@argdown|@hpcc-js|highlight\.js|papaparse|fast-xml-parser)[\\/]/,
      sideEffects: false,
    },
  ],
};

/** Every browser that runs the page reads woff2: the older form would double the fonts beside it. */
const woff2Only = {
  name: 'woff2-only',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/@fontsource.*\.css$/.test(id)) return null;
    return { code: code.replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, ''), map: null };
  },
};

/** The page, in dist/app. */
const page: ViteUserConfig = {
  // The built page runs from any folder of any site.
  base: './',
  plugins: [woff2Only, workerBesidePage(), svelte({ configFile: false }), readerBesidePage(), worksOffline()],
  build: {
    target: 'es2023',
    outDir: 'dist/app',
    emptyOutDir: true,
    // Cytoscape and Svelte load with the page; what is heavier is loaded when it is needed.
    chunkSizeWarningLimit: 1500,
    // The page's own file names what it needs at once. Scripts ask for others without help: the helper wants a document,
    // and half of the scripts run in the worker as well.
    modulePreload: { resolveDependencies: (_, needed, { hostType }) => (hostType === 'html' ? needed : []) },
    rolldownOptions: { treeshake, output: { codeSplitting: { groups: gatherFirstLoad() } } },
  },
  worker: { format: 'es' },
};

/** The command line, in dist/cli: `vite build --mode cli`. Libraries are bundled, which starts faster than many files do. */
const cli: ViteUserConfig = {
  publicDir: false,
  // The rasteriser is a binary of its own, found where it is installed.
  ssr: { noExternal: true, external: ['@resvg/resvg-js'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/cli',
    // A third less to compile before a command begins.
    minify: true,
    emptyOutDir: true,
    rolldownOptions: {
      input: { crux: 'src/cli/main.ts' },
      // What a command does not use of the library's front door, such as drawing, is left out.
      treeshake: { moduleSideEffects: false },
      output: { chunkFileNames: '[name]-[hash].js' },
    },
  },
  plugins: [
    {
      // npm makes a command executable when it is installed, and not again when it is built anew.
      name: 'executable',
      writeBundle: () => chmodSync('dist/cli/crux.js', 0o755),
    },
  ],
};

const tests: ViteUserConfig['test'] = {
  // One core is left idle otherwise, which is half of a small machine. The page's tests run one by one all the same.
  maxWorkers: '100%',
  projects: [
    {
      extends: true,
      test: {
        name: 'unit',
        setupFiles: ['tests/support/fix-chance.ts'],
        environment: 'node',
        include: ['tests/**/*.test.ts'],
        exclude: ['tests/e2e/**', 'tests/cli/**'],
        testTimeout: 60_000,
      },
    },
    {
      extends: true,
      test: {
        name: 'cli',
        setupFiles: ['tests/support/fix-chance.ts'],
        environment: 'node',
        include: ['tests/cli/**/*.test.ts'],
        globalSetup: ['tests/support/build-cli.ts'],
        testTimeout: 60_000,
      },
    },
    {
      extends: true,
      test: {
        name: 'corpora',
        environment: 'node',
        include: ['tests/corpora/**/*.corpora.ts'],
        testTimeout: 600_000,
      },
    },
    {
      extends: true,
      test: {
        name: 'page',
        environment: 'node',
        include: ['tests/e2e/**/*.test.ts'],
        globalSetup: ['tests/support/serve-page.ts'],
        // What a busy machine needs takes no time elsewhere: only what fails waits so long.
        testTimeout: 240_000,
        hookTimeout: 900_000,
        fileParallelism: false,
        expect: { poll: { timeout: 60_000 } },
      },
    },
  ],
};

export default defineConfig(({ mode }) => (mode === 'cli' ? cli : { ...page, test: tests }));
