/** Where the sections of a map are drawn: a quiet plate under each card, and the title in a gap that no line goes through. */
import type { Box, Placement, Point, Route } from '../layout/placement.ts';
import { breakLines } from '../text/break-lines.ts';
import { measureText } from '../text/measure.ts';
import type { TextStyle } from '../text/style.ts';
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

/** O(sections x lines) at worst; as a rule the first card of a section has the room. */
export function placeRegions(
  regions: readonly Region[],
  { boxes, outer, numbers, routes }: Placement,
): readonly PlacedRegion[] {
  const uprights = uprightsOf(routes);
  return regions.map(({ title, cards }) => {
    const text = `§ ${title}`;
    const wanted = Math.min(ENOUGH, measureText(text, REGION_TITLE));
    const inOrder = cards
      .filter((id) => boxes.has(id))
      .sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
    let best: { readonly card: Id; readonly from: number; readonly room: number } | null = null;
    for (const card of inOrder) {
      const gap = gapOver(boxes.get(card) ?? NONE, uprights);
      if (gap.room >= LEAST && gap.room > (best?.room ?? 0)) best = { card, ...gap };
      if (best && best.room >= wanted) break;
    }
    const plates = inOrder.map((card) => {
      const own = outer.get(card) ?? boxes.get(card) ?? NONE;
      const above = best?.card === card ? TITLE.room : 0;
      const box = {
        x: own.x - REACH,
        y: own.y - REACH - above,
        width: own.width + 2 * REACH,
        height: own.height + 2 * REACH + above,
      };
      return { card, box };
    });
    return { plates, name: best && nameIn(text, best, boxes.get(best.card) ?? NONE) };
  });
}

function nameIn(
  text: string,
  { card, from, room }: { readonly card: Id; readonly from: number; readonly room: number },
  { y }: Box,
): RegionName | null {
  const [line] = breakLines(text, room, REGION_TITLE, 1).lines;
  if (!line) return null;
  return {
    card,
    at: { x: from, y: y - TITLE.above },
    width: measureText(line.text, REGION_TITLE),
    text: line.text,
    rightToLeft: line.direction === 'rtl',
  };
}

/** A piece of a line that is no level one. */
interface Upright {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function uprightsOf(routes: Placement['routes']): readonly Upright[] {
  const found: Upright[] = [];
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

/** The widest stretch over a card that no line goes through. */
function gapOver({ x, y, width }: Box, lines: readonly Upright[]) {
  const [left, right] = [x + FREE.start, x + width - FREE.number];
  const [top, bottom] = [y - TITLE.above - REGION_TITLE.size * 0.75, y - 1];
  const taken = lines
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
