/** A map as a DOT graph: cards, lines with the head of their kind, small nodes where premises meet, sections as frames. */
import type { ArgumentGraph, Id, Relation, Statement } from '../../model/types.ts';
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

const MESSAGES = {
  ids: 'Ids are changed: backslashes are doubled, signs stand for control characters, ampersands that begin a name of a character are spelled out, numbers for a name that begins with %',
  text: 'Signs stand for control characters in texts',
} as const;

/** O(size of the map). */
export function writeDot(graph: ArgumentGraph): Promise<Writing> {
  const losses = createLossList(MESSAGES);
  loseAllBut(CARRIED, graph, losses);
  for (const { id, text, title } of graph.statements.values()) {
    if (isRenamed(id)) losses.lose('ids', id);
    if ([text, title].some((words = '') => showControls(words) !== words)) losses.lose('text', id);
  }
  for (const { id, group } of graph.relations.values()) if (group !== undefined) losses.lose('groups', id);
  const { lines, junctions } = drawDiagram(graph);
  const title = graph.meta.title.trim();
  const out = [
    `digraph ${quoteName(title === '' ? 'map' : title)} {`,
    attributes('graph', { rankdir: 'BT', fontname: 'sans-serif', ...(title === '' ? {} : { label: title }) }),
    attributes('node', { shape: 'box', style: 'rounded', fontname: 'sans-serif', fontsize: '11' }),
    attributes('edge', { fontname: 'sans-serif', fontsize: '9' }),
  ];
  for (const step of walkFrames(graph)) {
    if ('open' in step) {
      out.push(
        `subgraph ${quoteName(`cluster_${step.open.id}`)} {`,
        attributes('graph', { label: wrap(step.open.title) }),
      );
    } else if ('close' in step) out.push('}');
    else out.push(attributes(quoteName(step.statement.id), cardOf(step.statement)));
  }
  for (const relation of junctions) {
    const look = {
      shape: 'circle',
      label: '',
      width: '0.12',
      style: 'filled',
      fillcolor: colourOf(relation),
    };
    out.push(attributes(quoteName(relation.id), { ...look, color: colourOf(relation) }));
  }
  for (const line of lines)
    out.push(attributes(`${quoteName(line.from)} -> ${quoteName(line.to)}`, lookOf(line)));
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
  const list = Object.entries(values).map(([name, value]) => `${name}=${quoteText(value)}`);
  return `${what} [${list.join(', ')}];`;
}

/** Graphviz breaks no lines by itself. */
function wrap(text: string): string {
  return text.replace(/(?=.{41})(.{1,40})[ \t]+/g, '$1\n');
}

/** A text to be drawn. Inside it a backslash and an ampersand begin something of their own. */
function quoteText(text: string): string {
  const safe = showControls(text).replaceAll('\\', '\\\\').replaceAll('&', '&amp;');
  return `"${safe.replaceAll('"', '\\"').replace(/\r\n?|\n/g, '\\n')}"`;
}

/** A name. Only quotes are escaped in it; backslashes are doubled, as one alone cannot stand before a quote. */
function quoteName(name: string): string {
  const safe = showControls(name).replace(REFERENCE, '&amp;').replaceAll('\\', '\\\\');
  return `"${safe.replaceAll('"', '\\"')}"`;
}

/** Graphviz copies what looks like a character reference as it is, also to characters that there are not. */
const REFERENCE = /&(?=#?\w+;)/g;

function isRenamed(id: Id): boolean {
  return id.startsWith('%') || id.includes('\\') || id.search(REFERENCE) >= 0 || showControls(id) !== id;
}

/** Pictures drawn by Graphviz may hold no control characters: the signs that stand for them take their place. */
function showControls(text: string): string {
  return text.replace(UNDRAWN, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD';
  });
}

/** What XML has no place for, halves of characters among it; tabs and line breaks are sound. */
const UNDRAWN = /(?![\t\n\r\x80-\x9f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
