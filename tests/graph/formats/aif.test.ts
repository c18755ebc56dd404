import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAs, writeAs } from '../../../graph/formats/code.ts';
import { aif, xaif } from '../../../graph/formats/aif/format.ts';
import { createTextInput } from '../../../graph/formats/input.ts';
import { sadface } from '../../../graph/formats/sadface/format.ts';
import type { ArgumentGraph } from '../../../graph/model/types.ts';
import { fixtureInput, listFixtures } from '../../support/fixture-pairs.ts';
import { generateAif } from '../../support/generate-aif.ts';
import { readSafely } from '../../support/format-checks.ts';
import { mutatedJson, mutatedText } from '../../support/mutations.ts';

const FILES = listFixtures('aif');

/** A document whose edges are written "from-to". */
function toText(nodes: readonly unknown[], edges: readonly string[]): string {
  const ends = edges.map((edge) => edge.split('-'));
  return JSON.stringify({ nodes, edges: ends.map(([fromID, toID]) => ({ fromID, toID })) });
}

describe('reading AIF', () => {
  it.each(FILES)('%s is recognised as what it is', (file) => {
    const input = fixtureInput('aif', file);
    const scores = [aif, xaif, sadface].map((format) => format.detect?.(input) ?? 0);
    const best = file.startsWith('xaif') ? 1 : 0;
    expect(scores.indexOf(Math.max(...scores))).toBe(best);
    expect(scores[best]).toBeGreaterThan(0.8);
  });

  it('keeps numbers and strings that name the same node apart from nothing else', async () => {
    const text = '{"nodes":[{"nodeID":7,"type":"I","text":"a"}],"edges":[{"fromID":"7","toID":7}]}';
    const { graph, problems } = await readSafely(aif, text);
    expect([...(graph?.statements.keys() ?? [])]).toEqual(['7']);
    expect(problems.map(({ code }) => code)).toEqual(['self-loop']);
  });

  it('lets a claim of 32,000 characters through unchanged', async () => {
    const long = 'A claim that goes on. '.repeat(1500);
    const text = JSON.stringify({ nodes: [{ nodeID: '1', type: 'I', text: long }], edges: [] });
    const { graph, problems } = await readSafely(aif, text);
    expect(graph?.statements.get('1')?.text).toBe(long);
    expect(problems.map(({ code }) => code)).toEqual(['long-text']);
  });

  it('takes who says it from the name before the colon, if it looks like one', async () => {
    const speakers = async (said: string) => {
      const nodes = [
        { nodeID: '1', type: 'I', text: 'It rains' },
        { nodeID: '2', type: 'L', text: said },
        { nodeID: '3', type: 'YA', text: 'Asserting' },
      ];
      const { graph } = await readSafely(aif, toText(nodes, ['2-3', '3-1']));
      return graph?.statements.get('1')?.heldBy?.map(({ position }) => position);
    };
    expect(await speakers('Ada : it rains')).toEqual(['Ada']);
    expect(await speakers('Ada Lovelace: it rains')).toEqual(['Ada Lovelace']);
    expect(await speakers('Flood Board of the Lower Valley : it rains')).toEqual([
      'Flood Board of the Lower Valley',
    ]);
    expect(await speakers('What I meant to say was: it rains')).toBeUndefined();
    expect(await speakers('see https://example.org')).toBeUndefined();
    expect(await speakers('it rains')).toBeUndefined();
  });

  it('does not let a step aim at itself', async () => {
    const nodes = [
      { nodeID: '1', type: 'I', text: 'a' },
      { nodeID: '2', type: 'CA', text: 'CA' },
    ];
    const { graph, problems } = await readSafely(aif, toText(nodes, ['1-2', '2-2']));
    expect(graph?.relations.size).toBe(0);
    expect(problems.map(({ code }) => code)).toEqual(['self-loop', 'no-conclusion']);
  });

  it.each([
    ['Asserting', true, true],
    ['AssertiveQuestioning', true, true],
    ['Rhetorical Questioning', true, true],
    ['Agreeing', true, true],
    ['Disagreeing', false, true],
    ['Pure Questioning', false, false],
    ['Default Illocuting', false, false],
    ['YA_c8e3134a', false, false],
  ])('%s commits to a claim: %s, to a step: %s', async (act, toClaim, toStep) => {
    const nodes = [
      { nodeID: '1', type: 'I', text: 'It rains' },
      { nodeID: '2', type: 'I', text: 'The street is wet' },
      { nodeID: '3', type: 'RA', text: 'RA' },
      { nodeID: '4', type: 'L', text: 'Ada : it rains, and so it does' },
      { nodeID: '5', type: 'YA', text: act },
    ];
    const { graph } = await readSafely(aif, toText(nodes, ['2-3', '3-1', '4-5', '5-1', '5-3']));
    const claim = graph?.statements.get('1');
    expect(claim?.heldBy !== undefined).toBe(toClaim);
    expect(graph?.relations.get('3')?.heldBy !== undefined).toBe(toStep);
    expect(claim?.cites).toMatchObject([{ voice: 'Ada', quote: 'it rains, and so it does' }]);
  });

  it('names each of several speakers once', async () => {
    const nodes = [
      { nodeID: '1', type: 'I', text: 'It rains' },
      ...['Ada', 'Bo', 'Ada', 'Cy', 'Bo'].flatMap((name, index) => [
        { nodeID: `l${index}`, type: 'L', text: `${name} : it rains` },
        { nodeID: `y${index}`, type: 'YA', text: 'Asserting' },
      ]),
    ];
    const edges = [0, 1, 2, 3, 4].flatMap((index) => [`l${index}-y${index}`, `y${index}-1`]);
    const { graph } = await readSafely(aif, toText(nodes, edges));
    const holders = graph?.statements.get('1')?.heldBy?.map(({ position }) => position);
    expect(holders).toEqual(['Ada', 'Bo', 'Cy']);
  });

  it('shows a rhetorical question as what it asserts', async () => {
    const nodes = [
      { nodeID: '1', type: 'I', text: 'Nobody wants this' },
      { nodeID: '2', type: 'L', text: 'Ada : who wants this?' },
      { nodeID: '3', type: 'YA', text: 'Rhetorical Questioning' },
    ];
    const input = createTextInput(toText(nodes, ['2-3', '3-1']));
    const { graph } = await readAs(aif, input, { dialogue: true });
    expect(graph?.relations.get('3')).toMatchObject({ kind: 'rephrases', from: ['2'], to: '1' });
    expect(graph?.statements.get('2')?.kind).toBe('evidence');
  });
});

