/** A map as a Mermaid flowchart: cards, lines with the head of their kind, small nodes where premises meet, sections. */
import type { ArgumentGraph, Id, RelationKind, Statement } from '../../model/types.ts';
import { RELATION_KINDS } from '../../model/types.ts';
import { drawDiagram, labelOf, LINE_COLOURS, walkFrames, type Line } from '../diagram.ts';
import type { Writing } from '../format.ts';
import { ARROW_REMARK } from './arrows.ts';
import { createLossList, loseAllBut, type Feature } from '../loss-list.ts';

const CARRIED: readonly Feature[] = [
  ...(['statements', 'relations', 'text', 'kinds', 'answers', 'rephrases', 'linked', 'undercuts'] as const),
  ...(['symmetric', 'cycles', 'schemes', 'implicit', 'groups'] as const),
];

/** Mermaid draws no more lines, and reads no more characters, unless its settings say so. */
const MAX_LINES = 500;
const MAX_LENGTH = 50_000;

const MESSAGES = {
  titles: 'Titles become the first words of the text, or of those at a line',
  ids: 'Ids become names such as n1, and lines are called by what they connect',
  size: `Mermaid draws ${MAX_LINES} lines and ${MAX_LENGTH} characters unless its settings "maxEdges" and "maxTextSize" are raised; this is more`,
} as const;

/** O(size of the map). */
export function writeMermaid(graph: ArgumentGraph): Promise<Writing> {
  const losses = createLossList(MESSAGES);
  loseAllBut(CARRIED, graph, losses);
  const nameOf = new Map<Id, string>();
  for (const id of graph.statements.keys()) nameOf.set(id, `n${nameOf.size + 1}`);
  for (const id of graph.relations.keys()) nameOf.set(id, `r${nameOf.size + 1 - graph.statements.size}`);
  for (const [id, name] of nameOf) if (graph.statements.has(id) && id !== name) losses.lose('ids', id);
  for (const { id, kind, from, to, group } of graph.relations.values()) {
    if (group !== undefined) losses.lose('groups', id);
    // Readers call a line by what it connects.
    const ends = [...from, to].map((end) => nameOf.get(end) ?? end);
    if (id !== `${ends.slice(0, -1).join(' + ')} ${kind} ${ends.at(-1)}`) losses.lose('ids', id);
  }
  const { lines, junctions } = drawDiagram(graph);
  // Where premises meet, or something aims at, the line has one head.
  for (const { id } of junctions) if (graph.relations.get(id)?.symmetric) losses.lose('symmetric', id);
  const name = (id: Id) => nameOf.get(id) ?? id;
  const title = graph.meta.title.trim();
  if (title !== graph.meta.title) losses.lose('details');
  const out = [
    ...(title === '' ? [] : ['---', `title: ${quoteTitle(title)}`, '---']),
    'flowchart BT',
    ARROW_REMARK,
  ];
  const opened = new Set<Id>();
  for (const step of walkFrames(graph)) {
    if ('open' in step) {
      opened.add(step.open.id);
      out.push(`subgraph s${opened.size}["${encode(step.open.title) || ' '}"]`);
    } else if ('close' in step) out.push('end');
    else out.push(name(step.statement.id) + cardOf(step.statement));
  }
  for (const id of graph.groups.keys()) losses.lose(opened.has(id) ? 'ids' : 'groups', id);
  for (const { id } of junctions) out.push(`${name(id)}((" "))`);
  for (const line of lines) out.push(`${name(line.from)} ${arrowOf(line)} ${name(line.to)}`);
  for (const style of stylesOf(graph, lines, name)) out.push(style);
  const text = `${out.join('\n')}\n`;
  if (lines.length > MAX_LINES || text.length > MAX_LENGTH) losses.lose('size');
  return Promise.resolve({ text, losses: losses.list() });
}

const BRACKETS = { claim: ['["', '"]'], evidence: ['[["', '"]]'], question: ['(["', '"])'] } as const;

function cardOf({ kind, text, title }: Statement): string {
  const [open, close] = BRACKETS[kind];
  const words = title === undefined || title === '' ? [text] : [title, text];
  return open + (words.map(encode).join('<br/>') || ' ') + close;
}

const ARROWS = { supports: '-->', attacks: '--x', rephrases: '-.->', answers: '==>' } as const;
const TAILS = { supports: '---', attacks: '---', rephrases: '-.-', answers: '===' } as const;

function arrowOf({ relation, hasHead, hasTail }: Line): string {
  const { kind, symmetric } = relation;
  if (!hasHead) return TAILS[kind];
  const isBoth = symmetric && hasTail;
  const both = kind === 'attacks' ? 'x--x' : `<${ARROWS[kind]}`;
  const label = labelOf(relation);
  return (isBoth ? both : ARROWS[kind]) + (label === '' ? '' : `|"${encode(label)}"|`);
}

/** Lines are styled by their place in the file. */
function stylesOf(graph: ArgumentGraph, lines: readonly Line[], name: (id: Id) => string): readonly string[] {
  const styles = RELATION_KINDS.flatMap((kind: RelationKind) => {
    const places = lines.flatMap(({ relation }, index) => (relation.kind === kind ? [index] : []));
    return places.length === 0 ? [] : [`linkStyle ${places.join(',')} stroke:${LINE_COLOURS[kind]}`];
  });
  const implicit = [...graph.statements.values()].filter((statement) => statement.implicit);
  if (implicit.length === 0) return styles;
  const names = implicit.map(({ id }) => name(id)).join(',');
  return [...styles, 'classDef implicit stroke-dasharray:4', `class ${names} implicit`];
}

/** YAML; Mermaid rewrites what looks like a tag before it reads that. */
function quoteTitle(title: string): string {
  return JSON.stringify(title).replace(/[<>\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Everything that Mermaid, the Markdown within it or the page around it would take for a sign of theirs, as its number. */
function encode(text: string): string {
  return text
    .trim()
    .replace(/["#&<>%`\\;:[\]{}|*_~@$=]|^[-+]|(?<=^\d{1,9})[.)]|(?<=\bwww)\.|\0/gi, (sign) => {
      return sign === '\0' ? '\uFFFD' : `#${sign.charCodeAt(0)};`;
    })
    .replace(/\r\n?|\n/g, '<br/>');
}
