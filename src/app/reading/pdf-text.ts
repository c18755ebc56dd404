/** The pieces of text on a page of a PDF, put together into lines and paragraphs. Pure. */

/** A piece as pdf.js tells it: its words, where they stand (in points, upwards), and whether its line ends behind it. */
export interface PdfItem {
  readonly str: string;
  /** Position and size: `[..., x, y]`. */
  readonly transform: readonly number[];
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A step down of so many line heights begins a paragraph. */
const PARAGRAPH_STEP = 1.6;

/** Lines of one paragraph become one line, words that were divided at its end become whole. O(pieces). */
export function joinPdfItems(items: readonly PdfItem[]): string {
  const lines: { text: string; y: number; height: number }[] = [];
  let line = { text: '', y: Number.NaN, height: 0 };
  const end = () => {
    if (line.text.trim() !== '') lines.push(line);
    line = { text: '', y: Number.NaN, height: 0 };
  };
  for (const { str, transform, height, hasEOL } of items) {
    line.text += str;
    if (str.trim() !== '') {
      line.y = transform[5] ?? 0;
      line.height = Math.max(line.height, height);
    }
    if (hasEOL) end();
  }
  end();
  const step = usualStep(lines);
  let text = '';
  for (const [index, { text: words, y, height }] of lines.entries()) {
    const before = lines[index - 1];
    const fall = before ? before.y - y : 0;
    const isNew = before && (fall > step * PARAGRAPH_STEP || fall < -height);
    if (!before) text = words.trim();
    else if (isNew) text += `\n\n${words.trim()}`;
    else if (/\p{Ll}[-\u00ad\u2010]$/u.test(text) && /^\s*\p{Ll}/u.test(words))
      text = text.slice(0, -1) + words.trim();
    else text += ` ${words.trim()}`;
  }
  return text;
}

/** The distance between two lines that comes most often, in points. */
function usualStep(lines: readonly { readonly y: number; readonly height: number }[]): number {
  const counts = new Map<number, number>();
  for (const [index, { y }] of lines.entries()) {
    const fall = Math.round((lines[index - 1]?.y ?? y) - y);
    if (fall > 0) counts.set(fall, (counts.get(fall) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return most?.[0] ?? lines[0]?.height ?? 12;
}
