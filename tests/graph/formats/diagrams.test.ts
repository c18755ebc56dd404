import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawDiagram, walkFrames } from '../../../graph/formats/diagram.ts';
import { dot } from '../../../graph/formats/dot/format.ts';
import { mermaid } from '../../../graph/formats/mermaid/format.ts';
import { assembleGraph } from '../../../graph/model/assemble.ts';
import type { GraphParts } from '../../../graph/model/types.ts';
import { readWithGraphviz } from '../../support/peers.ts';
import { claim, claims, relate } from '../../support/records.ts';
import { readText, writeMap } from '../../support/round-trip.ts';
import { everyMap } from '../../support/maps/arbitrary-map.ts';

/** Linked premises, an objection to their step, one that holds both ways, sections in sections, awkward words. */
const MAP: GraphParts = {
  meta: { title: 'A "map" & more' },
  statements: [
    claim('t', { text: 'The thesis', group: 'in' }),
    claim('p', { text: 'Say "it"\nwith \\n & #1;', kind: 'evidence', group: 'out' }),
    claim('q', { text: '1. *first*', implicit: true, title: 'Q' }),
    claim('u', { text: 'Why?', kind: 'question' }),
  ],
  relations: [
    relate('r', 'supports', 'p q', 't', { scheme: 'Modus | ponens' }),
    relate('x', 'attacks', 'u', 'r'),
    relate('y', 'attacks', 'q', 'p', { symmetric: true }),
    relate('z', 'rephrases', 'p', 'q'),
  ],
  groups: [
    { id: 'out', title: 'Outer' },
    { id: 'in', title: 'Inner', parent: 'out' },
  ],
};

async function write(format: typeof dot, parts: GraphParts) {
  const { text, losses } = await writeMap(format, assembleGraph(parts).graph);
  return { lines: text.trimEnd().split('\n'), losses: losses.map(({ feature, ids }) => [feature, ...ids]) };
}

describe('a diagram', () => {
  it('has a node for each relation that others aim at, or that has several premises', () => {
    const { lines, junctions } = drawDiagram(assembleGraph(MAP).graph);
    expect(junctions.map(({ id }) => id)).toEqual(['r']);
    expect(lines.map(({ from, to, hasHead }) => `${from} ${hasHead ? '->' : '--'} ${to}`)).toEqual([
      'p -- r',
      'q -- r',
      'r -> t',
      'u -> r',
      'q -> p',
      'p -> q',
    ]);
  });

  it('frames sections of any depth', () => {
    const groups = Array.from({ length: 20_000 }, (_, index) => ({
      id: `g${index}`,
      title: '',
      ...(index > 0 ? { parent: `g${index - 1}` } : {}),
    }));
    const { graph } = assembleGraph({ statements: [claim('a', { group: 'g19999' })], relations: [], groups });
    expect([...walkFrames(graph)].length).toBe(40_001);
  });
});

describe('DOT', () => {
  it('draws cards, small nodes, heads and frames', async () => {
    const { lines, losses } = await write(dot, MAP);
    expect(lines).toEqual([
      'digraph "A \\"map\\" & more" {',
      'graph [rankdir="BT", fontname="sans-serif", label="A \\"map\\" &amp; more"];',
      'node [shape="box", style="rounded", fontname="sans-serif", fontsize="11"];',
      'edge [fontname="sans-serif", fontsize="9"];',
      'subgraph "cluster_out" {',
      'graph [label="Outer"];',
      '"p" [label="Say \\"it\\"\\nwith \\\\n &amp; #1;", shape="note", style="solid"];',
      'subgraph "cluster_in" {',
      'graph [label="Inner"];',
      '"t" [label="The thesis"];',
      '}',
      '}',
      '"q" [label="Q\\n1. *first*", style="rounded,dashed"];',
      '"u" [label="Why?", shape="ellipse", style="solid"];',
      '"r" [shape="circle", label="", width="0.12", style="filled", fillcolor="#009E73", color="#009E73"];',
      '"p" -> "r" [color="#009E73", style="solid", arrowhead="none"];',
      '"q" -> "r" [color="#009E73", style="solid", arrowhead="none"];',
      '"r" -> "t" [color="#009E73", style="solid", arrowhead="normal", label="Modus | ponens", fontcolor="#009E73"];',
      '"u" -> "r" [color="#D55E00", style="dashed", arrowhead="tee"];',
      '"q" -> "p" [color="#D55E00", style="dashed", arrowhead="tee", dir="both", arrowtail="tee"];',
      '"p" -> "q" [color="#767676", style="dotted", arrowhead="normal"];',
      '}',
    ]);
    expect(losses).toEqual([]);
  });

  it('breaks long texts, between words where it can', async () => {
    const text = `${'word '.repeat(20)}${'x'.repeat(100)}`;
    const { lines } = await write(dot, { statements: [claim('a', { text })], relations: [] });
    const label = /label="(.*)"\]/.exec(lines[4] ?? '')?.[1]?.split('\\n');
    expect(label?.map((line) => line.length)).toEqual([39, 39, 19, 100]);
  });

  it('keeps names apart that differ in backslashes and quotes', async () => {
    const ids = ['a', 'a\\', 'a"', 'a\\"', 'a\n', 'a\\n', '__proto__'];
    const { lines } = await write(dot, { statements: claims(...ids), relations: [] });
    const { labels } = await readWithGraphviz(lines.join('\n'));
    expect(labels.size).toBe(ids.length);
  });

  it('has signs for control characters, and says where', async () => {
    const statements = [
      claim('a\x1b', { text: 'A\0\x07\x7f\uffff' }),
      claim('b\\', { text: 'B\t\x85' }),
      claim('%'),
    ];
    const { lines, losses } = await write(dot, { statements, relations: [] });
    expect(lines.slice(4, -1)).toEqual([
      '"a␛" [label="A␀␇␡\ufffd"];',
      '"b\\\\" [label="B\t\x85"];',
      '"%" [label="What % says"];',
    ]);
    expect(losses).toEqual([
      ['ids', 'a\x1b', 'b\\', '%'],
      ['text', 'a\x1b'],
    ]);
  });

  it('says what it cannot carry', async () => {
    const { losses } = await write(dot, {
      meta: { title: '', description: 'x' },
      statements: [claim('a', { weight: 1, tags: ['t'], note: 'n', date: '2020' }), ...claims('b')],
      relations: [relate('r', 'supports', 'a', 'b', { group: 'g', note: 'n' })],
      groups: [{ id: 'g', title: 'G' }],
    });
    expect(losses).toEqual([
      ['weights', 'a'],
      ['dates', 'a'],
      ['notes', 'a', 'r'],
      ['tags', 'a'],
      ['groups', 'r'],
      ['details'],
    ]);
  });
});

