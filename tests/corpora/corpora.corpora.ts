/** Whole corpora at once: nodesets opened as one map, and tables over all files, asked by DuckDB. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { countElements, packFiles, readMap } from '../../graph/index.ts';
import { TABLE_NAMES, TABLES } from '../../src/cli/tables/columns.ts';
import { createParquetTable } from '../../src/cli/tables/parquet-table.ts';
import { toRows } from '../../src/cli/tables/rows.ts';
import { listFiles, readInput } from './files.ts';

interface Document {
  readonly nodes: readonly { readonly nodeID: string }[];
  readonly edges: readonly { readonly edgeID: string }[];
}

const encode = (text: string) => new TextEncoder().encode(text);

describe.each(['araucaria', 'us-2016'])('the folder of %s', (name) => {
  const paths = listFiles('.json').filter((path) => path.startsWith(`aif/${name}/`));
  const union = listFiles('.json').filter((path) => path === `aif-merged/${name}-union.json`);

  it('is one map of the size of the union cut to its files', async () => {
    expect([paths.length > 0, union.length]).toEqual([true, 1]);
    const files = paths.map((path) => ({ name: path, bytes: encode(readInput(path).text) }));
    const { graph } = await readMap(packFiles(files), name);
    const documents = paths.map((path) => readInput(path).json() as Document);
    const nodes = new Set(documents.flatMap((one) => one.nodes.map(({ nodeID }) => nodeID)));
    const edges = new Set(documents.flatMap((one) => one.edges.map(({ edgeID }) => edgeID)));
    const whole = readInput(union[0] ?? '').json() as Document & Readonly<Record<string, unknown>>;
    const cut = {
      ...whole,
      nodes: whole.nodes.filter(({ nodeID }) => nodes.has(nodeID)),
      edges: whole.edges.filter(({ edgeID }) => edges.has(edgeID)),
    };
    expect([cut.nodes.length, cut.edges.length]).toEqual([nodes.size, edges.size]);
    const { graph: expected } = await readMap(encode(JSON.stringify(cut)), 'cut.json');
    if (!graph || !expected) throw new Error('It could not be read.');
    expect(countElements(graph)).toEqual(countElements(expected));
    expect([...graph.statements.keys()].sort()).toEqual([...expected.statements.keys()].sort());
    expect([...graph.relations.keys()].sort()).toEqual([...expected.relations.keys()].sort());
    // Shared ids are joined: there are fewer than in the files one by one.
    const apart = documents.reduce((sum, one) => sum + one.nodes.length, 0);
    expect(nodes.size).toBeLessThan(apart);
  });
});

describe('the tables of all files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crux-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("answer the README's question", async () => {
    const sinks = TABLE_NAMES.map(
      (name) => [name, createParquetTable(join(folder, `${name}.parquet`), TABLES[name])] as const,
    );
    let [maps, statements] = [0, 0];
    for (const path of listFiles('.json', '.argdown', '.txt', '.xml')) {
      if (path.startsWith('aif-merged/')) continue;
      const { graph } = await readMap(encode(readInput(path).text), basename(path));
      if (!graph) continue;
      const rows = toRows(path, graph);
      for (const [name, table] of sinks) table.add(rows[name]);
      if (graph.statements.size > 0) maps++;
      statements += graph.statements.size;
    }
    for (const [, table] of sinks) table.finish();
    expect(readdirSync(folder).length).toBe(TABLE_NAMES.length);
    const duck = await (await DuckDBInstance.create(':memory:')).connect();
    const ask = async (query: string) =>
      (
        await duck.runAndReadAll(query.replace(/'tables\/(\w+)\/\*\.parquet'/g, `'${folder}/$1.parquet'`))
      ).getRowObjectsJson();
    const counted = await ask(
      `SELECT count(DISTINCT map) AS maps, count(*) AS n FROM 'tables/statements/*.parquet'`,
    );
    expect(counted).toEqual([{ maps: String(maps), n: String(statements) }]);
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const rows = await ask(/```sql\n([\s\S]*?)```/.exec(readme)?.[1] ?? '');
    const scores = rows.map(({ score }) => Number(score));
    expect(rows.length).toBe(20);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
  });
});
