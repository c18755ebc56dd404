import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argdown } from '../../../graph/formats/argdown/format.ts';
import { createTextInput } from '../../../graph/formats/input.ts';
import type { ArgumentGraph } from '../../../graph/model/types.ts';
import { modelOf } from '../../support/argdown-model.ts';
import { fixtureInput, listFixtures } from '../../support/fixture-pairs.ts';
import { readSafely } from '../../support/format-checks.ts';
import { mutatedText } from '../../support/mutations.ts';

const FILES = listFixtures('argdown');

/** What the library reads without an error and without losing its prototype. */
const SOUND = ['reconstruction.argdown', 'strict.argdown'];

async function read(text: string): Promise<ArgumentGraph> {
  const { graph } = await readSafely(argdown, text);
  if (!graph) throw new Error('It was refused.');
  return graph;
}

async function codesOf(text: string) {
  const { problems } = await readSafely(argdown, text);
  return problems.map(({ code, line, column }) => [code, line, column]);
}

describe('reading Argdown', () => {
  it.each(SOUND)('%s has the counts that the library gives', async (file) => {
    const { text } = fixtureInput('argdown', file);
    const graph = await read(text);
    const model = modelOf(text);
    const steps = [...graph.relations.values()].filter(({ group }) => group?.startsWith('<'));
    const lines = Object.values(model.reconstructions).flat();
    expect(model.errors).toBe(0);
    expect(graph.statements.size).toBe(model.statements.length + model.arguments.length);
    expect(steps.length).toBe(lines.filter((line) => line.includes('|-')).length);
    expect(graph.relations.size - steps.length).toBe(model.relations.length);
  });

  it('lets what aims at an argument aim at its last step', async () => {
    const { relations } = await read(fixtureInput('argdown', 'reconstruction.argdown').text);
    expect(relations.get('Insulation -> Sleep')).toMatchObject({ kind: 'attacks', to: 'Sleep' });
    expect(relations.get('Sleep')).toMatchObject({
      from: ['Disturbed', 'Duty', 'Illness'],
      to: 'Ban',
      title: 'Sleep',
      scheme: 'Practical syllogism',
      group: '<Sleep>',
    });
    expect(relations.get('Habit _> Sleep (1)')).toMatchObject({ kind: 'attacks', to: 'Sleep (1)' });
  });

  it('keeps the order of titles that look like numbers', async () => {
    const { statements } = await read('[9]: a\n\n[b]: b\n\n[1]: c\n\n[__proto__]: d');
    expect([...statements.keys()]).toEqual(['9', 'b', '1', '__proto__']);
  });

  it('leaves prototypes alone where the library does not', async () => {
    const { statements } = await read('[__proto__]: x #polluted {polluted: true}\n  + [constructor]: y');
    expect(statements.get('__proto__')).toMatchObject({ text: 'x', tags: ['polluted'] });
    expect(({} as { polluted?: unknown; tags?: unknown }).tags).toBeUndefined();
  });

  it('takes tags at the end of a text off it, and leaves those that are words of it', async () => {
    const { statements } = await read('[a]: We need #climate action now. #politics #(two words)');
    expect(statements.get('a')).toMatchObject({
      text: 'We need #climate action now.',
      tags: ['climate', 'politics', 'two words'],
    });
  });

  it('survives YAML that stands for billions of values, and YAML in a circle', async () => {
    const bomb = [
      'a: &a [x, x]',
      ...['b', 'c', 'd', 'e', 'f'].map((name, i) => bombLine(name, 'abcde'[i] ?? '')),
    ];
    const codes = await codesOf(`[s]: text {\n${bomb.join('\n')}\n}`);
    expect(codes).toEqual([['data-too-large', 1, 11]]);
    expect(await codesOf('[s]: text {a: &a [*a]}')).toEqual([['data-too-large', 1, 11]]);
  });

  it('refuses what would keep the lexer busy for hours, within a moment', async () => {
    for (const opening of ['{', '[', '<', '<!--', '/* ', '#(', '[a](']) {
      const { graph, problems } = await readSafely(
        argdown,
        `first line\n${opening.repeat(Math.ceil(60_000 / opening.length))}`,
      );
      expect(graph).toBeNull();
      expect(problems).toMatchObject([{ code: 'runaway', line: 2 }]);
    }
  });

  it('leaves out one paragraph that is nested too deeply, and reads the rest', async () => {
    const deep = Array.from({ length: 1900 }, (_, depth) => `${' '.repeat(depth)}+ [s${depth}]: x`).join(
      '\n',
    );
    const { graph, problems } = await readSafely(argdown, `[top]: x\n\n[a]: y\n ${deep}\n\n[b]: z`);
    expect(problems).toMatchObject([{ code: 'too-deep', line: 3 }]);
    expect([...(graph?.statements.keys() ?? [])]).toEqual(['top', 'b']);
  });

  it('refuses a document too long for the parser', async () => {
    expect(await codesOf('a'.repeat(16_000_001))).toEqual([['too-large', 1, 1]]);
  });

  it.each([
    ['// only a comment\n', 'no-statements'],
    ['+ a\n', 'argdown-syntax'],
    ['===\ntitle: x\n===\n', 'no-statements'],
  ])('says that there is no statement in %j', async (text, code) => {
    const { graph, problems } = await readSafely(argdown, text);
    expect(graph).toBeNull();
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  it.each([
    ['[a]: text\n  + [b]: text', 0.95],
    ['[a]: text', 0.45],
    ['claim\n  + reason\n  - objection', 0.35],
    ['<a>\n\n(1) x\n----\n(2) y', 0.8],
    ['claim\n  <- objection', 0.8],
    ['[#a] text { x: 1 }', 0.9],
    ['Some prose\n\n```argdown-map\n[a]: text\n```', 0.95],
    ['Some prose\n\n```argdownish\na\n```', 0],
    ['[a]: https://example.org', 0],
    ['- [ ] buy milk\n- [x] eat', 0],
    ['[1, 2]', 0],
    ['<?xml version="1.0"?>\n<a>: x', 0],
    ['{"a": 1}', 0],
    ['Dear diary, no map today.', 0],
  ])('is as sure of %j as it can be', (text, sureness) => {
    expect(argdown.detect?.(createTextInput(text))).toBeCloseTo(sureness);
  });

  it('survives whatever a file holds', async () => {
    const hostile = fc.oneof(
      ...FILES.map((file) => mutatedText(fixtureInput('argdown', file).text)),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        await readSafely(argdown, text);
      }),
      { numRuns: 600 },
    );
  });
});

