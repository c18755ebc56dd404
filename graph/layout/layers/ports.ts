/** Spreads the lines that touch one edge of a card along it, so that no two heads lie on each other. */
import type { Id } from '../../view/view.ts';
import type { Box, Point } from '../placement.ts';

/** One end of a line at a card. */
export interface Touch {
  readonly key: string;
  readonly end: 'start' | 'end';
  readonly card: Id;
  readonly side: 'top' | 'bottom';
  /** A head needs a little room to be seen whole. */
  readonly headed: boolean;
  /** The x the line comes from or goes to: ports keep that order. */
  readonly towards: number;
}

const STEP = 26;
const INSET = 22;
const HEAD_ROOM = 4;

/** The point of each touch, by `key/end`. */
export function spreadPorts(
  touches: readonly Touch[],
  boxes: ReadonlyMap<Id, Box>,
): ReadonlyMap<string, Point> {
  const groups = new Map<string, Touch[]>();
  for (const touch of touches) {
    const edge = JSON.stringify([touch.card, touch.side]);
    groups.set(edge, [...(groups.get(edge) ?? []), touch]);
  }
  const ports = new Map<string, Point>();
  for (const group of groups.values()) {
    group.sort((a, b) => a.towards - b.towards || compare(a.key, b.key));
    group.forEach((touch, index) => {
      const box = boxes.get(touch.card);
      if (!box) return;
      const step = Math.min(STEP, (box.width - 2 * INSET) / Math.max(1, group.length - 1));
      const x = box.x + box.width / 2 + (index - (group.length - 1) / 2) * step;
      const off = touch.headed ? HEAD_ROOM : 0;
      const y = touch.side === 'top' ? box.y - off : box.y + box.height + off;
      ports.set(portName(touch.key, touch.end), { x, y });
    });
  }
  return ports;
}

export function portName(key: string, end: 'start' | 'end'): string {
  return `${key}/${end}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
