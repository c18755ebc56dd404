/** Where the sections of a map are drawn: a quiet plate under each card, and the title in a gap that no line goes through. */
import type { Box, Placement, Point, Route } from '../layout/placement.ts';
import { breakLines } from '../text/break-lines.ts';
import { measureText } from '../text/measure.ts';
import type { TextStyle } from '../text/style.ts';
import { NAME_SCALE } from '../view/name-card.ts';
import type { Region } from '../view/regions.ts';
import type { Id } from '../view/view.ts';

/** A section on a picture; neighbouring plates make one region. Lengths in px. */
export interface PlacedRegion {
  readonly plates: readonly { readonly card: Id; readonly box: Box }[];
  /** None where no gap over a card of the section has room for a word. */
  readonly name: RegionName | null;
}

/** The title of a section, where it is written. */
export interface RegionName {
  /** The card it stands over. */
  readonly card: Id;
  /** Where its baseline begins: at the left end, also where it is read from the right. */
  readonly at: Point;
  readonly width: number;
  /** Cut to its room. */
  readonly text: string;
  /** Of its lettering, in px. */
  readonly size: number;
  readonly rightToLeft: boolean;
}

/** The lettering of a section's title. */
export const REGION_TITLE: TextStyle = { size: 10.5, weight: 600, lineHeight: 13 };
/** How far a plate reaches beyond its card: beyond the gaps between cards. */
const REACH = 9;
/** The height over a card that its title takes, and how far its baseline stands over the card. */
const TITLE = { room: 9, above: 2.5 } as const;
/** Kept free at the right for the number on the card's upper border, and between title and lines. */
const FREE = { number: 34, line: 4, start: 2 } as const;
/** Room for less than this is none. */
const LEAST = 34;
/** Where so much of the title can be read no further card is looked at. */
const ENOUGH = 120;
/** How much wider than its card a title may be below it, where there is room beside the column. */
const BEYOND = 1.6;

/**
 * O(sections x lines) at worst; as a rule the first card of a section has the room. `larger`: other sizes in which a title is
 * lettered where there is room for all of it over or below a card, the largest first, for what is seen from afar.
 */
export function placeRegions(
  regions: readonly Region[],
  placement: Placement,
  larger: readonly number[] = [],
): readonly PlacedRegion[] {
  const { boxes, outer, numbers, routes } = placement;
  const pieces = piecesOf(routes);
  const all = larger.length > 0 ? [...pieces, ...everyBox(placement)] : [];
  const boxOf = (card: Id) => boxes.get(card) ?? NONE;
  const outerOf = (card: Id) => outer.get(card) ?? boxOf(card);
  const bandOverCard = (card: Id, size: number) => bandOver(boxOf(card), size);
  // What hangs on a card stands below it.
  const bandBelowAll = (card: Id, size: number) => bandBelow(outerOf(card), size);
  return regions.map(({ title, cards }) => {
    const text = `§ ${title}`;
    const inOrder = cards
      .filter((id) => boxes.has(id))
      .sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
    const widthAt = (size: number) =>
      Math.min(ENOUGH * scaleOf(size), measureText(text, { ...REGION_TITLE, size }));
    const findLarge = (size: number): Spot | null => {
      const wanted = widthAt(size);
      for (const bandOf of [bandOverCard, bandBelowAll]) {
        for (const card of inOrder) {
          const band = bandOf(card, size);
          const gap = gapIn(band, all);
          if (gap.room >= wanted) return { card, size, y: band.baseline, ...gap };
        }
      }
      return null;
    };
    const find = (): Spot | null => {
      const { size } = REGION_TITLE;
      let best: Spot | null = null;
      for (const card of inOrder) {
        const band = bandOverCard(card, size);
        const gap = gapIn(band, pieces);
        if (gap.room >= LEAST && gap.room > (best?.room ?? 0))
          best = { card, size, y: band.baseline, ...gap };
        if (best && best.room >= widthAt(size)) break;
      }
      return best;
    };
    let spot: Spot | null = null;
    for (const size of larger) spot ??= findLarge(size);
    spot ??= find();
    const name = spot && nameIn(text, spot);
    // No title comes over another one.
    if (name && larger.length > 0) {
      const { at, width, size } = name;
      const own = { left: at.x, right: at.x + width, top: at.y - size, bottom: at.y + size * 0.25 };
      pieces.push(own);
      all.push(own);
    }
    const plates = inOrder.map((card) => {
      const own = outerOf(card);
      const beyond = spot?.card === card ? TITLE.room * scaleOf(spot.size) : 0;
      const above = beyond > 0 && spot && spot.y < own.y + own.height ? beyond : 0;
      const box = {
        x: own.x - REACH,
        y: own.y - REACH - above,
        width: own.width + 2 * REACH,
        height: own.height + 2 * REACH + beyond,
      };
      return { card, box };
    });
    return { plates, name };
  });
}