/** A level of a bomb: a list of eight times the level before. */
function bombLine(name: string, before: string): string {
  return `${name}: &${name} [${Array(8).fill(`*${before}`).join(', ')}]`;
}

/** Everything the lexer has a rule for, to be put together in any order. */
const PIECES = [
  ...['[a]', '[a]: ', '<b>', '<b>: ', '@[a]', '@<b>', 'text', ' ', '\n', '\n\n', '  ', '\t', '\\', '\r\n'],
  ...[
    '+ ',
    '- ',
    '+> ',
    '-> ',
    '<+ ',
    '<- ',
    '>< ',
    '_> ',
    '<_ ',
    '_ ',
    '(1) ',
    '(2) ',
    '----\n',
    '--\n',
    'Rule, Rule',
  ],
  ...['# ', '## ', '* ', '1. ', '*', '**', '_', '__', '{a: 1}', '{\n', '}', '===', '===\ntitle: x\n===\n\n'],
  ...[
    '#tag',
    '#(a tag)',
    '[x](http://y)',
    '// c\n',
    '/* c */',
    '<!-- c -->',
    ':heart:',
    '{uses: [1, 2]}',
    '{id: a}',
  ],
  ...[
    '{relation: attacks, conclusion: implied}',
    '__proto__',
    '[__proto__]: ',
    '[constructor]',
    '<__proto__>',
    '{__proto__: 1}',
  ],
];
