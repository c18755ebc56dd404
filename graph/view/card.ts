/** Sizes a statement to a card: its wrapped words, the chips of its camps and the small print under them. */
import type { Role } from '../analysis/chains/roles.ts';
import { shortNameOf } from '../analysis/words/short-names.ts';
import { NO_TEXT } from '../analysis/words/vocabulary.ts';
import { relationsOutOf } from '../model/adjacency.ts';
import type { ArgumentGraph, Id, Statement } from '../model/types.ts';
import { breakLines } from '../text/break-lines.ts';
import { measureText } from '../text/measure.ts';
import type { TextStyle } from '../text/style.ts';
import { CAMP_DOT, campDots } from './camp-dots.ts';
import { captionChoices } from './caption.ts';
import type { Caption, Card, Chip, Detail, Fold } from './view.ts';

const BODY: TextStyle = { size: 13, weight: 400, lineHeight: 18 };
const TITLE: TextStyle = { size: 13, weight: 600, lineHeight: 18 };
const THESIS_TITLE: TextStyle = { size: 15, weight: 600, lineHeight: 21 };
const THESIS: TextStyle = { size: 14, weight: 600, lineHeight: 20 };
const THESIS_BODY: TextStyle = { size: 13, weight: 400, lineHeight: 18 };
export const SMALL: TextStyle = { size: 11, weight: 500, lineHeight: 16 };

const WIDTH = 216;
const THESIS_WIDTH = 284;
/** Room between the edge of a card and its words, in px. */
export const PAD_X = 14;
export const PAD_Y = 10;
const MAX_LINES = 12;
const MAX_TITLE_LINES = 3;
/** Room between the title and the statement. */
export const TITLE_GAP = 2;
const CHIP_PAD = 7;
const CHIP_GAP = 4;
export const CHIP_HEIGHT = 17;
const ROW = 20;

/** Most positions an axis may have for its camps to be coloured. */
const COLOURED_POSITIONS = 8;

const TITLE_LINES = 2;
const MOST_TAGS = 3;

/** What a card is to show besides its statement. */
export interface CardOptions {
  readonly role: Role;
  readonly fold: Fold | null;
  readonly detail: Detail;
  /** Whether it names its section. */
  readonly sections: boolean;
  /** How many statements it bears on that are not shown. */
  readonly onward: number;
}

export function createCard(graph: ArgumentGraph, statement: Statement, options: CardOptions): Card {
  return options.detail === 'titles'
    ? createTitleCard(graph, statement, options)
    : createWholeCard(graph, statement, options);
}

function createWholeCard(graph: ArgumentGraph, statement: Statement, options: CardOptions): Card {
  const isThesis = options.role === 'thesis';
  const width = isThesis ? THESIS_WIDTH : WIDTH;
  const inner = width - 2 * PAD_X;
  const titleStyle = isThesis ? THESIS_TITLE : TITLE;
  const title = breakLines(statement.title ?? '', inner, titleStyle, MAX_TITLE_LINES);
  const style = !isThesis ? BODY : title.lines.length > 0 ? THESIS_BODY : THESIS;
  const words = breakLines(statement.text.trim() === '' ? NO_TEXT : statement.text, inner, style, MAX_LINES);
  const top =
    PAD_Y + title.height + (title.lines.length > 0 ? TITLE_GAP : 0) + words.lines.length * style.lineHeight;
  const foot = layFoot(graph, statement, words.truncated, inner, top + 5, options);
  return {
    ...commonOf(graph, statement, options),
    width,
    height: foot.bottom + PAD_Y,
    heading: { style: titleStyle, lines: title.lines },
    style,
    lines: words.lines,
    chips: foot.chips,
    captions: foot.captions,
  };
}

/** The title, or the beginning of the short name, on two lines; camps are dots at the right. */
function createTitleCard(graph: ArgumentGraph, statement: Statement, options: CardOptions): Card {
  const isThesis = options.role === 'thesis';
  const width = isThesis ? THESIS_WIDTH : WIDTH;
  const common = commonOf(graph, statement, options);
  const camps = chipsOf(graph, statement);
  const inner = width - 2 * PAD_X - (camps.length > 0 ? CAMP_DOT : 0);
  const titleStyle = isThesis ? THESIS_TITLE : TITLE;
  const style = isThesis ? THESIS : BODY;
  const hasTitle = (statement.title?.trim() ?? '') !== '';
  const words = breakLines(common.title, inner, hasTitle ? titleStyle : style, TITLE_LINES);
  const height = words.height + 2 * PAD_Y;
  return {
    ...common,
    width,
    height,
    heading: { style: titleStyle, lines: hasTitle ? words.lines : [] },
    style,
    lines: hasTitle ? [] : words.lines,
    chips: campDots(
      camps.map((chip) => ({ ...chip, x: 0, y: 0, width: CAMP_DOT })),
      width,
      height,
    ),
    captions: [],
  };
}

