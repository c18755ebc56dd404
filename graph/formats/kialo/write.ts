/** Kialo's export out: each thesis with what speaks for and against it, as a numbered tree. */
import type { ArgumentGraph, Relation, Statement } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { createTextInput } from '../input.ts';
import { createLossList, loseAllBut, type LossList } from '../loss-list.ts';
import { findRenamed } from '../losses.ts';
import { toOneLine } from '../one-line.ts';
import { projectTree, type Branch } from '../tree.ts';
import { looksLikeClaim, STANCE_FIRST } from './claims.ts';
import { escapeMarkdown, linksOf, plainTextOf } from './markdown.ts';
import { readKialo } from './read.ts';

const MESSAGES = {
  ids: 'Ids become the numbers of the claims, also those of relations',
  text: 'Texts are changed, because a line of theirs looks like a claim or a link',
  cycles: 'Kialo has no loops; these claims are written as links to a claim above',
  answers: 'Answers become pro claims',
} as const;

/** O(elements + text). */
export async function writeKialo(graph: ArgumentGraph): Promise<Writing> {
  const losses = createLossList(MESSAGES);
  loseAllBut(['statements', 'relations', 'text', 'sources', 'speakers'], graph, losses, 'kialo');
  loseSources(graph, losses);
  if (toOneLine(graph.meta.title) !== graph.meta.title) losses.lose('details');
  const tree = projectTree(graph, { isBranch: (relation) => isBranch(graph, relation), hasSteps: false });
  const lines = tree.map((branch) => writeLine(graph, branch, losses));
  const told = tree.filter(({ link }) => link === undefined).map(({ id }) => id);
  if ([...graph.statements.keys()].some((id, index) => told[index] !== id)) losses.lose('order');
  const text = [`Discussion Title: ${toOneLine(graph.meta.title)}`, '', ...lines].join('\n');
  const { graph: after } = await readKialo(createTextInput(`${text}\n`));
  for (const id of findRenamed(graph, after)) {
    const relation = graph.relations.get(id);
    if (relation && isBranch(graph, relation)) losses.lose('ids', id);
  }
  return { text: `${text}\n`, losses: losses.list() };
}

/** Kialo knows pro and con between claims, and no more. */
function isBranch(graph: ArgumentGraph, { kind, to }: Relation): boolean {
  return kind !== 'rephrases' && graph.statements.has(to);
}

function writeLine(graph: ArgumentGraph, { id, number, relation, link }: Branch, losses: LossList): string {
  const stance = relation ? (relation.kind === 'attacks' ? 'Con: ' : 'Pro: ') : '';
  if (link !== undefined) {
    if (number.startsWith(`${link}.`)) losses.lose('cycles', relation?.id);
    return `${number}. ${stance}-> See ${link}.`;
  }
  const statement = graph.statements.get(id);
  if (number !== id) losses.lose('ids', id);
  return `${number}. ${stance}${statement ? writeText(statement, stance === '', losses) : ''}`;
}

/** The Markdown that a claim came with, as long as it still says the same. */
function writeText(statement: Statement, isThesis: boolean, losses: LossList): string {
  const { markdown } = kialoExtraOf(statement);
  const isKept = typeof markdown === 'string' && plainTextOf(markdown) === statement.text;
  const [first = '', ...others] = (isKept ? markdown : escapeMarkdown(statement.text)).split(/\r\n?|\n/);
  // A second blank keeps a text from being taken for a stance or a link, and one keeps a line from being a claim.
  const isMistakable = first.startsWith('-> See ') || (isThesis && STANCE_FIRST.test(first));
  const start = isMistakable ? ` ${first}` : first;
  const rest = others.map((line) => (looksLikeClaim(line) ? ` ${line.trimStart()}` : line));
  if (rest.some((line, index) => line !== others[index])) losses.lose('text', statement.id);
  return [start, ...rest].join('\n').trimEnd();
}

function kialoExtraOf({ extra }: Statement): { readonly markdown?: unknown } {
  const own = extra?.['kialo'];
  return typeof own === 'object' && own !== null ? own : {};
}

/** Sources live on as links in the text they were read from; all others are lost. */
function loseSources(graph: ArgumentGraph, losses: LossList): void {
  const linked = new Set<string>();
  for (const statement of graph.statements.values()) {
    const { markdown } = kialoExtraOf(statement);
    const isKept = typeof markdown === 'string' && plainTextOf(markdown) === statement.text;
    const urls = new Set(isKept ? linksOf(markdown).map(({ url }) => url) : []);
    for (const url of urls) linked.add(url);
    for (const { source, voice, ...place } of statement.cites ?? []) {
      if (!urls.has(source) || Object.keys(place).length > 0) losses.lose('sources', statement.id);
      if (voice !== undefined) losses.lose('speakers', statement.id);
    }
  }
  for (const relation of graph.relations.values()) {
    if (relation.cites?.length) losses.lose('sources', relation.id);
    if (relation.cites?.some(({ voice }) => voice !== undefined)) losses.lose('speakers', relation.id);
  }
  for (const { id, url } of graph.sources.values()) {
    if (url !== id || !linked.has(id)) losses.lose('sources', id);
  }
}
