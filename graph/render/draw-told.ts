/** Draws what is told in words and not by a line: the footer and the number of a card, and the boxes of references. */
import type { Box, Placement, Reference } from '../layout/placement.ts';
import { breakLines } from '../text/break-lines.ts';
import { measureText } from '../text/measure.ts';
import { SMALL } from '../view/card.ts';
import type { Marks } from '../view/marks.ts';
import { FOLD_ROOM, FOOTER_HEIGHT, NUMBER_HEIGHT, sizesOf, type Sizes } from '../view/sizes.ts';
import type { Card, GraphView, Id, RelationKind } from '../view/view.ts';
import { campColour } from './draw-camps.ts';
import { GRADE_OPACITY } from './grades.ts';
import { lineColour } from './draw-line.ts';
import { toNumber as n, type Shape } from './scene.ts';
import { drawSmall, type SmallPrint } from './small-print.ts';
import type { Theme } from './theme.ts';
import { AWAY_WORDS } from '../view/vocabulary.ts';
import { hostWords, readHost, rowsOf, type AwayHost, type ReferenceRow, type Told } from './told.ts';

const BOLD = { ...SMALL, weight: 600 } as const;
const NUMBER = { ...SMALL, size: 10, weight: 600 } as const;
/** How much narrower than its card a footer is, on either side. */
const INSET = 6;

/** The strip under the card, from the card's top left corner; it begins behind the card. */
export function drawFooter(card: Card, told: Told, theme: Theme, print: SmallPrint): readonly Shape[] {
  if (told.away.length === 0) return [];
  const top = footerTop(card);
  const bottom = top + FOOTER_HEIGHT - 0.5;
  const right = card.width - INSET;
  const path = [
    `M${INSET} ${n(card.height - 8)}V${n(bottom - INSET)}Q${INSET} ${n(bottom)} ${2 * INSET} ${n(bottom)}`,
    `H${n(right - INSET)}Q${n(right)} ${n(bottom)} ${n(right)} ${n(bottom - INSET)}V${n(card.height - 8)}Z`,
  ].join('');
  const words = layFooter(card, told, theme).map(({ text, fill, bold, x }) =>
    drawSmall(text, x, top + 14, fill, print, bold ? 600 : 500),
  );
  return [{ shape: 'path', path, fill: theme.sunken, stroke: theme.line, strokeWidth: 1 }, ...words];
}

/** A number in a footer that leads to a card, from the card's top left corner. */
export interface FooterTarget {
  readonly card: Id;
  /** "also against the step from 12 to 17". */
  readonly label: string;
  readonly box: Box;
}

/** Where a footer can be touched: at each of its numbers. */
export function footerTargets(card: Card, told: Told, theme: Theme): readonly FooterTarget[] {
  return layFooter(card, told, theme).flatMap(({ text, bold, x, leadsTo, kind }) => {
    if (leadsTo === undefined || kind === undefined) return [];
    const width = measureText(text, bold ? BOLD : SMALL);
    const label = `also ${AWAY_WORDS[kind]} ${readHost(leadsTo)}`;
    return [
      {
        card: leadsTo.card,
        label,
        box: { x: x - 2, y: footerTop(card), width: width + 4, height: FOOTER_HEIGHT },
      },
    ];
  });
}

function footerTop({ height, fold }: Pick<Card, 'height' | 'fold'>): number {
  return height + (fold ? FOLD_ROOM - 2 : 0);
}

interface Word {
  readonly text: string;
  readonly fill: string;
  readonly bold: boolean;
  readonly leadsTo?: AwayHost;
  readonly kind?: RelationKind;
}

/** The words of a footer that fit, each with its left end. */
function layFooter(card: Card, told: Told, theme: Theme): readonly (Word & { readonly x: number })[] {
  let x = INSET + 8;
  return fitFooter(footerWords(told, theme), card.width - INSET - 8 - x).map((word) => {
    const at = { ...word, x };
    x += measureText(word.text, word.bold ? BOLD : SMALL) + 4;
    return at;
  });
}

function footerWords({ away }: Told, theme: Theme): readonly Word[] {
  const words: Word[] = [{ text: 'also', fill: theme.inkSoft, bold: false }];
  away.forEach(({ kind, hosts }, part) => {
    words.push({ text: AWAY_WORDS[kind], fill: lineColour(kind, theme), bold: true });
    hosts.forEach((host, index) => {
      const isLast = part === away.length - 1 && index === hosts.length - 1;
      const text = hostWords(host) + (isLast ? '' : ',');
      words.push({ text, fill: theme.ink, bold: true, leadsTo: host, kind });
    });
  });
  return words;
}

/** Where not all fits, the last words give way to "+3" for the numbers left out. */
function fitFooter(words: readonly Word[], room: number): readonly Word[] {
  const widthOf = ({ text, bold }: Word) => measureText(text, bold ? BOLD : SMALL) + 4;
  const total = words.reduce((sum, word) => sum + widthOf(word), 0) - 4;
  if (total <= room) return words;
  const kept = [...words];
  let left = 0;
  let width = total + 26;
  while (kept.length > 2 && (width > room || !/\d/.test(kept.at(-1)?.text ?? ''))) {
    const last = kept.pop();
    if (!last) break;
    width -= widthOf(last);
    if (/\d|\?/.test(last.text)) left += 1;
  }
  const [first] = words;
  return [...kept, { text: `+${left}`, fill: first?.fill ?? '', bold: false }];
}

