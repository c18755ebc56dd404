/** The maps in `tests/fixtures/crux`, and short ways to read maps from text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCrux } from '../../graph/formats/crux/read.ts';
import { createTextInput } from '../../graph/formats/input.ts';
import type { Problem } from '../../graph/model/problems.ts';
import type { ArgumentGraph } from '../../graph/model/types.ts';

export const CRUX_FIXTURES = join(import.meta.dirname, '../fixtures/crux');

/** A sound map in the bytes Crux writes, with every field there is. */
export const EVERY_FIELD = textOf('every-field.crux.json');

export function textOf(file: string): string {
  return readFileSync(join(CRUX_FIXTURES, file), 'utf8');
}

export const readText = (text: string) => readCrux(createTextInput(text));

/** The graph of a text that holds a map. */
export function graphOf(text: string): ArgumentGraph {
  const { graph } = readText(text);
  if (!graph) throw new Error('This text holds no map.');
  return graph;
}

/** A map of one statement with more fields around it. */
export function mapWith(fields: object): string {
  const statements = [{ id: 'a', kind: 'claim', text: 'A' }];
  return JSON.stringify({ crux: 1, statements, relations: [], ...fields });
}

export function errorsOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((problem) => problem.severity === 'error');
}
