/** Composes the picture of a view: title, lines, cards, what leads away, key and sources on paper. */
import type { Box, Placement } from '../layout/placement.ts';
import { breakLines } from '../text/break-lines.ts';
import type { TextStyle } from '../text/style.ts';
import { findAim } from '../view/aims.ts';
import type { Region } from '../view/regions.ts';
import type { Marks } from '../view/marks.ts';
import type { Card, GraphView, Id, ViewLine } from '../view/view.ts';
import { drawFold, drawFrame, drawWords, FOLD_PLACE, marksOf } from './draw-card.ts';
import { drawRegions } from './draw-regions.ts';
import { drawReference } from './draw-told.ts';
import { drawElsewhere, findLeaving, namesOf, type LeavingRelation, type TellNames } from './elsewhere.ts';
import { fadeColour, GRADE_OPACITY, GRADE_ORDER } from './grades.ts';
import { tellAway, toldOf, type Told } from './told.ts';
import { drawLegend } from './draw-legend.ts';
import { drawLine, lineColour } from './draw-line.ts';
import { placeRegions } from './place-regions.ts';
import type { Scene, Shape } from './scene.ts';
import { THEMES, type Theme, type ThemeName } from './theme.ts';

/** How a scene is drawn, and what stands around it. */
export interface PictureOptions {
  readonly theme: ThemeName;
  /** Shown above the map where given. */
  readonly title?: string | undefined;
  /** Which part of the map it is, below the title. */
  readonly part?: string | undefined;
  readonly legend: boolean;
  /** The line under the map that says where the words come from, where given. */
  readonly sources?: string | undefined;
  /** The cards to draw; all where absent. What leads away from them is told below the map. */
  readonly only?: ReadonlySet<Id> | undefined;
  /** Sections to draw under their cards; none where absent. */
  readonly regions?: readonly Region[] | undefined;
  /** Of statements that are here by their title, the page on which they are drawn whole, from 0. */
  readonly pages?: ReadonlyMap<Id, number> | undefined;
  /** Relations to tell below the map, with what the statements are called. */
  readonly elsewhere?:
    { readonly leaving: readonly LeavingRelation[]; readonly names: TellNames } | undefined;
  /** Without paper behind it. */
  readonly transparent?: boolean | undefined;
  readonly name: string;
  readonly language?: string | undefined;
}

const MARGIN = 32;
const LEAST_WIDTH = 360;
const TITLE: TextStyle = { size: 22, weight: 600, lineHeight: 30 };
const PART: TextStyle = { size: 13, weight: 500, lineHeight: 19 };
const SOURCES: TextStyle = { size: 12, weight: 400, lineHeight: 17 };
/** What stands around a map grows with it from this width on, in px, so that it can be read where the whole is seen. */
const USUAL_WIDTH = 2_200;
const MOST_GROWN = 3;

/** A view, its placement and its marks as shapes with their colours. Cost: linear in what is shown. */
export function composeScene(
  view: GraphView,
  placement: Placement,
  marks: Marks,
  options: PictureOptions,
): Scene {
  const theme = THEMES[options.theme];
  const drawn = options.only ?? new Set(view.cards.keys());
  const map = drawMap(view, placement, marks, theme, drawn, options);
  const area = grow(options.only || options.regions ? map.bounds : placement.bounds, 14);
  const inner = Math.max(LEAST_WIDTH, Math.ceil(area.width));
  const scale = Math.min(MOST_GROWN, Math.max(1, Math.round((inner / USUAL_WIDTH) * 4) / 4));
  const around = inner / scale;
  const shapes: Shape[] = [];
  let y = MARGIN;
  const put = (block: { readonly height: number; readonly shapes: readonly Shape[] }, after: number) => {
    if (block.height === 0) return;
    shapes.push({ shape: 'group', x: MARGIN, y, ...(scale === 1 ? {} : { scale }), children: block.shapes });
    y = Math.ceil(y + block.height * scale + after);
  };
  const { title, part, sources } = options;
  put(writeBlock(title, around, TITLE, theme.ink), part === undefined ? 14 : 4);
  put(writeBlock(part, around, PART, theme.inkSoft), 14);
  const left = MARGIN + (inner - area.width) / 2 - area.x;
  shapes.push({ shape: 'group', x: left, y: y - area.y, children: map.shapes });
  y += Math.ceil(area.height);
  const below = y;
  y += 20;
  const { leaving, names } = options.elsewhere ?? {
    leaving: options.only ? findLeaving(view, drawn, map.told) : [],
    names: namesOf(view, placement),
  };
  put(drawElsewhere(leaving, names, around, theme), 14);
  if (options.legend)
    put(drawLegend(view, marks, around, theme, 'words', placement, (options.regions?.length ?? 0) > 0), 12);
  const beforeSources = y;
  put(writeBlock(sources, around, SOURCES, theme.inkSoft), 0);
  if (y === beforeSources && y !== below + 20) y -= 12;
  const width = inner + 2 * MARGIN;
  const height = Math.ceil((y === below + 20 ? below : y) + MARGIN);
  const paper: Shape = { shape: 'rect', x: 0, y: 0, width, height, fill: theme.paper };
  return {
    width,
    height,
    title: options.name,
    description: describe(map.statements, map.relations, part),
    ...(options.language === undefined ? {} : { language: options.language }),
    shapes: [...(options.transparent ? [] : [paper]), ...shapes],
  };
}

