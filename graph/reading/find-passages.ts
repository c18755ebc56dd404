/** Which passages of a source are on the map already, what each does there, and what is not mapped yet. */
import { findElement, isRelation, type ArgumentGraph, type Citation, type Id } from '../model/types.ts';
import { relationsOutOf } from '../model/adjacency.ts';
import { checkQuote, type QuoteMatch, type ReadText } from './check-quote.ts';
import { paragraphAt } from './paragraphs.ts';

/** What a passage does on the map: what its statement does first, or `states` where that bears on nothing. */
export type PassageRole = 'supports' | 'attacks' | 'rephrases' | 'answers' | 'states';

/** A passage that an element cites. */
export interface Passage {
  /** The statement or relation that cites it. */
  readonly id: Id;
  /** Which of its citations. */
  readonly cite: number;
  /** In UTF-16 units of the text, from inclusive to exclusive. */
  readonly start: number;
  readonly end: number;
  readonly role: PassageRole;
  /** How well the quote fits the text there; a passage that is told by its span alone is exact. */
  readonly match: QuoteMatch;
}

/** What is known of a source's passages. */
export interface Passages {
  /** In the order of the text, longer ones first where they begin together. */
  readonly found: readonly Passage[];
  /** Elements whose quotes are not in the text, with what is most like them left out. */
  readonly missing: readonly Id[];
  /** By paragraph, whether something in it is on the map. */
  readonly mapped: readonly boolean[];
  /** How many paragraphs are. */
  readonly count: number;
}

/** O(citations + text), and of that the text only once for each `ReadText`. Where only a span is given, the span is believed. */
export function findPassages(graph: ArgumentGraph, source: Id, read: ReadText): Passages {
  const found: Passage[] = [];
  const missing: Id[] = [];
  for (const element of [...graph.statements.values(), ...graph.relations.values()]) {
    element.cites?.forEach((cite, index) => {
      if (cite.source !== source || (cite.quote === undefined && cite.span === undefined)) return;
      const place = locate(read, cite);
      if (!place) missing.push(element.id);
      else found.push({ id: element.id, cite: index, role: roleOf(graph, element.id), ...place });
    });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const mapped = read.paragraphs.map(() => false);
  for (const { start, end } of found) {
    const last = paragraphAt(read.paragraphs, Math.max(start, end - 1));
    for (let at = Math.max(0, paragraphAt(read.paragraphs, start)); at <= last; at++) mapped[at] = true;
  }
  return { found, missing, mapped, count: mapped.filter(Boolean).length };
}

/** Where a citation leads, by its span if its words stand there, else by its words. */
function locate(read: ReadText, { span, quote }: Citation): Pick<Passage, 'start' | 'end' | 'match'> | null {
  const { points, text } = read;
  if (span) {
    const [start, end] = [points.toUnits(span[0]), points.toUnits(span[1])];
    if (end > start && (quote === undefined || text.slice(start, end) === quote))
      return { start, end, match: 'exact' };
  }
  if (quote === undefined) return null;
  const { match, span: place } = checkQuote(read, quote, span?.[0]);
  if (match === 'absent' || !place) return null;
  return { start: points.toUnits(place[0]), end: points.toUnits(place[1]), match };
}

function roleOf(graph: ArgumentGraph, id: Id): PassageRole {
  const element = findElement(graph, id);
  if (!element) return 'states';
  return isRelation(element) ? element.kind : (relationsOutOf(graph, id)[0]?.kind ?? 'states');
}
