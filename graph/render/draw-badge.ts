/** Draws the badge of a card that is worth a second look: an eye and how often. */
import { measureText } from '../text/measure.ts';
import { SMALL } from '../view/card.ts';
import type { Shape } from './scene.ts';
import { drawSmall, type SmallPrint } from './small-print.ts';
import type { Theme } from './theme.ts';

const HEIGHT = 18;
const EYE = 14;
const PAD = 6;

/** A pill whose right end lies at `right`, centred on `y`; the number is left out where it is 1. */
export function drawFindingBadge(
  count: number,
  right: number,
  y: number,
  theme: Theme,
  print: SmallPrint,
): Shape {
  const text = count > 1 ? String(count) : '';
  const words = text === '' ? 0 : measureText(text, { ...SMALL, weight: 600 }) + 4;
  const width = 2 * PAD + EYE + words;
  const x = right - width;
  const pill: Shape = {
    shape: 'rect',
    x,
    y: y - HEIGHT / 2,
    width,
    height: HEIGHT,
    radius: HEIGHT / 2,
    fill: theme.raised,
    stroke: theme.inkSoft,
    strokeWidth: 1.2,
  };
  const name = `Worth a second look: ${count === 1 ? '1 finding' : `${count} findings`}`;
  const children = [
    pill,
    drawEye(x + PAD + EYE / 2, y, theme.inkSoft),
    ...(text === '' ? [] : [drawSmall(text, x + PAD + EYE + 4, y + 4, theme.inkSoft, print, 600)]),
  ];
  return { shape: 'group', x: 0, y: 0, title: name, children };
}

function drawEye(x: number, y: number, colour: string): Shape {
  const lids = 'M-6.5 0Q0 -6.5 6.5 0Q0 6.5 -6.5 0Z';
  return {
    shape: 'group',
    x,
    y,
    children: [
      { shape: 'path', path: lids, stroke: colour, strokeWidth: 1.3 },
      { shape: 'circle', x: 0, y: 0, radius: 2, fill: colour },
    ],
  };
}
