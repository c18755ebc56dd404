/** What every format has to keep to, whatever the file: problems that end in a cure, no throw, no polluted prototype. */
import { expect } from 'vitest';
import { readAs } from '../../graph/formats/code.ts';
import { validateGraph } from '../../graph/model/assemble.ts';
import type { Problem } from '../../graph/model/problems.ts';
import type { Format, Reading } from '../../graph/formats/format.ts';
import { createTextInput, type Companion } from '../../graph/formats/input.ts';

/** Reads a text and holds the reading to the contract of formats. */
export async function readSafely(
  format: Format,
  text: string,
  companions: readonly Companion[] = [],
): Promise<Reading> {
  const input = createTextInput(text, '', companions);
  const likeness = format.detect?.(input) ?? 0;
  expect(likeness).toBeGreaterThanOrEqual(0);
  expect(likeness).toBeLessThanOrEqual(1);
  const reading = await readAs(format, input, {});
  if (reading.graph === null)
    expect(reading.problems.some(({ severity }) => severity === 'error')).toBe(true);
  else expect(unsound(reading.graph)).toEqual([]);
  expectCures(reading.problems);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  return reading;
}

/** Every problem says what is wrong and, after a colon or in a sentence of its own, what to do. */
export function expectCures(problems: readonly Problem[]): void {
  for (const { code, message } of problems) {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(message).toMatch(/[:;.] ?.*[a-z].*\.$/s);
  }
}

/** A graph may hold what is odd, but nothing that cannot stand. */
function unsound(graph: Parameters<typeof validateGraph>[0]): readonly string[] {
  return validateGraph(graph)
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
}
