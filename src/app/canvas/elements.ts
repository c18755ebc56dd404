/** Turns what is drawn into Cytoscape elements: one node a card, fold and junction, one edge a line. */
import type { EdgeDefinition } from 'cytoscape';
import {
  drawFold,
  fadeColour,
  FOLD_PLACE,
  GRADE_OPACITY,
  wordsTop,
  LINE_DASH,
  lineColour,
  marksOf,
  NAME_FOLD_Y,
  NAME_PAD,
  PAD_X,
  toldOf,
  type Box,
  type Card,
  type Id,
  type Marks,
  type Point,
  type Route,
  type Theme,
  type ViewLine,
} from '../../../graph/index.ts';
import { cardAt, scaleAt, type Depth } from './depth.ts';
import type { Look } from './look.ts';
import type { NodePlan } from './node-plan.ts';
import { regionNodes } from './regions.ts';
import { sameLines, toldNodes } from './told.ts';
import { wayData } from './way-data.ts';

/** Prefixes keep ids of cards, junctions, folds and lines apart whatever the file's ids are. */
export const cardId = (id: Id) => `card ${id}`;
const dotId = (id: Id) => `dot ${id}`;
export const foldId = (id: Id) => `fold ${id}`;
const lineId = (key: string) => `line ${key}`;
const endId = (key: string) => `end ${key}`;

const DOT = 9;

/** `kept`: what can be taken over from the drawing before. */
export function planNodes(look: Look, kept: ReadonlyMap<string, NodePlan> = new Map()): readonly NodePlan[] {
  const { view, placement, marks, theme, depth } = look;
  const nodes: NodePlan[] = [];
  for (const card of view.cards.values()) {
    const box = placement.boxes.get(card.id);
    if (!box) continue;
    const known = kept.get(cardId(card.id));
    if (known) {
      const fold = kept.get(foldId(card.id));
      nodes.push(known, ...(fold ? [fold] : []));
      continue;
    }
    const position = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    nodes.push({
      id: cardId(card.id),
      data: () => ({
        element: card.id,
        ...(depth === 'dots' ? dotData(card, box, look) : cardData(card, look)),
      }),
      position,
      classes: `card ${depth} ${placement.away.has(card.id) ? 'told ' : ''}${gradeClass(marks, card.id)}`,
    });
    if (card.fold && depth !== 'dots') nodes.push(foldNode(card, box, look));
  }
  for (const [id, position] of placement.dots) {
    const line = view.lines.find(({ relation }) => relation === id);
    if (!line) continue;
    nodes.push({
      id: dotId(id),
      data: () => ({
        element: id,
        width: DOT,
        height: DOT,
        colour: fadeColour(
          lineColour(line.kind, theme),
          GRADE_OPACITY[marks.grades.get(id) ?? 'near'],
          theme,
        ),
      }),
      position: { ...position },
      classes: `dot ${gradeClass(marks, id)}`,
    });
  }
  return [...nodes, ...ownEnds(look), ...toldNodes(look), ...regionNodes(look)];
}

/**
 * Where a line begins that leads from a card to itself: it starts where the card is told once more, or beside it. Cytoscape
 * bends what joins a node to itself into a loop of its own, so that such a line has a node at its start.
 */
function ownEnds({ view, placement }: Look): readonly NodePlan[] {
  return view.lines.flatMap((line): NodePlan | never[] => {
    const route = line.from === line.to ? placement.routes.get(line.key) : undefined;
    if (!route) return [];
    const data = () => ({ element: line.relation, width: 1, height: 1 });
    return { id: endId(line.key), data, position: { ...route.start }, classes: 'end' };
  });
}

/**
 * Edges run from the target backwards, as in the exported picture: the dashes of lines that end together fall on each other.
 * Faint lines are mixed with the paper, for many of them run together.
 */
export function edgeDefinitions(look: Look): EdgeDefinition[] {
  const { view, placement, marks, theme, depth } = look;
  const centre = (id: Id): Point | undefined => {
    const box = placement.boxes.get(id);
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : placement.dots.get(id);
  };
  const idOf = (id: Id) => (view.cards.has(id) ? cardId(id) : dotId(id));
  const lines = view.lines.flatMap((line): EdgeDefinition[] => {
    const route = placement.routes.get(line.key);
    const isOwn = line.from === line.to;
    const from = isOwn ? route?.start : centre(line.from);
    const to = centre(line.to);
    if (!route || !from || !to) return [];
    const disputed = marks.disputed.has(line.relation) ? ' disputed' : '';
    return [
      {
        group: 'edges',
        data: {
          id: lineId(line.key),
          element: line.relation,
          source: idOf(line.to),
          target: isOwn ? endId(line.key) : idOf(line.from),
          ...lineData(line, backwards(route), to, from),
          colour: fadeColour(
            lineColour(line.kind, theme),
            GRADE_OPACITY[marks.grades.get(line.relation) ?? 'near'],
            theme,
          ),
        },
        classes: `line ${depth} ${line.kind} ${line.part} ${line.mutual ? 'mutual' : ''} ${gradeClass(marks, line.relation)}${disputed}`,
      },
    ];
  });
  const selected = [...view.cards.keys()].find((id) => marks.grades.get(id) === 'selected');
  return [...lines, ...sameLines(look, selected, cardId)];
}

