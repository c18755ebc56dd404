/** Every argument graph opens with the counts of its file, and is the map that the AIF of the same text is. */
import { describe, expect, it } from 'vitest';
import { readAs } from '../../graph/formats/code.ts';
import { aif } from '../../graph/formats/aif/format.ts';
import { arggraph } from '../../graph/formats/arggraph/format.ts';
import type { Format } from '../../graph/formats/format.ts';
import type { ArgumentGraph, Id } from '../../graph/model/types.ts';
import { listFiles, readInput } from './files.ts';

const FILES = listFiles('.xml').filter((path) => (arggraph.detect?.(readInput(path)) ?? 0) > 0.5);

describe.each(FILES)('%s', (path) => {
  it('has as many claims and relations as the file', async () => {
    const { text } = readInput(path);
    const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
    const graph = await read(arggraph, path);
    const relations = [...graph.relations.values()];
    expect(graph.statements.size).toBe(count(/<adu /g));
    expect(relations.filter(({ kind }) => kind === 'supports').length).toBe(count(/type="(sup|exa)"/g));
    expect(relations.filter(({ kind }) => kind === 'attacks').length).toBe(count(/type="(reb|und)"/g));
    const added = relations.reduce((sum, { from }) => sum + from.length - 1, 0);
    expect(added).toBe(count(/type="add"/g));
    const texts = [...graph.statements.values()].filter((statement) => statement.text.trim() === '');
    expect(texts).toEqual([]);
  });
});

describe('the microtexts in both formats', () => {
  const [pairFile] = listFiles('microtexts-aif2arggraph.json');
  const pairs = Object.entries((pairFile ? readInput(pairFile).json() : {}) as Record<string, string>);
  const present = pairs.flatMap(([aifName, xmlName]) => {
    const aifPath = listFiles(`${aifName}.json`)[0];
    const xmlPath = FILES.find((path) => path.endsWith(`microtexts-en/${xmlName}.xml`));
    return aifPath !== undefined && xmlPath !== undefined ? [[aifPath, xmlPath] as const] : [];
  });

  it.each(present)('%s is the map of %s', async (aifPath, xmlPath) => {
    expect(describeByText(await read(aif, aifPath))).toEqual(describeByText(await read(arggraph, xmlPath)));
  });
});

async function read(format: Format, path: string): Promise<ArgumentGraph> {
  const { graph, problems } = await readAs(format, readInput(path), {});
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!graph) throw new Error('unreadable');
  return graph;
}

/** Statements and relations in words, without ids: what must be the same where the formats number differently. */
function describeByText(graph: ArgumentGraph) {
  const say = (id: Id): string => {
    const statement = graph.statements.get(id);
    if (statement) return statement.text.replace(/\s+/g, ' ').trim();
    const relation = graph.relations.get(id);
    if (!relation) return '?';
    const { kind, scheme, from, to } = relation;
    return `(${from.map(say).sort().join(' + ')} ${kind} ${scheme ?? ''} ${say(to)})`;
  };
  return {
    statements: [...graph.statements.keys()].map(say).sort(),
    relations: [...graph.relations.keys()].map(say).sort(),
  };
}
