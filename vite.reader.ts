/** Builds the web page of one map: everything of a reading Crux in one HTML file, into which a map is put when it is saved. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type InlineConfig, type Plugin } from 'vite';

const LEFT_OUT = '\0left-out';
const HERE = import.meta.dirname;

/** What stands in the reader for a module of the page. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  'src/app/built-in-maps.ts': 'src/app/reader/built-in-maps.ts',
  'src/app/offline.ts': 'src/app/reader/offline.ts',
  'src/app/served-files.ts': 'src/app/reader/served-files.ts',
  'src/app/worker/reconcile.ts': 'src/app/reader/reconcile.ts',
  'src/app/reading/start-document-worker.ts': 'src/app/reader/start-document-worker.ts',
  'src/app/with-texts.ts': 'src/app/reader/with-texts.ts',
  'src/app/worker/text-tasks.ts': 'src/app/reader/text-tasks.ts',
  'src/app/worker/picture-tasks.ts': 'src/app/reader/picture-tasks.ts',
  'src/app/worker/start-worker.ts': 'src/app/reader/start-worker.ts',
};

/** It reads its own map and writes that: other formats, the PDF printer and font files stay away. */
function leaveOut(): Plugin {
  return {
    name: 'reader-parts',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || source === LEFT_OUT) return source === LEFT_OUT ? LEFT_OUT : null;
      // A format is a folder; what all formats use stands beside them.
      const isFormat = importer.endsWith('/graph/formats/code.ts') && /^\.\/(?!crux\/)[^/]+\//.test(source);
      if (isFormat || source === 'pdfkit') return LEFT_OUT;
      if (!source.startsWith('.')) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!found || importer.includes('/src/app/reader/')) return null;
      const place = found.id.replace(`${HERE}/`, '').replace(/\?.*$/, '');
      const other = STANDS_FOR[place];
      return other === undefined ? null : resolve(HERE, other);
    },
    load: (id) => (id === LEFT_OUT ? 'export default null;' : null),
    transform(code, id) {
      if (!/@fontsource.*\.css/.test(id)) return null;
      // Bold is drawn semibold: a fourth weight would take the page over what a mail carries easily.
      const latin = (code.match(/@font-face\s*\{[^}]*\}/g) ?? []).filter((face) =>
        /\/inter-latin-[456]00-normal\.woff2/.test(face),
      );
      return { code: latin.join('\n').replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, ''), map: null };
    },
  };
}

/** Unpacks the script and runs it; the policy knows both by their hashes. */
const UNPACK = `{
const packed = Uint8Array.from(atob(document.getElementById('crux-code').textContent), (letter) => letter.charCodeAt(0));
const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
new Response(unpacked).text().then((code) => {
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = code;
  document.body.append(script);
});
}`;

/** One HTML file of the script and the styles; the policy allows this very script, packed to less than half, and no other. */
function intoOnePage(): Plugin {
  return {
    name: 'reader-page',
    enforce: 'post',
    generateBundle(_, bundle) {
      let script = '';
      let styles = '';
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk') script += file.code;
        else if (name.endsWith('.css')) styles += String(file.source);
        Reflect.deleteProperty(bundle, name);
      }
      // What stands for lists of files to load ahead: there are none beside a file alone.
      const code = script.replaceAll('__VITE_PRELOAD__', 'void 0').trim();
      const packed = gzipSync(code, { level: 9 }).toString('base64');
      const hashes = [UNPACK, code].map(
        (each) => `'sha256-${createHash('sha256').update(each).digest('base64')}'`,
      );
      const icon = `data:image/svg+xml;base64,${readFileSync(resolve(HERE, 'src/app/crux.svg')).toString('base64')}`;
      const policy = [
        "default-src 'none'",
        `script-src ${hashes.join(' ')}`,
        "style-src 'unsafe-inline'",
        'img-src data: blob:',
        'font-src data:',
        'connect-src data: blob:',
        'worker-src blob: data:',
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; ');
      const source = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="color-scheme" content="light dark" />
<link rel="icon" href="${icon}" />
<title>Crux</title>
<style>${styles.replace(/<\/(style)/gi, '<\\/$1').trim()}</style>
</head>
<body>
<div id="app"></div>
<script type="application/json" id="crux-map" data-name="map.crux.json">{}</script>
<script type="text/plain" id="crux-code">${packed}</script>
<script>${UNPACK}</script>
</body>
</html>
`;
      this.emitFile({ type: 'asset', fileName: 'reader.html', source });
    },
  };
}

function readerConfig(outDir: string): InlineConfig {
  return {
    configFile: false,
    root: HERE,
    publicDir: false,
    logLevel: 'error',
    plugins: [leaveOut(), svelte({ configFile: false }), intoOnePage()],
    worker: { format: 'iife', plugins: () => [leaveOut()] },
    build: {
      target: 'es2023',
      outDir,
      emptyOutDir: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 5_000,
      rolldownOptions: {
        input: resolve(HERE, 'src/app/main.ts'),
        output: { codeSplitting: false },
      },
    },
  };
}

/** Puts `reader.html` beside the built page. */
export function readerBesidePage(): Plugin {
  let outDir = '';
  return {
    name: 'reader-beside-page',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      await build(readerConfig(outDir));
    },
  };
}