function backwards({ start, controls, end }: Route): Route {
  return { start: end, controls: [...controls].reverse(), end: start };
}

function cardData(whole: Card, { view, placement, marks, theme, depth, images }: Look) {
  const card = cardAt(depth, whole);
  const scale = scaleAt(depth);
  const told = toldOf(view, placement, card.id);
  // Where names alone are drawn, the small print of footers could not be read.
  const image = images.card(
    card,
    marksOf(card, marks),
    theme,
    depth === 'names' ? { ...told, away: [] } : told,
    foldY(depth),
  );
  const rightToLeft = card.lines[0]?.direction === 'rtl';
  const pad = depth === 'names' ? NAME_PAD.x : PAD_X;
  const top = depth === 'names' ? NAME_PAD.y : wordsTop(card);
  return {
    width: card.width * scale,
    height: card.height * scale,
    image: image.url,
    imageWidth: image.width * scale,
    imageHeight: image.height * scale,
    label: card.lines.map(({ text }) => (rightToLeft ? `\u2067${text}\u2069` : text)).join('\n'),
    size: card.style.size * scale,
    weight: card.style.weight,
    leading: card.style.lineHeight / card.style.size,
    side: rightToLeft ? 'left' : 'right',
    justify: rightToLeft ? 'right' : 'left',
    shiftX: (rightToLeft ? card.width - pad : pad - card.width) * scale,
    shiftY: (top - card.height) * scale,
  };
}

/** A card too small for any word: its heat where disputes are lit, else its side. */
function dotData(card: Card, { width, height }: Box, { marks, theme }: Look) {
  const heat = marks.disputed.get(card.id);
  return {
    width,
    height,
    colour: heat ? theme.dispute : dotColour(card, marks, theme),
    heat: heat ? DOT_OPACITY[heat] : DOT_OPACITY.plain,
  };
}

/** The more disputed, the fuller the colour. */
const DOT_OPACITY = { 1: 0.6, 2: 0.8, 3: 1, plain: 0.55 } as const;

function dotColour(card: Card, marks: Marks, theme: Theme): string {
  const { selected, camps } = marksOf(card, marks);
  if (selected) return theme.focus;
  if (camps) return theme.camps[(camps[0]?.colour ?? 0) - 1] ?? theme.inkFaint;
  if (card.role === 'thesis') return theme.thesis;
  if (card.kind === 'evidence') return theme.evidence;
  const [use] = card.uses;
  return use ? theme[use] : theme.inkFaint;
}

/** From the lower edge of the card, in px of the card. */
function foldY(depth: Depth): number {
  return depth === 'names' ? NAME_FOLD_Y : FOLD_PLACE.y;
}

type Fold = NonNullable<Card['fold']>;

/** The room of a card's plate, which costs more to find than all else of a card that stays as it is. */
const plates = new WeakMap<Fold, { readonly width: number; readonly height: number }>();
const NO_FOLD: Fold = { count: 0, for: 0, against: 0, disputed: 0 };

function plateOf(fold: Fold, theme: Theme) {
  let plate = plates.get(fold);
  if (!plate) {
    const { width, height } = drawFold(fold, theme, 'outlines');
    plates.set(fold, (plate = { width, height }));
  }
  return plate;
}

function foldNode(card: Card, box: Box, { marks, theme, depth }: Look): NodePlan {
  const plate = plateOf(cardAt(depth, card).fold ?? NO_FOLD, theme);
  const scale = scaleAt(depth);
  const [width, height] = [plate.width * scale, plate.height * scale];
  return {
    id: foldId(card.id),
    data: () => ({ element: card.id, width, height }),
    position: {
      x: box.x + FOLD_PLACE.x * scale + width / 2,
      y: box.y + box.height + foldY(depth) * scale + height / 2,
    },
    classes: `fold ${gradeClass(marks, card.id)}`,
  };
}

function lineData(line: ViewLine, route: Route, from: Point, to: Point) {
  return { dash: LINE_DASH[line.kind], ...wayData(route, from, to) };
}

function gradeClass(marks: Marks, id: Id): string {
  return marks.grades.get(id) ?? 'plain';
}
