/** Whole statements with who says them and where, as a digest quotes them. */
import { findElement, isRelation, type ArgumentGraph, type Id } from '../../model/types.ts';
import type { Step } from '../chains/steps.ts';
import { holdersOf } from '../speakers/holders.ts';
import { attribute } from '../words/attribution.ts';
import { nameOf } from '../words/words.ts';

/** `"All it says." (Levite, Carnegie, paragraph 7)`; a step by the names of its ends. */
export function quoteElement(graph: ArgumentGraph, id: Id): string {
  const element = findElement(graph, id);
  if (!element) return id;
  const said = isRelation(element) ? nameOf(graph, id) : `"${element.text.trim() || nameOf(graph, id)}"`;
  const { who, inferred, place } = attribute(graph, [id]);
  const isSupplied = !isRelation(element) && element.implicit === true;
  const parts = [
    ...(who === undefined ? [] : [inferred ? `${who}, as the mapper reads them` : who]),
    ...(place === '' ? [] : [place]),
    ...(isSupplied ? ['put into words by the mapper'] : []),
  ];
  return parts.length === 0 ? said : `${said} (${parts.join(', ')})`;
}

/** What a step starts from, in whole, and that the link is the mapper's where no source and no camp makes it. */
export function quoteStep(graph: ArgumentGraph, { premises, relation }: Step): string {
  const said = premises.map((id) => quoteElement(graph, id)).join(', together with ');
  const isSaid =
    (graph.relations.get(relation)?.cites?.length ?? 0) > 0 || holdersOf(graph, relation).length > 0;
  return isSaid ? said : `${said}; the link is the mapper's`;
}
