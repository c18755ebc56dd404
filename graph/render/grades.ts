/** How clearly each grade of nearness is drawn. */
import type { Grade } from '../view/marks.ts';
import type { Theme } from './theme.ts';

/** How clearly each grade of nearness to what is selected is drawn, in (0,1]. */
export const GRADE_OPACITY: Readonly<Record<Grade, number>> = { selected: 1, near: 1, far: 0.78, rest: 0.45 };

/** The later, the nearer: what is nearer is drawn over the rest. */
export const GRADE_ORDER: readonly Grade[] = ['rest', 'far', 'near', 'selected'];

/**
 * A colour as it looks on paper at that opacity, as #rrggbb. Lines run together: drawn with opacity, many faint ones would
 * add up to a strong one.
 */
export function fadeColour(colour: string, opacity: number, theme: Theme): string {
  if (opacity >= 1) return colour;
  const [over, under] = [channels(colour), channels(theme.paper)];
  return `#${over.map((value, at) => mix(value, under[at] ?? 0, opacity)).join('')}`;
}

function mix(over: number, under: number, opacity: number): string {
  return Math.round(over * opacity + under * (1 - opacity))
    .toString(16)
    .padStart(2, '0');
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
