/** Draws small print: as text, or as shapes for pictures that see no fonts. */
import { outlineText } from '../text/outline.ts';
import { SMALL } from '../view/card.ts';
import type { Shape } from './scene.ts';

/** `words` draws text as text; `outlines` draws small print as shapes. */
export type SmallPrint = 'words' | 'outlines';

/** Small print as text, or as outlines where the picture cannot see the page's fonts. */
export function drawSmall(
  text: string,
  x: number,
  y: number,
  fill: string,
  print: SmallPrint,
  weight: 500 | 600 = 500,
  size: number = SMALL.size,
): Shape {
  const outline = print === 'outlines' ? outlineText(text, { ...SMALL, size, weight }) : null;
  if (!outline) return { shape: 'text', x, y, text, size, weight, fill };
  return { shape: 'group', x, y, children: [{ shape: 'path', path: outline.path, fill }] };
}
