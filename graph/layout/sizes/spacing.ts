/** The room between things, in px at scale 1. Looser gaps make the type of a whole map smaller and read no better. */

export const UNIT_GAP = 14;
export const MEMBER_GAP = 10;
/** Between two answers to a question, which a line between opposites may have to pass. */
export const ANSWER_GAP = 30;
/** What slides up below a short part of the unit above keeps this far from the deep part at its side. */
export const SIDE_GAP = 12;

/** From a card's left edge to the first trunk below it. */
export const EDGE = 11;
/** From the right edge of a corner to the first trunk beside it. */
export const BESIDE_EDGE = 24;
export const TRUNK_GAP = 8;
/** From the last trunk to the cards of its column, and more for every lane of dots. */
export const STUB = 11;
export const LANE = 16;
export const COLUMN_GAP = 18;

/** From a card to the first unit straight below it. */
export const UNDER = 15;
/** The same with a rail between, and more for each further kind. */
export const RAIL_ROOM = 26;
export const RAIL_GAP = 8;
/** From a card to its first rail. */
export const RAIL_TOP = 16;
/** Above the columns beside a corner, where a rail leads to the second of them. */
export const STRIP = 12;

export const ROW_GAP = 20;
export const ROW_MEMBER_GAP = 14;
/** A row needs this much more below its rails, and its first rail lies this much lower. */
export const ROW_DROP = 6;

/** Half of the distance between the heads of two kinds at one edge. */
export const PORT = 9;
/** From the tip of a line to the card it points at. */
export const TIP = 4;
/** A card in a column lets its line out at half its height, but no further down. */
export const EXIT = 60;

/** Between two trees of a sheet. */
export const TREE_GAP = 40;
