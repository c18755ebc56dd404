/** Maps inside of other texts: fenced anywhere, in lists and quotations, and Argdown that begins late without a fence. */
import { describe, expect, it } from 'vitest';
import { readMap } from '../../../graph/formats/read-map.ts';
import { expectCures } from '../../support/format-checks.ts';

const MAP = '[Trams]: Build trams.\n  + <Clean>: They are clean.\n  - <Cost>: They cost much.';
const SENTENCE = 'We met on Tuesday, and these notes keep the course of the talk.';
const PROSE = Array.from({ length: 90 }, (_, index) => `${SENTENCE} (${index})`).join('\n\n');

const indent = (text: string, by: string) => text.replaceAll(/^/gm, by);
const fence = (info: string, text: string) => `\`\`\`${info}\n${text}\n\`\`\``;

async function read(text: string, name: string) {
  const reading = await readMap(new TextEncoder().encode(text), name);
  expectCures(reading.problems);
  return {
    ids: [...(reading.graph?.statements.keys() ?? [])],
    kinds: [...(reading.graph?.relations.values() ?? [])].map(({ kind }) => kind),
    format: reading.format,
    problems: reading.problems.map(({ code, line }) => [code, line]),
  };
}

const TEXTS: readonly (readonly [what: string, text: string, line: number])[] = [
  ['far down', `${PROSE}\n\n${fence('argdown', MAP)}\n`, 181],
  ['in a list', `- First\n- Then:\n\n${indent(fence('argdown-map', MAP), '    ')}\n\n- Last\n`, 4],
  ['in a quotation', indent(`The answer:\n\n${fence('argdown', MAP)}`, '> '), 3],
  ['after a comment with another', `<!-- ${fence('argdown', '[No]: no')} -->\n\n${fence('argdown', MAP)}`, 5],
  ['with tildes and attributes', `Hi.\n\n~~~~ {.argdown-map title="x"}\n${MAP}\n~~~~\n`, 3],
  ['without a fence, far down', `# Notes\n\n${PROSE}\n\n${MAP}\n\n${PROSE}\n`, 183],
  [
    'without a fence, in a short note',
    `${SENTENCE}\n\n${SENTENCE}\n\n## Trams\n\n${MAP}\n\n${SENTENCE}\n`,
    5,
  ],
];

describe.each(TEXTS)('Argdown %s', (_, text, line) => {
  it.each(['note.md', 'note.txt', ''])('is all that is read of %j', async (name) => {
    expect(await read(text, name)).toEqual({
      ids: ['Trams', 'Clean', 'Cost'],
      kinds: ['supports', 'attacks'],
      format: 'argdown',
      problems: [['markdown', line]],
    });
  });
});

it('a file that is Argdown by its name is read whole, sentences and all', async () => {
  const { ids } = await read(`${SENTENCE}\n\n${SENTENCE}!\n\n${MAP}\n`, 'note.argdown');
  expect(ids.length).toBe(5);
});

it('statements without a title around a titled one belong to the map', async () => {
  const text = `${MAP}\n\nThe old depot is big enough for all of them.\n  - It is a ruin.\n`;
  expect((await read(text, 'note.md')).ids.length).toBe(5);
});

it('JSON of a chat assistant is read out of its fence', async () => {
  const json = '{"claims": [{"id": 1, "claim": "Build"}, {"id": 2, "claim": "Dear", "attacks": 1}]}';
  expect(await read(`Sure!\n\n${fence('json', json)}\n\nAnything else?`, 'answer.md')).toMatchObject({
    kinds: ['attacks'],
    format: 'json',
  });
});
