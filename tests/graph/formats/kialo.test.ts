import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextInput } from '../../../graph/formats/input.ts';
import { kialo } from '../../../graph/formats/kialo/format.ts';
import { assembleGraph } from '../../../graph/model/assemble.ts';
import type { GraphParts } from '../../../graph/model/types.ts';
import { fixtureInput } from '../../support/fixture-pairs.ts';
import { readSafely } from '../../support/format-checks.ts';

import { claim, claims, relate } from '../../support/records.ts';
import { readText, writeMap } from '../../support/round-trip.ts';
import { everyMap } from '../../support/maps/arbitrary-map.ts';

async function write(parts: GraphParts) {
  const { text, losses } = await writeMap(kialo, assembleGraph(parts).graph);
  return {
    lines: text.trimEnd().split('\n').slice(2),
    losses: losses.map(({ feature, ids }) => [feature, ...ids]),
  };
}

describe('reading a Kialo export', () => {
  it('makes a link a second relation from the same statement', async () => {
    const { graph } = await readText(kialo, fixtureInput('kialo', 'tram.txt').text);
    expect(graph?.relations.get('1.3 Pro')).toMatchObject({ kind: 'supports', from: ['1.2.1'], to: '1' });
    expect(graph?.relations.get('1.2.1 Con')).toMatchObject({ kind: 'attacks', from: ['1.2.1'], to: '1.2' });
  });

  it('puts what stands below a link below the claim it leads to', async () => {
    const { graph } = await readText(kialo, fixtureInput('kialo', 'irregular.txt').text);
    expect(graph?.relations.get('1.10.1 Con')).toMatchObject({ from: ['1.10.1'], to: '1.1' });
  });

  it('reads texts as they are meant, and keeps them as they are', async () => {
    const { graph } = await readText(
      kialo,
      '1. See [the \\[old\\] list](https://a.b/c_\\(d\\)) \\(here\\) [x',
    );
    expect(graph?.statements.get('1')).toMatchObject({
      text: 'See the [old] list (here) [x',
      cites: [{ source: 'https://a.b/c_(d)' }],
      extra: { kialo: { markdown: 'See [the \\[old\\] list](https://a.b/c_\\(d\\)) \\(here\\) [x' } },
    });
  });

  it.each([
    ['Discussion Title: x\n\n1. y', 1],
    ['1. y\n1.1. Pro: z', 0.9],
    ['Discussion Title: x', 0.5],
    ['1. milk\n2. bread', 0],
    ['', 0],
  ])('is as sure of %j as it can be', (text, sureness) => {
    expect(kialo.detect?.(createTextInput(text))).toBe(sureness);
  });

  it.each(['', 'Dear diary', 'Discussion Title: nothing follows'])('refuses %j with a cure', async (text) => {
    const { graph, problems } = await readSafely(kialo, text);
    expect(graph).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['no-claims']);
  });

  it.each([
    ['claims', (n: number) => `1.${n}. Pro: y`, [20_001, 20_000]],
    ['links in a row', (n: number) => `1.${n}. Pro: -> See 1.${n + 1}.`, [1, 0]],
    ['claims of one number', () => '1.1. Pro: y', [20_001, 20_000]],
  ] as const)('is done soon with twenty thousand %s', async (_what, line, counts) => {
    const lines = Array.from({ length: 20_000 }, (_, index) => line(index + 1));
    const { graph } = await readText(kialo, `1. x\n${lines.join('\n')}`);
    expect([graph?.statements.size, graph?.relations.size]).toEqual(counts);
  });

  it.each(['[', '[a](', '\\', '](', ' ', '1.'])(
    'is done soon with a text of nothing but %j',
    async (piece) => {
      const { graph } = await readText(kialo, `1. ${piece.repeat(200_000)}|`);
      expect(graph?.statements.size).toBe(1);
    },
  );
});

