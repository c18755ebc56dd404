/** A card seen from afar: nothing but its title, as large as its box allows, so that nothing moves when it is drawn so. */
import { breakLines } from '../text/break-lines.ts';
import { measureText } from '../text/measure.ts';
import type { TextStyle } from '../text/style.ts';
import { PAD_X, PAD_Y } from './card.ts';
import type { Card } from './view.ts';

/**
 * Font sizes that are tried, in px, the largest first. The last one cuts what does not fit. They lie close together, since
 * the largest name on a map is taken for the weightiest.
 */
const SIZES = [26, 23, 20, 17, 15, 13] as const;
/** Below a large title there need be less air than below a text to read, in px. */
const BELOW = 5;

const made = new WeakMap<Card, Card>();

/** The same box with the same marks. Remembered for each card. */
export function enlargeTitle(card: Card): Card {
  let large = made.get(card);
  if (!large) {
    large = {
      ...card,
      ...fit(card),
      heading: { style: card.heading.style, lines: [] },
      chips: [],
      captions: [],
    };
    made.set(card, large);
  }
  return large;
}

function fit({ title, width, height }: Card): Pick<Card, 'style' | 'lines'> {
  const room = { width: width - 2 * PAD_X, height: height - PAD_Y - BELOW };
  const words = title.split(/\s+/);
  const smallest = SIZES[SIZES.length - 1];
  for (const size of SIZES) {
    const style: TextStyle = { size, weight: 600, lineHeight: Math.round(size * 1.2) };
    const most = Math.max(1, Math.floor(room.height / style.lineHeight));
    const isWide = words.some((word) => measureText(word, style) > room.width);
    if (isWide && size !== smallest) continue;
    const { lines, truncated } = breakLines(title, room.width, style, most);
    if (!truncated || size === smallest) return { style, lines };
  }
  return { style: { size: 13, weight: 600, lineHeight: 16 }, lines: [] };
}
