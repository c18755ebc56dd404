/** What a picture of a part tells of relations that leave it: each by number and name, below the map. */
import { breakLines } from '../text/break-lines.ts';
import { measureText } from '../text/measure.ts';
import { findAim } from '../view/aims.ts';
import { SMALL } from '../view/card.ts';
import type { GraphView, Id, RelationKind } from '../view/view.ts';
import type { Placement } from '../layout/placement.ts';
import { lineColour } from './draw-line.ts';
import type { Shape } from './scene.ts';
import type { Theme } from './theme.ts';
import { AWAY_WORDS } from '../view/vocabulary.ts';

/** A relation with one end in the picture. */
export interface LeavingRelation {
  readonly relation: Id;
  readonly kind: RelationKind;
  /** The end that is in the picture. */
  readonly here: Id;
  readonly there: Id;
  /** Whether it starts here; else it arrives. */
  readonly starts: boolean;
  /** Whether it bears on a step to its target and not on that itself. */
  readonly isStep: boolean;
  /** The page of the same file on which the other end stands, from 0. */
  readonly page?: number;
}

/** How a statement is called where it is told. */
export interface TellNames {
  number(id: Id): number | undefined;
  name(id: Id): string;
}

/** Relations between what is drawn and what isn't, of those in the view; `told` are keys of lines that a reference tells. O(lines). */
export function findLeaving(
  view: GraphView,
  drawn: ReadonlySet<Id>,
  told: ReadonlySet<string> = new Set(),
): readonly LeavingRelation[] {
  const leaving: LeavingRelation[] = [];
  for (const line of view.lines) {
    if (line.part === 'conclusion' || told.has(line.key)) continue;
    const { card, isStep } = findAim(view, line);
    const [from, to] = [line.from, card].map((id) => drawn.has(id));
    if (from === to) continue;
    const { relation, kind } = line;
    leaving.push(
      from
        ? { relation, kind, here: line.from, there: card, starts: true, isStep }
        : { relation, kind, here: card, there: line.from, starts: false, isStep },
    );
  }
  return leaving;
}

/** Numbers of the placement, and the names on the cards. */
export function namesOf(view: GraphView, placement: Placement): TellNames {
  return {
    number: (id) => placement.numbers.get(id),
    name: (id) => view.cards.get(id)?.name ?? id,
  };
}

const ROW = 18;
const COLUMN = 300;
const GAP = 20;
const HEAD = 22;
/** More relations than these are counted. */
const MOST_ROWS = 60;
const BOLD = { ...SMALL, weight: 600 } as const;

export interface Elsewhere {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width + GAP) / (COLUMN + GAP)));
}

/** A list in columns: "for 12: 41 Sanctions were dodged", "12 also against 7 The talks failed, page 3". */
export function drawElsewhere(
  leaving: readonly LeavingRelation[],
  names: TellNames,
  width: number,
  theme: Theme,
): Elsewhere {
  if (leaving.length === 0) return { height: 0, shapes: [] };
  const shown = inOrder(leaving, names).slice(0, MOST_ROWS);
  const more = leaving.length - shown.length;
  const columns = columnsIn(width);
  const rows = Math.ceil(shown.length / columns);
  const column = (width - (columns - 1) * GAP) / columns;
  const heading: Shape = {
    shape: 'text',
    x: 0,
    y: 13,
    text: leaving.some(({ page }) => page !== undefined) ? 'On other pages' : 'Beyond this view',
    size: 12,
    weight: 600,
    fill: theme.ink,
  };
  const list = shown.map((relation, index): Shape => {
    const at = Math.floor(index / rows);
    return {
      shape: 'group',
      x: at * (column + GAP),
      y: HEAD + (index % rows) * ROW,
      ...(relation.page === undefined ? {} : { link: { to: relation.there, width: column, height: ROW } }),
      children: drawRow(relation, names, column, theme),
    };
  });
  const rest: Shape = {
    shape: 'text',
    x: 0,
    y: HEAD + rows * ROW + 12,
    text: `and ${more.toLocaleString('en')} more, told where they start`,
    size: SMALL.size,
    weight: 500,
    fill: theme.inkSoft,
  };
  return {
    height: HEAD + (rows + (more > 0 ? 1 : 0)) * ROW,
    shapes: [heading, ...list, ...(more > 0 ? [rest] : [])],
  };
}

/** By the number of the end in the picture. */
function inOrder(leaving: readonly LeavingRelation[], names: TellNames): readonly LeavingRelation[] {
  const place = ({ here, there }: LeavingRelation) => [names.number(here) ?? 0, names.number(there) ?? 0];
  return [...leaving].sort((a, b) => {
    const [[hereA = 0, thereA = 0], [hereB = 0, thereB = 0]] = [place(a), place(b)];
    return hereA - hereB || thereA - thereB;
  });
}

function drawRow(
  { kind, here, there, starts, isStep, page }: LeavingRelation,
  names: TellNames,
  width: number,
  theme: Theme,
): readonly Shape[] {
  const shapes: Shape[] = [];
  let x = 0;
  const write = (text: string, fill: string, weight: 500 | 600) => {
    if (text === '') return;
    shapes.push({ shape: 'text', x, y: 12, text, size: SMALL.size, weight, fill });
    x += measureText(text, { ...SMALL, weight }) + 4;
  };
  const own = names.number(here)?.toString() ?? names.name(here);
  const step = isStep ? 'a step to ' : '';
  const other = names.number(there)?.toString() ?? '';
  const colour = lineColour(kind, theme);
  if (starts) {
    write(own, theme.ink, 600);
    write(`also ${AWAY_WORDS[kind]}`, colour, 600);
    write(step + other, theme.ink, 600);
  } else {
    write(AWAY_WORDS[kind], colour, 600);
    write(`${step}${own}:`, theme.ink, 600);
    write(other, theme.ink, 600);
  }
  const where = page === undefined ? '' : `page ${page + 1}`;
  const room = width - x - (where === '' ? 0 : measureText(where, BOLD) + 6);
  const [line] = breakLines(names.name(there), Math.max(40, room), SMALL, 1).lines;
  if (line) {
    const isTurned = line.direction === 'rtl';
    shapes.push({
      shape: 'text',
      x: isTurned ? x + line.width : x,
      y: 12,
      text: line.text,
      size: SMALL.size,
      weight: 500,
      fill: theme.inkSoft,
      ...(isTurned ? { rightToLeft: true } : {}),
    });
    x += line.width + 6;
  }
  write(where, theme.ink, 600);
  return shapes;
}