function describe(statements: number, relations: number, part: string | undefined): string {
  const nouns = [statements === 1 ? 'statement' : 'statements', relations === 1 ? 'relation' : 'relations'];
  const count = `${statements} ${nouns[0]} and ${relations} ${nouns[1]}.`;
  return part === undefined ? count : `${part} ${count}`;
}

/** A paragraph from its top left corner; nothing where there is no text. */
function writeBlock(text: string | undefined, width: number, style: TextStyle, fill: string) {
  const { lines, height } = breakLines(text ?? '', width, style);
  const shapes = lines.map((line, index): Shape => {
    const isTurned = line.direction === 'rtl';
    return {
      shape: 'text',
      x: isTurned ? width : 0,
      y: Math.round((index + 0.73) * style.lineHeight),
      text: line.text,
      size: style.size,
      weight: style.weight,
      fill,
      ...(isTurned ? { rightToLeft: true } : {}),
    };
  });
  return { height, shapes };
}

interface DrawnMap {
  readonly shapes: readonly Shape[];
  /** Around everything that is drawn. */
  readonly bounds: Box;
  readonly statements: number;
  readonly relations: number;
  /** Keys of the lines that references tell. */
  readonly told: ReadonlySet<string>;
}

/** Lines first, so that no line lies on a card, the nearer ones over the others. */
function drawMap(
  view: GraphView,
  placement: Placement,
  marks: Marks,
  theme: Theme,
  drawn: ReadonlySet<Id>,
  { pages, regions = [] }: Pick<PictureOptions, 'pages' | 'regions'>,
): DrawnMap {
  const shapes: Shape[] = [];
  const bounds = createBounds();
  const told = new Set<string>();
  const cards = [...view.cards.values()].filter(({ id }) => drawn.has(id) && placement.boxes.has(id));
  const relations = relationsAmong(view, new Set<Id>(cards.map(({ id }) => id)));
  const lines = view.lines.filter(
    ({ relation, key }) => relations.has(relation) && placement.routes.has(key),
  );
  const sections = placeRegions(
    regions.map((region) => ({ ...region, cards: region.cards.filter((id) => drawn.has(id)) })),
    placement,
  );
  shapes.push(...drawRegions(sections, theme));
  for (const { plates } of sections) for (const { box } of plates) bounds.take(box);
  const nearness = ({ relation }: ViewLine) => GRADE_ORDER.indexOf(marks.grades.get(relation) ?? 'near');
  for (const line of [...lines].sort((a, b) => nearness(a) - nearness(b))) {
    const route = placement.routes.get(line.key);
    if (!route) continue;
    for (const { x, y } of [route.start, ...route.controls, route.end])
      bounds.take({ x, y, width: 0, height: 0 });
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
    if (!reference.lines.some((line) => drawn.has(findAim(view, line).card))) continue;
    for (const { key } of reference.lines) told.add(key);
    bounds.take(reference.box);
    const children = drawReference(view, placement, reference, marks, theme, 'words');
    shapes.push({ shape: 'group', x: reference.box.x, y: reference.box.y, children });
  }
  for (const card of cards) {
    const box = placement.boxes.get(card.id);
    if (!box) continue;
    bounds.take(placement.outer.get(card.id) ?? box);
    const page = pages?.get(card.id);
    const told = toldOf(view, placement, card.id);
    shapes.push(drawCard(card, box, page === undefined ? told : { ...told, page }, marks, theme));
  }
  return { shapes, bounds: bounds.all(), statements: cards.length, relations: relations.size, told };
}

function createBounds() {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  return {
    take({ x, y, width, height }: Box): void {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x + width);
      bottom = Math.max(bottom, y + height);
    },
    all(): Box {
      return right < left
        ? { x: 0, y: 0, width: 0, height: 0 }
        : { x: left, y: top, width: right - left, height: bottom - top };
    },
  };
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
    ...(told.page === undefined
      ? { anchor: id }
      : { link: { to: id, width: card.width, height: card.height } }),
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

function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
