/** Draws one card: its frame by role, kind and camp, its words, its small print and what it says to the selected one. */
import { outlineText } from '../text/outline.ts';
import { measureText } from '../text/measure.ts';
import type { Bearing, Card, Chip, Fold } from '../view/view.ts';
import { CHIP_HEIGHT, PAD_X, PAD_Y, SMALL, TITLE_GAP } from '../view/card.ts';
import { CAMP_DOT } from '../view/camp-dots.ts';
import type { StrengthStep } from '../view/lens-key.ts';
import type { CampMark, Heat, Marks, Status, Supposition } from '../view/marks.ts';
import type { Theme } from './theme.ts';
import { campStripe, campWashes } from './draw-camps.ts';
import { drawFindingBadge } from './draw-badge.ts';
import { drawFooter, drawNumber, numberRoom } from './draw-told.ts';
import { drawStatusPlate, drawStrengthBar, drawSupposedPlate, STATUS_COLOUR } from './draw-standing.ts';
import {
  cornerRadius,
  drawStripes,
  foldedCorner,
  isRightToLeft,
  outlineOf,
  type Stripe,
} from './card-outline.ts';
import { toNumber, type RectShape, type Shape, type TextShape } from './scene.ts';
import { drawSmall, type SmallPrint } from './small-print.ts';
import { NOTHING_TOLD, type Told } from './told.ts';

/** What lies over one card. */
export interface CardMarks {
  readonly plate?: Bearing | undefined;
  /** How much it is disputed, while disputes are lit. */
  readonly disputed?: Heat | undefined;
  readonly hit: boolean;
  readonly selected: boolean;
  /** Whether it is the other end of the chains that are looked at. */
  readonly other: boolean;
  /** The camps whose case it is part of, or null when cards are coloured otherwise. */
  readonly camps: readonly CampMark[] | null;
  /** Where cards are coloured by status. */
  readonly status?: Status | undefined;
  /** Where cards are coloured by strength. */
  readonly strength?: StrengthStep | undefined;
  /** What it is taken as for the sake of argument. */
  readonly supposed?: Supposition | undefined;
  /** How many findings there are about it, while they are shown. */
  readonly findings?: number | undefined;
}

/** What the marks of a view say about one card. */
export function marksOf({ id }: Card, marks: Marks): CardMarks {
  return {
    plate: marks.plates.get(id),
    disputed: marks.disputed.get(id),
    hit: marks.hits.has(id),
    selected: marks.grades.get(id) === 'selected',
    other: marks.other === id,
    camps: marks.key.kind === 'camps' ? (marks.camps.get(id) ?? []) : null,
    status: marks.statuses.get(id),
    strength: marks.strengths.get(id),
    supposed: marks.supposed.get(id),
    findings: marks.findings.get(id),
  };
}

/** Of the outline of what is not on the map, here and in the key. */
export const GHOST_DASH: readonly number[] = [2, 4];
/** What the bar of a strength, which lies on the upper border clear of the words, leaves free for the number of its card. */
const NUMBER_ROOM = 32;

/** The frame and everything on it except the statement's own words, from the card's top left corner. */
export function drawFrame(
  card: Card,
  marks: CardMarks,
  theme: Theme,
  print: SmallPrint,
  told: Told = NOTHING_TOLD,
): readonly Shape[] {
  const outline = outlineOf(card);
  const stripes = stripesOf(card, marks, theme);
  const washes = marks.camps
    ? campWashes(card, outline, marks.camps, theme)
    : washOf(marks, stripes, outline);
  const rejected = marks.supposed === 'rejected';
  const proposed = marks.supposed === 'proposed';
  const ghost = marks.supposed === 'added' || proposed;
  const badgeEnd = card.width - (told.number === undefined ? 18 : numberRoom(told) + 26);
  return [
    ...drawFooter(card, told, theme, print),
    ...rings(card, marks, theme),
    { shape: 'path', path: outline, fill: rejected ? theme.sunken : ghost ? theme.paper : theme.raised },
    ...washes,
    ...(proposed ? [hatchOf(card.width, card.height, HATCH_STEP, theme)] : []),
    ...drawStripes(card, stripes, theme),
    {
      shape: 'path',
      path: outline,
      stroke: ghost ? theme.ink : card.implicit ? theme.inkFaint : theme.line,
      strokeWidth: ghost ? 1.5 : 1,
      ...(ghost ? { dash: GHOST_DASH } : card.implicit ? { dash: [5, 4] } : {}),
    },
    ...(card.kind === 'evidence' ? [foldedCorner(card, theme)] : []),
    ...drawHeading(card, theme, print),
    ...(rejected ? strikeLines(card, theme) : []),
    ...card.chips.flatMap((chip) => drawChip(placeChip(card, chip), theme, print)),
    ...card.captions.map(({ text, x, y }) => drawSmall(text, x, y, theme.inkSoft, print)),
    ...(marks.strength === undefined
      ? []
      : drawStrengthBar(marks.strength, PAD_X, 0, card.width - 2 * PAD_X - NUMBER_ROOM, theme)),
    ...drawStanding(card, marks, theme, print),
    ...(marks.plate ? drawPlate(card, marks.plate, theme) : []),
    ...(marks.findings ? [drawFindingBadge(marks.findings, badgeEnd, 0, theme, print)] : []),
    ...drawNumber(card, told, theme, print),
  ];
}

