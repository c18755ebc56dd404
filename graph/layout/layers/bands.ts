/** The rows of a placement as a router sees them: bands of cards with free slots in them, and gaps between the bands. */
import type { Id } from '../../view/view.ts';
import type { Box } from '../placement.ts';

export interface Band {
  readonly top: number;
  readonly bottom: number;
  /** Where a line may pass between cards, from left to right; the outer slots have no end. */
  readonly slots: readonly Slot[];
}

export interface Slot {
  readonly left: number;
  readonly right: number;
}

export interface Bands {
  /** From top to bottom. Gap k lies above band k; the last gap lies below the last band. */
  readonly bands: readonly Band[];
  readonly bandOf: ReadonlyMap<Id, number>;
}

/** The least distance of a passing line from a card, in px. */
const CLEARANCE = 9;
/** The least distance of two lines that pass a band side by side, in px. */
const LINE_GAP = 6;

export function createBands(boxes: ReadonlyMap<Id, Box>): Bands {
  const byTop = new Map<number, Id[]>();
  for (const [id, { y }] of boxes) byTop.set(y, [...(byTop.get(y) ?? []), id]);
  const bandOf = new Map<Id, number>();
  const bands = [...byTop]
    .sort(([a], [b]) => a - b)
    .map(([top, ids], index) => {
      const cards = ids.map((id) => boxes.get(id)).filter((box) => box !== undefined);
      for (const id of ids) bandOf.set(id, index);
      return { top, bottom: Math.max(...cards.map((box) => box.y + box.height)), slots: slotsBetween(cards) };
    });
  return { bands, bandOf };
}

/** The middle of a gap: where lines run sideways. */
export function gapMiddle({ bands }: Bands, gap: number): number {
  const above = bands[gap - 1];
  const below = bands[gap];
  if (above && below) return (above.bottom + below.top) / 2;
  return above ? above.bottom + 34 : (below?.top ?? 0) - 34;
}

/** Keeps lines that pass a band through one slot apart, as far as the slot has room. */
export function passBeside(band: Band, x: number, others: readonly number[]): number {
  const near = passAt(band, x);
  const slot = band.slots.find(({ left, right }) => near >= left && near <= right);
  for (const off of [0, -LINE_GAP, LINE_GAP, -2 * LINE_GAP, 2 * LINE_GAP]) {
    const at = near + off;
    const isFree = others.every((other) => Math.abs(other - at) >= LINE_GAP);
    if (slot && at >= slot.left && at <= slot.right && isFree) return at;
  }
  return near;
}

/** The x nearest to the wished one at which a line passes a band without touching a card. */
function passAt(band: Band, x: number): number {
  let best = x;
  let distance = Infinity;
  for (const { left, right } of band.slots) {
    const near = Math.min(Math.max(x, left), right);
    if (Math.abs(near - x) < distance) [best, distance] = [near, Math.abs(near - x)];
  }
  return best;
}

function slotsBetween(cards: readonly Box[]): readonly Slot[] {
  const sorted = [...cards].sort((a, b) => a.x - b.x);
  const slots: Slot[] = [];
  let left = -Infinity;
  for (const box of sorted) {
    const right = box.x - CLEARANCE;
    if (right >= left) slots.push({ left, right });
    left = Math.max(left, box.x + box.width + CLEARANCE);
  }
  slots.push({ left, right: Infinity });
  return slots;
}
