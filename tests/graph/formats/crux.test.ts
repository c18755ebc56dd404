import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crux } from '../../../graph/formats/crux/format.ts';
import { readCrux } from '../../../graph/formats/crux/read.ts';
import * as schema from '../../../graph/formats/crux/schema.ts';
import { writeCrux } from '../../../graph/formats/crux/write.ts';
import { createInput, createTextInput } from '../../../graph/formats/input.ts';
import { toJsonText } from '../../../graph/formats/json-text.ts';
import { assembleGraph, validateGraph } from '../../../graph/model/assemble.ts';
import {
  CRUX_FIXTURES,
  errorsOf,
  EVERY_FIELD,
  graphOf,
  mapWith,
  readText,
  textOf,
} from '../../support/crux-files.ts';
import { anyMapParts } from '../../support/maps/arbitrary-map.ts';
import { anyParts } from '../../support/maps/any-parts.ts';

describe('a sound file', () => {
  it('is read without a word', () => {
    const { graph, problems } = readText(EVERY_FIELD);
    expect(problems).toEqual([]);
    expect(graph?.statements.get('10')?.cites?.[0]?.span).toEqual([120, 137]);
    expect(graph?.relations.get('short')?.to).toBe('pause');
    expect([...(graph?.statements.keys() ?? [])]).toEqual(['talk', '10', '2', '1', 'press', 'why']);
  });

  it('comes back byte for byte', () => {
    const { text: written, losses } = writeCrux(graphOf(EVERY_FIELD));
    expect(written).toBe(EVERY_FIELD);
    expect(losses).toEqual([]);
  });

  it('shows every field there is', () => {
    const seen = new Set<string>();
    collectKeys(JSON.parse(EVERY_FIELD), seen);
    const known = Object.values(schema).flatMap((part) =>
      typeof part === 'object' && 'entries' in part ? Object.keys(part.entries) : [],
    );
    expect(known.filter((key) => !seen.has(key))).toEqual([]);
  });

  it('may leave out what is optional', () => {
    const { graph, problems } = readText('{"crux":1,"statements":[],"relations":[]}');
    expect(problems.map(({ code }) => code)).toEqual(['empty-map']);
    expect(graph && writeCrux(graph).text).toBe(
      toJsonText({
        crux: 1,
        meta: { title: '' },
        statements: [],
        relations: [],
        sources: [],
        axes: [],
        groups: [],
      }),
    );
  });

  it('may begin with a byte order mark and end its lines as on Windows', () => {
    const bytes = new TextEncoder().encode(`\uFEFF${EVERY_FIELD.replaceAll('\n', '\r\n')}`);
    const { graph, problems } = readCrux(createInput(bytes, 'map.crux.json'));
    expect(problems).toEqual([]);
    expect(graph && writeCrux(graph).text).toBe(EVERY_FIELD);
  });

  it('may hold long texts and 10,000 lists in each other', () => {
    const long = 'Sanctions bite. '.repeat(2_000);
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const graph = graphOf(
      `{"crux":1,"statements":[{"id":"a","kind":"claim","text":"${long}"}],"relations":[],"extra":{"deep":${deep}}}`,
    );
    expect(graph.statements.get('a')?.text).toBe(long);
    const written = writeCrux(graph).text;
    expect(written.replace(/\s/g, '')).toContain(deep);
    expect(writeCrux(graphOf(written)).text).toBe(written);
  });
});

function collectKeys(value: unknown, seen: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inside] of Object.entries(value)) {
    seen.add(key);
    collectKeys(inside, seen);
  }
}

describe('writing', () => {
  it('and reading give the same graph and the same text', () => {
    fc.assert(
      fc.property(anyMapParts, (parts) => {
        const { graph } = assembleGraph(parts);
        const { text } = writeCrux(graph);
        const { graph: again, problems } = readText(text);
        expect(errorsOf(problems)).toEqual([]);
        expect(again).toEqual(graph);
        expect(again && writeCrux(again).text).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('carries what was left out', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const { text } = writeCrux(assembleGraph(parts).graph);
        expect(errorsOf(readText(text).problems)).toEqual([]);
        expect(writeCrux(graphOf(text)).text).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('puts fields in one order, whatever theirs is', () => {
    const graph = graphOf(EVERY_FIELD);
    const turned = <T extends object>(record: T) =>
      Object.fromEntries(Object.entries(record).toReversed()) as T;
    const statements = new Map([...graph.statements].map(([id, statement]) => [id, turned(statement)]));
    expect(writeCrux(turned({ ...graph, statements })).text).toBe(writeCrux(graph).text);
  });

  it('begins with the schema only if the file named one', () => {
    expect(writeCrux(graphOf(mapWith({ $schema: 'x', extra: { a: 1 } }))).text).toMatch(
      /^\{\n {2}"\$schema": "x",\n/,
    );
    expect(writeCrux(graphOf(mapWith({ extra: { $schema: 1 } }))).text).toMatch(/^\{\n {2}"crux": 1,\n/);
  });
});

/** In these files `name.crux.json` is read as `name.problems.json` says; UPDATE=1 writes the latter anew. */
describe('a broken file', () => {
  const names = readdirSync(CRUX_FIXTURES)
    .filter((file) => file.endsWith('.crux.json') && file !== 'every-field.crux.json')
    .map((file) => basename(file, '.crux.json'));

  it.each(names)('%s: what is wrong is said, and what can be opened opens', (name) => {
    const { graph, problems } = readText(textOf(`${name}.crux.json`));
    const opened = graph && {
      statements: [...graph.statements.keys()],
      relations: [...graph.relations.keys()],
    };
    const said = toJsonText({ opened, problems, leftOut: graph?.extra?.['leftOut'] });
    const expected = join(CRUX_FIXTURES, `${name}.problems.json`);
    if (process.env['UPDATE']) writeFileSync(expected, said);
    expect(said).toBe(readFileSync(expected, 'utf8'));
  });

  it.each(names)('%s: what opened is sound, and written so', (name) => {
    const { graph } = readText(textOf(`${name}.crux.json`));
    if (!graph) return;
    expect(errorsOf(validateGraph(graph))).toEqual([]);
    const { graph: again, problems } = readText(writeCrux(graph).text);
    expect(errorsOf(problems)).toEqual([]);
    expect(again).toEqual(graph);
  });
});

describe('detecting', () => {
  const detect = (text: string) => crux.detect?.(createTextInput(text));

  it.each([
    [1, '{"crux":1,"statements":[]}'],
    [1, '{"statements":[],"crux":7}'],
    [0.6, '{"statements":[],"relations":[]}'],
    [0.6, '{ "crux": 1, "statements": ['],
    [0.6, '{"$schema":"x", "crux": 1,'],
    [0, '{"statements":[]}'],
    [0, '{"crux":1,"files":[]}'],
    [0, '{"nodes":[],"edges":[]}'],
    [0, '[]'],
    [0, 'The crux: statements'],
    [0, ''],
  ])('is %d sure of %s', (sureness, text) => {
    expect(detect(text)).toBe(sureness);
  });
});