/** The plate at the lower right: what is supposed of a card goes before what follows for it. */
function drawStanding(
  card: Card,
  { supposed, status }: CardMarks,
  theme: Theme,
  print: SmallPrint,
): readonly Shape[] {
  if (supposed === 'proposed') return drawProposedTag(card, theme, print);
  const x = card.width - 3;
  const y = card.height - 1;
  if (supposed && supposed !== 'added') return drawSupposedPlate(supposed, x, y, theme);
  return status ? drawStatusPlate(status, x, y, theme) : [];
}

/** Between two lines of a hatched card, along its edges, in px. */
const HATCH_STEP = 9;

/** Slanting lines over a box, here and in the key. */
export function hatchOf(width: number, height: number, step: number, theme: Theme): Shape {
  let path = '';
  for (let at = step; at < width + height; at += step) {
    const [left, right] = [Math.max(1, at - height + 1), Math.min(at - 1, width - 1)];
    if (right > left) path += `M${n(left)} ${n(at - left)}L${n(right)} ${n(at - right)}`;
  }
  return { shape: 'path', path, stroke: theme.line, strokeWidth: 1 };
}

/** The word on the lower edge of a card that is only proposed. */
function drawProposedTag(card: Card, theme: Theme, print: SmallPrint): readonly Shape[] {
  const word = 'proposed';
  const width = measureText(word, { ...SMALL, weight: 600 }) + 12;
  const x = card.width - width - 8;
  const y = card.height - 9;
  return [
    { shape: 'rect', x, y, width, height: 18, radius: 9, fill: theme.ink },
    drawSmall(word, x + 6, y + 13, theme.paper, print, 600),
  ];
}

/** Lines through the title and the statement. They lie under the words, which the canvas writes over the frame. */
function strikeLines(card: Card, theme: Theme): readonly Shape[] {
  const { heading, lines, style } = card;
  const strike = (of: Card['lines'], { lineHeight }: Card['style'], top: number): readonly Shape[] =>
    of.map(({ width, direction }, index) => {
      const x = direction === 'rtl' ? card.width - PAD_X - width : PAD_X;
      const y = top + (index + 0.5) * lineHeight;
      return {
        shape: 'path',
        path: `M${n(x)} ${n(y)}H${n(x + width)}`,
        stroke: theme.inkSoft,
        strokeWidth: 1,
      };
    });
  return [...strike(heading.lines, heading.style, PAD_Y), ...strike(lines, style, wordsTop(card))];
}

/** The statement's own lines. */
export function drawWords(card: Card, theme: Theme): readonly Shape[] {
  return drawLines(card, card.lines, card.style, wordsTop(card), theme.ink);
}

/** Where the statement's own lines begin, below the title. */
export function wordsTop({ heading }: Card): number {
  return (
    PAD_Y + (heading.lines.length === 0 ? 0 : heading.lines.length * heading.style.lineHeight + TITLE_GAP)
  );
}

