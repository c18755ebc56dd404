/** Real Argdown files: all that the library reads is in the map, and survives being written. */
import { describe, expect, it } from 'vitest';
import { readAs, writeAs } from '../../graph/formats/code.ts';
import { argdown } from '../../graph/formats/argdown/format.ts';
import { createTextInput } from '../../graph/formats/input.ts';
import type { ArgumentGraph } from '../../graph/model/types.ts';
import { modelOf } from '../support/argdown-model.ts';
import { describeMap } from '../support/describe-map.ts';
import { listFiles, readInput } from './files.ts';

const FILES = listFiles('.argdown', '.ad').map((path) => ({ path, input: readInput(path) }));
const LOOKALIKES = FILES.filter(({ path }) => path.includes('lookalike'));
const GENUINE = FILES.filter((file) => !LOOKALIKES.includes(file));

const read = async (text: string) => readAs(argdown, createTextInput(text, 'map.argdown'), {});

describe.each(GENUINE)('$path', ({ input }) => {
  it('opens with the counts of the library, or says where it cannot', async () => {
    const reading = await readAs(argdown, input, {});
    const model = modelOf(input.text);
    const errors = reading?.problems.filter(({ severity }) => severity === 'error') ?? [];
    for (const problem of errors) expect(problem.message).toMatch(/: .+\.$/);
    if (model.errors > 0) {
      expect(reading?.problems.some(({ line }) => line !== undefined)).toBe(true);
      return;
    }
    expect(errors).toEqual([]);
    const { graph } = reading ?? {};
    expect(graph?.statements.size).toBe(model.statements.length + model.arguments.length);
    expect(graph && countSteps(graph)).toBe(
      Object.values(model.reconstructions).flat().filter(isConclusion).length,
    );
    expect(graph && graph.relations.size - countSteps(graph)).toBe(model.relations.length);
  });

  it('is the same after being written, to us and to the library', async () => {
    const { graph } = await readAs(argdown, input, {});
    if (!graph) return;
    const writing = await writeAs(argdown, graph);
    const text = writing?.text ?? '';
    const again = await read(text);
    // A statement under two parents may come earlier than it did, which is named; nothing else is lost.
    const isInOrder =
      [...(again?.graph?.statements.keys() ?? [])].join() === [...graph.statements.keys()].join();
    expect(writing?.losses.map(({ feature }) => feature)).toEqual(isInOrder ? [] : ['order']);
    expect(again?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(again?.graph && describeMap(again.graph, graph, [])).toEqual(describeMap(graph, graph, []));
    const before = modelOf(input.text);
    if (before.errors > 0) return;
    const after = modelOf(text);
    expect(after).toEqual({ ...before, sections: after.sections });
    expect(new Set(after.sections)).toEqual(new Set(before.sections));
  });
});

describe.each(LOOKALIKES)('$path', ({ input }) => {
  it('is refused by the name of its language', async () => {
    const { graph, problems } = await readAs(argdown, input, {});
    if (graph) expect(problems?.length).toBeGreaterThan(0);
    else expect(problems).toMatchObject([{ code: 'other-dialect', line: expect.any(Number) as number }]);
  });
});

function countSteps(graph: ArgumentGraph): number {
  return [...graph.relations.values()].filter(({ group }) => group !== undefined).length;
}

const isConclusion = (line: string) => line.includes(' |- ') || line.startsWith('|- ');
