import { describe, expect, it } from 'vitest';
import { createInput, createTextInput } from '../../../graph/formats/input.ts';
import { MAX_BYTES } from '../../../graph/formats/limits.ts';
import { readMap } from '../../../graph/formats/read-map.ts';
import { recognise } from '../../../graph/formats/recognise.ts';
import { findFormat, findFormatByName, FORMATS } from '../../../graph/formats/registry.ts';
import { writeMap } from '../../../graph/formats/write-map.ts';
import { EVERY_FIELD, graphOf } from '../../support/crux-files.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const MAP = encode(EVERY_FIELD);

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const units = `\uFEFF${text}`;
  const view = new DataView(new ArrayBuffer(2 * units.length));
  for (let i = 0; i < units.length; i++) view.setUint16(2 * i, units.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

/** What readMap makes of bytes, in brief. */
async function say(bytes: Uint8Array, name: string, request = {}) {
  const { graph, format, problems } = await readMap(bytes, name, request);
  return { isMap: graph !== null, format, codes: problems.map(({ code }) => code) };
}

describe('every format', () => {
  it('has a name of its own', () => {
    const ids = FORMATS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(findFormat(id)?.id).toBe(id);
    expect(findFormat('constructor')).toBeUndefined();
  });

  const garbage = [
    '',
    ' \n',
    '{',
    '[]',
    'null',
    '{"a": 1}',
    '<a>',
    'Dear diary,\n\nno map today.',
    '\u0000\u0001',
    '[[[[',
  ];

  it.each(FORMATS)('$id is unsure, and does not fail, over what is no map', async ({ id, detect }) => {
    for (const text of garbage) {
      const sureness = detect?.(createTextInput(text)) ?? 0;
      expect(sureness).toBeGreaterThanOrEqual(0);
      expect(sureness).toBeLessThan(1);
      const { graph, problems } = await readMap(encode(text), '', { format: id });
      expect(problems.map(({ code }) => code)).not.toContain('reader-failed');
      if (!graph) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    }
  });
});

describe('a map', () => {
  it('is recognised by what is in it, whatever its name', async () => {
    for (const name of ['', 'map.crux.json', 'MAP.JSON', 'map', 'map.argdown', 'json']) {
      expect(await say(MAP, name)).toEqual({ isMap: true, format: 'crux', codes: [] });
    }
  });

  it('is read as asked', async () => {
    expect(await say(MAP, 'map.txt', { format: 'crux' })).toEqual({ isMap: true, format: 'crux', codes: [] });
  });

  it('may be pasted', async () => {
    const { graph, problems } = await readMap(encode(`\n\n  ${EVERY_FIELD}`), '');
    expect(problems).toEqual([]);
    expect(graph).toEqual(graphOf(EVERY_FIELD));
  });

  it('may begin far down', async () => {
    expect(await say(encode('\n'.repeat(10_000) + EVERY_FIELD), '')).toMatchObject({
      isMap: true,
      format: 'crux',
    });
  });

  it.each([true, false])('may be UTF-16 (little endian: %s)', async (littleEndian) => {
    const { graph, problems } = await readMap(encodeUtf16(EVERY_FIELD, littleEndian), 'map.json');
    expect(problems).toEqual([]);
    expect(graph).toEqual(graphOf(EVERY_FIELD));
  });

  it('in YAML is told by how it begins, however long it is', () => {
    const long = (line: (index: number) => string) => Array.from({ length: 1000 }, (_, index) => line(index));
    const carneades = [
      'statements:',
      ...long((index) => `  s${index}: Reason number ${index}.`),
      'arguments:',
      '  a1:',
      '    conclusion: s1',
      '    premises: [s2]',
    ];
    const gsn = [...long((index) => `G${index}:\n  text: Goal number ${index}.`), '  supportedBy: [G1]'];
    expect(recognise(createTextInput(carneades.join('\n')))?.id).toBe('carneades');
    expect(recognise(createTextInput(gsn.join('\n')))?.id).toBe('gsn');
  });

  it('may be Latin-1, with a word about it', async () => {
    const text =
      '{"crux":1,"statements":[{"id":"a","kind":"claim","text":"Die Gespräche – scheitern"}],"relations":[]}';
    const bytes = Uint8Array.from(text.replace('–', '\u0096'), (letter) => letter.charCodeAt(0));
    const { graph, problems } = await readMap(bytes, '');
    expect(problems).toMatchObject([{ severity: 'warning', code: 'not-utf8' }]);
    expect(graph?.statements.get('a')?.text).toBe('Die Gespräche – scheitern');
  });

  it('is a text with a few control characters in it, however short', async () => {
    const { graph } = await readMap(encode('The summit paid off\n  + Tests\u0007\u0007 stopped\u0085\n'), '');
    expect(graph?.statements.size).toBe(2);
  });

  it('that is broken is still recognised', async () => {
    expect(await say(MAP.slice(0, -20), '')).toEqual({ isMap: false, format: 'crux', codes: ['bad-json'] });
    expect(await say(encode('{'), 'map.crux.json')).toEqual({
      isMap: false,
      format: 'crux',
      codes: ['bad-json'],
    });
  });
});

describe('a text', () => {
  it.each([
    [
      'a plain outline',
      'The bridge should be closed.\n  + Two cables have snapped.\n  - The others hold.',
      'markdown',
    ],
    [
      'a plain outline, even of objections',
      'The bridge should be closed.\n\t- The other cables hold.',
      'markdown',
    ],
    ['a Markdown outline', '# Bridge\n\nClose it.\n\n- **For:** Two cables have snapped.', 'markdown'],
    [
      'an export of Kialo',
      'Discussion Title: Bridge\n\n1. Close it.\n1.1. Con: - Why?\n1.2. Pro: + Safe.',
      'kialo',
    ],
    [
      'Argdown',
      '[Close]: Close it.\n  + <Cables>: Two have snapped.\n  - [Hold]: The others hold.',
      'argdown',
    ],
    ['a list', 'To buy:\n\n- milk\n- bread', 'markdown'],
    ['words indented by tabs', 'To buy\n\tmilk\n\tbread', 'markdown'],
    ['pros and cons', '## Pros\n- It is quick\n\n## Cons\n- It is dear', 'markdown'],
    [
      'an answer with JSON in it',
      'Sure!\n\n```json\n{"claims":[{"id":"a","text":"x"},{"id":"b","text":"y"}],"relations":[{"source":"b","target":"a","type":"support"}]}\n```\n\nAnything else?',
      'json',
    ],
    ['a table', 'source,target,type\n+ a,- b,attacks\n', 'csv'],
    ['p af', '# + a comment\np af 2\n1 2\n', 'iccma'],
    ['TGF', 'a + b\nb - c\n#\na b\n', 'tgf'],
    ['APX', '% - a\narg(a).\narg(b).\natt(a,b).\n', 'apx'],
    ['a bipolar graph', 'arg(a, 0.5).\n', 'bag'],
  ])('that is %s is recognised, even under another ending', async (_what, text, format) => {
    for (const name of ['', 'map.txt', 'map.md', 'map.json']) {
      expect(await say(encode(text), name)).toMatchObject({ isMap: true, format });
    }
  });

  it.each(['Dear diary,\n\nno map today.', 'x = a + b - c\n', 'digraph { a -> b }'])(
    'that is no map is refused: %j',
    async (text) => {
      for (const name of ['', 'a.txt', 'a.md', 'a.dot', 'a.tgf', 'a.af', 'a.apx', 'a.bag']) {
        expect(await say(encode(text), name)).toMatchObject({ isMap: false });
      }
    },
  );
});

describe('what is no map', () => {
  it.each(['', 'map.crux.json', 'map.json'])('may be empty, named "%s"', async (name) => {
    for (const text of ['', '\uFEFF', ' \r\n\t']) {
      expect(await say(encode(text), name)).toEqual({ isMap: false, format: null, codes: ['empty-input'] });
    }
    expect(await say(encode(''), name, { format: 'crux' })).toMatchObject({ codes: ['empty-input'] });
  });

  it('is named so', async () => {
    expect(await say(encode('{"a": 1}'), '')).toEqual({
      isMap: false,
      format: null,
      codes: ['unknown-format'],
    });
    expect(await say(encode('{"a": 1}'), 'a.json')).toEqual({
      isMap: false,
      format: null,
      codes: ['unknown-format'],
    });
    expect(await say(Uint8Array.of(0xff, 0, 0x81), 'a.bin')).toMatchObject({ isMap: false });
  });

  it.each([
    [Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0), /seems|zip: unpack it/],
    [encode('<!doctype html>\n<p>Close the bridge</p>'), /a web page: save/],
    [encode('<mxfile><diagram/></mxfile>'), /a draw\.io diagram: export/],
    [
      encode('{"type":"excalidraw","version":2,"elements":[{"id":"a","type":"text","text":"x"}]}'),
      /an Excalidraw board: export/,
    ],
    [encode('{"colour":"red","size":3}'), /holds "colour", "size": give it lists/],
    [encode('digraph { a -> b }'), /a Graphviz drawing: open/],
    [
      encode('on: push\njobs:\n  test:\n    steps:\n      - run: npm test\n'),
      /a workflow of a build service/,
    ],
    [encode('colour: red\nsize:\n  - 3\n'), /YAML .* holds "colour", "size": write/],
    [
      encode('The bridge is old, and many people use it.\n\nWhether it should be closed is not clear.\n'),
      /a text in sentences, and no outline: read it beside a map/,
    ],
    [encode('@article{x,\n  title = {Bridges}\n}\n'), /BibTeX/],
    [encode('{\\rtf1 The bridge.}'), /RTF: save it as text/],
    [encode('\\documentclass{article}\n\\begin{document}\n'), /LaTeX/],
    [encode('* Bridge\n** It is old\n'), /an Org outline: export/],
    [encode('@startmindmap\n* Bridge\n@endmindmap\n'), /PlantUML/],
    [encode('From: a@example.org\nTo: b@example.org\nSubject: Bridge\n\nHi\n'), /an e-mail/],
    [encode('{"$schema":"https://example.org","properties":{}}'), /a JSON Schema/],
    [encode('{"name":"Bridge","children":[{"name":"Old"}]}'), /a tree without signs/],
    [Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0, 0, 0), /a RAR archive: unpack/],
    [new Uint8Array(600).map((_, at) => 'ustar'.charCodeAt(at - 257) || 0), /a tar archive: unpack/],
    [Uint8Array.of(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0, 0, 0), /a film or a picture/],
  ])('is named for what it seems to be', async (bytes, words) => {
    const { graph, problems } = await readMap(bytes, '');
    expect(graph).toBeNull();
    expect(problems.at(-1)?.message).toMatch(words);
  });

  it('cannot be read as a format that is not there', async () => {
    const { problems } = await readMap(MAP, '', { format: 'crucks' });
    expect(problems).toMatchObject([{ severity: 'error', code: 'unknown-format' }]);
    expect(problems[0]?.message).toMatch(/as "crucks": choose one of .*\bcrux\b/);
  });

  it('may be too large', async () => {
    const { graph, format, problems } = await readMap(new Uint8Array(MAX_BYTES + 1), 'map.json');
    expect([graph, format]).toEqual([null, null]);
    expect(problems).toMatchObject([{ severity: 'error', code: 'too-large' }]);
    expect(problems[0]?.message).toBe('The file has 257 MB; maps up to 256 MB are read: split it.');
  });
});