function commonOf(graph: ArgumentGraph, statement: Statement, { role, fold, detail }: CardOptions) {
  const title = statement.title?.trim();
  return {
    id: statement.id,
    name: title || shortNameOf(graph, statement.id, 'line'),
    title: title || shortNameOf(graph, statement.id),
    detail,
    role,
    kind: statement.kind,
    implicit: statement.implicit === true,
    uses: usesOf(graph, statement.id),
    text: statement.text,
    fold,
  };
}

/** Chips in rows, then the captions; the first caption shares the last row of chips where there is room. */
function layFoot(
  graph: ArgumentGraph,
  statement: Statement,
  truncated: boolean,
  inner: number,
  top: number,
  options: CardOptions,
) {
  const chips: Chip[] = [];
  let x = 0;
  let y = top;
  for (const chip of chipsOf(graph, statement)) {
    const width = Math.min(inner, measureText(chip.label, SMALL) + 2 * CHIP_PAD);
    if (x > 0 && x + width > inner) {
      x = 0;
      y += ROW;
    }
    chips.push({ ...chip, x: PAD_X + x, y, width });
    x += width + CHIP_GAP;
  }
  const captions: Caption[] = [];
  for (const text of captionsOf(
    graph,
    statement,
    truncated,
    chips.map(({ label }) => label),
    inner,
    options,
  )) {
    const [line] = breakLines(text, inner, SMALL, 1).lines;
    if (!line) continue;
    if (x > 0 && (captions.length > 0 || x + line.width > inner)) {
      x = 0;
      y += ROW;
    }
    captions.push({ text: line.text, x: PAD_X + x, y: y + 12.5 });
    x += line.width + CHIP_GAP;
  }
  return { chips, captions, bottom: x > 0 ? y + CHIP_HEIGHT : top - 5 };
}

function captionsOf(
  graph: ArgumentGraph,
  statement: Statement,
  truncated: boolean,
  camps: readonly string[],
  inner: number,
  { onward, sections }: CardOptions,
): readonly string[] {
  const captions: string[] = [];
  if (truncated) captions.push(`reads on, ${[...statement.text].length.toLocaleString('en')} characters`);
  const fits = captionChoices(graph, statement, camps);
  const caption = fits.find((choice) => measureText(choice, SMALL) <= inner) ?? fits.at(-1);
  if (caption !== undefined) captions.push(caption);
  const section = sections && statement.group !== undefined ? graph.groups.get(statement.group) : undefined;
  if (section) captions.push(`§ ${section.title}`);
  const { tags = [] } = statement;
  const named = tags.slice(0, MOST_TAGS).map((tag) => `#${tag}`);
  if (named.length > 0)
    captions.push([...named, ...(tags.length > MOST_TAGS ? [`+${tags.length - MOST_TAGS}`] : [])].join(' '));
  if (onward > 0) captions.push(`leads on to ${onward} not shown here`);
  return captions;
}

function usesOf(graph: ArgumentGraph, id: Id): Card['uses'] {
  const kinds = new Set(relationsOutOf(graph, id).map(({ kind }) => kind));
  return [
    ...(kinds.has('supports') ? ['support' as const] : []),
    ...(kinds.has('attacks') ? ['attack' as const] : []),
  ];
}

function chipsOf(graph: ArgumentGraph, statement: Statement): readonly Omit<Chip, 'x' | 'y' | 'width'>[] {
  const held = new Map(
    (statement.heldBy ?? []).map((holding) => [holding.position, holding.inferred === true]),
  );
  if (held.size === 0) return [];
  return campColours(graph)
    .filter(({ position }) => held.has(position))
    .map(({ position, axis, label, colour }) => {
      const inferred = held.get(position) === true;
      return { position, axis, label: inferred ? `${label}, inferred` : label, inferred, colour };
    });
}

export interface CampColour {
  readonly position: Id;
  readonly axis: Id;
  readonly label: string;
  /** From 1, counted over all questions so that no two camps of a small map share one; 0 for none. */
  readonly colour: number;
}

/** Every camp of the map with its colour. */
export function campColours(graph: ArgumentGraph): readonly CampColour[] {
  let next = 0;
  return graph.axes.flatMap((axis) =>
    axis.positions.map(({ id, label }) => {
      const coloured = axis.positions.length <= COLOURED_POSITIONS;
      if (coloured) next += 1;
      return {
        position: id,
        axis: axis.id,
        label,
        colour: coloured ? ((next - 1) % COLOURED_POSITIONS) + 1 : 0,
      };
    }),
  );
}
