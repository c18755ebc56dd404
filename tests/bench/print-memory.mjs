/** Prints how much memory it takes to draw the Hanoi map as a PNG in several sizes, beside what it may take. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
/** The most it may take, in MB: so much for itself, and some bytes for each pixel. */
const ITSELF = 250;
const A_PIXEL = 6;
const TELL = 'process.on("exit",()=>console.error(`most ${process.resourceUsage().maxRSS}`))';

const folder = mkdtempSync(join(tmpdir(), 'crux-memory-'));
console.log('\nMemory of crux render, to a PNG of the Hanoi map');
for (const scale of ['0.5', '1', '2', '3']) {
  const out = join(folder, 'hanoi.png');
  const words = ['dist/cli/crux.js', 'render', 'graph/maps/hanoi-summit.json', '-o', out, '--scale', scale];
  const told = spawnSync(process.execPath, ['--import', `data:text/javascript,${TELL}`, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const most = Number(/most (\d+)/.exec(told.stderr)?.[1]) / 1024;
  const png = readFileSync(out);
  const pixels = (png.readUInt32BE(16) * png.readUInt32BE(20)) / 1e6;
  const may = ITSELF + A_PIXEL * pixels;
  console.log(
    `${most.toFixed(0).padStart(7)} MB of ${may.toFixed(0)} that it may take, for ${pixels.toFixed(1)} million pixels`,
  );
}
rmSync(folder, { recursive: true, force: true });
