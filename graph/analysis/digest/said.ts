/** Whole statements with who says them and where, as a digest quotes them. */
import { findElement, isRelation, type ArgumentGraph, type Id } from '../../model/types.ts';
import type { Step } from '../chains/steps.ts';
import { isMappersLink, tellWord, wordOf } from '../words/attribution.ts';
import { nameOf } from '../words/words.ts';

/** `"All it says." (Levite, paragraph 7)`; a step by the names of its ends. */
export function quoteElement(graph: ArgumentGraph, id: Id): string {
  const element = findElement(graph, id);
  if (!element) return id;
  const said = isRelation(element) ? nameOf(graph, id) : `"${element.text.trim() || nameOf(graph, id)}"`;
  const isSupplied = !isRelation(element) && element.implicit === true;
  const aside = [tellWord(wordOf(graph, id)), isSupplied ? 'put into words by the mapper' : '']
    .filter((part) => part !== '')
    .join('; ');
  return aside === '' ? said : `${said} (${aside})`;
}

/** What a step starts from, in whole, and that the link is the mapper's where nobody else makes it. */
export function quoteStep(graph: ArgumentGraph, step: Step): string {
  const said = step.premises.map((id) => quoteElement(graph, id)).join(', together with ');
  return isMappersLink(graph, step) ? `${said}; the link is the mapper's` : said;
}
