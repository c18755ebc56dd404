/** Draws a whole card's box with its title alone, larger: how a map is read from afar without anything moving. */
import { breakLines, type BrokenText } from '../text/break-lines.ts';
import type { TextStyle } from '../text/style.ts';
import type { Card } from '../view/view.ts';
import { drawFrame, drawLines, type CardMarks } from './draw-card.ts';
import type { Shape } from './scene.ts';
import type { SmallPrint } from './small-print.ts';
import type { Theme } from './theme.ts';
import type { Told } from './told.ts';

/** A title may be drawn so much smaller than asked for before words of it are left out. */
const SHRINKS = [1, 0.9, 0.8, 0.7];
const PAD = 8;

export interface FittedTitle {
  readonly style: TextStyle;
  readonly lines: BrokenText['lines'];
  /** Of the first line, from the card's upper edge. */
  readonly top: number;
}

/** The title as it fits a card's box at up to `scale` times its usual size: smaller by up to 30 %, else cut. O(title). */
export function fitTitle(card: Card, scale: number): FittedTitle {
  const usual = card.role === 'thesis' ? 15 : 13;
  let fitted: FittedTitle | null = null;
  for (const shrink of SHRINKS) {
    const size = usual * Math.max(1, scale * shrink);
    const style: TextStyle = { size, weight: 600, lineHeight: size * 1.3 };
    const most = Math.max(1, Math.floor((card.height - PAD) / style.lineHeight));
    const broken = breakLines(card.title, card.width - 2 * PAD, style, most);
    const top = Math.max(2, (card.height - broken.height) / 2);
    fitted = { style, lines: broken.lines, top };
    if (!broken.truncated) break;
  }
  return fitted ?? { style: { size: usual, weight: 600, lineHeight: usual * 1.3 }, lines: [], top: PAD };
}

/** The frame of a whole card with its marks, and its title in place of its words, from the card's top left corner. */
export function drawTitles(
  card: Card,
  marks: CardMarks,
  scale: number,
  theme: Theme,
  print: SmallPrint,
  told?: Told,
): readonly Shape[] {
  const { style, lines, top } = fitTitle(card, scale);
  const bare: Card = { ...card, heading: { ...card.heading, lines: [] }, lines: [], chips: [], captions: [] };
  return [
    ...drawFrame(bare, marks, theme, print, told),
    ...drawLines(card, lines, style, top, theme.ink, PAD),
  ];
}
