/** Writes OPML 2: a tree of points, with "+ " and "- " before what speaks for and against the point above. */
import type { ArgumentGraph } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { createTextInput } from '../input.ts';
import { findLosses } from '../losses.ts';
import { toXmlText } from '../network/exact.ts';
import { projectTree, type Branch } from '../tree.ts';
import { readOpml } from './read.ts';

const SIGNS = { supports: '+ ', attacks: '- ', answers: 'Answer: ', rephrases: 'In other words: ' } as const;

/** What it loses is found by reading it back. O(size of the map). */
export async function writeOpml(graph: ArgumentGraph): Promise<Writing> {
  const title = toXmlText(graph.meta.title);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${title}</title></head>`,
    '  <body>',
  ];
  const tree = projectTree(graph, { isBranch: ({ to }) => graph.statements.has(to), hasSteps: false });
  tree.forEach((branch, index) => {
    const depth = tree[index + 1]?.depth ?? 1;
    const isOpen = depth > branch.depth;
    lines.push(
      `${'  '.repeat(Math.min(branch.depth, MOST_BLANKS) + 1)}<outline${attributesOf(branch, graph)}${isOpen ? '>' : '/>'}`,
    );
    for (let level = branch.depth; level > depth; level--) lines.push('</outline>');
  });
  lines.push('  </body>', '</opml>', '');
  const text = lines.join('\n');
  const { graph: after } = await readOpml(createTextInput(text));
  return { text, losses: after ? findLosses(graph, after) : [] };
}

const MOST_BLANKS = 40;

function attributesOf({ id, relation, link }: Branch, graph: ArgumentGraph): string {
  const { text = '', note } = graph.statements.get(id) ?? {};
  const sign = relation ? SIGNS[relation.kind] : '';
  const own = link === undefined ? ` cruxId="${attribute(id)}"` : '';
  const noted = note === undefined || link !== undefined ? '' : ` _note="${attribute(note)}"`;
  return ` text="${attribute(sign + text)}"${own}${noted}`;
}

/** Parsers turn line breaks and tabs in attributes into blanks, unless they stand as their numbers. */
function attribute(text: string): string {
  return toXmlText(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
