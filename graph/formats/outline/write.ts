/** A map out as a Markdown outline: for reading and pasting, and for opening again where no more is asked. */
import { relationsInto } from '../../model/adjacency.ts';
import type { ArgumentGraph, Relation } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { createLossList, loseAllBut, type Feature, type LossList } from '../loss-list.ts';
import { toOneLine } from '../one-line.ts';
import { projectTree, type Branch } from '../tree.ts';
import { ALONE, labelFor, TOGETHER } from './labels.ts';
import { escapeMarkdown, SEE_ABOVE, SEE_BELOW } from './markdown.ts';

const CARRIED: readonly Feature[] = [
  ...(['statements', 'relations', 'text', 'answers', 'rephrases', 'linked', 'undercuts', 'cycles'] as const),
];

const MESSAGES = {
  ids: 'Ids become numbers, also those of relations',
  text: 'Texts that say nothing become a dash, and blanks around their lines go',
  ends: 'A link leads to another statement of the same words',
} as const;

/** O(size of the map). */
export function writeOutline(graph: ArgumentGraph): Promise<Writing> {
  const losses = createLossList(MESSAGES);
  loseAllBut(CARRIED, graph, losses);
  const { title } = graph.meta;
  const heading = toOneLine(title);
  if (heading !== title) losses.lose('details');
  const blocks = heading === '' ? [] : [`# ${escapeMarkdown(heading)}`];
  const tree = projectTree(graph, { isBranch: () => true, hasSteps: true });
  const orderOf = new Map(tree.map(({ number }, index) => [number, index]));
  const firstOf = firstOfEachText(graph, tree);
  let block: string[] = [];
  tree.forEach((branch, index) => {
    const { depth, link, relation, id } = branch;
    if (depth === 1 && block.length > 0) blocks.push(block.join('\n'));
    if (depth === 1) block = [];
    const see = link === undefined ? '' : (orderOf.get(link) ?? 0) < index ? SEE_ABOVE : SEE_BELOW;
    if (see === '') losses.lose('ids', id);
    else if (firstOf.get(textOf(graph, id)) !== id) losses.lose('ends', relation?.id);
    block.push(...linesOf(graph, branch, see, losses), ...(depth === 1 ? [''] : []));
  });
  const text = [...blocks, block.join('\n')].map((one) => one.trimEnd()).join('\n\n');
  for (const id of graph.relations.keys()) losses.lose('ids', id);
  return Promise.resolve({ text: `${text}\n`, losses: losses.list() });
}

function linesOf(graph: ArgumentGraph, branch: Branch, see: string, losses: LossList): readonly string[] {
  const { id, depth, relation } = branch;
  const said = textOf(graph, id);
  // What goes on with a point is indented below it: how far, and what is blank at its end, is no part of what it says.
  const isBlankAround = /[\r\n][ \t]+\S|[^\S\r\n][\r\n]/.test(said);
  if (see === '' && (said === '' || isBlankAround)) losses.lose('text', id);
  const [first = '', ...others] = escapeMarkdown(said === '' ? '—' : said).split(/\r\n?|\n/);
  const below = indent(depth - 1) || '  ';
  const words = [first, ...others.map((line) => (line.trim() === '' ? '' : below + line))];
  const isAlone = !relation && relationsInto(graph, id).length === 0;
  const label = relation
    ? `${indent(depth - 2)}- **${wordFor(graph, branch, relation)}:** `
    : isAlone
      ? `- **${ALONE}:** `
      : '';
  return `${label}${words.join('\n')}${see}`.split('\n');
}

/** The premises of one relation follow each other; those after its first go on with it. */
function wordFor(graph: ArgumentGraph, { id }: Branch, relation: Relation): string {
  return relation.from[0] === id ? labelFor(relation, graph.relations.has(relation.to)) : TOGETHER;
}

function firstOfEachText(graph: ArgumentGraph, tree: readonly Branch[]): ReadonlyMap<string, string> {
  const firstOf = new Map<string, string>();
  for (const { id, link } of tree) {
    const text = textOf(graph, id);
    if (link === undefined && !firstOf.has(text)) firstOf.set(text, id);
  }
  return firstOf;
}

function textOf(graph: ArgumentGraph, id: string): string {
  return graph.statements.get(id)?.text.trim() ?? '';
}

function indent(levels: number): string {
  return '    '.repeat(Math.max(levels, 0));
}
