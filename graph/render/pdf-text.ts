/** Prints one line of text into a PDF: word by word in the order in which it is seen, each in the font that has its letters. */
import type PDFDocument from 'pdfkit';
import { piecesOf } from '../text/visual-order.ts';
import { runsOf } from './fonts.ts';
import type { TextShape } from './scene.ts';

/** Kerning is off, as where the lines were broken. */
const FEATURES = { kern: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

/** The line starts at its x and runs to the right, or to the left where it is right to left. */
export function printText(pdf: typeof PDFDocument.prototype, shape: TextShape): void {
  const pieces = piecesOf(shape.text, shape.rightToLeft ? 'rtl' : 'ltr').flatMap(({ text, direction }) => {
    const runs = runsOf(text, shape.weight);
    return direction === 'ltr' ? runs : runs.toReversed();
  });
  const words = pieces.map(({ text, font }) => {
    pdf.font(font, shape.size);
    return { text, font, width: pdf.widthOfString(text, { features: FEATURES }) };
  });
  const width = words.reduce((sum, word) => sum + word.width, 0);
  let x = shape.rightToLeft ? shape.x - width : shape.x;
  for (const word of words) {
    pdf.font(word.font, shape.size).fillColor(shape.fill);
    pdf.text(word.text, x, shape.y, { lineBreak: false, baseline: 'alphabetic', features: FEATURES });
    x += word.width;
  }
}
