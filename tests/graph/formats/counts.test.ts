/**
 * The newer formats, held against counts that are made of the raw file by other means: patterns over its text, JSON's own parser, or
 * Mermaid's. Over the fixtures, and over larger files in the manner of each format.
 */
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../graph/formats/registry.ts';
import { readMap } from '../../../graph/formats/read-map.ts';
import { writeMap } from '../../../graph/formats/write-map.ts';
import { companionsOf, fixtureBytes, listFixtures } from '../../support/fixture-pairs.ts';
import { generateDebate } from '../../support/generate-debate.ts';
import { readWithMermaid } from '../../support/peers.ts';

/** Statements, and relations between them. */
type Counts = readonly [statements: number, relations: number];

const times = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const distinct = (text: string, pattern: RegExp) =>
  new Set([...text.matchAll(pattern)].map(([, id]) => id)).size;
/** The lines of a section of YAML that are indented by two. */
const section = (text: string, name: string) =>
  new RegExp(`^${name}:\\n((?: .*\\n|\\n)*)`, 'm').exec(text)?.[1]?.split('\n') ?? [];

interface Board {
  readonly nodes: readonly ({ readonly id: unknown; readonly type?: string } | null)[];
  readonly edges: readonly object[];
}
const board = ({ nodes, edges }: Board): Counts => [
  nodes.filter((node) => node !== null && node.type !== 'group').length,
  edges.length,
];
interface ArgdownExport {
  readonly statements: object;
  readonly arguments: Readonly<Record<string, { readonly pcs?: readonly { readonly role: string }[] }>>;
  readonly relations: readonly object[];
}
const json = (text: string) => JSON.parse(text) as never;

/** A point of an outline speaks for or against the one above by its first character, an icon, or a word with a colon. */
function outline(text: string, tag: string, words: string): Counts {
  let [depth, all, signed] = [0, 0, 0];
  const icons = /<icon BUILTIN="button_(?:ok|cancel)"/y;
  for (const [token, end = '', attributes = '', closed] of text.matchAll(
    new RegExp(`<(/?)${tag}\\b((?:[^>"]|"[^"]*")*?)(/?)>`, 'g'),
  )) {
    if (end !== '') depth--;
    else {
      all++;
      icons.lastIndex = text.indexOf(token) + token.length;
      const said = new RegExp(`${words}="(?:[+-] |(?:Pro|Con): )`).test(attributes) || icons.test(text);
      if (depth > 0 && said) signed++;
      if (closed === '') depth++;
    }
  }
  return [all, signed];
}

