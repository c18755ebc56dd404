/** Whether the words of a quote stand in a text: exactly, in another spelling, nearly, or not at all. */
import { findBestFit, shareOf } from './best-fit.ts';
import { countPoints, type PointCounter } from './code-points.ts';
import { findOccurrences } from './find-occurrences.ts';
import { foldQuote, type FoldedText } from './fold-quote.ts';
import { findParagraphs, paragraphAt, tellParagraph, type Paragraph } from './paragraphs.ts';
import { findWords, SPACED_LETTER, type TextWords } from './text-words.ts';

/**
 * `exact`: unit by unit. `same`: but for white space, quotation marks, dashes and case. `near`: most words, or all with other
 * punctuation. `absent`: what is most like it has too few words in common to be called the same passage.
 */
export type QuoteMatch = 'exact' | 'same' | 'near' | 'absent';

/** What was found of a quote. */
export interface QuoteFinding {
  readonly match: QuoteMatch;
  /** Equal words as a share of the longer passage, in [0,1]; 1 where all are equal. */
  readonly share: number;
  /** Where it stands, or what is most like it, in code points; absent where no word of it is in the text. */
  readonly span?: readonly [start: number, end: number];
  /** The paragraph (and page) that begins there. */
  readonly locator?: string;
}

/** From so many equal words on a passage is the quoted one with changes. */
export const NEAR = 0.6;

/** A text in which quotes are looked for. What is needed of it is worked out once. */
export interface ReadText {
  readonly text: string;
  readonly points: PointCounter;
  readonly paragraphs: readonly Paragraph[];
  readonly folded: FoldedText;
  readonly words: TextWords;
  readonly known: Map<string, QuoteFinding>;
}

/** So many findings are kept of a text. */
const MOST_KNOWN = 5000;

/** O(1); its parts are worked out when first asked for, each O(length). */
export function readText(text: string): ReadText {
  const once = <T>(make: () => T) => {
    let made: T | undefined;
    return () => (made ??= make());
  };
  const points = once(() => countPoints(text));
  const paragraphs = once(() => findParagraphs(text));
  const folded = once(() => foldQuote(text));
  const words = once(() => findWords(folded().text));
  return {
    text,
    known: new Map(),
    get points() {
      return points();
    },
    get paragraphs() {
      return paragraphs();
    },
    get folded() {
      return folded();
    },
    get words() {
      return words();
    },
  };
}

/**
 * Looks for a quote. Of several places the one next to `near` (in code points) is taken, exact ones first. O(text + quote²), and of
 * that the text only once; the same quote again costs nothing.
 */
export function checkQuote(read: ReadText, quote: string, near = 0): QuoteFinding {
  const key = `${near} ${quote}`;
  const known = read.known.get(key);
  if (known) return known;
  const finding = findFolded(read, quote, near) ?? findNear(read, quote);
  if (read.known.size >= MOST_KNOWN) read.known.clear();
  read.known.set(key, finding);
  return finding;
}

const OUTER =
  /^[\s"'\u2018-\u201f\u2039\u203a\u00ab\u00bb\u300c-\u300f]+|[\s"'\u2018-\u201f\u2039\u203a\u00ab\u00bb\u300c-\u300f]+$/g;

function findFolded(read: ReadText, quote: string, near: number): QuoteFinding | undefined {
  const { text, folded, points } = read;
  const wanted = foldQuote(quote).text;
  const bare = quote.replace(OUTER, '');
  const isWhole = (at: number) => isWordEdge(folded.text, at) && isWordEdge(folded.text, at + wanted.length);
  const aim = points.toUnits(near);
  let best: { readonly start: number; readonly end: number; readonly isExact: boolean } | undefined;
  for (const at of findOccurrences(folded.text, wanted, isWhole)) {
    const start = folded.starts[at] ?? 0;
    const end = folded.ends[at + wanted.length - 1] ?? start;
    const isExact = end - start === bare.length && text.startsWith(bare, start);
    const isBetter =
      !best ||
      (isExact && !best.isExact) ||
      (isExact === best.isExact && Math.abs(start - aim) < Math.abs(best.start - aim));
    if (isBetter) best = { start, end, isExact };
  }
  return best && { match: best.isExact ? 'exact' : 'same', share: 1, ...placeOf(read, best.start, best.end) };
}

/** Whether no word goes on over a place. */
function isWordEdge(text: string, at: number): boolean {
  return !SPACED_LETTER.test(text[at - 1] ?? '') || !SPACED_LETTER.test(text[at] ?? '');
}

function findNear(read: ReadText, quote: string): QuoteFinding {
  const { words, folded } = read;
  const own = findWords(foldQuote(quote).text);
  const spelled = [...own.numberOf.keys()];
  const numbers = own.numbers.map((word) => words.numberOf.get(spelled[word] ?? '') ?? -1);
  const fit = findBestFit(words.numbers, numbers);
  if (!fit) return { match: 'absent', share: 0 };
  const share = Math.floor(shareOf(fit, numbers.length) * 100) / 100;
  const start = folded.starts[words.starts[fit.from] ?? 0] ?? 0;
  const end = folded.ends[(words.ends[fit.to - 1] ?? 1) - 1] ?? start;
  return { match: share >= NEAR ? 'near' : 'absent', share, ...placeOf(read, start, end) };
}

/** Where a passage stands, for a citation. Units of the text. */
export function placeOf(
  { points, paragraphs }: ReadText,
  start: number,
  end: number,
): { readonly span: readonly [start: number, end: number]; readonly locator?: string } {
  const paragraph = paragraphs[paragraphAt(paragraphs, start)];
  return {
    span: [points.toPoints(start), points.toPoints(end)],
    ...(paragraph && { locator: tellParagraph(paragraph) }),
  };
}