/** Milliseconds; a hang takes for ever, a busy machine only long. */
const PATIENCE = 120_000;

describe('refusing what is no AIF', () => {
  it.each([
    ['', 'bad-json'],
    ['{"nodes":[{"nodeID":"1","text":"cut o', 'bad-json'],
    ['{"nodes":[{"nodeID":"1",}]}', 'bad-json'],
    ['no JSON at all', 'bad-json'],
    ['[1, 2, 3]', 'not-aif'],
    ['{"nodes": "all of them"}', 'not-aif'],
    ['{"elements": {"nodes": []}}', 'not-aif'],
  ])('%j says %s', async (text, code) => {
    const { graph, problems } = await readSafely(aif, text);
    expect(graph).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('still knows a file that was cut off by its beginning', () => {
    const input = createTextInput('{"nodes":[{"nodeID":"1","text":"cut o');
    expect(aif.detect?.(input)).toBeGreaterThan(0.5);
    expect(xaif.detect?.(input)).toBe(0);
    expect(xaif.detect?.(createTextInput('{"AIF":{"nodes":[{"nodeID":1,'))).toBeGreaterThan(0.5);
  });

  it(
    'survives whatever a file holds',
    async () => {
      const sources = FILES.map((file) => fixtureInput('aif', file).text);
      const hostile = fc.oneof(
        ...sources.map((text) => mutatedJson(text).map((value) => JSON.stringify(value) ?? '')),
        ...sources.map((text) => mutatedText(text)),
        fc.json(),
        fc.string(),
      );
      await fc.assert(
        fc.asyncProperty(hostile, async (text) => {
          const { graph } = await readSafely(aif, text);
          if (graph) {
            await writeAs(aif, graph);
            await writeAs(xaif, graph);
          }
        }),
        { numRuns: 600 },
      );
    },
    PATIENCE,
  );
});

describe('large AIF', () => {
  const read = async (nodes: readonly unknown[], edges: readonly unknown[]): Promise<ArgumentGraph> => {
    const { graph } = await readAs(aif, createTextInput(JSON.stringify({ nodes, edges })), {});
    if (!graph) throw new Error('unreadable');
    return graph;
  };
  const SIZE = 50_000;

  it(
    'reads a file of the size and shape of a corpus',
    async () => {
      const document = JSON.parse(generateAif()) as { nodes: unknown[]; edges: unknown[] };
      const graph = await read(document.nodes, document.edges);
      expect(document.nodes.length).toBeGreaterThan(50_000);
      expect(graph.statements.size).toBe(8_099);
      expect(graph.relations.size).toBe(2_830 + 942 + 764);
    },
    PATIENCE,
  );

  it(
    'follows a chain of 50,000 steps',
    async () => {
      const nodes = [{ nodeID: 'c0', type: 'I', text: 'end' }];
      const edges = [];
      for (let i = 1; i <= SIZE; i++) {
        nodes.push({ nodeID: `c${i}`, type: 'I', text: `${i}` }, { nodeID: `s${i}`, type: 'RA', text: 'RA' });
        edges.push({ fromID: `c${i}`, toID: `s${i}` }, { fromID: `s${i}`, toID: `c${i - 1}` });
      }
      expect((await read(nodes, edges)).relations.size).toBe(SIZE);
    },
    PATIENCE,
  );

  it(
    'drops a chain of 50,000 undercuts whose end has no conclusion',
    async () => {
      const nodes: unknown[] = [{ nodeID: 'c', type: 'I', text: 'premise of all' }];
      const edges: unknown[] = [];
      for (let i = 0; i < SIZE; i++) {
        nodes.push({ nodeID: `s${i}`, type: 'CA', text: 'CA' });
        edges.push({ fromID: 'c', toID: `s${i}` });
        if (i > 0) edges.push({ fromID: `s${i}`, toID: `s${i - 1}` });
      }
      expect((await read(nodes, edges)).relations.size).toBe(0);
    },
    PATIENCE,
  );

  it(
    'takes a step with 50,000 premises, and refuses it with many conclusions besides',
    async () => {
      const nodes: unknown[] = [
        { nodeID: 's', type: 'RA', text: 'RA' },
        { nodeID: 'c0', type: 'I', text: 'c' },
      ];
      const edges: unknown[] = [{ fromID: 's', toID: 'c0' }];
      for (let i = 0; i < SIZE; i++) {
        nodes.push({ nodeID: `p${i}`, type: 'I', text: 'p' });
        edges.push({ fromID: `p${i}`, toID: 's' });
      }
      expect((await read(nodes, edges)).relations.get('s')?.from.length).toBe(SIZE);
      for (let i = 1; i < 200; i++) {
        nodes.push({ nodeID: `c${i}`, type: 'I', text: 'c' });
        edges.push({ fromID: 's', toID: `c${i}` });
      }
      expect((await read(nodes, edges)).relations.size).toBe(0);
    },
    PATIENCE,
  );

  it(
    'pairs only some speakers and contents of an illocution that everyone makes',
    async () => {
      const nodes: unknown[] = [{ nodeID: 'y', type: 'YA', text: 'Asserting' }];
      const edges: unknown[] = [];
      for (let i = 0; i < SIZE; i++) {
        nodes.push(
          { nodeID: `l${i}`, type: 'L', text: `P${i} : x` },
          { nodeID: `c${i}`, type: 'I', text: 'x' },
        );
        edges.push({ fromID: `l${i}`, toID: 'y' }, { fromID: 'y', toID: `c${i}` });
      }
      const graph = await read(nodes, edges);
      expect(graph.statements.get('c0')?.heldBy?.length).toBe(20);
      expect(graph.statements.get('c20')?.heldBy).toBeUndefined();
    },
    PATIENCE,
  );
});
