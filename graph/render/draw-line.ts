/** Draws one line of argument along its route: its stroke by kind, its head where it arrives, its light when disputed. */
import type { Point, Route } from '../layout/placement.ts';
import type { RelationKind, ViewLine } from '../view/view.ts';
import { fadeColour } from './grades.ts';
import { toNumber, type Paint, type Shape } from './scene.ts';
import type { Theme } from './theme.ts';

export interface LineMarks {
  readonly disputed: boolean;
  readonly selected: boolean;
}

/** The width of a line in px. */
export const LINE_WIDTH = 1.8;
/** A line that stands for a way through what is hidden is thinner, and its heads are hollow. */
export const DERIVED_WIDTH = 1.2;
const HEAD = 10;
const BAR = 6.5;

/** The colour of a line by the kind of its relation. */
export function lineColour(kind: RelationKind, theme: Theme): string {
  if (kind === 'supports') return theme.support;
  if (kind === 'attacks') return theme.attack;
  return kind === 'rephrases' ? theme.rephrase : theme.inkSoft;
}

/** Lengths of dash and space; solid where empty. */
export const LINE_DASH: Readonly<Record<RelationKind, readonly number[]>> = {
  supports: [],
  attacks: [7, 5],
  rephrases: [1.5, 5],
  answers: [12, 4, 2, 4],
};

/**
 * The path runs from the target backwards, so that the dashes of lines that end together fall on each other. `opacity`
 * fades it towards the paper.
 */
export function drawLine(
  line: ViewLine,
  route: Route,
  marks: LineMarks,
  theme: Theme,
  opacity = 1,
): readonly Shape[] {
  const stroke = fadeColour(lineColour(line.kind, theme), opacity, theme);
  const headed = line.part !== 'premise';
  const end = headed ? pullBack(route, 'end', setBack(line.kind)) : route.end;
  const start =
    line.mutual && line.part !== 'premise' ? pullBack(route, 'start', setBack(line.kind)) : route.start;
  const path = routePath({ start: end, controls: [...route.controls].reverse(), end: start });
  const dash = LINE_DASH[line.kind];
  const paint: Paint = {
    stroke,
    strokeWidth: line.through ? DERIVED_WIDTH : LINE_WIDTH,
    ...(dash.length > 0 ? { dash } : {}),
    round: line.kind === 'rephrases',
  };
  const hollow = line.through ? theme.paper : undefined;
  const glow = marks.selected ? theme.focus : marks.disputed ? theme.dispute : null;
  return [
    ...(glow
      ? [{ shape: 'path' as const, path, stroke: glow, strokeWidth: 7, opacity: 0.55, round: true }]
      : []),
    { shape: 'path', path, ...paint },
    ...(headed ? drawHead(line.kind, route.end, directionAt(route, 'end'), stroke, hollow) : []),
    ...(headed && line.mutual
      ? drawHead(line.kind, route.start, directionAt(route, 'start'), stroke, hollow)
      : []),
  ];
}

/** SVG path data of a route, the same curve that the canvas draws. */
function routePath({ start, controls, end }: Route): string {
  const parts = [`M${at(start)}`];
  controls.forEach((control, index) => {
    const next = controls[index + 1];
    parts.push(
      `Q${at(control)} ${at(next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : end)}`,
    );
  });
  if (controls.length === 0) parts.push(`L${at(end)}`);
  return parts.join('');
}

/**
 * Supports: a filled triangle. Attacks: a bar. Rephrases: an open arrow. Answers: a ring. With `hollow`, the colour of the
 * paper, a triangle or bar is only outlined.
 */
export function drawHead(
  kind: RelationKind,
  tip: Point,
  direction: Point,
  colour: string,
  hollow?: string,
): readonly Shape[] {
  const { x: dx, y: dy } = direction;
  const point = (along: number, across: number) =>
    at({ x: tip.x - along * dx - across * dy, y: tip.y - along * dy + across * dx });
  if (kind === 'supports') {
    const path = `M${point(0.5, 0)}L${point(HEAD, HEAD * 0.48)}L${point(HEAD, -HEAD * 0.48)}Z`;
    return [
      hollow === undefined
        ? { shape: 'path', path, fill: colour }
        : { shape: 'path', path, fill: hollow, stroke: colour, strokeWidth: DERIVED_WIDTH },
    ];
  }
  if (kind === 'attacks' && hollow !== undefined) {
    const path = `M${point(0.5, BAR)}L${point(0.5, -BAR)}L${point(4.5, -BAR)}L${point(4.5, BAR)}Z`;
    return [{ shape: 'path', path, fill: hollow, stroke: colour, strokeWidth: DERIVED_WIDTH }];
  }
  if (kind === 'attacks') {
    const path = `M${point(2, BAR)}L${point(2, -BAR)}`;
    return [{ shape: 'path', path, stroke: colour, strokeWidth: 3 }];
  }
  if (kind === 'rephrases') {
    const path = `M${point(8, 5)}L${point(1, 0)}L${point(8, -5)}`;
    return [{ shape: 'path', path, stroke: colour, strokeWidth: LINE_WIDTH, round: true }];
  }
  return [
    {
      shape: 'circle',
      x: tip.x - 5 * dx,
      y: tip.y - 5 * dy,
      radius: 4,
      stroke: colour,
      strokeWidth: LINE_WIDTH,
    },
  ];
}

/** How far before its tip the stroke ends, so that it does not show through the head. */
function setBack(kind: RelationKind): number {
  return kind === 'supports' ? HEAD - 1 : kind === 'attacks' ? 2 : kind === 'answers' ? 9 : 1;
}

function pullBack(route: Route, side: 'start' | 'end', length: number): Point {
  const tip = route[side];
  const { x, y } = directionAt(route, side);
  return { x: tip.x - length * x, y: tip.y - length * y };
}

/** The direction in which the line arrives at that end, of length 1. */
function directionAt({ start, controls, end }: Route, side: 'start' | 'end'): Point {
  const tip = side === 'end' ? end : start;
  const before = side === 'end' ? (controls.at(-1) ?? start) : (controls[0] ?? end);
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  return { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
}

function at({ x, y }: Point): string {
  return `${toNumber(x)} ${toNumber(y)}`;
}