const COUNT: Readonly<Record<string, (text: string) => Counts | Promise<Counts>>> = {
  'aif-rdf': (text) => [times(text, /\bI-node\b/g), times(text, /\b(?:RA|CA|MA)-node\b/g)],
  aba: (text) =>
    text.startsWith('p aba')
      ? [
          distinct(text.replace(/^[^acr].*$/gm, ''), /\b(\d+)\b/g),
          times(text, /^(?:c \d+ \d+|r \d+ \d.*)$/gm),
        ]
      : [NaN, NaN],
  ameliorate: (text) => board((json(text) as { diagram: { state: Board } }).diagram.state),
  'argdown-json': (text) => {
    const { statements, arguments: all, relations } = json(text) as ArgdownExport;
    const lines = Object.values(all).map(
      ({ pcs = [] }) => pcs.filter(({ role }) => /conclusion/.test(role)).length,
    );
    return [
      Object.keys(statements).length + lines.filter((count) => count === 0).length,
      relations.length + lines.reduce((sum, count) => sum + count, 0),
    ];
  },
  brat: (text) => [
    times(text, /^T\d+\t(?:MajorClaim|Claim|Premise)\b/gm),
    times(text, /^(?:R\d+\t(?:supports|attacks)|A\d+\tStance)\b/gm),
  ],
  caf: (text) => [times(text, /<statement id=/g), times(text, /<argument id=/g)],
  carneades: (text) => [
    section(text, 'statements').filter((line) => /^ {2}\S/.test(line)).length,
    times(text, /^ {4}premises: (?:\[[^\]]|\{ \S)[^\n]*\n(?: {4}\w+:[^\n]*\n)*? {4}conclusion: /gm) +
      times(text, /^ {4}undercutter:/gm) +
      times(text, /^ {4}positions: \[\w+, \w+\]/gm),
  ],
  freeplane: (text) => outline(text, 'node', 'TEXT'),
  gexf: (text) => [times(text, /<node\b/g), times(text, /<edge\b/g)],
  gsn: (text) => [
    times(text, /^(?!module:)\S+:\s*$/gm),
    [...text.matchAll(/^ {2}(?:supportedBy|inContextOf|challenges): (.*)$/gm)]
      .map(([, list = '']) => list.split(',').length)
      .reduce((sum, count) => sum + count, 0),
  ],
  jsoncanvas: (text) => board(json(text)),
  lkif: (text) => [
    times(text, /<statement id=/g),
    times(text, /<argument id=[^>]*>\s*<conclusion[^>]*>\s*<premises>/g) + times(text, /type="exception"/g),
  ],
  mermaid: async (text) => {
    const { labels, lines } = await readWithMermaid(text.replace(/^ *\?\?\?$/m, ''));
    const blank = new Set([...labels].flatMap(([id, label]) => (label.trim() === '' ? [id] : [])));
    // Lines into a card without words are premises of the one step out of it.
    const premises = lines.filter((line) => blank.has(line.split(' ')[1] ?? ''));
    return [labels.size - blank.size, lines.length - premises.length];
  },
  opml: (text) => outline(text, 'outline', 'text'),
  reactflow: (text) => {
    const document = json(text) as Board & { readonly flow?: Board };
    return board(document.flow ?? document);
  },
  // What stands beside reasons and objections, and is none, is left out.
  argmap: (text) => [times(text, /^(?: {4,})?"/gm), distinct(text, /^( *(?:r|o)\d+):$/gm)],
};

/** Fixtures of what is no map, and those that count by nothing but their own reader's rules. */
const PASSED = /schemes-only|theory\.aba|facts\.aba|prototype/;

async function read(bytes: Uint8Array, name: string, companions: ReturnType<typeof companionsOf> = []) {
  const { graph, format } = await readMap(bytes, name, { companions });
  return { format, counts: [graph?.statements.size, graph?.relations.size] };
}

describe.each(Object.keys(COUNT))('%s', (id) => {
  const files = listFixtures(id).filter((file) => !PASSED.test(file));
  it.each(files)('has the counts of %s', async (file) => {
    const bytes = fixtureBytes(id, file);
    const counts = await COUNT[id]?.(new TextDecoder().decode(bytes));
    expect(await read(bytes, file, companionsOf(id, file))).toEqual({ format: id, counts });
  });
});

const WRITTEN = FORMATS.filter(({ id, write }) => write && id in COUNT && id !== 'opml').map(({ id }) => id);

describe.each(WRITTEN)('%s of our own', (id) => {
  it('has the counts of what was written', async () => {
    const { text } = await writeMap(generateDebate(300), id);
    const counts = await COUNT[id]?.(text);
    expect(counts?.[0]).toBeGreaterThanOrEqual(300);
    expect(await read(new TextEncoder().encode(text), '')).toEqual({ format: id, counts });
  });
});

const SIZE = 200;
const lines = (create: (index: number) => string, from = 1) =>
  Array.from({ length: SIZE - from }, (_, at) => create(at + from)).join('\n');
/** What a statement bears on: one before it. */
const above = (index: number) => Math.floor((index - 1) / 3);
const isCon = (index: number) => index % 4 === 0;

/** Files in the manner of each format: a tree of statements, every fourth of which objects. */
const LARGE: Readonly<Record<string, () => string>> = {
  aba: () =>
    `p aba ${3 * SIZE}\n${lines((n) => `a ${n}\nc ${n} ${n + SIZE}\nr ${n + SIZE} ${above(n) + 1}`)}\n`,
  ameliorate: () =>
    JSON.stringify({
      topic: { state: { topic: { id: 1, title: 'T' } } },
      diagram: {
        state: {
          nodes: Array.from({ length: SIZE }, (_, n) => ({
            id: `n${n}`,
            type: n === 0 ? 'solution' : isCon(n) ? 'critique' : 'support',
            data: { text: `Point ${n}` },
          })),
          edges: Array.from({ length: SIZE - 1 }, (_, n) => ({
            id: `e${n}`,
            source: `n${n + 1}`,
            target: `n${above(n + 1)}`,
            label: isCon(n + 1) ? 'critiques' : 'supports',
          })),
        },
      },
    }),
  'aif-rdf': () =>
    `@prefix aif: <http://www.arg.dundee.ac.uk/aif#> .\n<urn:x:0> a aif:I-node ; aif:claimText "Top" .\n${lines(
      (n) => {
        const [kind, from, to] = isCon(n)
          ? ['CA', 'ConflictingElement', 'ConflictedElement']
          : ['RA', 'Premise', 'Conclusion'];
        return `<urn:x:${n}> a aif:I-node ; aif:claimText "Point ${n}" .\n<urn:y:${n}> a aif:${kind}-node ; aif:${from} <urn:x:${n}> ; aif:${to} <urn:x:${above(n)}> .`;
      },
    )}`,
  caf: () =>
    `<caf version="1.4"><argument-graph><statements>${lines((n) => `<statement id="s${n}"><descriptions><description lang="en">Point ${n}</description></descriptions></statement>`, 0)}</statements><arguments>${lines((n) => `<argument id="a${n}" pro="${!isCon(n)}"><conclusion statement="s${above(n)}"/><premises><premise statement="s${n}"/></premises></argument>`)}</arguments></argument-graph></caf>`,
  carneades: () =>
    `statements:\n${lines((n) => `  s${n}: Point ${n}`, 0)}\narguments:\n${lines((n) => `  a${n}:\n    premises: [s${n}]\n    conclusion: s${above(n)}`)}\n`,
  freeplane: () =>
    `<map version="freeplane 1.9.0"><node TEXT="Top">${lines((n) => `<node TEXT="Point ${n}"><icon BUILTIN="button_${isCon(n) ? 'cancel' : 'ok'}"/><node TEXT="+ Because ${n}"/></node>`)}</node></map>`,
  gexf: () =>
    `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><nodes>${lines((n) => `<node id="n${n}" label="Point ${n}"/>`, 0)}</nodes><edges>${lines((n) => `<edge id="e${n}" source="n${n}" target="n${above(n)}" label="${isCon(n) ? 'attacks' : 'supports'}"/>`)}</edges></graph></gexf>`,
  gsn: () =>
    `G0:\n  text: Top\n\n${lines((n) => `G${n}:\n  text: Point ${n}\n${isCon(n) ? `  challenges: G${above(n)}\n` : ''}${4 * n + 1 < SIZE ? `  supportedBy: [G${above(4 * n + 1)}]\n` : ''}`)}`,
  jsoncanvas: () =>
    JSON.stringify({
      nodes: Array.from({ length: SIZE }, (_, n) => ({
        ...{ id: `n${n}`, type: 'text', text: `Point ${n}` },
        ...{ x: 0, y: 90 * n, width: 200, height: 60 },
      })),
      edges: Array.from({ length: SIZE - 1 }, (_, n) => ({
        ...{ id: `e${n}`, fromNode: `n${n + 1}`, toNode: `n${above(n + 1)}` },
        label: isCon(n + 1) ? 'con' : 'pro',
      })),
    }),
  lkif: () =>
    `<lkif><argument-graphs><argument-graph id="g" title="T"><statements>${lines((n) => `<statement id="s${n}"><s>Point ${n}</s></statement>`, 0)}</statements><arguments>${lines((n) => `<argument id="a${n}" direction="${isCon(n) ? 'con' : 'pro'}"><conclusion statement="s${above(n)}"/><premises><premise statement="s${n}"/></premises></argument>`)}</arguments></argument-graph></argument-graphs></lkif>`,
  mermaid: () =>
    `flowchart BT\n  n0["Top"]\n${lines((n) => `  n${n}["Point ${n}"] -->|${isCon(n) ? 'attacks' : 'supports'}| n${above(n)}`)}\n`,
  opml: () =>
    `<opml version="2.0"><head><title>T</title></head><body><outline text="Top">${lines((n) => `<outline text="${isCon(n) ? 'Con: ' : '+ '}Point ${n}"><outline text="- But ${n}"/></outline>`)}</outline></body></opml>`,
  reactflow: () =>
    JSON.stringify({
      nodes: Array.from({ length: SIZE }, (_, n) => ({
        ...{ id: `n${n}`, position: { x: 0, y: n } },
        data: { label: `Point ${n}` },
      })),
      edges: Array.from({ length: SIZE - 1 }, (_, n) => ({
        ...{ id: `e${n}`, source: `n${n + 1}`, target: `n${above(n + 1)}` },
        label: isCon(n + 1) ? 'con' : 'pro',
      })),
    }),
};

describe.each(Object.keys(LARGE))('%s', (id) => {
  it('has the counts of a larger file', async () => {
    const text = LARGE[id]?.() ?? '';
    const counts = await COUNT[id]?.(text);
    expect(counts?.[0]).toBeGreaterThanOrEqual(SIZE - 1);
    expect(await read(new TextEncoder().encode(text), '')).toEqual({ format: id, counts });
  });
});
