/** Colours a card by the cases it is part of: strong where a camp holds it, soft where it argues for that, striped for both. */
import type { CampMark } from '../view/marks.ts';
import type { Card } from '../view/view.ts';
import { turned, type Stripe } from './card-outline.ts';
import { fadeColour } from './grades.ts';
import { toNumber as n, type Shape } from './scene.ts';
import type { Theme } from './theme.ts';

const HELD = 0.17;
const ARGUES = 0.07;
/** Stripes leave the rounded left end and the folded corner of a card alone. */
const LEFT = 8;
const RIGHT = 14;
const STRIPE = 22;

/** The colour of a camp's edge: its own where it holds the statement, a faint one where that only argues for what it holds. */
export function campColour({ colour, held }: CampMark, theme: Theme): string {
  const own = theme.camps[colour - 1] ?? theme.inkFaint;
  return held ? own : fadeColour(own, 0.45, theme);
}

/** The stripe of a camp at a card's edge and in the key. */
export function campStripe(camp: CampMark, theme: Theme): Stripe {
  return { fill: campColour(camp, theme), pattern: Math.max(0, camp.colour - 1) };
}

/** What lies over a card's paper: one tint, or the tints of all camps in turn as upright stripes. */
export function campWashes(
  card: Card,
  outline: string,
  camps: readonly CampMark[],
  theme: Theme,
): readonly Shape[] {
  const { width, height } = card;
  const tints = camps.map(({ colour, held }) => ({
    fill: theme.camps[colour - 1] ?? theme.inkFaint,
    opacity: held ? HELD : ARGUES,
  }));
  const [only] = tints;
  if (!only) return [];
  if (tints.length === 1) return [{ shape: 'path', path: outline, ...only }];
  return tints.map((tint, index) => {
    const parts: string[] = [];
    for (let x = LEFT + index * STRIPE; x < width - RIGHT; x += tints.length * STRIPE) {
      parts.push(`M${n(x)} 0.5H${n(Math.min(x + STRIPE, width - RIGHT))}V${n(height - 0.5)}H${n(x)}Z`);
    }
    return { shape: 'path', path: turned(card, parts.join('')), ...tint };
  });
}