describe('writing a Kialo export', () => {
  it('gives a file back as it was', async () => {
    const { text } = fixtureInput('kialo', 'tram.txt');
    const { graph } = await readText(kialo, text);
    expect(graph && (await writeMap(kialo, graph))).toEqual({ text, losses: [] });
  });

  it('writes an element once, and links to it', async () => {
    const { lines, losses } = await write({
      statements: claims('t', 'a', 'b'),
      relations: [
        relate('r1', 'supports', 'a', 't'),
        relate('r2', 'attacks', 'b', 't'),
        relate('r3', 'supports', 'b', 'a'),
      ],
    });
    expect(lines).toEqual([
      '1. What t says',
      '1.1. Pro: What a says',
      '1.1.1. Pro: What b says',
      '1.2. Con: -> See 1.1.1.',
    ]);
    expect(losses).toEqual([['ids', 't', 'a', 'b', 'r1', 'r2', 'r3']]);
  });

  it('says what a tree of claims cannot carry', async () => {
    const { lines, losses } = await write({
      statements: [...claims('a', 'b', 'u'), claim('q', { kind: 'question', weight: 1 })],
      relations: [
        relate('ab', 'supports', 'a b', 'q', { scheme: 'Sign' }),
        relate('on', 'attacks', 'u', 'ab'),
        relate('back', 'attacks', 'q', 'a'),
        relate('as', 'rephrases', 'u', 'b'),
      ],
    });
    expect(lines).toEqual([
      '1. What u says',
      '2. What a says',
      '2.1. Con: What q says',
      '2.1.1. Pro: -> See 2.',
      '2.1.2. Pro: What b says',
    ]);
    expect(losses).toEqual([
      ['ids', 'u', 'a', 'q', 'b', 'ab', 'back'],
      ['order'],
      ['kinds', 'q'],
      ['rephrases', 'as'],
      ['linked', 'ab'],
      ['undercuts', 'on'],
      ['cycles', 'ab'],
      ['schemes', 'ab'],
      ['weights', 'q'],
    ]);
  });

  it('keeps texts apart from numbers, sides and links', async () => {
    const texts = [
      'Pro: no side',
      '-> See 1.',
      'one\n2. two\n1.1. Pro: three',
      '[a](b) \\( \\ (c)',
      'a\n\nb',
    ];
    const { lines } = await write({
      statements: texts.map((text, index) => claim(`${index}`, { text })),
      relations: [relate('r', 'supports', '1', '0')],
    });
    const { graph } = await readText(kialo, lines.join('\n'));
    expect([...(graph?.statements.values() ?? [])].map(({ text }) => text)).toEqual([
      'Pro: no side',
      '-> See 1.',
      'one\n 2. two\n 1.1. Pro: three',
      '[a](b) \\( \\ (c)',
      'a\n\nb',
    ]);
  });

  it('cuts chains before their numbers grow beyond measure', async () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `s${index}`);
    const relations = ids.slice(1).map((id, index) => relate(`r${index}`, 'supports', id, `s${index}`));
    const { text } = await writeMap(kialo, assembleGraph({ statements: claims(...ids), relations }).graph);
    const { graph } = await readText(kialo, text);
    expect([graph?.statements.size, graph?.relations.size]).toEqual([10_000, 9_999]);
    expect(text.length).toBeLessThan(4_000_000);
  });

  it('loses no claim and no reason, whatever the map', async () => {
    await fc.assert(
      fc.asyncProperty(everyMap, async (graph) => {
        const { text, losses } = await writeMap(kialo, graph);
        const lost = new Set(losses.flatMap(({ feature, ids }) => ids.map((id) => `${feature} ${id}`)));
        const { graph: after } = await readText(kialo, text);
        const flat = (text: string) => text.replace(/\r\n?/g, '\n').trim();
        const before = [...graph.statements.values()].filter(({ id }) => !lost.has(`text ${id}`));
        const left = new Set([...(after?.statements.values() ?? [])].map((statement) => statement.text));
        expect(after?.statements.size).toBe(graph.statements.size);
        for (const { text: said } of before) expect(left).toContain(flat(said));
        if (losses.every(({ feature }) => feature !== 'order')) {
          const inOrder = [...(after?.statements.values() ?? [])];
          const said = [...graph.statements.values()].map(({ id, text }, index) =>
            lost.has(`text ${id}`) ? inOrder[index]?.text : flat(text),
          );
          expect(inOrder.map((statement) => statement.text)).toEqual(said);
        }
        const branches = [...graph.relations.values()].filter(
          ({ id, kind }) => kind !== 'rephrases' && !lost.has(`undercuts ${id}`),
        );
        expect(after?.relations.size).toBe(branches.flatMap(({ from }) => from).length);
      }),
      { numRuns: 200 },
    );
  });
});
