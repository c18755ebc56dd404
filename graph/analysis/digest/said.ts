/** Whole statements with who says them and where, as a digest quotes them. */
import { findElement, isRelation, type ArgumentGraph, type Id } from '../../model/types.ts';
import type { Step } from '../chains/steps.ts';
import { tellLink, tellWord, wordsOf, type Word } from '../words/attribution.ts';
import { nameOf } from '../words/names.ts';

/** More places of one statement are counted. */
const MOST_PLACES = 3;

/** `"All it says." (Levite, paragraph 7; the fact-check in Factually, section 2)`; a step by the names of its ends. */
export function quoteElement(graph: ArgumentGraph, id: Id): string {
  const element = findElement(graph, id);
  if (!element) return id;
  const said = isRelation(element) ? nameOf(graph, id) : `"${element.text.trim() || nameOf(graph, id)}"`;
  const isSupplied = !isRelation(element) && element.implicit === true;
  const words = [...new Set(tellWords(wordsOf(graph, id)))].filter((word) => word !== '');
  const more = words.length - MOST_PLACES;
  const aside = [
    ...(isSupplied ? ["the mapper's words"] : []),
    ...words.slice(0, MOST_PLACES),
    ...(more > 0 ? [`${more} more`] : []),
  ].join('; ');
  return aside === '' ? said : `${said} (${aside})`;
}

/** Who says it in several places of one source is named once: `the fact-check in Factually, section 1; section 3`. */
function tellWords(words: readonly Word[]): readonly string[] {
  return words.map((word, index) => {
    const before = words[index - 1];
    const isSame = before?.who === word.who && before?.source === word.source && word.placeAlone !== '';
    return isSame ? word.placeAlone : tellWord(word);
  });
}

/** What a step starts from, in whole, and whose the link is where that isn't told by whose the premises are. */
export function quoteStep(graph: ArgumentGraph, step: Step): string {
  const said = step.premises.map((id) => quoteElement(graph, id)).join(', together with ');
  const link = tellLink(graph, step);
  return link === '' ? said : `${said}; ${link}`;
}
