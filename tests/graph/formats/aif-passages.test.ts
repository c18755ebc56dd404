/** AIF and xAIF carry the passages that are quoted: the words of a source, each quote, its place and its span. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkedText } from '../../../graph/formats/aif/marked-text.ts';
import { readMap } from '../../../graph/formats/read-map.ts';
import { writeMap } from '../../../graph/formats/write-map.ts';
import { assembleGraph } from '../../../graph/model/assemble.ts';
import { removeElements, updateStatement } from '../../../graph/model/edit.ts';
import type { ArgumentGraph, Citation, Source, Statement } from '../../../graph/model/types.ts';

async function read(text: string, format: string): Promise<ArgumentGraph> {
  const { graph } = await readMap(new TextEncoder().encode(text), '', { format });
  if (!graph) throw new Error('unreadable');
  return graph;
}

const textOf = (written: string) => (JSON.parse(written) as { readonly text: string }).text;
const sorted = (cites: readonly Citation[] | undefined) =>
  (cites ?? []).map((cite) => JSON.stringify(cite, Object.keys(cite).sort())).sort();
const signs = fc.constantFrom(
  'a',
  'b',
  ' ',
  '\n',
  '\n\n',
  '\f',
  '<',
  '>',
  '&',
  '&amp;',
  '"',
  '😀',
  '<br>',
  'é',
);
const words = fc.array(signs, { maxLength: 30 }).map((some) => some.join(''));
const filled = words.map((some) => `x${some}`);

const source = (id: string): fc.Arbitrary<Source> =>
  fc.record(
    { id: fc.constant(id), title: filled, author: filled, url: filled, note: filled, text: words },
    { requiredKeys: ['id', 'title'], noNullPrototype: true },
  );
const citation: fc.Arbitrary<Citation> = fc.record(
  {
    source: fc.constantFrom('one', 'two', 'dialogue'),
    locator: filled,
    marker: filled,
    voice: fc.constantFrom('Ada', 'Ben'),
    quote: filled,
    span: fc.tuple(fc.nat(12), fc.nat(12)).map(([from, more]): [number, number] => [from, from + more]),
  },
  { requiredKeys: ['source'], noNullPrototype: true },
);
const quoting: fc.Arbitrary<ArgumentGraph> = fc
  .record({
    sources: fc.tuple(source('one'), source('two')),
    cites: fc.array(fc.uniqueArray(citation, { maxLength: 4, selector: (one) => JSON.stringify(one) }), {
      minLength: 1,
      maxLength: 5,
    }),
    step: fc.uniqueArray(citation, { maxLength: 2, selector: (one) => JSON.stringify(one) }),
  })
  .map(({ sources, cites, step }) => {
    const statements = cites.map((list, index): Statement => ({
      id: index === 1 ? 'a "b" <c>' : `s${index}`,
      kind: 'claim',
      text: `Claim ${index}`,
      ...(list.length > 0 ? { cites: list } : {}),
    }));
    return assembleGraph({
      statements,
      relations:
        statements.length < 2
          ? []
          : [
              {
                id: 'r',
                kind: 'supports',
                from: ['a "b" <c>'],
                to: 's0',
                ...(step.length > 0 ? { cites: step } : {}),
              },
            ],
      sources: [...sources, { id: 'dialogue', title: 'Dialogue' }],
    }).graph;
  });

describe.each(['aif', 'xaif'])('quotes as %s', (format) => {
  it('come back with their sources, places and spans, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(quoting, async (graph) => {
        const { text, losses } = await writeMap(graph, format);
        expect(losses.filter(({ feature }) => feature === 'sources' || feature === 'speakers')).toEqual([]);
        const after = await read(text, format);
        for (const [id, { cites }] of graph.statements)
          for (const cite of sorted(cites)) expect(sorted(after.statements.get(id)?.cites)).toContain(cite);
        expect(sorted(after.relations.get('r')?.cites)).toEqual(sorted(graph.relations.get('r')?.cites));
        for (const one of graph.sources.values())
          if (one.id !== 'dialogue') expect(after.sources.get(one.id)).toEqual(one);
        // Written again it is the same, to the byte.
        expect((await writeMap(after, format)).text).toBe(text);
      }),
    );
  });

  it('are marks in the text where OVA looks for them', async () => {
    const statements: Statement[] = [
      {
        id: '7',
        kind: 'claim',
        text: 'Tea is good',
        cites: [{ source: 't', quote: 'Tea is <good>', span: [0, 13] }],
      },
      {
        id: '8',
        kind: 'claim',
        text: 'Good',
        cites: [{ source: 't', quote: '<good>\nand', span: [7, 17], locator: 'paragraph 1' }],
      },
    ];
    const sources = [{ id: 't', title: 'On tea', text: 'Tea is <good>\nand hot.' }];
    const { text } = await writeMap(assembleGraph({ statements, relations: [], sources }).graph, format);
    expect(textOf(text)).toBe(
      '<div class="source" data-source="t" data-title="On tea">' +
        '<span class="highlighted" id="node7" data-locator="">Tea is <span class="highlighted" id="node8">&lt;good&gt;</span></span>' +
        '<span class="highlighted" id="node8"><br>and</span> hot.</div>',
    );
  });
});

describe('a text that OVA marked', () => {
  const HTML =
    'First line.<br><p>We <b>say</b> that <span class="highlighted" id="node1">trams <i>are</i> quiet</span> &amp; ' +
    '<span id=\'node2\' class=\'highlighted\'>cheap</span>.</p><span class="highlighted" id="node20">Ben: so what</span>';
  const DOCUMENT = {
    AIF: {
      nodes: [
        { nodeID: 1, text: 'Trams are quiet', type: 'I' },
        { nodeID: 2, text: 'Trams are cheap', type: 'I' },
        { nodeID: 3, text: 'Trams do not matter', type: 'I' },
        { nodeID: 4, text: 'Default Inference', type: 'RA' },
        { nodeID: 20, text: 'Ben : so what', type: 'L' },
        { nodeID: 21, text: 'Asserting', type: 'YA' },
      ],
      edges: [
        { edgeID: 1, fromID: 2, toID: 4 },
        { edgeID: 2, fromID: 4, toID: 1 },
        { edgeID: 3, fromID: 20, toID: 21 },
        { edgeID: 4, fromID: 21, toID: 3 },
      ],
      locutions: [],
      participants: [],
      schemefulfillments: [],
    },
    text: HTML,
    OVA: { firstname: '', surname: '', url: 'https://trams.example/', nodes: [], edges: [] },
  };

  it('gives each claim its passage, and a claim of somebody the passage of the locution', async () => {
    const graph = await read(JSON.stringify(DOCUMENT), 'xaif');
    const text = 'First line.\n\nWe say that trams are quiet & cheap.\n\nBen: so what';
    expect([...graph.sources.values()]).toEqual([
      { id: 'text', title: 'Text', url: 'https://trams.example/', text },
    ]);
    const cite = (quote: string, locator: string): Citation => {
      const start = text.indexOf(quote);
      return { source: 'text', locator, quote, span: [start, start + quote.length] };
    };
    expect(graph.statements.get('1')?.cites).toEqual([cite('trams are quiet', 'paragraph 2')]);
    expect(graph.statements.get('2')?.cites).toEqual([cite('cheap', 'paragraph 2')]);
    expect(graph.statements.get('3')?.cites).toEqual([
      { ...cite('Ben: so what', 'paragraph 3'), voice: 'Ben' },
    ]);
    expect((await writeMap(graph, 'xaif')).text).toBe(`${JSON.stringify(DOCUMENT, null, 2)}\n`);
  });

  it('keeps all but the marks that changed', async () => {
    const graph = await read(JSON.stringify(DOCUMENT), 'xaif');
    const without = await writeMap(removeElements(graph, ['2']), 'xaif');
    expect(textOf(without.text)).toBe(HTML.replace(/<span id='node2'.*?>(cheap)<\/span>/, '$1'));
    const more = updateStatement(graph, '2', {
      cites: [
        ...(graph.statements.get('2')?.cites ?? []),
        { source: 'text', locator: 'paragraph 1', quote: 'First', span: [0, 5] },
      ],
    });
    const added = await writeMap(more, 'xaif');
    expect(textOf(added.text)).toBe(
      HTML.replace('First', '<span class="highlighted" id="node2" data-cite="1">First</span>'),
    );
    expect(added.losses).toEqual([]);
  });

  it.each([
    ['marks for nodes that are not there', '<span id="node9">x</span>', 'x'],
    ['tags out of place', '</span></div><span id="node1">a<div data-source="q">b</span>c', 'a'],
    ['what never ends', 'a<span id="node1" <!-- <b', 'a<span id="node1" '],
    ['scripts', 'a<script>alert("<b>")</script><style>p{}</style>b', 'ab'],
    ['declarations', '<!DOCTYPE html><?xml version="1.0"?>a<![CDATA[b]]>c', 'ac'],
    ['tags of other kinds', 'a<o:p></o:p><custom-tag x="1">b</custom-tag>', 'ab'],
    [
      'addresses',
      '<https://trams.example/> <ben@trams.example>',
      '<https://trams.example/> <ben@trams.example>',
    ],
    ['a holder without a name', '<div data-source="">a <span id="node1">b</span></div>', 'a b'],
    ['an open comment', 'a<!-- b', 'a'],
    ['references to nothing', '&nothing; &#xd800; &#0;', '&nothing; &#xd800; &#0;'],
  ])('reads %s without harm', async (_, html, words) => {
    expect(readMarkedText(html).parts[0]?.text).toBe(words);
    const graph = await read(JSON.stringify({ ...DOCUMENT, text: html }), 'xaif');
    expect(textOf((await writeMap(graph, 'xaif')).text)).toBe(html);
  });

  it('says which marks lead nowhere', async () => {
    const bytes = new TextEncoder().encode(
      JSON.stringify({ ...DOCUMENT, text: '<span id="node9">x</span>' }),
    );
    const { problems } = await readMap(bytes, '', { format: 'xaif' });
    expect(problems.map(({ code, path }) => [code, path])).toContainEqual(['stray-mark', 'text']);
  });

  it('stays, with its marks, where a map was stored without it', async () => {
    const graph = await read(JSON.stringify(DOCUMENT), 'xaif');
    const bare = ({ cites: _cites, ...statement }: Statement): Statement => statement;
    const stored = {
      ...graph,
      sources: new Map<string, Source>(),
      statements: new Map([...graph.statements].map(([id, statement]) => [id, bare(statement)])),
    };
    for (const format of ['xaif', 'aif']) expect(textOf((await writeMap(stored, format)).text)).toBe(HTML);
  });

  it('is quoted from the first word of nested marks of one node, and not where no word is marked', async () => {
    const text =
      '<span id="node1">aaa <span id="node1">bbb</span> ccc</span>, <span id="node2"></span><span id="node20"></span>';
    const graph = await read(JSON.stringify({ ...DOCUMENT, text }), 'xaif');
    expect(graph.statements.get('1')?.cites?.map(({ quote, span }) => [quote, span])).toEqual([
      ['aaa bbb ccc', [0, 11]],
    ]);
    expect(graph.statements.get('2')?.cites ?? []).toEqual([]);
  });

  it('leaves it to the locution to tell when it was said, and where', async () => {
    const locutions = [{ nodeID: 20, start: '2024-05-01 10:00:00', source: 'https://debate.example/' }];
    const graph = await read(JSON.stringify({ ...DOCUMENT, AIF: { ...DOCUMENT.AIF, locutions } }), 'xaif');
    expect(graph.statements.get('3')?.cites?.map(({ source, voice }) => [source, voice])).toEqual([
      ['text', 'Ben'],
      ['https://debate.example/', 'Ben'],
    ]);
    expect(graph.statements.get('3')?.cites?.[1]?.locator).toBe('2024-05-01 10:00:00');
    expect(graph.sources.get('https://debate.example/')?.url).toBe('https://debate.example/');
  });

  it('gives a claim only so many of the marks of a locution', async () => {
    const text = '<span id="node20">a</span> b '.repeat(200_000);
    const { graph, problems } = await readMap(
      new TextEncoder().encode(JSON.stringify({ ...DOCUMENT, text })),
      '',
      { format: 'xaif' },
    );
    expect(graph?.statements.get('3')?.cites).toHaveLength(100);
    expect(problems.map(({ code, path }) => [code, path])).toContainEqual([
      'crowded-locution',
      'AIF.nodes[4]',
    ]);
  });

  it.each([
    ['one passage', 150_000, (): [number, number] => [0, 5]],
    ['passages that overlap', 1_000, (index: number): [number, number] => [index, 1_000 + index]],
  ])('is written in time and space where very many claims quote %s', async (_, count, spanOf) => {
    const words = 'tram '.repeat(400);
    const statements = Array.from({ length: count }, (_one, index): Statement => {
      const span = spanOf(index);
      const cites = [{ source: 't', quote: words.slice(...span), span }];
      return { id: `s${index}`, kind: 'claim', text: `Claim ${index}`, cites };
    });
    const sources = [{ id: 't', title: 'On trams', text: words }];
    const { text, losses } = await writeMap(
      assembleGraph({ statements, relations: [], sources }).graph,
      'xaif',
    );
    expect(losses).toEqual([]);
    expect(textOf(text).length).toBeLessThan(20_000_000);
  });

  it('has its tags read in time however long their names are', () => {
    const start = performance.now();
    readMarkedText(`<span ${'a'.repeat(200_000)}>`);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('is read in time however deep and often it is marked', () => {
    const deep = `${'<span id="node1">'.repeat(50_000)}a${'</span>'.repeat(50_000)}`;
    const often = '<span id="node1">a</span> b '.repeat(50_000);
    const open = '<!-- <span <div '.repeat(50_000);
    expect([deep, often, open].map((html) => readMarkedText(html).marks.length)).toEqual([1, 50_000, 0]);
  });
});
