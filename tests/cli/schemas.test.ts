import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { OUTPUTS } from '../../src/cli/schemas/outputs.ts';
import { HANOI, makeFolder, ROOT, runForJson } from '../support/run-crux.ts';

const FOLDER = join(ROOT, 'src/cli/schemas');
const out = join(makeFolder(), 'out.crux.json');

const CALLS = {
  formats: [['formats']],
  check: [
    [
      'check',
      HANOI,
      'tests/fixtures/crux/misplaced.crux.json',
      'tests/fixtures/crux/bad-json-cut-off.crux.json',
    ],
    ['check', 'nowhere.json'],
  ],
  convert: [
    ['convert', HANOI, '-o', out],
    ['convert', HANOI, 'tests/fixtures/crux/every-field.crux.json', '-o', `${out}-many/`, '--to', 'argdown'],
  ],
  stats: [['stats', HANOI, 'tests/fixtures/crux']],
  analyse: [
    ['analyse', HANOI],
    ['analyse', HANOI, '--semantics', 'preferred', '--strength', 'df-quad', '--thesis', 'walk-right'],
  ],
  'analyse-many': [['analyse', HANOI, 'tests/fixtures/crux/every-field.crux.json']],
  chain: [
    ['chain', HANOI, 'sanctions-evaded', 'walk-right'],
    ['chain', HANOI, 'sanctions-evaded'],
  ],
  propose: [
    [
      'propose',
      'graph/maps/school-phones.json',
      'tests/fixtures/proposals/phones.json',
      '-o',
      `${out}-more.json`,
    ],
  ],
} satisfies Record<keyof typeof OUTPUTS, string[][]>;

const commands = Object.keys(OUTPUTS) as (keyof typeof OUTPUTS)[];

describe.each(commands)('the JSON of crux %s', (command) => {
  const schema = v.strictObject({ crux: v.literal(1), ...OUTPUTS[command].entries });

  it('has the shape that is promised', async () => {
    for (const words of CALLS[command])
      expect(v.safeParse(schema, await runForJson(words)).issues).toBeUndefined();
  });

  it('is published as JSON Schema, which UPDATE=1 writes anew', () => {
    const { $schema, ...rest } = toJsonSchema(schema, { target: 'draft-07', ignoreActions: ['readonly'] });
    const published = { $schema, $id: `urn:crux:schema:${command}`, ...rest };
    const made = `${JSON.stringify(published, null, 2)}\n`;
    const file = join(FOLDER, `${command}.schema.json`);
    if (process.env['UPDATE']) writeFileSync(file, made);
    expect(readFileSync(file, 'utf8')).toBe(made);
  });
});