describe('writing', () => {
  it('takes the format by its name', async () => {
    expect(await writeMap(graphOf(EVERY_FIELD), 'crux')).toEqual({ text: EVERY_FIELD, losses: [] });
    await expect(writeMap(graphOf(EVERY_FIELD), 'nowhere')).rejects.toThrow(
      /as "nowhere": choose one of .*\bcrux\b/,
    );
  });
});

describe('file names', () => {
  it.each([
    ['map.crux.json', 'crux'],
    ['MAP.CRUX.JSON', 'crux'],
    ['a.b.json', 'crux'],
    ['maps.json/talks', undefined],
    ['crux.json', 'crux'],
    ['map.crux', undefined],
    ['mapjson', undefined],
    ['', undefined],
  ])('%s stands for %s', (name, id) => {
    expect(findFormatByName(name)?.id).toBe(id);
  });

  it('stand for the format with the longest ending', () => {
    for (const format of FORMATS) {
      if (!format.write) continue;
      const [extension] = format.extensions;
      expect(findFormatByName(`map.${extension ?? ''}`)?.extensions).toContain(extension);
    }
  });
});

describe('an input', () => {
  it('is decoded once, and parsed once', () => {
    const input = createInput(encode(`\uFEFF${EVERY_FIELD}`), 'map.json');
    expect(input.text).toBe(EVERY_FIELD);
    expect(input.head).toBe(EVERY_FIELD.slice(0, 4096));
    expect(input.json()).toBe(input.json());
    expect(createTextInput('\uFEFF{}').json()).toEqual({});
    expect(createTextInput('nothing').json()).toBeUndefined();
  });
});
