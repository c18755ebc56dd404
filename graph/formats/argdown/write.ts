/** Argdown out: front matter, headings, and under each what belongs there. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { createTextInput } from '../input.ts';
import { createLossList, loseAllBut, type Feature, type LossList } from '../loss-list.ts';
import { findLosses, findRenamed, isReordered } from '../losses.ts';
import { writeFrontMatter } from './front-matter.ts';
import { addParagraph, addTrees, type Layout } from './layout.ts';
import { escapeText, plainTextOf } from './markup.ts';
import { extraOf, planDocument, type Plan } from './plan.ts';
import { readArgdown } from './read.ts';
import { addReconstruction, addSingle } from './reconstruct.ts';
import { listSections, type Section } from './sections.ts';
import { joinParts, writeData, writeTags } from './statement-text.ts';
import { chooseTitles } from './titles.ts';

/** Everything but views, rephrasings and line breaks, some of it in data that only Crux reads. */
const CARRIED: readonly Feature[] = [
  ...([
    'statements',
    'relations',
    'kinds',
    'answers',
    'linked',
    'undercuts',
    'symmetric',
    'schemes',
  ] as const),
  ...(['titles', 'implicit', 'speakers', 'camps', 'sources', 'weights', 'dates', 'notes', 'tags'] as const),
  ...(['groups', 'details'] as const),
];

const MESSAGES = {
  ids: 'Relations have no ids in Argdown, and are called by their ends',
  text: 'Line breaks in texts become spaces, and blanks around them are left out',
  undercuts:
    'Argdown has no objection to the step of an objection; these are arguments with a conclusion that stands for the step, which other tools show as a statement',
} as const;

/** Headings of sections that lie deeper are written at this level. */
const DEEPEST = 500;

/** O(size of the map), with a nesting that any reader of Argdown can take. */
export function writeArgdown(graph: ArgumentGraph): Promise<Writing> {
  const losses = createLossList(MESSAGES);
  const plan = planDocument(graph);
  loseAllBut(CARRIED, graph, losses, 'argdown');
  loseRelations(graph, plan, losses);
  const layout: Layout = {
    graph,
    plan,
    titles: chooseTitles(graph, plan),
    losses,
    defined: new Set(),
    variants: [],
    paragraphs: [],
  };
  const frontMatter = writeFrontMatter(graph);
  if (frontMatter !== '') layout.paragraphs.push(frontMatter);
  listSections(graph, plan).forEach((section, index) => {
    addHeading(layout, section, index);
    addTrees(layout, section, true);
    for (const id of section.reconstructions) addReconstruction(layout, section, id);
    for (const id of section.singles) {
      const relation = graph.relations.get(id);
      if (relation) addSingle(layout, section, relation);
    }
    addTrees(layout, section, false);
  });
  const text = `${layout.paragraphs.join('\n\n')}\n`;
  loseNames(graph, text, losses);
  return Promise.resolve({ text, losses: losses.list() });
}

function loseRelations(graph: ArgumentGraph, plan: Plan, losses: LossList): void {
  for (const { id, kind } of graph.relations.values()) {
    if (plan.lost.has(id) && kind !== 'rephrases') losses.lose('relations', id);
  }
  const isAttack = (id: Id) => graph.relations.get(id)?.kind === 'attacks';
  for (const { id, kind, to } of graph.relations.values()) {
    if (kind === 'attacks' && isAttack(to)) losses.lose('undercuts', id);
  }
}

/** What is called by another name or stands elsewhere is no other loss. */
const NAMED_ELSEWHERE = new Set(['statements', 'relations', 'ends', 'fields']);

/**
 * What only a reader knows: lines with a sign have no place for an id and are called by their ends, statements come in the order
 * in which they are named, and blanks around words are none of them. Costs a reading.
 */
function loseNames(graph: ArgumentGraph, text: string, losses: LossList): void {
  const { graph: after } = readArgdown(createTextInput(text));
  for (const id of findRenamed(graph, after)) losses.lose('ids', id);
  const found = after ? findLosses(graph, after) : [];
  for (const { feature, ids } of found) {
    if (NAMED_ELSEWHERE.has(feature)) continue;
    if (ids.length === 0) losses.lose(feature as Feature);
    for (const id of ids) losses.lose(feature as Feature, id);
  }
  if (after && isReordered(graph, after)) losses.lose('order');
}

/** Sections are called `s1`, `s2` ... in the order of their headings; other ids stand in the data. */
function addHeading(layout: Layout, { group, level }: Section, index: number): void {
  if (!group) return;
  const { losses } = layout;
  const { markup, tags, data } = extraOf(group);
  if (level > DEEPEST) losses.lose('groups', group.id);
  const isKept = typeof markup === 'string' && plainTextOf(markup) === group.title;
  const title = isKept ? markup : escapeText(group.title.trim());
  const words = Array.isArray(tags) ? tags.map(String) : [];
  const fields = { id: group.id === `s${index}` ? undefined : group.id };
  const heading = joinParts(title || '\\ ', writeTags(words, group.id, losses), writeData(fields, data));
  addParagraph(layout, [{ depth: 0, text: `${'#'.repeat(Math.min(level, DEEPEST))} ${heading}` }]);
}
