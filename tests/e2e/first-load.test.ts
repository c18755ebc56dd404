/** What a first visit loads before a map can be read: few scripts, no more than they may come to, and the worker's apart from the page's. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ROOT } from '../support/run-crux.ts';

const SCRIPTS = join(ROOT, 'dist/app/assets');
/** In kB, compressed: 426 with the reader of the first map, which comes to some ten. */
const MOST = 416;

it('loads few scripts, page, worker and first map together, and no more than they may come to', () => {
  const html = readFileSync(join(ROOT, 'dist/app/index.html'), 'utf8');
  const named = namesIn(html, /(?:src|href)="\.\/assets\/([^"]+\.js)"/g);
  const later = readdirSync(SCRIPTS).filter((name) => /^(worker|hanoi-summit)-.*\.js$/.test(name));
  expect([named.length > 0, later.length]).toEqual([true, 2]);

  const loaded = new Set([...named, ...later]);
  let size = 0;
  for (const name of loaded) {
    const script = readFileSync(join(SCRIPTS, name), 'utf8');
    size += gzipSync(script, { level: 9 }).length / 1000;
    for (const next of namesIn(script, /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) loaded.add(next);
  }
  expect(size).toBeLessThan(MOST);
  expect(loaded.size).toBeLessThan(10);
});

it('gives the worker nothing that wants a document, whatever it asks for later', () => {
  const scripts = readdirSync(SCRIPTS);
  const reached = new Set(scripts.filter((name) => /^worker-.*\.js$/.test(name)));
  const asked = /(?:from|import)\s*\(?\s*["'`]\.\/([^"'`]+\.js)["'`]/g;
  for (const name of reached) {
    const script = readFileSync(join(SCRIPTS, name), 'utf8');
    for (const next of namesIn(script, asked)) reached.add(next);
  }
  // It reads, places, draws and writes.
  expect(reached.size).toBeGreaterThan(50);
  expect([...reached].filter((name) => /^(index|page|libraries)-/.test(name))).toEqual([]);
});

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}
