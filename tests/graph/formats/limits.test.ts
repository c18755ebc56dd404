import { describe, expect, it } from 'vitest';
import { createInput, createTextInput } from '../../../graph/formats/input.ts';
import {
  findJsonExcess,
  findTextExcess,
  findXmlExcess,
  LIMITS,
  MAX_ITEMS,
} from '../../../graph/formats/limits.ts';
import { readMap } from '../../../graph/formats/read-map.ts';
import { writeMap } from '../../../graph/formats/write-map.ts';
import { assembleGraph } from '../../../graph/model/assemble.ts';
import { MOST_ALIKE } from '../../../graph/model/flood.ts';
import { claim } from '../../support/records.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const excessOf = (text: string) => findJsonExcess(createTextInput(text))?.code;

describe('the limits of JSON', () => {
  const tooMany = '{},'.repeat(MAX_ITEMS);

  it('hold for what lists have, at the top and in records below it', () => {
    expect(excessOf(`[${tooMany}{}]`)).toBe('too-large');
    expect(excessOf(`{"AIF": {"nodes": [${tooMany}{}]}}`)).toBe('too-large');
    expect(excessOf(`[${'1,'.repeat(MAX_ITEMS)}1]`)).toBe('too-large');
    expect(excessOf(`[${tooMany.slice(0, -1)}]`)).toBeUndefined();
  });

  it('hold for very long texts before they are parsed, sound or not', () => {
    const blanks = ' '.repeat(32_000_000);
    expect(excessOf(`{"nodes": [${blanks}${tooMany}{`)).toBe('too-large');
    expect(excessOf(`["${',{}'.repeat(MAX_ITEMS)}",${blanks}"\\",{}"]`)).toBeUndefined();
    expect(excessOf(`${'['.repeat(100)}${blanks}`)).toBeUndefined();
  });

  it('keep such a file from every reader', async () => {
    const { graph, problems } = await readMap(encode(`{"nodes": [${tooMany}{}]}`), 'map.json');
    expect(graph).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['too-large']);
  });
});

describe('the limits of other texts', () => {
  it('hold for lines and for paragraphs, and not for characters', () => {
    expect(findTextExcess('\n'.repeat(LIMITS.lines))?.code).toBe('too-large');
    expect(findTextExcess(`x\n${'x'.repeat(LIMITS.paragraph + 1)}`)).toMatchObject({
      code: 'too-large',
      line: 2,
    });
    expect(findTextExcess(`${'x'.repeat(499)}\n`.repeat(100_000))).toBeUndefined();
  });

  it('hold for a statement in any format, and say where it stands', async () => {
    const text = 'x'.repeat(LIMITS.statement + 1);
    const file = JSON.stringify({ crux: 1, statements: [{ id: 'a', kind: 'claim', text }], relations: [] });
    const { graph, problems } = await readMap(encode(file), 'map.crux.json');
    expect(graph).toBeNull();
    expect(problems).toMatchObject([{ severity: 'error', code: 'too-large', line: 1 }]);
    expect(problems[0]?.message).toMatch(/^Statement "a" has 16 million characters/);
    const fits = await readMap(encode(file.replace('xx', 'x')), 'map.crux.json');
    expect(fits.problems).toMatchObject([{ severity: 'info', code: 'long-text' }]);
  });

  it('hold for the elements of XML', () => {
    expect(findXmlExcess('<a/>'.repeat(LIMITS.elements / 2))).toBeUndefined();
    expect(findXmlExcess('<a/>'.repeat(2 * LIMITS.elements + 1))?.code).toBe('too-large');
  });

  it.each([
    ['map.argdown', 'too-large'],
    ['map.csv', 'too-large'],
    // Names that say little: what is in it is no map at all.
    ['map.txt', 'unknown-format'],
    ['map.yml', 'unknown-format'],
  ])('hold for %s', async (name, code) => {
    const { graph, problems } = await readMap(encode('- + '.repeat(4_500_000)), name);
    expect(graph).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('a flood of problems', () => {
  it.each([
    ['Crux', '{"crux": 1, "statements": [', '], "relations": []}'],
    ['AIF', '{"nodes": [', '], "edges": []}'],
  ])('of %s is cut, with the number of the rest', async (_, start, end) => {
    const text = `${start}${'7,'.repeat(MOST_ALIKE + 499)}7${end}`;
    const { problems } = await readMap(encode(text), 'map.json');
    const alike = problems.filter(({ code }) => code === problems[0]?.code);
    expect(alike.length).toBe(MOST_ALIKE);
    expect(alike.at(-1)?.message).toMatch(/^From here on 501 more problems like the ones before/);
  });
});

describe('bytes that are no UTF-8', () => {
  it('are read as Windows-1252, with its quotes, dashes and euro', () => {
    const bytes = Uint8Array.of(0x93, 0x80, 0x35, 0x94, 0x20, 0x96, 0x20, 0xe4, 0x92, 0x81);
    expect(createInput(bytes, '').text).toBe('“€5” – ä’\x81');
  });

  it('may be many', () => {
    expect(createInput(new Uint8Array(3_000_001).fill(0x94), '').text.length).toBe(3_000_001);
  });
});

describe('what is written', () => {
  const text = 'x'.repeat(LIMITS.paragraph + 1);
  const { graph } = assembleGraph({ statements: [claim('a', { text })], relations: [] });

  it('and would be refused is a loss that says why', async () => {
    for (const id of ['argdown', 'markdown', 'csv', 'kialo']) {
      const { text: written, losses } = await writeMap(graph, id);
      expect([id, losses.find(({ feature }) => feature === 'size')?.message]).toEqual([
        id,
        expect.stringContaining('too large to be read again. This line has 1 million characters'),
      ]);
      const { graph: after } = await readMap(encode(written), '', { format: id });
      expect(after).toBeNull();
    }
  });

  it('and is read again is none', async () => {
    for (const id of ['crux', 'aif', 'graphml', 'gexf', 'opml', 'tgf', 'jsoncanvas']) {
      const { text: written, losses } = await writeMap(graph, id);
      expect([id, losses.filter(({ feature }) => feature === 'size')]).toEqual([id, []]);
      const { graph: after } = await readMap(encode(written), '', { format: id });
      expect([id, [...(after?.statements.values() ?? [])].some((one) => one.text === text)]).toEqual([
        id,
        true,
      ]);
    }
  });
});
