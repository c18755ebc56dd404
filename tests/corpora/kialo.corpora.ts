/** Real exports of Kialo: every line is a claim or a link, and the text comes back as it was. */
import { describe, expect, it } from 'vitest';
import { readAs } from '../../graph/formats/code.ts';
import { kialo } from '../../graph/formats/kialo/format.ts';
import { expectCures } from '../support/format-checks.ts';
import { writeMap } from '../support/round-trip.ts';
import { listFiles, readInput } from './files.ts';

const FILES = listFiles('.txt')
  .map((path) => ({ path, input: readInput(path) }))
  .filter(({ input }) => (kialo.detect?.(input) ?? 0) > 0.5);

describe.each(FILES)('$path', ({ input }) => {
  const text = input.text.replaceAll('\r\n', '\n');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;

  it('has the counts of its lines', async () => {
    const { graph, problems } = await readAs(kialo, input, {});
    expectCures(problems);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const links = count(/^[\d.]+ (?:Pro|Con): -> See [\d.]+$/gm);
    const kinds = [...(graph?.relations.values() ?? [])].map(({ kind }) => kind);
    expect(graph?.statements.size).toBe(count(/^(?:\d+\.)+ (?=\S)/gm) - links);
    expect(kinds.filter((kind) => kind === 'supports').length).toBe(count(/^(?:\d+\.){2,} Pro: /gm));
    expect(kinds.filter((kind) => kind === 'attacks').length).toBe(count(/^(?:\d+\.){2,} Con: /gm));
  });

  it('is written as it was', async () => {
    const { graph } = await readAs(kialo, input, {});
    const writing = graph && (await writeMap(kialo, graph));
    expect(writing?.losses).toEqual([]);
    expect(writing?.text.trimEnd()).toBe(text.trimEnd());
  });
});
