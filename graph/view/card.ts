/** Sizes a statement to a card: its wrapped words, the chips of its camps and the small print under them. */
import type { Role } from '../analysis/chains/roles.ts';
import { shortNameOf } from '../analysis/words/short-names.ts';
import { relationsOutOf } from '../model/adjacency.ts';
import type { ArgumentGraph, Id, Statement } from '../model/types.ts';
import { breakLines } from '../text/break-lines.ts';
import { measureText } from '../text/measure.ts';
import type { TextStyle } from '../text/style.ts';
import { captionChoices } from './caption.ts';
import type { Caption, Card, Chip, Fold } from './view.ts';

const BODY: TextStyle = { size: 13, weight: 400, lineHeight: 18 };
const TITLE: TextStyle = { size: 13, weight: 600, lineHeight: 18 };
const THESIS_TITLE: TextStyle = { size: 15, weight: 600, lineHeight: 21 };
const THESIS: TextStyle = { size: 14, weight: 600, lineHeight: 20 };
const THESIS_BODY: TextStyle = { size: 13, weight: 400, lineHeight: 18 };
export const SMALL: TextStyle = { size: 11, weight: 500, lineHeight: 16 };

const WIDTH = 216;
const THESIS_WIDTH = 284;
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

export function createCard(graph: ArgumentGraph, statement: Statement, role: Role, fold: Fold | null): Card {
  const isThesis = role === 'thesis';
  const width = isThesis ? THESIS_WIDTH : WIDTH;
  const inner = width - 2 * PAD_X;
  const titleStyle = isThesis ? THESIS_TITLE : TITLE;
  const title = breakLines(statement.title ?? '', inner, titleStyle, MAX_TITLE_LINES);
  const style = !isThesis ? BODY : title.lines.length > 0 ? THESIS_BODY : THESIS;
  const words = breakLines(
    statement.text.trim() === '' ? '(no text)' : statement.text,
    inner,
    style,
    MAX_LINES,
  );
  const top =
    PAD_Y + title.height + (title.lines.length > 0 ? TITLE_GAP : 0) + words.lines.length * style.lineHeight;
  const foot = layFoot(graph, statement, words.truncated, inner, top + 5);
  return {
    id: statement.id,
    name: shortNameOf(graph, statement.id, 'line'),
    role,
    kind: statement.kind,
    implicit: statement.implicit === true,
    width,
    height: foot.bottom + PAD_Y,
    heading: { style: titleStyle, lines: title.lines },
    style,
    lines: words.lines,
    uses: usesOf(graph, statement.id),
    text: statement.text,
    chips: foot.chips,
    captions: foot.captions,
    fold,
  };
}

/** Chips in rows, then the captions; the first caption shares the last row of chips where there is room. */
function layFoot(graph: ArgumentGraph, statement: Statement, truncated: boolean, inner: number, top: number) {
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
): readonly string[] {
  const captions: string[] = [];
  if (truncated) captions.push(`reads on, ${[...statement.text].length.toLocaleString('en')} characters`);
  const fits = captionChoices(graph, statement, camps);
  const caption = fits.find((choice) => measureText(choice, SMALL) <= inner) ?? fits.at(-1);
  if (caption !== undefined) captions.push(caption);
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
