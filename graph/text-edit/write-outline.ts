/** A map as an outline in which + and - stand before what speaks for and against. */
import type { ArgumentGraph, Id, Relation } from '../model/types.ts';
import { labelFor, splitLabel, TOGETHER } from '../formats/outline/labels.ts';
import { SEE_ABOVE, SEE_BELOW } from '../formats/outline/markdown.ts';
import { toOneLine } from '../formats/one-line.ts';
import { projectTree, type Branch } from '../formats/tree.ts';

/** Blanks that a level is indented by. */
export const STEP = '  ';

/** O(size of the map). */
export function writeOutlineText(graph: ArgumentGraph): string {
  const tree = projectTree(graph, { isBranch: () => true, hasSteps: true });
  const orderOf = new Map(tree.map(({ number }, index) => [number, index]));
  const title = toOneLine(graph.meta.title);
  const blocks: string[][] = title === '' ? [] : [[`# ${title}`]];
  tree.forEach((branch, index) => {
    if (branch.depth === 1) blocks.push([]);
    blocks.at(-1)?.push(writeBranch(graph, branch, (orderOf.get(branch.link ?? '') ?? 0) < index));
  });
  return blocks.length === 0 ? '' : `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function writeBranch(graph: ArgumentGraph, { id, depth, relation, link }: Branch, isAbove: boolean): string {
  const see = link === undefined ? '' : isAbove ? SEE_ABOVE : SEE_BELOW;
  const sign = relation ? signOf(graph, relation, id, see !== '') : '';
  return writePoint(STEP.repeat(depth - 1), sign, textOf(graph, id), see);
}

export function textOf(graph: ArgumentGraph, id: Id): string {
  return graph.statements.get(id)?.text ?? '';
}

/** `indent sign text`, and the lines of a longer text under it. */
export function writePoint(indent: string, sign: string, text: string, see = ''): string {
  const [first = '', ...others] = escapePoint(text).split('\n');
  const below = `${indent}${STEP}${sign === '' ? '' : STEP}`;
  return [
    `${indent}${sign === '' ? '' : `${sign} `}${first}`,
    ...others.map((line) => (line === '' ? '' : below + line)),
  ]
    .join('\n')
    .concat(see);
}

/** `+` and `-` where they say all; else a word behind them. A leading word is needed before a link, which is none without it. */
export function signOf(graph: ArgumentGraph, relation: Relation, premise: Id, isLink: boolean): string {
  const { kind, from, to } = relation;
  const onStep = graph.relations.has(to);
  const sign = kind === 'supports' ? '+' : kind === 'attacks' ? '-' : '*';
  const label = from[0] === premise ? labelFor(relation, onStep) : TOGETHER;
  const isPlain = !isLink && !onStep && sign !== '*' && label !== TOGETHER;
  return isPlain ? sign : `${sign} ${label}:`;
}

/** As little behind backslashes as it takes for the text to be read as it is. */
export function escapePoint(text: string): string {
  const lines = text.trim().split(/\r\n?|\n/);
  const safe = lines.map((line) =>
    line
      .trim()
      .replace(/\\(?=[!-/:-@[-`{-~\u2212\u2013\u2022])/g, '\\\\')
      .replace(/^(?=[+\-\u2212\u2013*\u2022](?:\s|$)|#{1,6}[ \t])/, '\\'),
  );
  const [first = ''] = safe;
  if (splitLabel(first) !== undefined)
    safe[0] = first.startsWith('*') || first.startsWith('_') ? `\\${first}` : first.replace(':', '\\:');
  const all = safe.join('\n').replace(/ \((?=see (?:above|below)\)$)/, ' \\(');
  return all === '' ? '—' : all;
}
