/** The folder of a corpus, opened in the page and on the command line: one map of the size of its union, cut to the files at hand. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countElements, readMap } from '../../graph/index.ts';
import { closeBrowser, openPage } from '../support/open-page.ts';
import { ROOT, runForJson } from '../support/run-crux.ts';
import { serveFolder, type ServedFolder } from '../support/serve-folder.ts';
import { listFiles, pathOf, readInput } from './files.ts';

interface Document {
  readonly nodes: readonly { readonly nodeID: string }[];
  readonly edges: readonly { readonly edgeID: string }[];
}

let served: ServedFolder | undefined;
beforeAll(async () => {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  for (const mode of ['production', 'cli'])
    await promisify(execFile)(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'error'], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
    });
  served = await serveFolder(join(ROOT, 'dist/app'), '/');
}, 300_000);
afterAll(async () => {
  await closeBrowser();
  await served?.stop();
});

/** The union without what is in none of the files. */
async function countCut() {
  const documents = listFiles('.json')
    .filter((path) => path.startsWith('aif/araucaria/'))
    .map((path) => readInput(path).json() as Document);
  const nodes = new Set(documents.flatMap((one) => one.nodes.map(({ nodeID }) => nodeID)));
  const edges = new Set(documents.flatMap((one) => one.edges.map(({ edgeID }) => edgeID)));
  const whole = readInput('aif-merged/araucaria-union.json').json() as Document;
  const cut = {
    ...whole,
    nodes: whole.nodes.filter(({ nodeID }) => nodes.has(nodeID)),
    edges: whole.edges.filter(({ edgeID }) => edges.has(edgeID)),
  };
  const { graph } = await readMap(new TextEncoder().encode(JSON.stringify(cut)), 'cut.json');
  if (!graph) throw new Error('The union could not be read.');
  return { graph, counts: countElements(graph) };
}

it('araucaria is the same map in the page and in the shell', async () => {
  const { graph, counts } = await countCut();
  const folder = pathOf('aif/araucaria');
  expect(await runForJson(['stats', '--merge', folder])).toMatchObject({ files: [counts] });

  const { page, complaints } = await openPage({}, '', served?.address);
  await page.getByRole('button', { name: /^Maps: / }).click();
  const [picker] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: /^Open a folder/ }).click(),
  ]);
  await picker.setFiles(folder);
  const all = graph.statements.size.toLocaleString('en');
  await expect
    .poll(() => page.locator('body').innerText(), { timeout: 60_000 })
    .toMatch(new RegExp(`(?:^|[^\\d,])${all} statements`, 'm'));
  expect(complaints).toEqual([]);
});