function drawHeading(card: Card, theme: Theme, print: SmallPrint): readonly Shape[] {
  const { lines, style } = card.heading;
  return drawLines(card, lines, style, PAD_Y, theme.ink).map((line) => {
    const outline = print === 'outlines' && !line.rightToLeft ? outlineText(line.text, style) : null;
    if (!outline) return line;
    return {
      shape: 'group',
      x: line.x,
      y: line.y,
      children: [{ shape: 'path', path: outline.path, fill: theme.ink }],
    };
  });
}

/** Lines of text one below the other, each from the side it is read from. */
function drawLines(
  card: Card,
  lines: Card['lines'],
  style: Card['style'],
  top: number,
  fill: string,
  pad: number = PAD_X,
): readonly TextShape[] {
  return lines.map(({ text, direction }, index) => {
    const rightToLeft = direction === 'rtl';
    return {
      shape: 'text',
      x: rightToLeft ? card.width - pad : pad,
      y: top + index * style.lineHeight + baselineOf(style),
      text,
      size: style.size,
      weight: style.weight,
      fill,
      ...(rightToLeft ? { rightToLeft } : {}),
    };
  });
}

/** Inter's capitals stand 0.727 em high: this centres them in the line. */
function baselineOf({ size, lineHeight }: Card['style']): number {
  return Math.round((lineHeight + 0.727 * size) / 2);
}

function stripesOf(card: Card, marks: CardMarks, theme: Theme): readonly Stripe[] {
  const plain = (fill: string, pattern = 0): readonly Stripe[] => [{ fill, pattern }];
  if (marks.camps) {
    const stripes = marks.camps.map((camp) => campStripe(camp, theme));
    return stripes.length > 0 ? stripes : plain(theme.line);
  }
  if (marks.supposed === 'rejected') return plain(theme.inkFaint);
  if (marks.supposed === 'added' || marks.supposed === 'proposed') return [];
  if (marks.status) return plain(theme[STATUS_COLOUR[marks.status]], STATUS_PATTERN[marks.status]);
  if (marks.strength !== undefined) return plain(marks.strength === null ? theme.line : theme.strength);
  if (card.role === 'thesis') return plain(theme.thesis);
  if (card.kind === 'evidence') return plain(theme.evidence, 2);
  if (card.uses.length === 0) return plain(theme.inkFaint, 4);
  return card.uses.map((use) => ({ fill: theme[use], pattern: use === 'attack' ? 1 : 0 }));
}

const STATUS_PATTERN: Readonly<Record<Status, number>> = { in: 0, undecided: 2, out: 1 };

/** A status tints its card; a strength tints it the more the stronger it is. */
function washOf(marks: CardMarks, [stripe]: readonly Stripe[], path: string): readonly Shape[] {
  const fill = stripe?.fill;
  if (fill === undefined || (marks.supposed && marks.supposed !== 'accepted')) return [];
  if (marks.strength !== undefined && marks.strength !== null)
    return [{ shape: 'path', path, fill, opacity: marks.strength * 0.022 }];
  return marks.status ? [{ shape: 'path', path, fill, opacity: 0.08 }] : [];
}

/** The more disputed, the stronger the ring, here and in the key. */
export const HEAT_RING: Readonly<Record<Heat, Partial<RectShape>>> = {
  1: { strokeWidth: 2, opacity: 0.6 },
  2: {},
  3: { strokeWidth: 5 },
};

function rings(card: Card, marks: CardMarks, theme: Theme): readonly Shape[] {
  const ring = (stroke: string, distance: number, strokeWidth: number): RectShape => ({
    shape: 'rect',
    x: -distance,
    y: -distance,
    width: card.width + 2 * distance,
    height: card.height + 2 * distance,
    radius: cornerRadius(card) + distance,
    stroke,
    strokeWidth,
  });
  const shapes: Shape[] = [];
  if (marks.hit) shapes.push({ ...ring(theme.focus, 3, 2), dash: [3, 3] });
  if (marks.disputed) shapes.push({ ...ring(theme.dispute, 1.5, 3), ...HEAT_RING[marks.disputed] });
  if (marks.selected) shapes.push(ring(theme.focus, marks.disputed ? 5 : 3, 2.5));
  if (marks.other) {
    const distance = marks.disputed ? 5.5 : 3;
    shapes.push(ring(theme.focus, distance, 1.5), ring(theme.focus, distance + 3.5, 1.5));
  }
  return shapes;
}

