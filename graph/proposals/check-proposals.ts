/** Whether what a proposal quotes stands in the texts that the map keeps. */
import { checkQuote, readText, type QuoteFinding, type ReadText } from '../reading/check-quote.ts';
import type { ArgumentGraph, Citation, Source, Statement } from '../model/types.ts';
import { proposalsOf } from './proposals.ts';

/** A quote and what was found of it; null where no text of its source is at hand. */
export interface QuoteCheck {
  readonly cite: Citation;
  readonly source: string;
  readonly finding: QuoteFinding | null;
}

const reads = new WeakMap<Source, ReadText>();

/** The text of a source, prepared once; null where the map doesn't keep it. */
export function textOf(source: Source | undefined): ReadText | null {
  if (source?.text === undefined) return null;
  let read = reads.get(source);
  if (!read) reads.set(source, (read = readText(source.text)));
  return read;
}

/** Each quote of a statement. O(quotes times text) at most, each text prepared once. */
export function checkStatement(graph: ArgumentGraph, { cites = [] }: Statement): readonly QuoteCheck[] {
  return cites.flatMap((cite) => {
    if (cite.quote === undefined) return [];
    const source =
      graph.sources.get(cite.source) ?? proposalsOf(graph).sources.find(({ id }) => id === cite.source);
    const read = textOf(graph.sources.get(cite.source));
    const finding = read && checkQuote(read, cite.quote, cite.span?.[0]);
    return [{ cite, source: source?.title ?? cite.source, finding }];
  });
}

/** `found`: all quotes stand there but for spelling. `missing`: one does not. `unknown`: no text to look in. `none`: it quotes nothing. */
export type Verdict = 'found' | 'missing' | 'unknown' | 'none';

/** What all quotes of a statement come to. */
export function judgeQuotes(checks: readonly QuoteCheck[]): Verdict {
  if (checks.length === 0) return 'none';
  const isThere = ({ finding }: QuoteCheck) => finding?.match === 'exact' || finding?.match === 'same';
  if (checks.every(isThere)) return 'found';
  return checks.some((check) => check.finding !== null && !isThere(check)) ? 'missing' : 'unknown';
}

/** In words for the person who decides: "stands in Survey, paragraph 3". */
export function tellCheck({ source, finding }: QuoteCheck): string {
  if (!finding) return `not checked: the text of ${source} is not kept with the map`;
  const place = finding.locator === undefined ? source : `${source}, ${finding.locator}`;
  switch (finding.match) {
    case 'exact':
      return `stands in ${place}`;
    case 'same':
      return `stands in ${place}, but for spelling`;
    case 'near':
      return finding.share === 1
        ? `nearly: the words stand in ${place}, with other punctuation`
        : `altered: ${Math.round(finding.share * 100)} % of the words stand in ${place}`;
    case 'absent':
      return `does not stand in ${source}`;
  }
}

/** The citation as it is put on the map: with its place where its words were found, and then as they stand there. */
export function withPlace(graph: ArgumentGraph, cite: Citation): Citation {
  const read = textOf(graph.sources.get(cite.source));
  if (!read || cite.quote === undefined) return cite;
  const { match, span, locator } = checkQuote(read, cite.quote, cite.span?.[0]);
  if ((match !== 'exact' && match !== 'same') || !span) return cite;
  const words = read.text.slice(read.points.toUnits(span[0]), read.points.toUnits(span[1]));
  return { ...cite, quote: words, span, ...(locator !== undefined && { locator }) };
}
