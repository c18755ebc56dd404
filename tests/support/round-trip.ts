/** What every format has to stand: reading back what it wrote, and bytes that were never meant for it. */
import fc from 'fast-check';
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

/** Cut, overwritten and spliced versions of a text, and texts that have nothing to do with it. */
export function mutationsOf(text: string): fc.Arbitrary<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const at = fc.nat(bytes.length);
  return fc.oneof(
    at.map((end) => bytes.slice(0, end)),
    fc.tuple(at, fc.uint8Array({ maxLength: 8 })).map(([start, noise]) => {
      const changed = bytes.slice();
      changed.set(noise.subarray(0, bytes.length - start), start);
      return changed;
    }),
    fc.tuple(at, at).map(([one, two]) => new Uint8Array([...bytes.slice(0, one), ...bytes.slice(two)])),
    fc.uint8Array({ maxLength: 64 }),
  );
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
