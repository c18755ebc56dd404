/** Files beside what they must become: `name.ext`, and `name.expected.json` with the records and the codes of the problems. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Reading } from '../../graph/formats/format.ts';
import { createInput, type Input } from '../../graph/formats/input.ts';
import { partsOf } from '../../graph/model/assemble.ts';

const ROOT = resolve(import.meta.dirname, '../fixtures');

/** The files of a format, without the expectations. */
export function listFixtures(format: string): readonly string[] {
  return readdirSync(join(ROOT, format)).filter((name) => !name.endsWith('.expected.json'));
}

export function openFixture(format: string, name: string): Input {
  return createInput(readFileSync(join(ROOT, format, name)), name);
}

/** What a reading is compared by: all records, and problems as `severity code place`. */
export function toExpectation({ graph, problems }: Reading): unknown {
  const codes = problems.map(({ severity, code, line, path }) =>
    [severity, code, line === undefined ? path : `line ${line}`].filter(Boolean).join(' '),
  );
  return JSON.parse(JSON.stringify({ graph: graph && partsOf(graph), problems: codes })) as unknown;
}

/** The expectation beside a fixture. With `UPDATE=1` it is written anew, for review as a diff. */
export function expectationOf(format: string, name: string, found: unknown): unknown {
  const file = join(ROOT, format, `${name.replace(/\..*$/, '')}.expected.json`);
  if (process.env['UPDATE']) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
  return JSON.parse(readFileSync(file, 'utf8')) as unknown;
}
