/** A map as a DOT graph: cards, lines with the head of their kind, small nodes where premises meet, sections as frames. */
import type { ArgumentGraph, Relation, Statement } from '../../model/types.ts';
import { drawDiagram, labelOf, LINE_COLOURS, walkFrames, type Line } from '../diagram.ts';
import type { Writing } from '../format.ts';
import { createLossList, loseAllBut, type Feature } from '../loss-list.ts';

const CARRIED: readonly Feature[] = [
  ...([
    'statements',
    'relations',
    'ids',
    'text',
    'kinds',
    'answers',
    'rephrases',
    'linked',
    'undercuts',
  ] as const),
  ...(['symmetric', 'cycles', 'schemes', 'titles', 'implicit', 'groups'] as const),
];

/** O(size of the map). */
export function writeDot(graph: ArgumentGraph): Promise<Writing> {
  const losses = createLossList();
  loseAllBut(CARRIED, graph, losses);
  for (const { id, group } of graph.relations.values()) if (group !== undefined) losses.lose('groups', id);
  const { lines, junctions } = drawDiagram(graph);
  const title = graph.meta.title.trim();
  const out = [
    `digraph ${quote(title === '' ? 'map' : title)} {`,
    attributes('graph', { rankdir: 'BT', fontname: 'sans-serif', ...(title === '' ? {} : { label: title }) }),
    attributes('node', { shape: 'box', style: 'rounded', fontname: 'sans-serif', fontsize: '11' }),
    attributes('edge', { fontname: 'sans-serif', fontsize: '9' }),
  ];
  for (const step of walkFrames(graph)) {
    if ('open' in step) {
      out.push(
        `subgraph ${quote(`cluster_${step.open.id}`)} {`,
        attributes('graph', { label: wrap(step.open.title) }),
      );
    } else if ('close' in step) out.push('}');
    else out.push(attributes(quote(step.statement.id), cardOf(step.statement)));
  }
  for (const relation of junctions) {
    const look = {
      shape: 'circle',
      label: '',
      width: '0.12',
      style: 'filled',
      fillcolor: colourOf(relation),
    };
    out.push(attributes(quote(relation.id), { ...look, color: colourOf(relation) }));
  }
  for (const line of lines) out.push(attributes(`${quote(line.from)} -> ${quote(line.to)}`, lookOf(line)));
  return Promise.resolve({ text: `${out.join('\n')}\n}\n`, losses: losses.list() });
}

function cardOf({ kind, text, title, implicit }: Statement): Readonly<Record<string, string>> {
  const words = title === undefined || title === '' ? [text] : [title, text];
  const style = kind === 'claim' ? 'rounded' : 'solid';
  return {
    label: words.map(wrap).join('\n'),
    ...(kind === 'claim' ? {} : { shape: kind === 'evidence' ? 'note' : 'ellipse' }),
    ...(implicit || kind !== 'claim' ? { style: implicit ? `${style},dashed` : style } : {}),
  };
}

function lookOf({ relation, hasHead, hasTail }: Line): Readonly<Record<string, string>> {
  const { kind, symmetric } = relation;
  const head = kind === 'attacks' ? 'tee' : 'normal';
  const style = kind === 'supports' ? 'solid' : kind === 'attacks' ? 'dashed' : 'dotted';
  const label = hasHead ? labelOf(relation) : '';
  return {
    color: colourOf(relation),
    style,
    arrowhead: hasHead ? head : 'none',
    ...(symmetric && hasTail ? { dir: 'both', arrowtail: head } : {}),
    ...(label === '' ? {} : { label: wrap(label), fontcolor: colourOf(relation) }),
  };
}

function colourOf({ kind }: Relation): string {
  return LINE_COLOURS[kind];
}

function attributes(what: string, values: Readonly<Record<string, string>>): string {
  const list = Object.entries(values).map(([name, value]) => `${name}=${quote(value)}`);
  return `${what} [${list.join(', ')}];`;
}

/** Graphviz breaks no lines by itself. */
function wrap(text: string): string {
  return text.replace(/(?=.{41})(.{1,40})[ \t]+/g, '$1\n');
}

/** Inside quotes a backslash and an ampersand begin something of their own; a string ends at a zero. */
function quote(text: string): string {
  const safe = text
    .replaceAll('\0', '\uFFFD')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('&', '&amp;')
    .replace(/\r\n?|\n/g, '\\n');
  return `"${safe}"`;
}
