/** What every format has to stand: reading back what it wrote, and bytes that were never meant for it. */
import { expect } from 'vitest';
import { readAs, writeAs } from '../../graph/formats/code.ts';
import type { Format, Reading, Writing } from '../../graph/formats/format.ts';
import { createInput, createTextInput, type Input } from '../../graph/formats/input.ts';
import { partsOf } from '../../graph/model/assemble.ts';
import type { ArgumentGraph, GraphParts } from '../../graph/model/types.ts';

export async function readInput(format: Format, input: Input): Promise<Reading> {
  if (!format.read) throw new Error(`${format.label} cannot be read.`);
  return readAs(format, input);
}

export async function readText(format: Format, text: string, name = ''): Promise<Reading> {
  return readInput(format, createTextInput(text, name));
}

export async function writeMap(format: Format, graph: ArgumentGraph): Promise<Writing> {
  if (!format.write) throw new Error(`${format.label} cannot be written.`);
  return writeAs(format, graph);
}

/** The records of what is read back, in order. */
export async function roundTrip(format: Format, graph: ArgumentGraph): Promise<GraphParts | null> {
  const { graph: after } = await readText(format, (await writeMap(format, graph)).text);
  return after && partsOf(after);
}

/** Reads without a throw, with a problem wherever there is no map, and leaves prototypes as they were. */
export async function expectCalm(format: Format, bytes: Uint8Array): Promise<void> {
  const input = createInput(bytes, '');
  const score = format.detect?.(input) ?? 0;
  expect(score).toBeGreaterThanOrEqual(0);
  expect(score).toBeLessThanOrEqual(1);
  const { graph, problems } = await readInput(format, input);
  if (!graph) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  for (const problem of problems) expect(problem.message).toMatch(/[.!]$/);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
}