/** From the side that the statement is read from. */
function placeChip(card: Card, chip: Chip): Chip {
  return isRightToLeft(card) ? { ...chip, x: card.width - chip.x - chip.width } : chip;
}

function drawChip(chip: Chip, theme: Theme, print: SmallPrint): readonly Shape[] {
  const colour = theme.camps[chip.colour - 1] ?? theme.inkSoft;
  if (chip.width <= CAMP_DOT) return [drawCampDot(chip, colour)];
  const frame: Shape = {
    shape: 'rect',
    x: chip.x + 0.5,
    y: chip.y + 0.5,
    width: chip.width - 1,
    height: CHIP_HEIGHT - 1,
    radius: (CHIP_HEIGHT - 1) / 2,
    stroke: colour,
    strokeWidth: 1,
    ...(chip.inferred ? { dash: [3, 2] } : {}),
  };
  return [frame, drawSmall(chip.label, chip.x + 7, chip.y + 12.5, colour, print)];
}

/** A camp where there is no room for its name: a ring where the mapper inferred it. */
function drawCampDot({ x, y, width, inferred }: Chip, colour: string): Shape {
  const radius = width / 2;
  const dot = { shape: 'circle', x: x + radius, y: y + radius } as const;
  return inferred
    ? { ...dot, radius: radius - 1, stroke: colour, strokeWidth: 1.6 }
    : { ...dot, radius: radius - 0.5, fill: colour };
}

/** What the card says to the selected one: plus, minus, or both, on a round plate at its upper left corner. */
function drawPlate(card: Card, bearing: Bearing, theme: Theme): readonly Shape[] {
  const fill = bearing === 'for' ? theme.support : bearing === 'against' ? theme.attack : theme.inkSoft;
  const x = 2;
  const y = 0;
  const arm = 4;
  const bar = (dy: number) => `M${x - arm} ${y + dy}H${x + arm}`;
  const cross = (dy: number) => `M${x} ${y + dy - arm}V${y + dy + arm}`;
  const path =
    bearing === 'for'
      ? bar(0) + cross(0)
      : bearing === 'against'
        ? bar(0)
        : `M${x - 3.5} ${y - 2.5}H${x + 3.5}M${x} ${y - 6}V${y + 1}M${x - 3.5} ${y + 4.5}H${x + 3.5}`;
  return [
    { shape: 'circle', x, y, radius: 10, fill, stroke: theme.paper, strokeWidth: 2 },
    { shape: 'path', path, stroke: theme.raised, strokeWidth: 2, round: true },
  ];
}

/** Where the pill stands: from the left edge of the card, and from its lower edge. */
export const FOLD_PLACE = { x: 12, y: -8 } as const;

export interface FoldPill {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** "4 more  3 for  1 against", from its own top left corner; of a page of many only how many there are yet. */
export function drawFold(fold: Fold, theme: Theme, print: SmallPrint): FoldPill {
  const count = fold.paged ? fold.paged.toLocaleString('en') : `${fold.count}${fold.atLeast ? '+' : ''}`;
  const parts: { text: string; fill: string }[] = [{ text: `${count} more`, fill: theme.ink }];
  if (fold.for > 0 && !fold.paged) parts.push({ text: `${fold.for} for`, fill: theme.support });
  if (fold.against > 0 && !fold.paged) parts.push({ text: `${fold.against} against`, fill: theme.attack });
  const height = 20;
  const shapes: Shape[] = [];
  let x = 9;
  for (const { text, fill } of parts) {
    shapes.push(drawSmall(text, x, 14, fill, print, 600));
    x += measureText(text, { ...SMALL, weight: 600 }) + 7;
  }
  if (fold.disputed > 0) {
    shapes.push({ shape: 'circle', x: x + 2, y: 10, radius: 3.5, fill: theme.dispute });
    x += 12;
  }
  const width = x + 2;
  const frame: Shape = {
    shape: 'rect',
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    radius: (height - 1) / 2,
    fill: theme.sunken,
    stroke: theme.line,
    strokeWidth: 1,
  };
  return { width, height, shapes: [frame, ...shapes] };
}

const n = toNumber;
