/** What Crux writes for others, read by those others: Mermaid, Graphviz, and the schemas of GraphML and JSON Graph Format. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawDiagram } from '../../../graph/formats/diagram.ts';
import { dot } from '../../../graph/formats/dot/format.ts';
import type { Format } from '../../../graph/formats/format.ts';
import { graphml } from '../../../graph/formats/graphml/format.ts';
import { jgf } from '../../../graph/formats/jgf/format.ts';
import { mermaid } from '../../../graph/formats/mermaid/format.ts';
import { readMap } from '../../../graph/formats/read-map.ts';
import { assembleGraph } from '../../../graph/model/assemble.ts';
import type { ArgumentGraph } from '../../../graph/model/types.ts';
import * as named from '../../support/named-graphs.ts';
import {
  drawWithGraphviz,
  findGraphmlFaults,
  findJgfFaults,
  findXmlFaults,
  readWithGraphviz,
  readWithMermaid,
} from '../../support/peers.ts';
import { claim, claims, relate } from '../../support/records.ts';
import { writeMap } from '../../support/round-trip.ts';
import { createSampleMap } from '../../support/sample-map.ts';
import { anyMap } from '../../support/maps/arbitrary-map.ts';

const MAPS = join(import.meta.dirname, '../../../graph/maps');

/** The maps that ship with Crux, those that tests share, and a claim of 32,000 characters. */
const maps = new Map<string, ArgumentGraph>();

beforeAll(async () => {
  for (const file of readdirSync(MAPS)) {
    const { graph } = await readMap(readFileSync(join(MAPS, file)), file);
    if (graph) maps.set(file, graph);
  }
  const { debate, longChain, longUndercut, manyAttackers, manyChains, tangle, ...small } = named;
  for (const [name, create] of Object.entries(small)) maps.set(name, create());
  maps.set('debate', debate());
  maps.set('long chain', longChain(300, true));
  maps.set('long undercut', longUndercut(100));
  maps.set('many attackers', manyAttackers(100));
  maps.set('many chains', manyChains(20));
  maps.set('tangle', tangle(12));
  maps.set('everything', createSampleMap());
  const long = claim('long', { text: 'Words '.repeat(5_500) });
  maps.set('a long claim', assembleGraph({ statements: [long], relations: [] }).graph);
});

/** Every map in one format; none is left out unseen. */
async function writeAll(format: Format): Promise<readonly string[]> {
  expect(maps.size).toBeGreaterThan(20);
  const texts: string[] = [];
  for (const graph of maps.values()) texts.push((await writeMap(format, graph)).text);
  return texts;
}

describe('Mermaid', () => {
  it('reads every map, with its words and lines', async () => {
    for (const graph of maps.values()) await expectMermaid(graph);
  });

  it('reads maps of any words', async () => {
    await fc.assert(fc.asyncProperty(anyMap, expectMermaid));
  });

  it('reads a step with a name that shows nothing', async () => {
    const statements = claims('a', 'b');
    for (const title of [' ', '\n', '\u00a0']) {
      const relations = [relate('r', 'supports', 'a', 'b', { title })];
      await expectMermaid(assembleGraph({ statements, relations }).graph);
    }
  });

  it('refuses what is broken', async () => {
    await expect(readWithMermaid('flowchart BT\nn1["a "b"]')).rejects.toThrow();
  });
});

async function expectMermaid(graph: ArgumentGraph): Promise<void> {
  const { text } = await writeMap(mermaid, graph);
  const { labels, lines } = await readWithMermaid(text);
  const { junctions, lines: drawn } = drawDiagram(graph);
  expect(labels.size).toBe(graph.statements.size + junctions.length);
  expect(lines.length).toBe(drawn.length);
  [...graph.statements.values()].forEach(({ title, text: words }, index) => {
    expect(toLetters(labels.get(`n${index + 1}`))).toBe(toLetters(`${title ?? ''}${words}`));
  });
}

describe('Graphviz', () => {
  it('reads every map, with its words and lines', async () => {
    for (const graph of maps.values()) await expectDot(graph);
  });

  it('reads maps of any words', async () => {
    await fc.assert(fc.asyncProperty(anyMap, expectDot));
  });

  it('draws sound pictures of maps whose names spell characters that there are not', async () => {
    const statements = claims('&#0;', 'a &#xffff; b', '&amp;#0;');
    const { graph } = assembleGraph({
      statements,
      relations: [relate('&#1;', 'attacks', '&#0;', '&amp;#0;')],
    });
    const { text, losses } = await writeMap(dot, graph);
    expect(losses.find(({ feature }) => feature === 'ids')?.ids).toEqual(
      expect.arrayContaining([...graph.statements.keys()]),
    );
    expect(await findXmlFaults([await drawWithGraphviz(text)])).toEqual([]);
  });

  it('draws pictures of them that are sound', async () => {
    const pictures: string[] = [];
    for (const graph of fc.sample(anyMap, 30)) {
      pictures.push(await drawWithGraphviz((await writeMap(dot, graph)).text));
    }
    expect(await findXmlFaults(pictures)).toEqual([]);
  });

  it('refuses what is broken', async () => {
    await expect(readWithGraphviz('digraph { "a" -> "b" [label="c }')).rejects.toThrow();
    expect(await findXmlFaults(['<svg>\x01</svg>'])).not.toEqual([]);
  });
});

async function expectDot(graph: ArgumentGraph): Promise<void> {
  const { text, losses } = await writeMap(dot, graph);
  const { labels, lines } = await readWithGraphviz(text);
  const { junctions, lines: drawn } = drawDiagram(graph);
  expect(labels.size).toBe(graph.statements.size + junctions.length);
  expect(lines.length).toBe(drawn.length);
  for (const { id, title, text: words } of graph.statements.values()) {
    if (losses.some(({ feature, ids }) => feature === 'ids' && ids.includes(id))) continue;
    expect(toLetters(labels.get(id))).toBe(toLetters(`${title ?? ''}${words}`));
  }
}

/** Words without blanks, without characters that are not seen, and without the signs that stand for those. */
function toLetters(words: string | undefined): string | undefined {
  return words?.replace(/[\s\p{C}\u2400-\u2421\ufffd]/gu, '');
}

describe('the schema of GraphML', () => {
  it('takes every map', async () => {
    expect(await findGraphmlFaults(await writeAll(graphml))).toEqual([]);
  });

  it('takes maps of any words', async () => {
    const texts: string[] = [];
    for (const graph of fc.sample(anyMap, 200)) texts.push((await writeMap(graphml, graph)).text);
    expect(await findGraphmlFaults(texts)).toEqual([]);
  });

  it('refuses what is broken', async () => {
    const { text } = await writeMap(graphml, named.linked());
    expect(await findGraphmlFaults([text.replace('target="', 'target="no')])).not.toEqual([]);
    expect(await findGraphmlFaults([text.replace('key="node.kind"', 'key="kind"')])).not.toEqual([]);
  });
});

describe('the schema of JSON Graph Format', () => {
  it('takes every map', async () => {
    for (const text of await writeAll(jgf)) expect(findJgfFaults(text)).toEqual([]);
  });

  it('takes maps of any words', async () => {
    const check = async (graph: ArgumentGraph) => {
      expect(findJgfFaults((await writeMap(jgf, graph)).text)).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(anyMap, check));
  });

  it('refuses what is broken', () => {
    expect(findJgfFaults('{"graph": {"nodes": []}}')).not.toEqual([]);
  });
});
