/** Draws how a statement stands, or is supposed to: the plate of its status and the bar of its strength, on cards and in keys. */
import type { StrengthStep } from '../view/lens-key.ts';
import type { Status, Supposition } from '../view/marks.ts';
import type { Shape } from './scene.ts';
import type { Theme } from './theme.ts';

/** Which colour of the theme a status has. */
export const STATUS_COLOUR: Readonly<Record<Status, 'stands' | 'open' | 'notUpheld'>> = {
  in: 'stands',
  undecided: 'open',
  out: 'notUpheld',
};

/** A tick, a ring or an exclamation mark on a round plate, so that the colour is not alone. */
export function drawStatusPlate(status: Status, x: number, y: number, theme: Theme): readonly Shape[] {
  const plate: Shape = {
    shape: 'circle',
    x,
    y,
    radius: 8,
    fill: theme[STATUS_COLOUR[status]],
    stroke: theme.paper,
    strokeWidth: 1.5,
  };
  const line = { stroke: theme.raised, strokeWidth: 2, round: true } as const;
  switch (status) {
    case 'in':
      return [
        plate,
        { shape: 'path', path: `M${x - 3.5} ${y}L${x - 1} ${y + 2.5}L${x + 3.5} ${y - 3}`, ...line },
      ];
    case 'undecided':
      return [plate, { shape: 'circle', x, y, radius: 3, stroke: theme.raised, strokeWidth: 2 }];
    case 'out':
      return [plate, { shape: 'path', path: `M${x} ${y - 4}V${y + 0.5}M${x} ${y + 3.8}V${y + 4}`, ...line }];
  }
}

/** A cross or a tick in ink: what is taken for granted of a statement of the map has no colour of a status. */
export function drawSupposedPlate(
  as: Exclude<Supposition, 'added' | 'proposed'>,
  x: number,
  y: number,
  theme: Theme,
): readonly Shape[] {
  const path =
    as === 'rejected'
      ? `M${x - 3} ${y - 3}L${x + 3} ${y + 3}M${x + 3} ${y - 3}L${x - 3} ${y + 3}`
      : `M${x - 3.5} ${y}L${x - 1} ${y + 2.5}L${x + 3.5} ${y - 3}`;
  return [
    { shape: 'circle', x, y, radius: 8, fill: theme.ink, stroke: theme.paper, strokeWidth: 1.5 },
    { shape: 'path', path, stroke: theme.raised, strokeWidth: 2, round: true },
  ];
}

/** A track of the given width, filled from the left; dashed where the strength does not settle. */
export function drawStrengthBar(
  strength: StrengthStep,
  x: number,
  y: number,
  width: number,
  theme: Theme,
): readonly Shape[] {
  const stem = (to: number) => `M${x} ${y}H${x + to}`;
  if (strength === null) {
    return [{ shape: 'path', path: stem(width), stroke: theme.inkFaint, strokeWidth: 2, dash: [3, 3] }];
  }
  const track: Shape = { shape: 'path', path: stem(width), stroke: theme.line, strokeWidth: 3 };
  if (strength === 0) return [track];
  return [
    track,
    { shape: 'path', path: stem((width * strength) / 10), stroke: theme.strength, strokeWidth: 3 },
  ];
}
