/** Draws the key of a picture: what its lines, shapes and colours mean, only those that are in it. */
import type { Placement } from '../layout/placement.ts';
import { measureText } from '../text/measure.ts';
import { HEAT_WORDS, LINE_WORDS, SUPPOSED_WORDS } from '../view/vocabulary.ts';
import { SMALL } from '../view/card.ts';
import type { KeyEntry } from '../view/lens-key.ts';
import type { Marks } from '../view/marks.ts';
import type { GraphView, RelationKind } from '../view/view.ts';
import { drawStripeSample } from './card-outline.ts';
import { campColour, campStripe } from './draw-camps.ts';
import { drawFindingBadge } from './draw-badge.ts';
import { GHOST_DASH, hatchOf, HEAT_RING } from './draw-card.ts';
import { DERIVED_WIDTH, drawHead, LINE_DASH, LINE_WIDTH, lineColour } from './draw-line.ts';
import { regionColour } from './draw-regions.ts';
import { drawStatusPlate, drawStrengthBar, drawSupposedPlate } from './draw-standing.ts';
import type { Shape } from './scene.ts';
import { drawSmall, type SmallPrint } from './small-print.ts';
import type { Theme } from './theme.ts';

export interface Legend {
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** What its entries say, for whoever cannot see it. */
  readonly labels: readonly string[];
}

const ROW = 22;
const SAMPLE = 40;

/** Entries flow into rows of at most `width` px. What is told by number is in the key where a placement is given, sections where there are some. */
export function drawLegend(
  view: GraphView,
  marks: Marks,
  width: number,
  theme: Theme,
  print: SmallPrint,
  placement?: Placement,
  hasSections = false,
): Legend {
  const shapes: Shape[] = [];
  let x = 0;
  let y = 0;
  const entries = [
    ...legendEntries(view, marks, theme),
    ...toldEntries(placement, theme),
    ...(hasSections ? [sectionEntry(theme)] : []),
  ];
  for (const entry of entries) {
    const label = measureText(entry.label, SMALL);
    if (x > 0 && x + entry.sample + label > width) {
      x = 0;
      y += ROW;
    }
    shapes.push({ shape: 'group', x, y, children: entry.shapes });
    shapes.push(drawSmall(entry.label, x + entry.sample, y + 12, theme.inkSoft, print));
    x += entry.sample + label + 22;
  }
  return { height: shapes.length === 0 ? 0 : y + 16, shapes, labels: entries.map(({ label }) => label) };
}

interface Entry {
  readonly label: string;
  /** Width of the sample with the space after it. */
  readonly sample: number;
  readonly shapes: readonly Shape[];
}

function legendEntries(view: GraphView, marks: Marks, theme: Theme): readonly Entry[] {
  const cards = [...view.cards.values()];
  const entries: Entry[] = [];
  for (const entry of marks.key.entries) entries.push(keyEntry(entry, theme));
  if (cards.some(({ id }) => (marks.camps.get(id)?.length ?? 0) > 1))
    entries.push(bothCamps(view, marks, theme));
  for (const as of ['rejected', 'accepted', 'added', 'proposed'] as const) {
    if (!cards.some(({ id }) => marks.supposed.get(id) === as)) continue;
    const label = SUPPOSED_WORDS[as];
    if (as === 'added') entries.push({ label, sample: 28, shapes: [ghostFrame(theme)] });
    else if (as === 'proposed')
      entries.push({ label, sample: 28, shapes: [hatchOf(20, 14, 5, theme), ghostFrame(theme)] });
    else entries.push({ label, sample: 24, shapes: drawSupposedPlate(as, 9, 8, theme) });
  }
  for (const kind of Object.keys(LINE_WORDS) as RelationKind[]) {
    if (view.lines.some((line) => line.kind === kind && !line.through)) entries.push(lineEntry(kind, theme));
  }
  for (const kind of Object.keys(LINE_WORDS) as RelationKind[]) {
    const isThrough = view.lines.some((line) => line.kind === kind && line.through);
    if (isThrough) entries.push(lineEntry(kind, theme, true));
  }
  if (view.lines.some(({ part, relation }) => part === 'premise' && isLinked(view, relation))) {
    const dot: Shape = { shape: 'circle', x: 6, y: 8, radius: 4, fill: theme.support };
    entries.push({ label: 'only together', sample: 18, shapes: [dot] });
  }
  if (cards.some(({ kind }) => kind === 'evidence')) {
    const path = 'M2 2H14L18 6V14H2Z';
    entries.push({
      label: 'evidence',
      sample: 26,
      shapes: [{ shape: 'path', path, stroke: theme.evidence, strokeWidth: 1.5 }],
    });
  }
  if (cards.some(({ kind }) => kind === 'question')) {
    entries.push({ label: 'open question', sample: 28, shapes: [{ ...frame(theme), radius: 6 }] });
  }
  if (cards.some(({ implicit }) => implicit)) {
    entries.push({
      label: 'supplied by the mapper',
      sample: 28,
      shapes: [{ ...frame(theme), radius: 3, dash: [3, 2] }],
    });
  }
  return [...entries, ...heatEntries(view, marks, theme), ...lightEntries(view, marks, theme)];
}

