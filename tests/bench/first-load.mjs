/** Prints what the page loads before a map can be read: its script and its worker's, by library and room. What both run counts once: it is one file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** What compressed script may come to in all, in kB. */
const GOAL = 426;
/** Rows of the table beside the rest. */
const ROWS = 16;

const folder = mkdtempSync(join(tmpdir(), 'first-load-'));
const chunks = new Map();
const gather = () => ({
  name: 'gather-chunks',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunks.set(chunk.fileName, chunk);
  },
});
try {
  await build({
    configFile: 'vite.config.ts',
    logLevel: 'error',
    plugins: [gather()],
    build: { outDir: folder },
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The chunks that a first visit loads: those of the page and the worker, what they import, the first map and its reader. */
const wanted = new Set();
const add = (name) => {
  const chunk = chunks.get(name);
  if (!chunk || wanted.has(name)) return;
  wanted.add(name);
  chunk.imports.forEach(add);
};
for (const chunk of chunks.values()) {
  const modules = Object.keys(chunk.modules);
  const isMap = modules.some((id) => id.includes('graph/maps/hanoi-summit'));
  const isReader = modules.some((id) => id.endsWith('graph/formats/crux/read.ts'));
  if (chunk.isEntry || isMap || isReader) add(chunk.fileName);
}

const sizes = new Map();
let total = 0;
for (const name of wanted) {
  const { code, modules } = chunks.get(name);
  const packed = gzipSync(code, { level: 9 }).length;
  total += packed;
  console.log(`${kilo(packed)} kB compressed  ${name}`);
  const ratio =
    packed /
    Math.max(
      1,
      Object.values(modules).reduce((sum, { renderedLength }) => sum + renderedLength, 0),
    );
  for (const [id, { renderedLength }] of Object.entries(modules)) {
    const room = roomOf(id);
    sizes.set(room, (sizes.get(room) ?? 0) + renderedLength * ratio);
  }
}
console.log(`\n${kilo(total)} kB in all, of ${GOAL} that it may come to\n`);
const rows = [...sizes].sort((one, other) => other[1] - one[1]);
for (const [room, size] of rows.slice(0, ROWS)) console.log(`${kilo(size)} kB  ${room}`);
console.log(`${kilo(rows.slice(ROWS).reduce((sum, [, size]) => sum + size, 0))} kB  the rest`);

/** The library a module belongs to, or its room here. */
function roomOf(id) {
  const [, library] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
  if (library) return library;
  const [, room] = /\/((?:graph|src)\/[^/]+)/.exec(id) ?? [];
  return room ?? 'the bundler';
}

function kilo(bytes) {
  return (bytes / 1000).toFixed(1).padStart(7);
}
