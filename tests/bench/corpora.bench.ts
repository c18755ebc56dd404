/** Corpora: 500 nodesets into one map beside reading their concatenation, a large Kialo export, and maps into tables. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, bench, describe } from 'vitest';
import type { CorpusFile } from '../../graph/index.ts';
import { TABLE_NAMES, TABLES } from '../../src/cli/tables/columns.ts';
import { createParquetTable } from '../../src/cli/tables/parquet-table.ts';
import { toRows } from '../../src/cli/tables/rows.ts';
import { loadBuiltLibrary } from '../support/built-library.ts';
import { generateAif } from '../support/generate-aif.ts';
import { generateMap, generateMapFile } from '../support/generate-map.ts';

const { pairFiles, readCorpus, readMap } = await loadBuiltLibrary();

const encode = (text: string) => new TextEncoder().encode(text);

interface Document {
  readonly nodes: readonly { readonly nodeID: string }[];
  readonly edges: readonly { readonly fromID: string; readonly toID: string }[];
  readonly locutions: readonly { readonly nodeID: string }[];
}

/** The large document cut into nodesets: each step with its ends, so that neighbours share claims. */
function cutIntoNodesets(text: string, count: number): readonly string[] {
  const { nodes, edges, locutions } = JSON.parse(text) as Document;
  const placeOf = new Map(nodes.map(({ nodeID }, index) => [nodeID, index]));
  const parts = Array.from({ length: count }, () => ({
    nodes: new Set<number>(),
    edges: [] as object[],
    locutions: [] as object[],
  }));
  for (const edge of edges) {
    const ends = [placeOf.get(edge.fromID) ?? 0, placeOf.get(edge.toID) ?? 0];
    const part = parts[Math.floor((Math.max(...ends) * count) / nodes.length)];
    part?.edges.push(edge);
    for (const end of ends) part?.nodes.add(end);
  }
  nodes.forEach((_, index) => parts[Math.floor((index * count) / nodes.length)]?.nodes.add(index));
  for (const one of locutions)
    parts[Math.floor(((placeOf.get(one.nodeID) ?? 0) * count) / nodes.length)]?.locutions.push(one);
  return parts.map((part) =>
    JSON.stringify({ ...part, nodes: [...part.nodes].sort((a, b) => a - b).map((index) => nodes[index]) }),
  );
}

const whole = generateAif();
const nodesets = cutIntoNodesets(whole, 500).map((text, index) => ({
  name: `nodeset${index}.json`,
  bytes: encode(text),
}));
const size = nodesets.reduce((sum, { bytes }) => sum + bytes.length, 0);

async function* filesOf(files: readonly CorpusFile[]): AsyncGenerator<CorpusFile> {
  yield* files;
}

describe(`500 nodesets of ${(size / 1e6).toFixed(1)} MB`, () => {
  const bytes = encode(whole);
  bench('their concatenation, as one document', async () => {
    await readMap(bytes, 'whole.json');
  });
  bench('all of them into one map', async () => {
    await readCorpus(pairFiles(filesOf(nodesets)), 'corpus');
  });
});

describe('Kialo of 2 MB', () => {
  const lines = ['Discussion Title: A long debate', '', '1. The city should do it.'];
  const word = 'because of what it would cost those who never asked for any of it and what they would lose';
  for (let index = 1, length = 0; length < 2_000_000; index++) {
    const top = 1 + (index % 20);
    const line = `1.${top}.${Math.ceil(index / 20)}. ${index % 3 === 0 ? 'Con' : 'Pro'}: ${word} (${index}) [a report](https://example.org/${index % 50}).`;
    if (index <= 20) lines.push(`1.${index}. Pro: Reason ${index}.`);
    lines.push(line);
    length += line.length;
  }
  const text = lines.join('\n');
  const bytes = encode(text);
  bench('splitting it into lines and their numbers', () => {
    text.split('\n').map((line) => /^[\d.]+/.exec(line)?.[0]);
  });
  bench('text to a sound graph', async () => {
    await readMap(bytes, 'kialo.txt', { format: 'kialo' });
  });
});

describe('maps of 20 statements into tables', () => {
  const MAPS = 200;
  const files = Array.from({ length: MAPS }, () => encode(generateMapFile(20)));
  const graphs = Array.from({ length: MAPS }, () => generateMap(20));
  const folder = mkdtempSync(join(tmpdir(), 'crux-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (rows: readonly ReturnType<typeof toRows>[]) => {
    for (const name of TABLE_NAMES) {
      const table = createParquetTable(join(folder, `${name}.parquet`), TABLES[name]);
      for (const one of rows) table.add(one[name]);
      table.finish();
    }
  };
  bench(`${MAPS} maps: reading them`, async () => {
    for (const bytes of files) await readMap(bytes, 'map.crux.json');
  });
  bench(`${MAPS} maps: reading and studying them`, async () => {
    for (const bytes of files) {
      const { graph } = await readMap(bytes, 'map.crux.json');
      if (graph) toRows('map', graph);
    }
  });
  const rows = graphs.map((graph, index) => toRows(`map ${index}`, graph));
  bench(`${MAPS} maps: writing their rows as Parquet`, () => write(rows));
  bench(`${MAPS} maps: all of it`, async () => {
    const all = [];
    for (const [index, bytes] of files.entries()) {
      const { graph } = await readMap(bytes, 'map.crux.json');
      if (graph) all.push(toRows(`map ${index}`, graph));
    }
    write(all);
  });
});
