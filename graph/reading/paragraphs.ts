/** The paragraphs and pages of a text, and how a place in it is told: "paragraph 3", "p. 4, paragraph 2". */

/** From inclusive to exclusive, in UTF-16 units, without white space around. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** Counted from 1; 0 where the text has no pages. */
  readonly page: number;
  /** Counted from 1, on its page or in the text. */
  readonly number: number;
}

/** A line so long, in units, was not broken to fit a window: then every line is a paragraph of its own. */
const UNBROKEN = 120;

/**
 * A form feed begins a page. Paragraphs are separated by empty lines; where lines are not broken to fit a width, each is one. O(length).
 */
export function findParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const pages = text.split('\f');
  const isBroken = !hasLongLine(text);
  let from = 0;
  for (const [index, words] of pages.entries()) {
    let number = 0;
    const add = (start: number, end: number) => {
      const body = words.slice(start, end);
      const bare = body.trimStart();
      if (bare === '') return;
      const begin = from + start + body.length - bare.length;
      const page = pages.length > 1 ? index + 1 : 0;
      paragraphs.push({ start: begin, end: begin + bare.trimEnd().length, page, number: ++number });
    };
    let start = 0;
    const border = isBroken ? /\n[^\S\n]*\n\s*/g : /\n/g;
    for (const { 0: all, index: at } of words.matchAll(border)) {
      add(start, at);
      start = at + all.length;
    }
    add(start, words.length);
    from += words.length + 1;
  }
  return paragraphs;
}

function hasLongLine(text: string): boolean {
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    if (stop - at > UNBROKEN) return true;
    at = stop + 1;
  }
  return false;
}

/** The index of the paragraph that holds a place or is the next one before it; -1 where there is none. O(log paragraphs). */
export function paragraphAt(paragraphs: readonly Paragraph[], unit: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How a paragraph is cited. */
export function tellParagraph({ page, number }: Paragraph): string {
  return page > 0 ? `p. ${page}, paragraph ${number}` : `paragraph ${number}`;
}
