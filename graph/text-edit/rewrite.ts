/**
 * The text of a map after the map was changed: only the lines of what changed are written anew. Comments, order, indentation and
 * wording of all others stay, to the letter.
 */
import { planDocument } from '../formats/argdown/plan.ts';
import type { Mark } from '../formats/marks.ts';
import type { ArgumentGraph, TextForm } from '../model/types.ts';
import { placeBlocks } from './blocks.ts';
import { rewriteFrame } from './frame.ts';
import { rewriteGroups } from './sections.ts';
import { placeLines } from './place-lines.ts';
import { pruneTree } from './prune.ts';
import { reorderTree } from './reorder.ts';
import { rewriteWords } from './rewrite-words.ts';
import type { Rewriting } from './rewriting.ts';
import { growTree, nodesOf, printTree, type TextTree } from './tree.ts';

/** A text and the lines on which the map's elements stand, by ids of the map. */
export interface MarkedMapText {
  readonly form: TextForm;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Costs O(text + elements), however little was changed. */
export function rewriteText(
  { form, text, marks }: MarkedMapText,
  before: ArgumentGraph,
  after: ArgumentGraph,
): MarkedMapText {
  const tree = growTree(form, text, marks);
  const work: Rewriting = {
    ...{ form, before, after, tree },
    plans: { before: planDocument(before), after: planDocument(after) },
    ...{
      definitions: new Map(),
      titles: new Map(),
      takenTitles: new Set(),
      floating: new Map(),
      said: new Set(),
    },
    unit: findUnit(tree),
  };
  for (const node of nodesOf(tree)) {
    const { statement, title, defines } = node;
    if (title !== undefined) work.takenTitles.add(title);
    if (statement === undefined) continue;
    if (defines || !work.definitions.has(statement)) work.definitions.set(statement, node);
    if (title !== undefined) work.titles.set(statement, title);
  }
  rewriteWords(work);
  pruneTree(work);
  placeBlocks(work);
  placeLines(work);
  reorderTree(work);
  rewriteGroups(work);
  rewriteFrame(work);
  return { form, ...printTree(tree) };
}

function findUnit(tree: TextTree): string {
  for (const { lines, parent } of nodesOf(tree)) {
    const [above, own] = [parent?.lines[0], lines[0]].map((line) => /^[ \t]*/.exec(line ?? '')?.[0] ?? '');
    if (parent && own !== undefined && above !== undefined && own.length > above.length)
      return own.slice(above.length);
  }
  return '  ';
}
