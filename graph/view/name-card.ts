/** A card that is nothing but its name, in type so large that a whole map of such cards can be read from afar. */
import { breakLines } from '../text/break-lines.ts';
import { measureText } from '../text/measure.ts';
import type { TextStyle } from '../text/style.ts';
import { CAMP_DOT, campDots } from './camp-dots.ts';
import type { Card, GraphView } from './view.ts';

/** So many times larger than usual such a card is drawn, with all its marks; gaps and lines are not. */
export const NAME_SCALE = 2;
/** Between its edge and its name, in px of the card. */
export const NAME_PAD = { x: 8, y: 4 } as const;
/** Where its fold plate stands from its lower edge: clear of the name, in px of the card. */
export const NAME_FOLD_Y = -3;

const STYLE: TextStyle = { size: 17, weight: 600, lineHeight: 20 };
const THESIS: TextStyle = { size: 19, weight: 600, lineHeight: 22 };
/** A card grows wider for a long word rather than have smaller type than this, up to a width. */
const SMALLEST = 16;
const WIDTH = 140;
const THESIS_WIDTH = 160;
const WIDEST = 190;
const LINES = 4;
/** Of a card without title, whose name is the beginning of what it says. */
const UNTITLED_LINES = 2;

const made = new WeakMap<Card, Card>();

/** At its usual size: to be drawn `NAME_SCALE` times larger. Remembered for each card. */
export function toNameCard(card: Card): Card {
  let named = made.get(card);
  if (!named) {
    named = createNameCard(card);
    made.set(card, named);
  }
  return named;
}

function createNameCard(card: Card): Card {
  const isThesis = card.role === 'thesis';
  const beside = 2 * NAME_PAD.x + (card.chips.length > 0 ? CAMP_DOT / 2 : 0);
  const usual = isThesis ? THESIS : STYLE;
  const widest = Math.max(0, ...card.title.split(/\s+/).map((word) => measureText(word, usual)));
  const least = Math.ceil((widest * SMALLEST) / usual.size) + beside;
  const width = Math.max(isThesis ? THESIS_WIDTH : WIDTH, Math.min(least, WIDEST));
  const inner = width - beside;
  const style = widest <= inner ? usual : { ...usual, size: SMALLEST, lineHeight: 19 };
  const most = card.heading.lines.length > 0 ? LINES : UNTITLED_LINES;
  const { lines } = breakLines(card.title, inner, style, most);
  const height = Math.max(1, lines.length) * style.lineHeight + 2 * NAME_PAD.y;
  return {
    ...card,
    width,
    height,
    heading: { style, lines: [] },
    style,
    lines,
    chips: campDots(card.chips, width, height),
    captions: [],
    // At this size there is no room for more than how many there are.
    fold: card.fold && { ...card.fold, for: 0, against: 0 },
  };
}

/** The same view of such cards, as large as they are drawn. */
export function toNames(view: GraphView): GraphView {
  const cards = new Map<string, Card>();
  for (const [id, card] of view.cards) {
    const { width, height } = toNameCard(card);
    cards.set(id, { ...card, width: width * NAME_SCALE, height: height * NAME_SCALE });
  }
  return { ...view, cards, afar: true };
}
