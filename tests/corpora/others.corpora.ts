/** Every SADFace, MindMup and Argunet file opens, with the counts of the file but for what problems name. */
import { describe, expect, it } from 'vitest';
import { readAs, writeAs } from '../../graph/formats/code.ts';
import { argunet } from '../../graph/formats/argunet/format.ts';
import type { Format } from '../../graph/formats/format.ts';
import { mindmup } from '../../graph/formats/mindmup/format.ts';
import { sadface } from '../../graph/formats/sadface/format.ts';
import { expectCures } from '../support/format-checks.ts';
import { listFiles, readInput } from './files.ts';

function filesOf(format: Format, ...endings: readonly string[]): readonly string[] {
  return listFiles(...endings).filter((path) => (format.detect?.(readInput(path)) ?? 0) > 0.5);
}

async function read(format: Format, path: string) {
  const { graph, problems } = await readAs(format, readInput(path), {});
  expectCures(problems);
  if (!graph) throw new Error(`It was refused: ${JSON.stringify(problems)}`);
  return { graph, problems, relations: [...graph.relations.values()] };
}

describe('SADFace', () => {
  it.each(filesOf(sadface, '.json'))('%s is the same document again', async (path) => {
    const { graph } = await read(sadface, path);
    const { text, losses } = await writeAs(sadface, graph);
    expect(JSON.parse(text ?? 'null')).toEqual(readInput(path).json());
    expect(losses).toEqual([]);
    const { nodes } = readInput(path).json() as { nodes: { type: string }[] };
    expect(graph.statements.size).toBe(nodes.filter(({ type }) => type === 'atom').length);
  });
});

describe('MindMup', () => {
  it.each(filesOf(mindmup, '.mup', '.json'))('%s opens', async (path) => {
    const { graph, relations } = await read(mindmup, path);
    const groups = readInput(path).text.match(/"group"\s*:\s*"(supporting|opposing)"/g)?.length ?? 0;
    expect(graph.statements.size).toBeGreaterThan(0);
    expect(relations.length).toBeLessThanOrEqual(groups);
  });
});

describe('Argunet', () => {
  it.each(filesOf(argunet, '.graphml'))('%s has an element for each of its own', async (path) => {
    const { graph, problems, relations } = await read(argunet, path);
    const { text } = readInput(path);
    const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
    const implied = Number(
      /^\d+/.exec(problems.find(({ code }) => code === 'implied-edge')?.message ?? '0')?.[0],
    );
    const steps = relations.filter(({ title }) => title !== undefined).length;
    const refused = problems.filter(({ code }) => code === 'unknown-type' || code === 'dangling-end').length;
    expect(relations.length - steps).toBe(count(/<arg:edge /g) - implied - refused);
    expect(graph.groups.size).toBe(count(/<arg:group /g));
    const said = new Set(
      [...text.matchAll(/<arg:(?:thesis|proposition)\b[^>]*?\bid="([^"]+)"/g)].map(([, id]) => id),
    );
    for (const id of said) expect(graph.statements.has(id ?? '')).toBe(true);
  });
});