/** How wide a card's number stands on its upper border, or 0 where it has none. */
export function numberRoom(told: Told): number {
  return told.number === undefined ? 0 : measureText(plateWords(told), NUMBER) + 8;
}

/** "12", or where it is drawn whole elsewhere "12, page 4". */
function plateWords({ number, page }: Told): string {
  return page === undefined ? String(number) : `${number}, page ${page + 1}`;
}

/** The card's place in reading order, on its upper border at the right; left of the folded corner of a sheet. */
export function drawNumber(
  card: Pick<Card, 'width' | 'kind'>,
  told: Told,
  theme: Theme,
  print: SmallPrint,
): readonly Shape[] {
  if (told.number === undefined) return [];
  const width = numberRoom(told);
  const x = card.width - width - (card.kind === 'evidence' ? 20 : 10);
  const frame: Shape = {
    shape: 'rect',
    x,
    y: -NUMBER_HEIGHT / 2,
    width,
    height: NUMBER_HEIGHT,
    radius: NUMBER_HEIGHT / 2,
    fill: theme.paper,
    stroke: theme.line,
    strokeWidth: 1,
  };
  return [frame, drawSmall(plateWords(told), x + 4, 3.6, theme.inkSoft, print, 600, NUMBER.size)];
}

/**
 * A reference from its own top left corner: dashed in the colour of its relation, a row a statement, with the marks of the
 * statement that each row leads to.
 */
export function drawReference(
  view: GraphView,
  placement: Placement,
  reference: Reference,
  marks: Marks,
  theme: Theme,
  print: SmallPrint,
): readonly Shape[] {
  const { box, kind, more } = reference;
  const colour = lineColour(kind, theme);
  const rows = rowsOf(view, placement, reference);
  const size = sizesOf(placement).reference;
  const frame: Shape = {
    shape: 'rect',
    x: 0.5,
    y: 0.5,
    width: box.width - 1,
    height: box.height - 1,
    radius: 6,
    fill: theme.paper,
    stroke: colour,
    strokeWidth: 1,
    dash: [3, 3],
  };
  const shapes = rows.map((row, index): Shape => {
    const opacity = GRADE_OPACITY[marks.grades.get(row.card) ?? 'near'];
    return {
      shape: 'group',
      x: 0,
      y: size.pad + index * size.row,
      ...(opacity < 1 ? { opacity } : {}),
      ...(print === 'words' ? { link: { to: row.card, width: box.width, height: size.row } } : {}),
      children: drawRow(row, { ...size, width: box.width }, colour, marks, theme, print),
    };
  });
  const rest = drawSmall(
    rows.length > 0 ? `and ${more.toLocaleString('en')} more` : `${more.toLocaleString('en')} more`,
    10,
    size.pad + rows.length * size.row + baselineOf(size),
    theme.inkSoft,
    print,
    500,
    size.lettering,
  );
  return [frame, ...shapes, ...(more > 0 ? [rest] : [])];
}

/** A row of a reference and how wide it is, in px. */
type RowSize = Sizes['reference'] & { readonly width: number };

function drawRow(
  row: ReferenceRow,
  size: RowSize,
  colour: string,
  marks: Marks,
  theme: Theme,
  print: SmallPrint,
): readonly Shape[] {
  const shapes: Shape[] = [];
  const { width, lettering } = size;
  const [y, style] = [baselineOf(size), { ...SMALL, size: lettering }];
  if (marks.grades.get(row.card) === 'selected') shapes.push(selectedRow(size, theme));
  let left = 10;
  let right = width - 10;
  if (row.number !== undefined) {
    shapes.push(drawSmall(String(row.number), left, y, colour, print, 600, lettering));
    left += measureText(String(row.number), { ...style, weight: 600 }) + 6;
  }
  for (const fill of rowLights(row, marks, theme)) {
    shapes.push({ shape: 'circle', x: right - 3.5, y: size.row / 2, radius: 3.5, fill });
    right -= 10;
  }
  const [line] = breakLines(row.name, right - left, style, 1).lines;
  if (!line) return shapes;
  const name = drawSmall(line.text, left, y, theme.inkSoft, print, 500, lettering);
  if (line.direction === 'ltr' || name.shape !== 'text') return [...shapes, name];
  return [...shapes, { ...name, x: right, rightToLeft: true }];
}

/** Where the words of a row stand. */
function baselineOf({ row, lettering }: Sizes['reference']): number {
  return Math.round((row / 2 + lettering * 0.364) * 2) / 2;
}

function selectedRow({ width, row }: RowSize, theme: Theme): Shape {
  const ring = { stroke: theme.focus, strokeWidth: 2, fill: theme.focusWash } as const;
  return { shape: 'rect', x: 3, y: -1, width: width - 6, height: row + 2, radius: 5, ...ring };
}

/** The dispute light and the camps of the statement itself, from the right. */
function rowLights({ card }: ReferenceRow, marks: Marks, theme: Theme): readonly string[] {
  const camps = (marks.camps.get(card) ?? []).map((camp) => campColour(camp, theme));
  return [...(marks.disputed.has(card) ? [theme.dispute] : []), ...camps.slice(0, 2).reverse()];
}
