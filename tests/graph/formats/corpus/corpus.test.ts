/** Many files as one map: shared ids joined, clashes told, and bad files named and passed over. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../../../graph/formats/corpus/pack-files.ts';
import { unzipFiles } from '../../../../graph/formats/corpus/unzip-files.ts';
import { readMap } from '../../../../graph/formats/read-map.ts';
import { writeMap } from '../../../../graph/formats/write-map.ts';
import { expectCures } from '../../../support/format-checks.ts';
import { everyMap } from '../../../support/maps/arbitrary-map.ts';

type Files = Readonly<Record<string, string>>;

const zip = (files: Files) =>
  packFiles(Object.entries(files).map(([name, text]) => ({ name, bytes: strToU8(text) })));

async function open(files: Files, name = 'corpus.zip') {
  const reading = await readMap(zip(files), name);
  expectCures(reading.problems);
  return reading;
}

const node = (nodeID: string, type: string, text: string) => ({ nodeID, type, text });
const edge = (edgeID: string, fromID: string, toID: string) => ({ edgeID, fromID, toID });
const aif = (nodes: readonly object[], edges: readonly object[]) =>
  JSON.stringify({ nodes, edges, locutions: [] });

const POOL = aif(
  [node('1', 'I', 'Open the pool.'), node('2', 'I', 'Children learn.'), node('3', 'RA', 'Default Inference')],
  [edge('1', '2', '3'), edge('2', '3', '1')],
);
const COST = aif(
  [node('2', 'I', 'Children learn.'), node('4', 'I', 'Few do.'), node('5', 'CA', 'Default Conflict')],
  [edge('3', '4', '5'), edge('4', '5', '2')],
);

describe('nodesets', () => {
  it('are joined by the ids of their nodes', async () => {
    const { graph, format, problems } = await open({ 'a/1.json': POOL, 'a/2.json': COST }, 'lake/pool.zip');
    expect([...(graph?.statements.keys() ?? [])]).toEqual(['1', '2', '4']);
    expect([...(graph?.relations.values() ?? [])].map(({ kind, from, to }) => [kind, ...from, to])).toEqual([
      ['supports', '2', '1'],
      ['attacks', '4', '2'],
    ]);
    expect({ format, problems, title: graph?.meta.title }).toEqual({
      format: 'aif',
      problems: [],
      title: '',
    });
  });

  it('are the same whatever their order, and however often they come', async () => {
    const { graph } = await open({ '2.json': COST, '1.json': POOL, '1-again.json': POOL });
    expect([graph?.statements.size, graph?.relations.size]).toEqual([3, 2]);
  });

  it('join the ends of one step that stand in different files', async () => {
    const premises = aif(
      [node('2', 'I', 'Children learn.'), node('3', 'RA', 'Default Inference')],
      [edge('1', '2', '3')],
    );
    const conclusion = aif(
      [node('3', 'RA', 'Default Inference'), node('1', 'I', 'Open the pool.')],
      [edge('2', '3', '1')],
    );
    const { graph, problems } = await open({ 'a.json': premises, 'b.json': conclusion });
    expect(problems).toEqual([]);
    expect([...(graph?.relations.values() ?? [])]).toMatchObject([{ id: '3', from: ['2'], to: '1' }]);
  });

  it('are written as one document', async () => {
    const { graph } = await open({ '1.json': POOL, '2.json': COST });
    if (!graph) throw new Error('There is no map.');
    const { text, losses } = await writeMap(graph, 'aif');
    const document = JSON.parse(text) as { readonly nodes: unknown[]; readonly edges: unknown[] };
    expect([losses, document.nodes.length, document.edges.length]).toEqual([[], 5, 4]);
  });

  it('keep apart what has one id and says something else, and tell so', async () => {
    const other = aif(
      [
        node('2', 'I', 'Winters are long.'),
        node('6', 'RA', 'Default Inference'),
        node('1', 'I', 'Open the pool.'),
      ],
      [edge('8', '2', '6'), edge('9', '6', '1')],
    );
    const { graph, problems } = await open({ '1.json': POOL, '2.json': other, '3.json': other });
    expect([...(graph?.statements.values() ?? [])].map(({ id, text }) => [id, text])).toEqual([
      ['1', 'Open the pool.'],
      ['2', 'Children learn.'],
      ['2 (2)', 'Winters are long.'],
    ]);
    expect(graph?.relations.get('6')).toMatchObject({ from: ['2 (2)'], to: '1' });
    expect(problems).toMatchObject([{ code: 'id-clash', severity: 'warning', path: '2.json' }]);
  });

  it('name the file in which something is wrong', async () => {
    const odd = aif([node('7', 'I', 'Seven.'), node('8', 'RA', 'Default Inference')], [edge('8', '7', '8')]);
    const { problems } = await open({ '1.json': POOL, 'odd.json': odd });
    expect(problems.map(({ path }) => path)).toEqual(['odd.json: nodes[1]']);
  });
});

describe('maps of any formats', () => {
  it('are merged by id', async () => {
    const files = {
      'one.argdown': '[Close]: Close the bridge.\n  + [Unsafe]: It is unsafe.\n',
      'two.argdown': '[Close]: Close the bridge.\n  - [Cost]: It costs much.\n',
      'three.json': POOL,
    };
    const { graph, format } = await open(files);
    expect([graph?.statements.size, graph?.relations.size, format]).toEqual([5, 3, null]);
    expect(
      [...(graph?.relations.values() ?? [])].map(({ kind, from, to }) => [kind, ...from, to]),
    ).toContainEqual(['attacks', 'Cost', 'Close']);
  });

  it('of one file are read as it is', async () => {
    const { graph, format } = await open({ 'one.argdown': '===\ntitle: Bridge\n===\n[A]: a\n  + [B]: b\n' });
    expect([graph?.meta.title, format]).toEqual(['Bridge', 'argdown']);
  });

  it('keep their elements apart where only the ids are alike', async () => {
    const table = (text: string) => `id,text\n1,${text}\n2,Two\n\n`;
    const { graph, problems } = await open({ 'a.csv': table('Red'), 'b.csv': table('Blue') });
    expect([...(graph?.statements.values() ?? [])].map(({ text }) => text)).toEqual(['Red', 'Two', 'Blue']);
    expect(problems.filter(({ code }) => code === 'id-clash').length).toBe(1);
  });

  it('change nothing when a map comes twice', async () => {
    await fc.assert(
      fc.asyncProperty(everyMap, async (graph) => {
        const { text } = await writeMap(graph, 'crux');
        const { graph: merged } = await readMap(zip({ 'a.crux.json': text, 'b.crux.json': text }), 'x.zip');
        expect([...(merged?.statements.keys() ?? [])]).toEqual([...graph.statements.keys()]);
        expect([...(merged?.relations.values() ?? [])]).toEqual([...graph.relations.values()]);
        expect([...(merged?.sources.values() ?? [])]).toEqual([...graph.sources.values()]);
        expect(merged?.axes).toEqual(graph.axes);
        expect([...(merged?.groups.values() ?? [])]).toEqual([...graph.groups.values()]);
      }),
      { numRuns: 50 },
    );
  });

  it('take the text beside annotations along, in whatever order', async () => {
    const text = 'Parks cool the city.';
    const notes = 'T1\tMajorClaim 0 20\tParks cool the city.\n';
    for (const files of [
      { 'e/1.ann': notes, 'e/1.txt': text },
      { 'e/1.txt': text, 'e/1.ann': notes },
    ]) {
      const { graph, problems } = await open(files);
      expect([graph?.statements.size, problems]).toEqual([1, []]);
    }
  });
});

describe('bad files', () => {
  it('are named and passed over: one among a thousand', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `${index}.tgf`,
        `a${index} Text\nb${index} Text\n#\na${index} b${index}\n`,
      ]),
    );
    const { graph, problems } = await open({ ...files, '500.tgf': '{"nodes": 7' });
    expect(graph?.statements.size).toBe(1998);
    expect(problems.map(({ path, severity }) => [path, severity])).toEqual([['500.tgf', 'error']]);
  });

  it('leave no map where there is none else', async () => {
    const { graph, problems } = await open({ 'a.json': '{}', 'b.json': '' });
    expect(graph).toBeNull();
    expect(problems.map(({ path }) => path)).toEqual(['a.json', 'b.json']);
    expect((await open({ 'a.exe': 'x' })).problems.map(({ code }) => code)).toEqual(['no-maps']);
    expect((await open({})).problems.map(({ code }) => code)).toEqual(['no-maps']);
  });

  it('that lie outside of the zip are not taken', async () => {
    const { graph, problems } = await open({
      'a.tgf': 'a A\n#\n',
      '../b.tgf': 'b B\n#\n',
      '/c.tgf': 'c C\n#\n',
      'x/../../d.tgf': 'd D\n#\n',
      'C:\\e.tgf': 'e E\n#\n',
    });
    expect([...(graph?.statements.keys() ?? [])]).toEqual(['a']);
    expect(problems.map(({ code }) => code)).toEqual(Array(4).fill('path-outside'));
  });

  it('that swell without end are given up, and the others are read', async () => {
    const bytes = zipSync({
      'bomb.json': new Uint8Array(60_000_000).fill(0x20),
      'after.tgf': strToU8('a A\n#\n'),
    });
    const { graph, problems } = await readMap(bytes, 'bomb.zip');
    expect([...(graph?.statements.keys() ?? [])]).toEqual(['a']);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['zip-bomb', 'bomb.json']]);
  });

  it('that nobody wants cost nothing', async () => {
    const bytes = zipSync({ 'film.mp4': new Uint8Array(60_000_000), 'a.tgf': strToU8('a A\n#\n') });
    expect((await readMap(bytes, 'films.zip')).problems).toEqual([]);
  });

  it('and zips that are cut short or scrambled are told', async () => {
    const bytes = zipSync({ 'a.tgf': strToU8(`a ${'A'.repeat(500)}\n#\n`), 'b.tgf': strToU8('b B\n#\n') });
    for (let end = 4; end < bytes.length; end += 7) {
      const { graph, problems } = await readMap(bytes.slice(0, end), 'cut.zip');
      expectCures(problems);
      if (!graph) expect(problems.length).toBeGreaterThan(0);
    }
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 5),
        fc.uint8Array({ minLength: 1, maxLength: 9 }),
        async (at, noise) => {
          const damaged = bytes.slice();
          damaged.set(noise.subarray(0, damaged.length - at - 4), at + 4);
          expectCures((await readMap(damaged, 'damaged.zip')).problems);
        },
      ),
    );
  });

  it('and documents that are zips inside are told by their name', async () => {
    const { graph, problems } = await open({ '[Content_Types].xml': '<a/>', 'word/document.xml': '<a/>' });
    expect(graph).toBeNull();
    expect(problems[0]?.message).toContain('Word document');
  });

  it('that only name another one are passed over', async () => {
    const mode = (0o120777 << 16) >>> 0;
    const bytes = zipSync({
      'a.tgf': strToU8('a A\n#\n'),
      'b.tgf': [strToU8('../../secret.tgf'), { os: 3, attrs: mode }],
      'größe/c.tgf': [strToU8('a.tgf'), { os: 3, attrs: mode }],
    });
    const { graph, problems } = await readMap(bytes, 'links.zip');
    expect([...(graph?.statements.keys() ?? [])]).toEqual(['a']);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['link', 'b.tgf'],
      ['link', 'größe/c.tgf'],
    ]);
  });

  it('in their millions are told before any is unpacked', async () => {
    const one = zip({ 'a.tgf': 'a A\n#\n' });
    const bytes = new Uint8Array(one.length + 76);
    bytes.set(one.subarray(0, -22));
    const view = new DataView(bytes.buffer);
    const at = one.length - 22;
    view.setUint32(at, 0x06064b50, true);
    view.setBigUint64(at + 32, 1_000_000n, true);
    view.setUint32(at + 56, 0x07064b50, true);
    bytes.set(one.subarray(-22), at + 76);
    const { graph, problems } = await readMap(bytes, 'many.zip');
    expect(graph).toBeNull();
    expect(problems).toMatchObject([{ code: 'zip-bomb' }]);
    expect(problems[0]?.message).toContain('1,000,000 files');
  });

  it('and a hundred thousand of them are passed over calmly', async () => {
    const files = Array.from({ length: 100_000 }, (_, index) => ({
      name: `${index}.txt`,
      bytes: new Uint8Array(0),
    }));
    let count = 0;
    for await (const file of unzipFiles([packFiles(files)], () => true)) count += 'bytes' in file ? 1 : 0;
    expect(count).toBe(100_000);
  });
});
