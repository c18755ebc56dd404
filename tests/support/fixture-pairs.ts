/**
 * Fixtures as data: `NAME.ext` beside `NAME.crux.json`, the map it must become, and `NAME.problems.json`, what must be said
 * about it. `UPDATE=1 npx vitest run …` writes both anew; the diff is then what to review.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAs } from '../../graph/formats/code.ts';
import { partsOf } from '../../graph/model/assemble.ts';
import type { Problem } from '../../graph/model/problems.ts';
import type { ArgumentGraph } from '../../graph/model/types.ts';
import type { Format, Reading } from '../../graph/formats/format.ts';
import { createInput, type Companion, type Input } from '../../graph/formats/input.ts';

const FOLDER = join(import.meta.dirname, '../fixtures');

/** Names of the input files in a fixture folder, without those that belong to another file. */
export function listFixtures(folder: string): readonly string[] {
  if (!existsSync(join(FOLDER, folder))) return [];
  const all = readdirSync(join(FOLDER, folder)).filter((file) => !/\.(crux|problems)\.json$/.test(file));
  return all.filter((file) => !file.endsWith('.txt') || !all.includes(file.replace(/txt$/, 'ann')));
}

/** Names of the maps in Crux's own format in a fixture folder. */
export function listResults(folder: string): readonly string[] {
  return readdirSync(join(FOLDER, folder)).filter((file) => file.endsWith('.crux.json'));
}

export function fixtureBytes(folder: string, file: string): Uint8Array {
  return readFileSync(join(FOLDER, folder, file));
}

/** The text that annotations stand beside. */
export function companionsOf(folder: string, file: string): readonly Companion[] {
  const name = file.replace(/ann$/, 'txt');
  return name !== file && existsSync(join(FOLDER, folder, name))
    ? [{ name, bytes: fixtureBytes(folder, name) }]
    : [];
}

export function fixtureInput(folder: string, file: string): Input {
  return createInput(fixtureBytes(folder, file), file, companionsOf(folder, file));
}

/** What a fixture gives and what it must give, side by side, as the own format has it. */
export interface FixtureResult {
  readonly map: unknown;
  readonly problems: unknown;
  readonly expectedMap: unknown;
  readonly expectedProblems: unknown;
  readonly reading: Reading;
}

/** Names in `extra` under which a reader keeps its document; they are left out, as they repeat the input. */
const KEEPS = ['aif', 'sadface'];

/** A file that is called "-shown" is read with its dialogue. */
export async function readFixture(format: Format, file: string): Promise<FixtureResult> {
  const reading = await readAs(format, fixtureInput(format.id, file), { dialogue: file.includes('-shown') });
  const name = join(FOLDER, format.id, file.replace(/\.[^.]+$/, ''));
  const map = reading.graph && toPlain(reading.graph);
  const problems = reading.problems.map(toPlainProblem);
  return {
    map,
    problems,
    expectedMap: readExpected(`${name}.crux.json`, map, null),
    expectedProblems: readExpected(`${name}.problems.json`, problems, []),
    reading,
  };
}

function toPlain(graph: ArgumentGraph): unknown {
  const { extra, ...parts } = partsOf(graph);
  const left = Object.entries(extra ?? {}).filter(([name]) => !KEEPS.includes(name));
  const map = { crux: 1, ...parts, ...(left.length > 0 ? { extra: Object.fromEntries(left) } : {}) };
  return JSON.parse(JSON.stringify(map)) as unknown;
}

/** Without the message, which is prose; that it ends in a cure is tested for all. */
function toPlainProblem({ severity, code, line, column, path }: Problem): unknown {
  return JSON.parse(JSON.stringify({ severity, code, path, line, column })) as unknown;
}

function readExpected(file: string, actual: unknown, absent: unknown): unknown {
  if (process.env['UPDATE'] && (JSON.stringify(actual) !== JSON.stringify(absent) || existsSync(file))) {
    writeFileSync(file, `${JSON.stringify(actual, null, 2)}\n`);
  }
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : absent;
}
