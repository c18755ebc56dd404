/**
 * Prints what a person waits for in the page: opening beside JSON.parse, each act on a large map beside the same on a small
 * one, the longest task of each, and the memory it takes. Medians; where a machine is busy, what the processor did is told
 * beside what the clock says.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { launchBrowser } from '../../support/browser.ts';
import { generateMapFile } from '../../support/generate-map.ts';
import { ACTS } from './acts.ts';
import { measurePage, type ActFigures, type Figures } from './measure-page.ts';
import { printNextThesis } from './next-thesis.ts';

/** Statements; the large one has the size of the merged US2016 debate. */
const SIZES = { small: 500, large: 52_391 } as const;

const folder = mkdtempSync(join(tmpdir(), 'page-bench-'));
await build({ configFile: 'vite.config.ts', logLevel: 'error', build: { outDir: folder } });
const server = await preview({
  configFile: 'vite.config.ts',
  logLevel: 'error',
  build: { outDir: folder },
  preview: { host: '127.0.0.1', port: 4190, open: false },
});
const browser = await launchBrowser();
try {
  const address = server.resolvedUrls?.local[0] ?? '';
  const small = await measurePage(browser, address, generateMapFile(SIZES.small), tellOf(SIZES.small));
  const large = await measurePage(browser, address, generateMapFile(SIZES.large), tellOf(SIZES.large));
  print(small, large);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
printNextThesis(SIZES.large);

function print(small: Figures, large: Figures): void {
  const count = SIZES.large.toLocaleString('en');
  console.log(
    `\nThe page, ${count} statements beside ${SIZES.small}: from the act until its effect is painted`,
  );
  for (const { name } of ACTS) {
    const [one, other] = [small.acts.get(name), large.acts.get(name)];
    if (!one || !other) continue;
    console.log(
      `${ms(other.painted)} ${times(other.painted, one.painted)}  longest task ${ms(other.longest)}, of which worked ${ms(other.worked)}  ${name}`,
    );
  }
  const { open, parse } = large;
  console.log(`\nOpening ${count} statements until the first cards are there`);
  console.log(`${ms(parse)}      1 x  JSON.parse of the file, in the same page`);
  console.log(
    `${ms(open.painted)} ${times(open.painted, parse)}  longest task ${ms(open.longest)}, of which worked ${ms(open.worked)}  the page`,
  );
  console.log(
    `${ms(open.threads.page + open.threads.worker)} ${times(open.threads.page + open.threads.worker, parse)}  work of the page (${ms(open.threads.page).trim()}) and its worker (${ms(open.threads.worker).trim()}), whatever else the machine does`,
  );
  console.log('\nMemory after collection');
  const { page, worker, file } = large.memory;
  console.log(
    `${mb(page + worker)} ${times(page + worker, file)}  page (${mb(page).trim()}) and worker (${mb(worker).trim()}), of a file of ${mb(file).trim()}`,
  );
}

/** Says beside the table, as it comes, what was measured: all of it takes minutes. */
function tellOf(statements: number) {
  return (what: string, { painted, longest, worked }: ActFigures) =>
    console.error(
      `${statements} statements, ${what}: painted after${ms(painted)}, longest task${ms(longest)}, of which worked${ms(worked)}`,
    );
}

function ms(time: number): string {
  return `${time.toFixed(0).padStart(7)} ms`;
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1).padStart(7)} MB`;
}

function times(one: number, other: number): string {
  return `${(one / other).toFixed(1).padStart(6)} x`;
}