describe('Mermaid', () => {
  it('draws cards, small nodes, heads and frames', async () => {
    const { lines, losses } = await write(mermaid, MAP);
    expect(lines).toEqual([
      '---',
      'title: "A \\"map\\" & more"',
      '---',
      'flowchart BT',
      '%% Arrows: --> supports, --x attacks, -.-> says the same in other words',
      'subgraph s1["Outer"]',
      'n2[["Say #34;it#34;<br/>with #92;n #38; #35;1#59;"]]',
      'subgraph s2["Inner"]',
      'n1["The thesis"]',
      'end',
      'end',
      'n3["Q<br/>1#46; #42;first#42;"]',
      'n4(["Why?"])',
      'r1((" "))',
      'n2 --- r1',
      'n3 --- r1',
      'r1 -->|"Modus #124; ponens"| n1',
      'n4 --x r1',
      'n3 x--x n2',
      'n2 -.-> n3',
      'linkStyle 0,1,2 stroke:#009E73',
      'linkStyle 3,4 stroke:#D55E00',
      'linkStyle 5 stroke:#767676',
      'classDef implicit stroke-dasharray:4',
      'class n3 implicit',
    ]);
    expect(losses).toEqual([
      ['ids', 't', 'p', 'q', 'u', 'r', 'x', 'y', 'z', 'out', 'in'],
      ['titles', 'q'],
    ]);
  });

  it('names what holds both ways and cannot be drawn so, and comes back without signs of the drawing', async () => {
    const symmetric = { symmetric: true };
    const graph = assembleGraph({
      statements: claims('n1', 'n2', 'n3'),
      relations: [relate('r', 'attacks', 'n1 n2', 'n3', symmetric)],
    }).graph;
    const { text, losses } = await writeMap(mermaid, graph);
    expect(losses.map(({ feature, ids }) => [feature, ...ids])).toContainEqual(['symmetric', 'r']);
    const { graph: after } = await readText(mermaid, text);
    const [relation] = after?.relations.values() ?? [];
    expect(relation).toEqual({ id: 'r1', kind: 'attacks', from: ['n1', 'n2'], to: 'n3' });
  });

  it('tells by its words what a step of several premises does, where its head says nothing', async () => {
    const lines = ['flowchart BT', 'a[A] --> j((" "))', 'b[B] --> j', 'j -->|attacks| t[T]'];
    const { graph } = await readText(mermaid, lines.join('\n'));
    expect([...(graph?.relations.values() ?? [])]).toEqual([
      { id: 'j', kind: 'attacks', from: ['a', 'b'], to: 't' },
    ]);
  });

  it('warns of maps that Mermaid refuses to draw', async () => {
    const ids = Array.from({ length: 502 }, (_, index) => `n${index + 1}`);
    const relations = ids.slice(1).map((id, index) => relate(`r${index}`, 'supports', id, 'n1'));
    const { losses } = await write(mermaid, { statements: claims(...ids), relations });
    expect(losses.map(([feature]) => feature)).toEqual(['ids', 'size']);
  });

  it('leaves no sign of Mermaid, Markdown or HTML in a text', async () => {
    await fc.assert(
      fc.asyncProperty(everyMap, async (graph) => {
        const { text } = await writeMap(mermaid, graph);
        for (const [, label = ''] of text.matchAll(/^n\d+\W+"(.*)"\W+$/gm)) {
          expect(label.replaceAll('<br/>', '').replace(/#\d+;/g, '')).not.toMatch(
            /["#&<>%`\\;:[\]{}|*_~@$=]/,
          );
        }
      }),
    );
  });
});
