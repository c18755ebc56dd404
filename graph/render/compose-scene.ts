/** Composes the picture of a view: title, lines, cards, key and sources on paper. */
import type { Box, Placement } from '../layout/placement.ts';
import { breakLines } from '../text/break-lines.ts';
import type { TextStyle } from '../text/style.ts';
import type { Marks } from '../view/marks.ts';
import type { Card, GraphView, Id, ViewLine } from '../view/view.ts';
import { drawFold, drawFrame, drawWords, FOLD_PLACE, marksOf } from './draw-card.ts';
import { drawReference } from './draw-told.ts';
import { fadeColour, GRADE_OPACITY, GRADE_ORDER } from './grades.ts';
import { tellAway, toldOf, type Told } from './told.ts';
import { drawLegend } from './draw-legend.ts';
import { drawLine, lineColour } from './draw-line.ts';
import type { Scene, Shape } from './scene.ts';
import { THEMES, type Theme, type ThemeName } from './theme.ts';

/** How a scene is drawn, and what stands around it. */
export interface PictureOptions {
  readonly theme: ThemeName;
  /** Shown above the map where given. */
  readonly title?: string | undefined;
  readonly legend: boolean;
  /** The line under the map that says where the words come from, where given. */
  readonly sources?: string | undefined;
  /** The part of the placement to show; the whole where absent. */
  readonly clip?: Box | undefined;
  readonly name: string;
  readonly language?: string | undefined;
}

const MARGIN = 32;
const LEAST_WIDTH = 360;
const TITLE: TextStyle = { size: 22, weight: 600, lineHeight: 30 };
const SOURCES: TextStyle = { size: 12, weight: 400, lineHeight: 17 };

/** A view, its placement and its marks as shapes with their colours. Cost: linear in what is shown. */
export function composeScene(
  view: GraphView,
  placement: Placement,
  marks: Marks,
  options: PictureOptions,
): Scene {
  const theme = THEMES[options.theme];
  const area = options.clip ?? grow(placement.bounds, 14);
  const inner = Math.max(LEAST_WIDTH, Math.ceil(area.width));
  const head = options.title === undefined ? [] : breakLines(options.title, inner, TITLE).lines;
  const headHeight = head.length * TITLE.lineHeight + (head.length > 0 ? 14 : 0);
  const top = MARGIN + headHeight;
  const legend = options.legend ? drawLegend(view, marks, inner, theme, 'words', placement) : null;
  const foot = options.sources === undefined ? [] : breakLines(options.sources, inner, SOURCES).lines;
  let y = top + Math.ceil(area.height) + 20;
  const shapes: Shape[] = head.map(({ text }, index) => ({
    shape: 'text',
    x: MARGIN,
    y: MARGIN + index * TITLE.lineHeight + 22,
    text,
    size: TITLE.size,
    weight: TITLE.weight,
    fill: theme.ink,
  }));
  const left = MARGIN + (inner - area.width) / 2 - area.x;
  shapes.push({
    shape: 'group',
    x: left,
    y: top - area.y,
    children: drawMap(view, placement, marks, theme, options.clip),
  });
  if (legend) {
    shapes.push({ shape: 'group', x: MARGIN, y, children: legend.shapes });
    y += legend.height + (legend.height > 0 ? 12 : 0);
  }
  foot.forEach(({ text }, index) => {
    const baseline = y + index * SOURCES.lineHeight + 12;
    shapes.push({
      shape: 'text',
      x: MARGIN,
      y: baseline,
      text,
      size: SOURCES.size,
      weight: SOURCES.weight,
      fill: theme.inkSoft,
    });
  });
  y += foot.length * SOURCES.lineHeight;
  const width = inner + 2 * MARGIN;
  const height = Math.ceil(y - (legend || foot.length > 0 ? 0 : 20) + MARGIN);
  const paper: Shape = { shape: 'rect', x: 0, y: 0, width, height, fill: theme.paper };
  return {
    width,
    height,
    title: options.name,
    description: `${view.cards.size} statements and ${new Set(view.lines.map(({ relation }) => relation)).size} relations.`,
    ...(options.language === undefined ? {} : { language: options.language }),
    shapes: [paper, ...shapes],
  };
}

