/** Real files of other programs, in the folder that CRUX_CORPORA names: each opens, or is refused with a cure. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cytoscape } from '../../graph/formats/cytoscape/format.ts';
import type { Format } from '../../graph/formats/format.ts';
import { graphml } from '../../graph/formats/graphml/format.ts';
import { createInput } from '../../graph/formats/input.ts';
import { jgf } from '../../graph/formats/jgf/format.ts';
import { partsOf } from '../../graph/model/assemble.ts';
import { readInput, roundTrip } from '../support/round-trip.ts';

const CORPORA = process.env['CRUX_CORPORA'] ?? '';

const graphmlFiles = filesIn('generic-graph/graphology', /\.graphml$/);
const jgfFiles = filesIn('jgf/json-graph-specification', /^(?!.*schema).*\.json$/);

describe.runIf(graphmlFiles.length > 0)('GraphML of other programs', () => {
  it.each(graphmlFiles)('%s opens with all its edges', async (file) => {
    const input = open(file);
    const { graph, problems } = await readInput(graphml, input);
    expect(graph?.relations.size).toBe(input.text.match(/<edge[\s>]/g)?.length ?? 0);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    await expectKept(file, [graphml, jgf, cytoscape]);
  });
});

describe.runIf(jgfFiles.length > 0)('JSON Graph Format of other programs', () => {
  it.each(jgfFiles)('%s opens with all its nodes', async (file) => {
    const input = open(file);
    expect(jgf.detect?.(input)).toBeGreaterThanOrEqual(0.7);
    const { graph } = await readInput(jgf, input);
    const { graph: one, graphs = [one] } = input.json() as { graph?: Jgf; graphs?: Jgf[] };
    const ids = new Set(graphs.flatMap((each) => Object.keys(each?.nodes ?? {})));
    expect(graph?.statements.size).toBe(ids.size);
    await expectKept(file, [graphml, jgf, cytoscape]);
  });
});

interface Jgf {
  readonly nodes?: object;
}

async function expectKept(file: string, formats: readonly Format[]): Promise<void> {
  const reader = file.endsWith('.graphml') ? graphml : jgf;
  const { graph } = await readInput(reader, open(file));
  if (!graph) throw new Error(`${file} was not read.`);
  for (const format of formats) expect(await roundTrip(format, graph)).toEqual(partsOf(graph));
}

function open(file: string) {
  return createInput(readFileSync(join(CORPORA, file)), file);
}

function filesIn(folder: string, pattern: RegExp): readonly string[] {
  const path = join(CORPORA, folder);
  if (CORPORA === '' || !existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));
}