/** What is told by number in place of a long line. */
function toldEntries(placement: Placement | undefined, theme: Theme): readonly Entry[] {
  if (!placement || placement.references.length === 0) return [];
  const box: Shape = { ...frame(theme), radius: 3, stroke: theme.inkSoft, dash: [2, 2] };
  return [{ label: 'drawn at its number', sample: 28, shapes: [box] }];
}

/** The plate under the cards of a section. */
function sectionEntry(theme: Theme): Entry {
  const fill = regionColour(theme);
  const plate: Shape = { shape: 'rect', x: 0, y: 0, width: 22, height: 16, radius: 4, fill };
  return { label: '§ section', sample: 28, shapes: [plate] };
}

/** One step of the heat each, as far as they are on what is shown. */
function heatEntries(view: GraphView, marks: Marks, theme: Theme): readonly Entry[] {
  const shown = [...view.cards.keys(), ...view.lines.map(({ relation }) => relation)];
  const heats = new Set(shown.map((id) => marks.disputed.get(id)));
  return ([1, 2, 3] as const)
    .filter((heat) => heats.has(heat))
    .map((heat) => ({
      label: HEAT_WORDS[heat],
      sample: 28,
      shapes: [{ ...frame(theme), radius: 3, stroke: theme.dispute, strokeWidth: 3, ...HEAT_RING[heat] }],
    }));
}

/** What is lit at the moment: the other end of a chain, what was searched for, what is worth a second look. */
function lightEntries(view: GraphView, marks: Marks, theme: Theme): readonly Entry[] {
  const lit = { ...frame(theme), radius: 3, stroke: theme.focus } as const;
  const entries: Entry[] = [];
  if (marks.other !== undefined && view.cards.has(marks.other)) {
    const inner = { ...lit, x: 5, y: 5, width: 12, height: 6, radius: 1.5 };
    entries.push({ label: 'the other end', sample: 28, shapes: [lit, inner] });
  }
  if ([...marks.hits].some((id) => view.cards.has(id))) {
    entries.push({ label: 'found', sample: 28, shapes: [{ ...lit, strokeWidth: 1.6, dash: [3, 2] }] });
  }
  if ([...marks.findings.keys()].some((id) => view.cards.has(id))) {
    const badge = drawFindingBadge(1, 26, 8, theme, 'outlines');
    entries.push({ label: 'worth a second look', sample: 32, shapes: [badge] });
  }
  return entries;
}

function keyEntry(entry: KeyEntry, theme: Theme): Entry {
  const { label } = entry;
  if ('status' in entry) return { label, sample: 24, shapes: drawStatusPlate(entry.status, 9, 8, theme) };
  if ('strength' in entry)
    return { label, sample: 38, shapes: drawStrengthBar(entry.strength, 2, 8, 28, theme) };
  const stripe = campStripe({ colour: entry.colour, held: entry.soft !== true }, theme);
  return { label, sample: 18, shapes: [drawStripeSample(stripe, 2, 2, theme)] };
}

/** The stripes of a card that is part of more than one case. */
function bothCamps(view: GraphView, marks: Marks, theme: Theme): Entry {
  const camps =
    [...view.cards.keys()].map((id) => marks.camps.get(id) ?? []).find((each) => each.length > 1) ?? [];
  const shapes = [0, 1, 2, 3].map((index): Shape => {
    const camp = camps[index % camps.length];
    const fill = camp ? campColour({ ...camp, held: true }, theme) : theme.inkFaint;
    return { shape: 'rect', x: 2 + index * 4, y: 2, width: 4, height: 12, fill };
  });
  return { label: 'serves both', sample: 24, shapes };
}

function lineEntry(kind: RelationKind, theme: Theme, isDerived = false): Entry {
  const colour = lineColour(kind, theme);
  const dash = LINE_DASH[kind];
  const stem: Shape = {
    shape: 'path',
    path: `M0 8H${kind === 'supports' ? 22 : 28}`,
    stroke: colour,
    strokeWidth: isDerived ? DERIVED_WIDTH : LINE_WIDTH,
    ...(dash.length > 0 ? { dash } : {}),
  };
  return {
    label: isDerived ? `${LINE_WORDS[kind]}, through what is hidden` : LINE_WORDS[kind],
    sample: SAMPLE,
    shapes: [
      stem,
      ...drawHead(kind, { x: 31, y: 8 }, { x: 1, y: 0 }, colour, isDerived ? theme.paper : undefined),
    ],
  };
}

function frame(theme: Theme) {
  return {
    shape: 'rect',
    x: 2,
    y: 2,
    width: 18,
    height: 12,
    stroke: theme.inkFaint,
    strokeWidth: 1.2,
  } as const;
}

function ghostFrame(theme: Theme): Shape {
  return { ...frame(theme), radius: 3, stroke: theme.ink, strokeWidth: 1.5, dash: GHOST_DASH };
}

function isLinked(view: GraphView, relation: string): boolean {
  return view.lines.filter((line) => line.relation === relation && line.part === 'premise').length > 1;
}