/** Lines first, so that no line lies on a card, the nearer ones over the others. Where a part is shown, only what touches it is drawn. */
function drawMap(
  view: GraphView,
  placement: Placement,
  marks: Marks,
  theme: Theme,
  clip: Box | undefined,
): readonly Shape[] {
  const shapes: Shape[] = [];
  const shown = (box: Box) => !clip || contains(clip, box);
  const cards = [...view.cards.values()].filter(({ id }) => {
    const box = placement.boxes.get(id);
    return box !== undefined && shown(box);
  });
  const relations = relationsAmong(view, new Set<Id>(cards.map(({ id }) => id)));
  const lines = view.lines.filter(
    ({ relation, key }) => relations.has(relation) && placement.routes.has(key),
  );
  const nearness = ({ relation }: ViewLine) => GRADE_ORDER.indexOf(marks.grades.get(relation) ?? 'near');
  for (const line of [...lines].sort((a, b) => nearness(a) - nearness(b))) {
    const route = placement.routes.get(line.key);
    if (!route) continue;
    shapes.push(
      ...drawLine(line, route, lineMarks(marks, line.relation), theme, opacityOf(marks, line.relation)),
    );
  }
  const kinds = new Map(view.lines.map(({ relation, kind }) => [relation, kind]));
  for (const [id, { x, y }] of placement.dots) {
    const kind = kinds.get(id);
    if (!kind || !relations.has(id)) continue;
    const fill = fadeColour(lineColour(kind, theme), opacityOf(marks, id), theme);
    shapes.push({ shape: 'circle', x, y, radius: 4.5, fill });
  }
  for (const reference of placement.references) {
    if (!shown(reference.box)) continue;
    const children = drawReference(view, placement, reference, marks, theme, 'words');
    shapes.push({ shape: 'group', x: reference.box.x, y: reference.box.y, children });
  }
  for (const card of cards) {
    const box = placement.boxes.get(card.id);
    if (box) shapes.push(drawCard(card, box, toldOf(view, placement, card.id), marks, theme));
  }
  return shapes;
}

function drawCard(card: Card, box: Box, told: Told, marks: Marks, theme: Theme): Shape {
  const { id } = card;
  const frame = drawFrame(card, marksOf(card, marks), theme, 'words', told);
  const pill = card.fold ? drawFold(card.fold, theme, 'words') : null;
  const hint: Shape[] = pill
    ? [{ shape: 'group', x: FOLD_PLACE.x, y: card.height + FOLD_PLACE.y, children: pill.shapes }]
    : [];
  const opacity = opacityOf(marks, id);
  const elsewhere = tellAway(told);
  return {
    shape: 'group',
    x: box.x,
    y: box.y,
    ...(opacity < 1 ? { opacity } : {}),
    title: told.number === undefined ? card.role : `${told.number}, ${card.role}`,
    description: elsewhere === '' ? card.text : `${card.text} (${elsewhere})`,
    children: [...frame, ...drawWords(card, theme), ...hint],
  };
}

function lineMarks(marks: Marks, relation: Id) {
  return { disputed: marks.disputed.has(relation), selected: marks.grades.get(relation) === 'selected' };
}

function opacityOf(marks: Marks, id: Id): number {
  return GRADE_OPACITY[marks.grades.get(id) ?? 'near'];
}

/** Relations all of whose ends are among the cards drawn. */
function relationsAmong(view: GraphView, here: ReadonlySet<Id>): ReadonlySet<Id> {
  const among = new Set(view.lines.map(({ relation }) => relation));
  // A line into a junction falls with the relation it aims at, so the sweep goes on until nothing more falls.
  for (let before = -1; before !== among.size;) {
    before = among.size;
    for (const { relation, from, to } of view.lines) {
      const stands = (end: Id) => here.has(end) || (view.junctions.has(end) && among.has(end));
      if (!stands(from) || !stands(to)) among.delete(relation);
    }
  }
  return among;
}

function contains(clip: Box, box: Box): boolean {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return x >= clip.x && x <= clip.x + clip.width && y >= clip.y && y <= clip.y + clip.height;
}

function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
