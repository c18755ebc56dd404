/**
 * Pictures, whole processes of the built command line: from Argdown to an SVG beside Argdown's own command line, which draws
 * with Graphviz; to a PNG beside Node with the rasteriser alone. And the writing of an SVG beside dagre's layout of its map.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bench, describe } from 'vitest';
import { composePicture, renderSvg } from '../../graph/index.ts';
import { fontFile } from '../../src/cli/pictures/fonts.ts';
import buildCli from '../support/build-cli.ts';
import { generateDebate } from '../support/generate-debate.ts';
import { HANOI_FILE, readHanoi } from '../support/hanoi.ts';
import { wholeOf } from './layout/maps.ts';
import { RIVALS, toPlain } from './layout/rivals.ts';
import { findArgdownCli } from './pictures/argdown-cli.ts';
import { debateText } from './pictures/debate-text.ts';

await buildCli();
const CRUX = join(import.meta.dirname, '../../dist/cli/crux.js');
const argdown = findArgdownCli();
const folder = mkdtempSync(join(tmpdir(), 'crux-bench-'));
const run = (...words: readonly string[]) =>
  void execFileSync(process.execPath, words, { cwd: folder, stdio: 'ignore' });
const times = (iterations: number) => ({ iterations, time: 0, warmupIterations: 0, warmupTime: 0 });

for (const [size, iterations] of [
  [10, 7],
  [1_000, 3],
  [5_000, 1],
] as const) {
  const file = join(folder, `debate-${size}.argdown`);
  writeFileSync(file, debateText(size));
  describe(`an SVG of a debate of ${size} statements in Argdown`, () => {
    bench('crux render', () => run(CRUX, 'render', file, '-o', `${file}.svg`), times(iterations));
    if (argdown)
      bench(
        'argdown map -f svg',
        () => run(argdown, 'map', '-f', 'svg', file, join(folder, 'argdown')),
        times(iterations),
      );
  });
}

const { scene: hanoi } = composePicture(await readHanoi(), 'hanoi');
describe('a PNG of the Hanoi map', () => {
  const svg = join(folder, 'hanoi.svg');
  writeFileSync(svg, renderSvg(hanoi));
  const fonts = (['inter-400', 'inter-500', 'inter-600'] as const).map(fontFile);
  const ONLY = join(import.meta.dirname, 'pictures/only-resvg.mjs');
  bench('node with resvg alone', () => run(ONLY, svg, `${2 * hanoi.width}`, ...fonts), times(3));
  bench('crux render', () => run(CRUX, 'render', HANOI_FILE, '-o', join(folder, 'hanoi.png')), times(3));
});

describe('5,000 statements', () => {
  const graph = generateDebate(5_000);
  const plain = toPlain(wholeOf(graph));
  const { scene } = composePicture(graph, 'debate');
  const dagre = RIVALS.find(({ name }) => name.startsWith('dagre'));
  bench('their layout by dagre', async () => void (await (await dagre?.prepare())?.(plain)), times(1));
  bench('their scene as SVG', () => void renderSvg(scene), { ...times(5), warmupIterations: 1 });
});
