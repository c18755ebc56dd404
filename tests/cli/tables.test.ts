/** A corpus as Parquet, asked by DuckDB: the counts are those of the maps, and the README's question has an answer. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { createStudy, nameOf, readMap } from '../../graph/index.ts';
import { TABLES } from '../../src/cli/tables/columns.ts';
import { generateMapFile } from '../support/generate-map.ts';
import { HANOI, makeFolder, ROOT, runCrux } from '../support/run-crux.ts';

const folder = makeFolder();
const corpus = join(folder, 'corpus');
const tables = join(folder, 'tables');
let duck: DuckDBConnection;

beforeAll(async () => {
  mkdirSync(join(corpus, 'small'), { recursive: true });
  writeFileSync(join(corpus, 'hanoi.json'), readFileSync(join(ROOT, HANOI)));
  for (let index = 0; index < 40; index++)
    writeFileSync(join(corpus, `small/${index}.crux.json`), generateMapFile(20 + index));
  expect(await runCrux(['tables', corpus, '-o', tables])).toMatchObject({ code: 0 });
  duck = await (await DuckDBInstance.create(':memory:')).connect();
}, 120_000);

async function ask(query: string): Promise<readonly Record<string, unknown>[]> {
  const reader = await duck.runAndReadAll(query.replaceAll("'tables/", `'${tables}/`));
  return reader.getRowObjectsJson();
}

describe('the tables of a corpus', () => {
  it('have the columns that are promised, and are named part by part', async () => {
    for (const [name, columns] of Object.entries(TABLES)) {
      const found = await ask(`DESCRIBE SELECT * FROM 'tables/${name}/*.parquet'`);
      const types = {
        text: 'VARCHAR',
        texts: 'VARCHAR[]',
        number: 'DOUBLE',
        count: 'INTEGER',
        flag: 'BOOLEAN',
      };
      expect(found.map((row) => [row['column_name'], row['column_type']])).toEqual(
        columns.map((column) => [column.name, types[column.type]]),
      );
      expect(readdirSync(join(tables, name))).toEqual(['part-1-of-1.parquet']);
    }
    const { stdout } = await runCrux(['tables', '--columns']);
    for (const { about } of Object.values(TABLES).flat()) expect(stdout).toContain(about);
  });

  it('hold every statement and relation of every map', async () => {
    const [counts] = await ask(
      `SELECT count(*) AS n, count(DISTINCT map) AS maps FROM 'tables/statements/*.parquet'`,
    );
    const { graph } = await readMap(readFileSync(join(ROOT, HANOI)), HANOI);
    if (!graph) throw new Error('The map could not be read.');
    const small = Array.from({ length: 40 }, (_, index) => 20 + index).reduce((sum, size) => sum + size, 0);
    expect(counts).toEqual({ n: String(small + graph.statements.size), maps: '41' });
    const inHanoi = `WHERE map = '${join(corpus, 'hanoi.json')}'`;
    const texts = await ask(
      `SELECT id, text, kind, strength, is_disputed FROM 'tables/statements/*.parquet' ${inHanoi}`,
    );
    const study = createStudy(graph);
    expect(texts).toEqual(
      [...graph.statements.values()].map(({ id, text, kind }) => ({
        ...{ id, text, kind, strength: study.strengths().values.get(id) },
        is_disputed: study.disputes().disputed.has(id),
      })),
    );
    const steps = await ask(`SELECT id, "from", "to", aims_at FROM 'tables/relations/*.parquet' ${inHanoi}`);
    expect(steps).toEqual(
      [...graph.relations.values()].map(({ id, from, to }) => ({
        ...{ id, from, to, aims_at: graph.relations.has(to) ? 'relation' : 'statement' },
      })),
    );
    const [cited] = await ask(`SELECT count(*) AS n FROM 'tables/citations/*.parquet' ${inHanoi}`);
    const elements = [...graph.statements.values(), ...graph.relations.values()];
    expect(cited).toEqual({ n: String(elements.flatMap(({ cites = [] }) => cites).length) });
  });

  it("answer the README's question as the study does", async () => {
    const query = /```sql\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '';
    expect(query.trim().split('\n').length).toBe(3);
    const rows = await ask(query);
    expect(rows.length).toBe(20);
    const { graph } = await readMap(readFileSync(join(ROOT, HANOI)), HANOI);
    const [first] = graph ? createStudy(graph).rankedDisputes() : [];
    const inHanoi = rows.find(({ map }) => map === join(corpus, 'hanoi.json'));
    expect(inHanoi).toMatchObject({ text: graph && first && nameOf(graph, first.id), score: first?.score });
  });

  it('are sorted by map, so that engines pass over row groups', async () => {
    const rows = await ask(`SELECT map FROM 'tables/statements/*.parquet'`);
    const maps = rows.map(({ map }) => String(map));
    expect(maps).toEqual([...maps].sort());
  });

  it('come in shares that are the whole together and have nothing in common', async () => {
    const shared = join(folder, 'shared');
    const runs = await Promise.all(
      [1, 2, 3].map(async (part) => runCrux(['tables', corpus, '-o', shared, '--share', `${part}/3`])),
    );
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(readdirSync(join(shared, 'statements')).sort()).toEqual([
      'part-1-of-3.parquet',
      'part-2-of-3.parquet',
      'part-3-of-3.parquet',
    ]);
    for (const name of Object.keys(TABLES)) {
      const list = (place: string) => ask(`SELECT * FROM '${place}/${name}/*.parquet' ORDER BY ALL`);
      expect(await list(shared)).toEqual(await list(tables));
    }
    expect((await ask(`SELECT map FROM '${shared}/statements/part-1-of-3.parquet'`)).length).toBeGreaterThan(
      0,
    );
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('go on past a file that is none, and say so', async () => {
    const bad = join(folder, 'bad');
    mkdirSync(bad);
    writeFileSync(join(bad, 'a.json'), '7');
    writeFileSync(join(bad, 'b.tgf'), 'b B\n#\n');
    const { code, stderr } = await runCrux(['tables', bad, '-o', join(folder, 'some')]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('a.json')]);
    expect(await ask(`SELECT id FROM '${join(folder, 'some')}/statements/*.parquet'`)).toEqual([{ id: 'b' }]);
    expect(
      await ask(`SELECT * FROM '${join(folder, 'some')}/findings/*.parquet' WHERE code = 'none'`),
    ).toEqual([]);
  });

  it.each(['0/3', '4/3', 'x', '1'])('refuse %s as a share', async (share) => {
    expect((await runCrux(['tables', corpus, '-o', tables, '--share', share])).code).toBe(2);
  });
});
