import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCrux } from '../../../graph/formats/crux/write.ts';
import { validateGraph } from '../../../graph/model/assemble.ts';
import { errorsOf, EVERY_FIELD, graphOf, mapWith, readText } from '../../support/crux-files.ts';

describe('reading what is not meant well', () => {
  it('takes ids and keys that objects have of themselves', () => {
    const ids = ['__proto__', 'constructor', 'toString', '2', '1'];
    const statements = ids.map(
      (id) => `{"id":"${id}","kind":"claim","text":"x","extra":{"__proto__":{"kind":"sly"}}}`,
    );
    const graph = graphOf(
      `{"crux":1,"statements":[${statements.join()}],"relations":[],"__proto__":{"axes":1}}`,
    );
    expect([...graph.statements.keys()]).toEqual(ids);
    expect(Object.keys(graph.statements.get('__proto__')?.extra ?? {})).toEqual(['__proto__']);
    expect(Object.keys(graph.extra ?? {})).toEqual(['__proto__']);
    expect(graph.axes).toEqual([]);
    expect({}).not.toHaveProperty('kind');
  });

  it('says where things stand in a file with Windows line ends', () => {
    const text = EVERY_FIELD.replace('"kind": "question"', '"kind": "riddle"');
    const { problems } = readText(text);
    const [problem] = problems;
    expect(problem).toMatchObject({ code: 'unknown-kind', path: 'statements[5].kind' });
    expect(text.split('\n')[(problem?.line ?? 0) - 1]?.slice((problem?.column ?? 0) - 1)).toBe('"riddle",');
    expect(readText(text.replaceAll('\n', '\r\n')).problems).toEqual(problems);
  });

  it('is not thrown off by 20,000 lists in each other where none belong', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const { graph, problems } = readText(mapWith({}).replace('"A"', deep));
    expect(problems.map(({ code }) => code)).toEqual(['wrong-type', 'empty-text']);
    expect(graph && writeCrux(graph).text.length).toBeGreaterThan(40_000);
    expect(readText(mapWith({}).replace('"A"', deep.slice(0, -1))).graph).toBeNull();
    expect(readText(`{"a":`.repeat(20_000)).problems).toMatchObject([{ code: 'bad-json' }]);
  });

  it('keeps the outermost of 10,000 values lost in each other', () => {
    const lost = `${'{"a":'.repeat(10_000)}0${',"a":1}'.repeat(10_000)}`;
    const { graph, problems } = readText(mapWith({}).replace(/\}$/, `,"extra":${lost}}`));
    expect(problems).toMatchObject([{ code: 'repeated-key', path: 'extra.a' }]);
    expect(graph?.extra).toMatchObject({ a: 1, leftOut: [{ path: 'extra.a' }] });
  });

  it('never throws and never opens an unsound map, whatever is cut from a text or put into it', () => {
    const place = fc.nat(EVERY_FIELD.length);
    const piece = fc.oneof(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '0', 'null', '/*', '\n'),
      fc.string(),
    );
    fc.assert(
      fc.property(place, fc.nat(40), piece, (start, length, more) => {
        expectHonest(`${EVERY_FIELD.slice(0, start)}${more}${EVERY_FIELD.slice(start + length)}`);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws and never opens an unsound map, whatever stands in place of a value', () => {
    const paths = pathsOf(JSON.parse(EVERY_FIELD));
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('talk', 'pause', '', 1, null, [], ['talk'], {}, -1),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), value, (path, other) => {
        const { graph } = expectHonest(JSON.stringify(replaceAt(JSON.parse(EVERY_FIELD), path, other)));
        if (!['', 'crux', 'statements'].includes(path.join('.'))) expect(graph).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});

/** Reads a text and holds the reader to its word: no graph without a reason, no unsound graph, no loss without an error. */
function expectHonest(text: string) {
  const reading = readText(text);
  const { graph, problems } = reading;
  for (const { message } of problems) expect(message).toMatch(/: .+\.$/s);
  if (!graph) {
    expect(errorsOf(problems)).toHaveLength(1);
    return reading;
  }
  expect(errorsOf(validateGraph(graph))).toEqual([]);
  if (graph.extra?.['leftOut'] !== undefined) expect(errorsOf(problems)).not.toEqual([]);
  const { graph: again, problems: left } = readText(writeCrux(graph).text);
  expect(errorsOf(left)).toEqual([]);
  expect(again).toEqual(graph);
  return reading;
}

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  const inside = value as Readonly<Record<string | number, unknown>>;
  return [path, ...[...keys].flatMap((key) => pathsOf(inside[key], [...path, key]))];
}

function replaceAt(value: unknown, [step, ...rest]: Path, other: unknown): unknown {
  if (step === undefined) return other;
  const inside = value as Readonly<Record<string | number, unknown>>;
  const changed = replaceAt(inside[step], rest, other);
  return Array.isArray(value) ? value.with(Number(step), changed) : { ...inside, [step]: changed };
}