/** A gap over or below a card with room for a title of this size. */
interface Spot {
  readonly card: Id;
  readonly size: number;
  readonly from: number;
  readonly room: number;
  /** Of the baseline. */
  readonly y: number;
}

const scaleOf = (size: number) => size / REGION_TITLE.size;

function nameIn(text: string, { card, size, from, room, y }: Spot): RegionName | null {
  const [line] = breakLines(text, room, { ...REGION_TITLE, size }, 1).lines;
  if (!line) return null;
  return {
    card,
    at: { x: from, y },
    width: measureText(line.text, { ...REGION_TITLE, size }),
    text: line.text,
    size,
    rightToLeft: line.direction === 'rtl',
  };
}

/** Where a piece of a line, or a box, leaves no room. */
interface Taken {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is in the way of a title that is higher than the gap between two cards: boxes, too. */
function everyBox({ outer, boxes, references }: Placement): readonly Taken[] {
  const all = [...outer.values(), ...boxes.values(), ...references.map(({ box }) => box)];
  return all.map(({ x, y, width, height }) => ({ left: x, right: x + width, top: y, bottom: y + height }));
}

function piecesOf(routes: Placement['routes']): Taken[] {
  const found: Taken[] = [];
  for (const { start, controls, end } of routes.values() as Iterable<Route>) {
    let from = start;
    for (const to of [...controls, end]) {
      if (Math.abs(to.y - from.y) > 1 || Math.abs(to.x - from.x) > 1)
        found.push({
          left: Math.min(from.x, to.x),
          right: Math.max(from.x, to.x),
          top: Math.min(from.y, to.y),
          bottom: Math.max(from.y, to.y),
        });
      from = to;
    }
  }
  return found;
}

/** Where a title may be lettered. */
interface Band extends Taken {
  readonly baseline: number;
}

function bandOver({ x, y, width }: Box, size: number): Band {
  const baseline = y - TITLE.above * scaleOf(size);
  const free = FREE.number * Math.min(NAME_SCALE, scaleOf(size));
  return {
    left: x + FREE.start,
    right: x + width - free,
    top: baseline - size * 0.75,
    bottom: y - 1,
    baseline,
  };
}

function bandBelow({ x, y, width, height }: Box, size: number): Band {
  const top = y + height + TITLE.above * scaleOf(size);
  const baseline = top + size * 0.75;
  return { left: x + FREE.start, right: x + width * BEYOND, top, bottom: baseline + size * 0.25, baseline };
}

/** The widest stretch of it that nothing goes through. */
function gapIn({ left, right, top, bottom }: Band, things: readonly Taken[]) {
  const taken = things
    .filter((line) => line.bottom > top && line.top < bottom && line.right > left && line.left < right)
    .sort((a, b) => a.left - b.left);
  let best = { from: left, room: 0 };
  let from = left;
  for (const line of taken) {
    const room = line.left - FREE.line - from;
    if (room > best.room) best = { from, room };
    from = Math.max(from, line.right + FREE.line);
  }
  return right - from > best.room ? { from, room: right - from } : best;
}

const NONE: Box = { x: 0, y: 0, width: 0, height: 0 };
