/** The outlines of a card: its frame by kind, the stripe at the edge it is read from, the folded corner of a sheet. */
import type { Card } from '../view/view.ts';
import { toNumber as n, type PathShape, type Shape } from './scene.ts';
import type { Theme } from './theme.ts';

const RADIUS = 8;
const ROUND = 22;
const STRIPE = 4;
const CORNER = 14;

/** What a stripe looks like; patterns are told apart where colours are not. */
export interface Stripe {
  readonly fill: string;
  /** From 0, which is solid. */
  readonly pattern: number;
}

/** Lengths of dash and space along a stripe, by pattern. */
const PATTERNS: readonly (readonly number[])[] = [
  [],
  [6, 4],
  [2, 2.5],
  [10, 3, 2, 3],
  [3, 6],
  [8, 2, 2, 2, 2, 2],
  [1, 2],
  [14, 6],
];

/** Whether the statement reads from the right: its stripe then stands there, and its corner on the other side. */
export function isRightToLeft({ heading, lines }: Card): boolean {
  return (heading.lines[0] ?? lines[0])?.direction === 'rtl';
}

/** How round the corners are, in px. */
export function cornerRadius({ kind, height }: Card): number {
  return kind === 'question' ? Math.min(ROUND, height / 2) : RADIUS;
}

/** Claims are rounded rectangles, evidence is a sheet with a folded corner, questions have round ends. */
export function outlineOf(card: Card): string {
  const { kind, width, height } = card;
  if (kind !== 'evidence') return roundedPath(width, height, cornerRadius(card));
  const path = [
    `M${RADIUS} 0H${n(width - CORNER)}L${n(width)} ${CORNER}V${n(height - RADIUS)}`,
    `Q${n(width)} ${n(height)} ${n(width - RADIUS)} ${n(height)}H${RADIUS}Q0 ${n(height)} 0 ${n(height - RADIUS)}`,
    `V${RADIUS}Q0 0 ${RADIUS} 0Z`,
  ].join('');
  return turned(card, path);
}

function roundedPath(width: number, height: number, radius: number): string {
  return [
    `M${n(radius)} 0H${n(width - radius)}Q${n(width)} 0 ${n(width)} ${n(radius)}V${n(height - radius)}`,
    `Q${n(width)} ${n(height)} ${n(width - radius)} ${n(height)}H${n(radius)}Q0 ${n(height)} 0 ${n(height - radius)}`,
    `V${n(radius)}Q0 0 ${n(radius)} 0Z`,
  ].join('');
}

export function foldedCorner(card: Card, theme: Theme): Shape {
  const { width } = card;
  const left = n(width - CORNER);
  const path = `M${left} 0V${CORNER - 4}Q${left} ${CORNER} ${n(width - CORNER + 4)} ${CORNER}H${n(width)}Z`;
  return {
    shape: 'path',
    path: turned(card, path),
    fill: theme.sunken,
    stroke: theme.line,
    strokeWidth: 1,
  };
}

/** Stripes at the edge that follow the corners; several share it from top to bottom. */
export function drawStripes(card: Card, stripes: readonly Stripe[], theme: Theme): readonly Shape[] {
  return stripes.map(({ fill, pattern }, index): PathShape => {
    const dash = theme.patterns ? (PATTERNS[pattern % PATTERNS.length] ?? []) : [];
    if (dash.length === 0)
      return { shape: 'path', path: turned(card, stripePath(card, index, stripes.length)), fill };
    const radius = cornerRadius(card) / 2;
    const top = Math.max(radius, (card.height * index) / stripes.length);
    const bottom = Math.min(card.height - radius, (card.height * (index + 1)) / stripes.length);
    const x = STRIPE / 2 + 0.5;
    return {
      shape: 'path',
      path: turned(card, `M${x} ${n(top)}V${n(bottom)}`),
      stroke: fill,
      strokeWidth: STRIPE,
      dash,
    };
  });
}

/** A stripe beside its name in the key, 12 px high. */
export function drawStripeSample({ fill, pattern }: Stripe, x: number, y: number, theme: Theme): Shape {
  const dash = theme.patterns ? (PATTERNS[pattern % PATTERNS.length] ?? []) : [];
  if (dash.length === 0) return { shape: 'rect', x, y, width: 10, height: 12, radius: 2, fill };
  return { shape: 'path', path: `M${x + 5} ${y}V${y + 12}`, stroke: fill, strokeWidth: 6, dash };
}

function stripePath(card: Card, index: number, count: number): string {
  const { height } = card;
  const radius = cornerRadius(card);
  const top = (height * index) / count;
  const bottom = (height * (index + 1)) / count;
  if (index === 0 && count === 1)
    return `M${n(radius)} 0Q0 0 0 ${n(radius)}V${n(height - radius)}Q0 ${n(height)} ${n(radius)} ${n(height)}Q${STRIPE} ${n(height - 1)} ${STRIPE} ${n(height - radius)}V${n(radius)}Q${STRIPE} 1 ${n(radius)} 0Z`;
  const start =
    index === 0
      ? `M${STRIPE} ${n(inset(radius))}Q0 ${n(inset(radius))} 0 ${n(radius)}`
      : `M${STRIPE} ${n(top)}H0`;
  const end =
    index === count - 1
      ? `V${n(height - radius)}Q0 ${n(height - inset(radius))} ${STRIPE} ${n(height - inset(radius))}Z`
      : `V${n(bottom)}H${STRIPE}Z`;
  return start + end;
}

/** How far the rounded corner reaches down at the inner edge of the stripe. */
function inset(radius: number): number {
  return Math.max(1, radius * 0.3);
}

/** As in a mirror where the card reads from the right. */
export function turned(card: Card, path: string): string {
  return isRightToLeft(card) ? mirrorPath(path, card.width) : path;
}

/** Path data of M, H, V, L, Q and Z, mirrored within a width. */
function mirrorPath(path: string, width: number): string {
  return path.replace(/([MHVLQ])([^MHVLQZ]*)/g, (_, command: string, numbers: string) => {
    const values = numbers.trim().split(/\s+/).map(Number);
    const isAcross = (at: number) => command === 'H' || (command !== 'V' && at % 2 === 0);
    return command + values.map((value, at) => n(isAcross(at) ? width - value : value)).join(' ');
  });
}
