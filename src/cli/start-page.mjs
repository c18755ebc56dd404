/**
 * `npm start`: builds the page where something changed since it was built last, and serves it. The address is always the
 * same, for what a browser keeps belongs to an address.
 */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, preview } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const SETTINGS = readdirSync(ROOT).filter((name) => /^vite\..*\.ts$/.test(name));
/** What the page is made of. */
const PARTS = ['graph', 'src/app', 'index.html', 'package-lock.json', ...SETTINGS];
const BUILT = join(ROOT, 'dist/app/index.html');
const PORT = Number(process.env.PORT ?? 4173);

/** When something in a file or folder changed last; a folder changes with what is added to it or taken out. */
function changeTime(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return readdirSync(path).reduce(
    (last, name) => Math.max(last, changeTime(join(path, name))),
    entry.mtimeMs,
  );
}

const isFresh = changeTime(BUILT) > Math.max(...PARTS.map((part) => changeTime(join(ROOT, part))));
if (isFresh) console.log('The page is built already: nothing changed since.');
else {
  console.log('Building the page. It takes a moment; the next start is quick, as long as nothing changes.');
  await build({ root: ROOT, logLevel: 'error' });
}
try {
  const server = await preview({
    root: ROOT,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: PORT, strictPort: true, open: false },
  });
  console.log(`Crux is at ${server.resolvedUrls?.local[0]} (Ctrl+C ends it).`);
} catch (error) {
  console.error(
    /in use/i.test(String(error?.message))
      ? `Port ${PORT} is taken: perhaps Crux runs already, at http://127.0.0.1:${PORT}/. Else end what takes it. PORT=<number> npm start goes elsewhere, but the maps this browser keeps stay with the address they were opened at.`
      : `The page cannot be served (${error?.message ?? error}).`,
  );
  process.exitCode = 1;
}
